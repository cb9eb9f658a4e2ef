/**
 * @typedef {object} Tally what came of some checks
 * @property {number} passed
 * @property {readonly string[]} failed their names
 * @property {readonly string[]} skipped their names
 */

/** @type {Tally} */
export const NOTHING = { passed: 0, failed: [], skipped: [] }

/**
 * A check that is one yes or no.
 * @param {string} name
 * @param {boolean} ok
 * @returns {Tally}
 */
export function oneCheck(name, ok) {
  return ok ? { ...NOTHING, passed: 1 } : { ...NOTHING, failed: [name] }
}

/**
 * Holds a suite's report against how its runner ended: no report, no test run, or an exit code that the report does
 * not explain, is a failure of its own.
 * @param {string} name of the suite
 * @param {number} code the runner's exit code
 * @param {Tally | undefined} report
 * @returns {Tally}
 */
export function settle(name, code, report) {
  if (report === undefined) return { ...NOTHING, failed: [`${name}: no report (exit code ${code})`] }
  if (report.passed + report.failed.length === 0) return { ...report, failed: [`${name}: no test ran`] }
  if (code !== 0 && report.failed.length === 0) return { ...report, failed: [`${name}: exit code ${code}`] }
  return report
}

/**
 * @param {readonly Tally[]} tallies
 * @returns {Tally}
 */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, { passed }) => total + passed, 0),
    failed: tallies.flatMap(({ failed }) => failed),
    skipped: tallies.flatMap(({ skipped }) => skipped),
  }
}

/**
 * The last line of `npm test`.
 * @param {Tally} tally
 */
export function closingLine({ passed, failed, skipped }) {
  const line = `${passed} passed, ${failed.length} failed`
  return skipped.length > 0 ? `${line}, ${skipped.length} skipped` : line
}
