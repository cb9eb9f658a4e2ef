import { mkdtemp, readFile, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { openDesktop } from './desktop/session.mjs'
import { buildIfStale } from './install/build.mjs'
import { electronLine, resolveElectron } from './install/electron-runtime.mjs'
import { checkNodeVersion } from './install/node-version.mjs'
import { guarded } from './process/guard.mjs'
import { packageCommand } from './process/npm.mjs'
import { ROOT } from './process/root.mjs'
import { lastLines, run } from './process/run.mjs'
import { runScript, Stop } from './process/stop.mjs'

/**
 * @typedef {{ p50: number, p95: number, max: number }} Spread
 * @typedef {{ count: number, work: Spread, processor: Spread, interval: Spread, longTasks: number }} Figures
 * @typedef {{ plain: Figures, overview: Figures, list: Figures }} Measured
 */

/** A frame is 1/60 s: 95 of 100 take less work than that (ms). */
const TARGET_MS = 16.7
/** @type {Record<keyof Measured, string>} */
const NAMES = {
  plain: 'an empty page (the floor)',
  overview: 'the overview, 200 integrations',
  list: 'the history, a million results',
}

// npm run bench:window [-- --json]: scrolls the real window by the wheel and measures its frames. Exit code 1 if a
// target is missed. docs/decisions/0023-strips.md says what is measured, and why that.
await runScript(() =>
  guarded(async () => {
    checkNodeVersion()
    const { values } = parseArgs({ options: { json: { type: 'boolean', default: false } } })
    if (process.platform !== 'linux')
      throw new Stop('The window is measured on a virtual desktop, which needs Linux.')
    const electron = await resolveElectron()
    if (!values.json) console.log(electronLine(electron))
    await buildIfStale()
    const measured = await measure(electron.executable)
    const [load = 0] = os.loadavg()
    const met = isMet(measured.overview) && isMet(measured.list)
    if (values.json) console.log(JSON.stringify({ ...measured, targetMs: TARGET_MS, met, load }, null, 2))
    else print(measured, load)
    return met ? 0 : 1
  }),
)

/**
 * @param {string} executable
 * @returns {Promise<Measured>} throws a Stop with the end of what was written when it could not be measured
 */
async function measure(executable) {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'redbar-frames-'))
  const desktop = await openDesktop()
  try {
    const result = path.join(folder, 'frames.json')
    const config = ['--config', 'test/bench/window/playwright.config.ts']
    const args = [packageCommand('@playwright/test', 'playwright'), 'test', ...config]
    const env = { ...desktop.env, ELECTRON_EXEC_PATH: executable, BENCH_RESULT: result }
    const { code, output } = await run(process.execPath, args, { cwd: ROOT, env })
    if (code !== 0) throw new Stop(`The window could not be measured.\n${lastLines(output, 40)}`)
    return JSON.parse(await readFile(result, 'utf8'))
  } finally {
    await desktop.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** @param {Figures} figures */
function isMet({ work }) {
  return work.p95 < TARGET_MS
}

/**
 * @param {Measured} measured
 * @param {number} load
 */
function print(measured, load) {
  const cells = (/** @type {(string | number)[]} */ values) =>
    values.map((each) => (typeof each === 'number' ? each.toFixed(1) : each).padStart(8)).join('')
  const heads = ['until painted (ms)', 'on the processor', 'from one to the next']
  console.log(`\n${''.padEnd(32)}${heads.map((head) => head.padStart(24)).join('')}`)
  const spread = ['p50', 'p95', 'max']
  console.log(`${''.padEnd(32)}${cells([...spread, ...spread, ...spread, 'frames', '> 50 ms'])}`)
  for (const name of /** @type {const} */ (['plain', 'overview', 'list'])) {
    const { work, processor, interval, count, longTasks } = measured[name]
    const times = [work, processor, interval].flatMap(({ p50, p95, max }) => [p50, p95, max])
    const words = cells([...times, String(count), String(longTasks)])
    const verdict = name === 'plain' ? '' : isMet(measured[name]) ? '  met' : '  MISSED'
    console.log(`${NAMES[name].padEnd(32)}${words}${verdict}`)
  }
  console.log(
    `\nTarget: 95 of 100 frames are painted within ${TARGET_MS} ms, in the quickest of three passes.`,
  )
  const busy = `Load of this computer: ${load.toFixed(1)} on ${os.availableParallelism()} cores.`
  console.log(
    load > 2 + os.availableParallelism() ? `${busy} These times have waiting for others in them.` : busy,
  )
}
