import { spawn } from 'node:child_process'
import { once } from 'node:events'
import os from 'node:os'

/**
 * @typedef {object} Finished
 * @property {number} code exit code; 128 + signal number when a signal ended it; 127 when it could not be started
 * @property {string} output stdout and stderr together, in the order they came
 */

/**
 * Runs a command to its end and keeps what it wrote.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, show?: boolean, timeoutMs?: number }} [options]
 *   `show` passes the output on as it comes; after `timeoutMs` the command is killed
 * @returns {Promise<Finished>} never rejects
 */
export async function run(command, args, { cwd, env = process.env, show = false, timeoutMs } = {}) {
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] })
  const timer = timeoutMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), timeoutMs)
  let output = ''
  for (const [stream, target] of /** @type {const} */ ([
    [child.stdout, process.stdout],
    [child.stderr, process.stderr],
  ])) {
    stream.setEncoding('utf8').on('data', (text) => {
      output += text
      if (show) target.write(text)
    })
  }
  try {
    const [code, signal] = await once(child, 'close')
    return { code: exitCode(code, signal), output }
  } catch (error) {
    return { code: 127, output: `${command}: ${error instanceof Error ? error.message : error}` }
  } finally {
    clearTimeout(timer)
  }
}

/**
 * The exit code a shell would give.
 * @param {number | null} code
 * @param {NodeJS.Signals | null} signal
 */
export function exitCode(code, signal) {
  return code ?? 128 + (signal ? os.constants.signals[signal] : 1)
}

/**
 * The last lines of an output, for messages about a failure.
 * @param {string} output
 * @param {number} [count]
 */
export function lastLines(output, count = 15) {
  return output.trimEnd().split('\n').slice(-count).join('\n')
}
