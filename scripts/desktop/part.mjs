import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { lastLines } from '../process/run.mjs'
import { Stop } from '../process/stop.mjs'

const READY_WITHIN_MS = 20_000
const ASK_EVERY_MS = 20

/**
 * @typedef {object} Part one program of the virtual desktop
 * @property {string} command
 * @property {string[]} args
 * @property {string} [input] what it reads from stdin; without it stdin is empty
 * @property {string} [descriptor3] a file to which it may write through file descriptor 3
 * @property {() => boolean | Promise<boolean>} ready whether it can be used by now
 */

/**
 * Starts a part and waits until it can be used.
 * @param {Part} part
 * @param {{ env: NodeJS.ProcessEnv, folder: string }} place `folder` gets its log
 * @returns {Promise<void>} throws a Stop that says which part failed and why
 */
export async function startPart(part, { env, folder }) {
  const log = `${folder}/${part.command}.log`
  const { failure } = launch(part, { env, log })
  const giveUp = Date.now() + READY_WITHIN_MS
  while (!(await part.ready())) {
    if (failure()) throw new Stop(`${part.command} ${failure()}.${quote(log)}`)
    if (Date.now() > giveUp)
      throw new Stop(`${part.command} was not ready in ${READY_WITHIN_MS / 1000} s.${quote(log)}`)
    await sleep(ASK_EVERY_MS)
  }
}

/**
 * A part leads its own process group, so that Ctrl-C in a terminal reaches the command and not its desktop.
 * @param {Part} part
 * @param {{ env: NodeJS.ProcessEnv, log: string }} place
 */
function launch({ command, args, input, descriptor3 }, { env, log }) {
  const files = [openSync(log, 'w'), ...(descriptor3 ? [openSync(descriptor3, 'w')] : [])]
  const stdio = [input === undefined ? 'ignore' : 'pipe', files[0], files[0], ...files.slice(1)]
  const child = spawn(command, args, {
    env,
    detached: true,
    stdio: /** @type {import('node:child_process').StdioOptions} */ (stdio),
  })
  for (const file of files) closeSync(file)
  /** @type {string | undefined} */
  let failure
  child.once('error', (error) => {
    failure = `could not be started: ${error.message}`
  })
  child.once('exit', (code, signal) => {
    failure ??= `ended at start (${signal ?? `exit code ${code}`})`
  })
  child.stdin?.on('error', () => {}) // it ended before it had read: 'exit' tells
  child.stdin?.end(input)
  return { failure: () => failure }
}

/** @param {string} log */
function quote(log) {
  const text = lastLines(readFileSync(log, 'utf8'), 5)
  return text && `\n${text}`
}
