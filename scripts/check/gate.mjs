import { readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from '../process/root.mjs'
import { run } from '../process/run.mjs'
import { oneCheck, settle } from './tally.mjs'

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * Runs a check that is one yes or no, and shows its output if it is a no.
 * @param {string} name
 * @param {readonly string[]} args for Node
 * @returns {Promise<Tally>}
 */
export async function yesOrNo(name, args) {
  const started = Date.now()
  const { code, output } = await run(process.execPath, args, { cwd: ROOT, env: coloured(process.env) })
  console.log(`${name}: ${code === 0 ? 'ok' : `FAILED (exit code ${code})`} (${seconds(started)})`)
  if (code !== 0) console.log(output.trimEnd())
  return oneCheck(name, code === 0)
}

/**
 * Runs a suite of tests, showing its output as it comes, and counts by its JSON report.
 * @template Report
 * @param {object} suite
 * @param {string} suite.name
 * @param {readonly string[]} suite.args for Node
 * @param {NodeJS.ProcessEnv} [suite.env]
 * @param {string} suite.report the file which the runner writes, in the project
 * @param {(report: Report) => Tally} suite.count
 * @returns {Promise<Tally>}
 */
export async function testSuite({ name, args, env = process.env, report, count }) {
  console.log(`${name}:`)
  const file = path.join(ROOT, report)
  rmSync(file, { force: true }) // an old report must not speak for this run
  const { code } = await run(process.execPath, args, { cwd: ROOT, env: coloured(env), show: true })
  return settle(name, code, countFile(file, count))
}

/**
 * The programs write into a pipe of ours, so that they cannot see for themselves whether a person reads them.
 * @param {NodeJS.ProcessEnv} env
 */
function coloured({ FORCE_COLOR, ...env }) {
  return process.stdout.isTTY && !env.NO_COLOR ? { ...env, FORCE_COLOR: '1' } : { ...env, NO_COLOR: '1' }
}

/**
 * @template Report
 * @param {string} file
 * @param {(report: Report) => Tally} count
 */
function countFile(file, count) {
  try {
    return count(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return undefined
  }
}

/** @param {number} started */
function seconds(started) {
  return `${((Date.now() - started) / 1000).toFixed(1)} s`
}
