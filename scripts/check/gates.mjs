import path from 'node:path'
import { buildCommand } from '../install/build.mjs'
import { packageCommand } from '../process/npm.mjs'
import { ROOT } from '../process/root.mjs'
import { measureBudgets } from './budgets.mjs'
import { testSuite, yesOrNo } from './gate.mjs'
import { tallyOfPlaywright } from './playwright-report.mjs'
import { NOTHING, oneCheck, sum } from './tally.mjs'
import { tallyOfVitest } from './vitest-report.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

/** Where Playwright keeps the tests it has compiled: by default the system's temporary folder. */
const TRANSFORMED = path.join(ROOT, 'node_modules', '.cache', 'playwright')

/** What `npm test` asks before the app is built, in this order: the quick answers first. */
export const STATIC_GATES = [
  () => yesOrNo('types', [packageCommand('typescript', 'tsc'), '-b']),
  () => yesOrNo('types of Electron 33, the oldest that must run this', tsc('tsconfig.electron-33.json')),
  () =>
    yesOrNo('lint and import rules', [
      packageCommand('@biomejs/biome', 'biome'),
      'check',
      '--error-on-warnings',
    ]),
  () => yesOrNo('unused code', [packageCommand('knip')]),
]

/** @param {string} config */
function tsc(config) {
  return [packageCommand('typescript', 'tsc'), '-p', config]
}

/** Unit, renderer and journey tests. */
export function unitTests() {
  const report = 'test-results/unit.json'
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  return testSuite({
    name: 'unit, renderer and journey tests',
    args: [packageCommand('vitest'), 'run', ...reporters],
    report,
    count: tallyOfVitest,
  })
}

/** So many made-up years and months, each with its own faults, in virtual time. */
const SEEDS_IN_CI = 5

/** The composed app lives through made-up years, and is held to what was true in them. */
export function simulation() {
  return yesOrNo(`simulation, ${SEEDS_IN_CI} seeds`, ['scripts/simulate.mjs', '--seeds', String(SEEDS_IN_CI)])
}

/** Builds afresh, whatever is there, and holds the bundles to their budgets. */
export async function build() {
  const built = await yesOrNo('build', buildCommand())
  return built.failed.length > 0 ? built : sum([built, budgets()])
}

function budgets() {
  const measured = measureBudgets()
  for (const { line, ok } of measured) console.log(`budget: ${line}${ok ? '' : ' FAILED: too large'}`)
  return sum(measured.map(({ name, ok }) => oneCheck(`budget: ${name}`, ok)))
}

/**
 * The built app on a real Electron; the tests open their own desktops.
 * @param {string} executable Electron's
 * @param {readonly string[]} [args] for Playwright: which tests to run
 * @returns {Promise<Tally>}
 */
export async function endToEndTests(executable, args = []) {
  const name = 'end-to-end tests'
  if (process.platform !== 'linux') return { ...NOTHING, skipped: [`${name}: they need Linux`] }
  return testSuite({
    name,
    args: [packageCommand('@playwright/test', 'playwright'), 'test', ...args],
    env: { ...process.env, ELECTRON_EXEC_PATH: executable, PWTEST_CACHE_DIR: TRANSFORMED },
    report: 'test-results/end-to-end.json',
    count: tallyOfPlaywright,
  })
}
