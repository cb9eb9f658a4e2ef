/**
 * The parts of Playwright's JSON report that we read.
 * @typedef {{ title: string, tests: { status: 'expected' | 'unexpected' | 'flaky' | 'skipped' }[] }} Spec
 * @typedef {{ title: string, specs?: Spec[], suites?: Suite[] }} Suite
 * @typedef {{ suites: Suite[], errors: { message?: string }[] }} PlaywrightReport
 */

/**
 * Counts Playwright's tests. One that passed only when tried again is a failure; so is an error outside of any test.
 * @param {PlaywrightReport} report
 * @returns {import('./tally.mjs').Tally}
 */
export function tallyOfPlaywright({ suites, errors }) {
  const specs = suites.flatMap(specsIn)
  const named = (/** @type {string[]} */ ...statuses) =>
    specs.flatMap(({ title, tests }) =>
      tests.filter((test) => statuses.includes(test.status)).map(() => title),
    )
  return {
    passed: named('expected').length,
    failed: [
      ...named('unexpected', 'flaky'),
      ...errors.map(({ message }) => message ?? 'an error outside of any test'),
    ],
    skipped: named('skipped'),
  }
}

/**
 * @param {Suite} suite
 * @returns {Spec[]}
 */
function specsIn({ specs = [], suites = [] }) {
  return [...specs, ...suites.flatMap(specsIn)]
}
