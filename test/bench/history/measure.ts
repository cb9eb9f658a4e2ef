import { existsSync, openSync, readSync } from 'node:fs'
import { setImmediate as pause } from 'node:timers/promises'

/** Linux counts for each thread: ns on a processor, ns of waiting for one, turns. */
const SCHEDULE = '/proc/self/schedstat'
const schedule = existsSync(SCHEDULE) ? openSync(SCHEDULE, 'r') : null
const bytes = new Uint8Array(64)

/** Times (ms), sorted. */
export type Times = readonly number[]

/** How long an act takes, so many times. */
export function timesOf(act: (turn: number) => void, turns: number): Times {
  const times: number[] = []
  for (let turn = 0; turn < turns; turn += 1) {
    const begin = performance.now()
    act(turn)
    times.push(performance.now() - begin)
  }
  return times.sort((a, b) => a - b)
}

/** The time below which so much of them lies (0.5: the median). */
export function quantile(times: Times, part: number): number {
  return times[Math.min(times.length - 1, Math.floor(times.length * part))] ?? Number.NaN
}

/**
 * The longest time (ms) for which nothing else could run in this thread while the work went on, without the time in
 * which other programs had the processor.
 */
export async function longestBlock(work: () => Promise<unknown>): Promise<number> {
  let going = true
  let longest = 0
  const watching = (async () => {
    let last = ownTime()
    while (going) {
      await pause()
      const now = ownTime()
      longest = Math.max(longest, now - last)
      last = now
    }
  })()
  await work()
  going = false
  await watching
  return longest
}

/** A clock (ms) that stands still while the main thread waits for a processor that others have. */
function ownTime(): number {
  for (;;) {
    const waited = waitedMs()
    const now = performance.now()
    if (waited === waitedMs()) return now - waited
  }
}

/** How long (ms) the main thread has waited for a processor so far; 0 where the system does not say. */
function waitedMs(): number {
  if (schedule === null) return 0
  // Whoever looks often must not make work for the garbage collector, which is what is then measured.
  const length = readSync(schedule, bytes, 0, bytes.length, 0)
  let index = bytes.indexOf(0x20) + 1
  let nanoseconds = 0
  for (; index < length && bytes[index] !== 0x20; index += 1) {
    nanoseconds = nanoseconds * 10 + (bytes[index] ?? 0) - 0x30
  }
  return nanoseconds / 1e6
}
