import { build, endToEndTests, STATIC_GATES, simulation, unitTests } from './check/gates.mjs'
import { closingLine, NOTHING, sum } from './check/tally.mjs'
import { electronLine, resolveElectron } from './install/electron-runtime.mjs'
import { checkNodeVersion } from './install/node-version.mjs'
import { installPackages } from './install/packages.mjs'
import { installSystemLibraries } from './install/system-libraries.mjs'
import { guarded } from './process/guard.mjs'
import { runScript, Stop } from './process/stop.mjs'

/**
 * @typedef {import('./check/tally.mjs').Tally} Tally
 * @typedef {import('./install/electron-runtime.mjs').Electron} Electron
 */

// npm test: installs what is missing, then asks every question there is. The last line tells.
await runScript(() =>
  guarded(async () => {
    /** @type {Tally[]} */
    const tallies = []
    const electron = await attempt('preparation', prepare, tallies)
    if (electron) {
      const steps = [...STATIC_GATES, unitTests, simulation, build, () => endToEndTests(electron.executable)]
      for (const step of steps) tallies.push((await attempt('tests', step, tallies)) ?? NOTHING)
    }
    return conclude(sum(tallies))
  }),
)

async function prepare() {
  checkNodeVersion()
  await installSystemLibraries(['launch', 'desktop', 'tests'])
  await installPackages()
  const electron = await resolveElectron()
  console.log(electronLine(electron))
  return electron
}

/**
 * Runs a step that may be impossible; then it counts as one failure, and the others still have their turn.
 * @template Result
 * @param {string} name
 * @param {() => Promise<Result>} step
 * @param {Tally[]} tallies gets the failure
 * @returns {Promise<Result | undefined>}
 */
async function attempt(name, step, tallies) {
  try {
    return await step()
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error)
    tallies.push({ ...NOTHING, failed: [`${name}: could not be done`] })
    return undefined
  }
}

/**
 * @param {Tally} total
 * @returns {number} exit code
 */
function conclude(total) {
  for (const name of total.skipped) console.log(`skipped: ${name}`)
  for (const name of total.failed) console.log(`failed: ${name}`)
  console.log(closingLine(total))
  return total.failed.length > 0 ? 1 : 0
}
