import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

/** The environment variable that marks every process of one run; children inherit it, however deep. */
export const FAMILY = 'REDBAR_FAMILY'

/**
 * Lists the processes that carry a family's mark. Linux only: elsewhere the list is empty.
 * Process groups would not do: services that a bus starts leave the group they were born in.
 * @param {string} id
 * @returns {number[]} process ids, without the caller's own
 */
export function membersOf(id) {
  const mark = `\0${FAMILY}=${id}\0`
  return processIds().filter((pid) => pid !== process.pid && environmentOf(pid).includes(mark))
}

/**
 * Ends every process of a family: asks first, then kills what is still there.
 * @param {string} id
 * @param {{ graceMs?: number }} [options] how long the asked ones may take, in ms
 * @returns {Promise<number[]>} the processes that could not be ended; empty when all is well
 */
export async function endFamily(id, { graceMs = 1500 } = {}) {
  const asked = new Set()
  const softUntil = Date.now() + graceMs
  const hardUntil = softUntil + 3000
  for (;;) {
    const left = membersOf(id)
    if (left.length === 0 || Date.now() > hardUntil) return left
    const hard = Date.now() > softUntil
    for (const pid of left) {
      if (!hard && asked.has(pid)) continue
      asked.add(pid)
      signal(pid, hard ? 'SIGKILL' : 'SIGTERM')
    }
    await sleep(25)
  }
}

/**
 * Sends a signal to a process that may be gone already.
 * @param {number} pid
 * @param {NodeJS.Signals} name
 */
export function signal(pid, name) {
  try {
    process.kill(pid, name)
  } catch {
    // It ended in the meantime, which is what we wanted.
  }
}

function processIds() {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
  } catch {
    return []
  }
}

/** @param {number} pid */
function environmentOf(pid) {
  try {
    return `\0${readFileSync(`/proc/${pid}/environ`, 'latin1')}\0`
  } catch {
    return '' // ended meanwhile, or another user's
  }
}

/**
 * Whether a process exists, be it ours or not.
 * @param {number} pid
 */
export function isAlive(pid) {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM'
  }
}
