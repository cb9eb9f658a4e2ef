import { endToEndTests } from './check/gates.mjs'
import { closingLine } from './check/tally.mjs'
import { buildIfStale } from './install/build.mjs'
import { resolveElectron } from './install/electron-runtime.mjs'
import { guarded } from './process/guard.mjs'
import { runScript } from './process/stop.mjs'

// npm run test:e2e -- [Playwright's arguments]: the end-to-end tests alone, or some of them.
await runScript(() =>
  guarded(async () => {
    const { executable } = await resolveElectron()
    await buildIfStale()
    const tally = await endToEndTests(executable, process.argv.slice(2))
    console.log(closingLine(tally))
    return tally.failed.length > 0 ? 1 : 0
  }),
)
