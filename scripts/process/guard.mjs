import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { FAMILY } from './family.mjs'
import { exitCode } from './run.mjs'
import { onStopSignal } from './stop.mjs'

/** @typedef {() => Promise<void>} Close ends a family's processes and removes its folder; resolves when they are gone */

/** Signals that follow each other within this time mean the same. */
const SAME_PRESS_MS = 500

/** @type {Set<Close>} */
const open = new Set()

/**
 * Makes sure that a family of processes, and its folder, end with us, however we end.
 * @param {{ family: string, folder?: string }} what
 * @returns {Close}
 */
export function guard({ family, folder }) {
  const { [FAMILY]: _, ...env } = process.env // the guardian must not end itself
  const args = [path.join(import.meta.dirname, 'guardian.mjs'), family, ...(folder ? [folder] : [])]
  const child = spawn(process.execPath, args, { env, detached: true, stdio: ['pipe', 'ignore', 'inherit'] })
  const ended = once(child, 'exit')
  const close = async () => {
    child.stdin.end()
    await ended
    open.delete(close)
  }
  open.add(close)
  return close
}

/**
 * Runs a script's main function so that nothing which it started outlives it.
 * A signal that asks us to end does so at once, unless main has taken the signals.
 * @param {(takeSignals: TakeSignals) => Promise<number>} main resolves to the exit code
 * @returns {Promise<number>}
 */
export async function guarded(main) {
  const family = `redbar-${process.pid}-${Date.now()}`
  process.env[FAMILY] = family
  const close = guard({ family })
  /** @type {(name: NodeJS.Signals) => void} */
  let handle = endAtOnce
  const undo = onStopSignal(oncePerPress((name) => handle(name)))
  const watch = watchParent(() => handle('SIGTERM'))
  try {
    return await main((listener) => {
      handle = listener
      return () => {
        handle = endAtOnce
      }
    })
  } finally {
    await close()
    clearInterval(watch)
    undo()
  }
}

/**
 * One Ctrl-C in a terminal reaches us twice: from the terminal and, passed on, from npm.
 * @param {(name: NodeJS.Signals) => void} listener
 */
function oncePerPress(listener) {
  let last = Number.NEGATIVE_INFINITY
  return (/** @type {NodeJS.Signals} */ name) => {
    const now = performance.now()
    if (now - last > SAME_PRESS_MS) listener(name)
    last = now
  }
}

/**
 * Where a shell stands between npm and us, npm's signals end the shell without telling us: then we are an orphan.
 * @param {() => void} onOrphaned
 */
function watchParent(onOrphaned) {
  const parent = process.ppid
  const watch = setInterval(() => {
    if (process.ppid === parent || !process.env.npm_lifecycle_event) return
    clearInterval(watch)
    onOrphaned()
  }, 250)
  return watch.unref()
}

/** @typedef {(listener: (name: NodeJS.Signals) => void) => () => void} TakeSignals receives the signals until its undo */

/** @param {NodeJS.Signals} name */
async function endAtOnce(name) {
  await Promise.all([...open].map((close) => close()))
  process.exit(exitCode(null, name))
}
