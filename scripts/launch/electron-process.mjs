import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { ROOT } from '../process/root.mjs'
import { exitCode } from '../process/run.mjs'
import { createNoiseFilter } from './noise.mjs'

/** How long the app may take to end once it was asked to, in ms. */
const GRACE_MS = 8000

/**
 * Runs Redbar on an Electron until it ends. The first signal asks it to end; a second one, or patience at its end,
 * kills it. It leads its own process group: Ctrl-C in a terminal would otherwise reach it twice, and
 * Chromium takes the second for "at once".
 * @param {object} job
 * @param {string} job.executable
 * @param {readonly string[]} job.args
 * @param {NodeJS.ProcessEnv} job.env
 * @param {import('../process/guard.mjs').TakeSignals} job.takeSignals
 * @returns {Promise<number>} its exit code; 0 when it ended because we asked
 */
export async function runElectron({ executable, args, env, takeSignals }) {
  const sandbox = process.platform === 'linux' && process.getuid?.() === 0 ? ['--no-sandbox'] : [] // root has none
  const child = spawn(executable, [...sandbox, ROOT, ...args], {
    cwd: ROOT,
    env,
    stdio: ['ignore', 'inherit', 'pipe'],
    detached: true,
  })
  let explained = false
  const noise = createNoiseFilter((line) => {
    explained = true
    console.error(line)
  })
  child.stderr.setEncoding('utf8').on('data', (text) => noise.write(text))
  let asked = false
  const undo = takeSignals((name) => {
    child.kill(asked ? 'SIGKILL' : name)
    asked = true
    setTimeout(() => child.kill('SIGKILL'), GRACE_MS).unref()
  })
  const [code, signal] = await once(child, 'close')
  undo()
  const hidden = noise.end()
  if (asked) return 0
  if (signal || (code !== 0 && !explained))
    console.error([...hidden, `Electron ended with ${signal ?? `exit code ${code}`}.`].join('\n'))
  return exitCode(code, signal)
}
