import { readFileSync } from 'node:fs'
import { setImmediate as pause } from 'node:timers/promises'

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
  try {
    return Number(readFileSync('/proc/self/schedstat', 'latin1').split(' ')[1]) / 1e6
  } catch {
    return 0
  }
}
