/**
 * The parts of vitest's JSON report that we read.
 * @typedef {object} VitestReport
 * @property {{ name: string, status: string, assertionResults: { fullName: string, status: string }[] }[]} testResults
 */

/**
 * Counts vitest's tests. A file that could not be loaded has no tests and counts as one failure.
 * @param {VitestReport} report
 * @returns {import('./tally.mjs').Tally}
 */
export function tallyOfVitest({ testResults }) {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  const named = (/** @type {(status: string) => boolean} */ is) =>
    tests.filter(({ status }) => is(status)).map(({ fullName }) => fullName)
  const broken = testResults
    .filter(({ status, assertionResults }) => {
      return status === 'failed' && !assertionResults.some((test) => test.status === 'failed')
    })
    .map(({ name }) => name)
  return {
    passed: named((status) => status === 'passed').length,
    failed: [...named((status) => status === 'failed'), ...broken],
    skipped: named((status) => status !== 'passed' && status !== 'failed'),
  }
}
