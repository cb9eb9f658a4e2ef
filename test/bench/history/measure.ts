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

/** The longest time (ms) for which nothing else could run while the work went on. */
export async function longestBlock(work: () => Promise<void>): Promise<number> {
  let going = true
  let longest = 0
  const watching = (async () => {
    let last = performance.now()
    while (going) {
      await pause()
      const now = performance.now()
      longest = Math.max(longest, now - last)
      last = now
    }
  })()
  await work()
  going = false
  await watching
  return longest
}
