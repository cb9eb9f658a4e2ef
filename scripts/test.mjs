import { build, endToEndTests, STATIC_GATES, unitTests } from './check/gates.mjs'
import { closingLine, sum } from './check/tally.mjs'
import { electronLine, resolveElectron } from './install/electron-runtime.mjs'
import { checkNodeVersion } from './install/node-version.mjs'
import { installPackages } from './install/packages.mjs'
import { installSystemLibraries } from './install/system-libraries.mjs'
import { guarded } from './process/guard.mjs'
import { runScript } from './process/stop.mjs'

// npm test: installs what is missing, then asks every question there is. The last line tells.
await runScript(() =>
  guarded(async () => {
    checkNodeVersion()
    await installSystemLibraries(['launch', 'desktop', 'tests'])
    await installPackages()
    const electron = await resolveElectron()
    console.log(electronLine(electron))
    const steps = [...STATIC_GATES, unitTests, build, () => endToEndTests(electron.executable)]
    const tallies = []
    for (const step of steps) tallies.push(await step())
    const total = sum(tallies)
    for (const name of total.skipped) console.log(`skipped: ${name}`)
    for (const name of total.failed) console.log(`failed: ${name}`)
    console.log(closingLine(total))
    return total.failed.length > 0 ? 1 : 0
  }),
)
