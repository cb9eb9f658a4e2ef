import { fork } from 'node:child_process'
import { once } from 'node:events'

/**
 * @typedef {object} Finding
 * @property {'false alarms' | 'missed' | 'told twice' | 'late' | 'other'} figure
 * @property {number} at
 * @property {string} what
 * @property {string[]} story
 *
 * @typedef {object} Report what became of a seed
 * @property {number} seed
 * @property {number} tookMs
 * @property {{ incidents: number, shown: number, rounds: number, findings: Finding[] }} [verdict]
 * @property {string} [broke] why there is no verdict
 */

/**
 * Runs every seed, so many at once, each worker process one after the other.
 * @param {readonly number[]} seeds
 * @param {{ worker: string, atOnce: number, onReport: (report: Report) => void }} options
 * @returns {Promise<Report[]>} in the order they came
 */
export async function runSeeds(seeds, { worker, atOnce, onReport }) {
  const waiting = [...seeds]
  /** @type {Report[]} */
  const reports = []
  const take = (/** @type {Report} */ report) => {
    reports.push(report)
    onReport(report)
  }
  const lines = Array.from({ length: Math.min(atOnce, seeds.length) }, () => workOff(waiting, worker, take))
  await Promise.all(lines)
  return reports
}

/**
 * @param {number[]} waiting shared by all workers
 * @param {string} worker
 * @param {(report: Report) => void} take
 */
async function workOff(waiting, worker, take) {
  const child = fork(worker, { execArgv: ['--enable-source-maps'], env: { ...process.env, TZ: 'UTC' } })
  try {
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      child.send(seed)
      take(await answerOf(child, seed))
      if (child.exitCode !== null) return
    }
  } finally {
    child.kill()
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {number} seed
 * @returns {Promise<Report>}
 */
async function answerOf(child, seed) {
  const gone = new AbortController()
  try {
    return await Promise.race([
      once(child, 'message', gone).then(([report]) => report),
      once(child, 'exit', gone).then(([code, signal]) => ({
        seed,
        tookMs: 0,
        broke: `The worker ended: ${code ?? signal}`,
      })),
    ])
  } finally {
    gone.abort()
  }
}
