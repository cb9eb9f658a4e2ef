import type { Clock } from '../ports.ts'

/** The longest delay that setTimeout keeps (ms, about 24.8 days): a longer one would fire at once. */
const LONGEST_TIMEOUT_MS = 2 ** 31 - 1

/** The system's clock and its timers. */
export const systemClock: Clock = {
  now: () => Date.now(),
  schedule(task, delayMs) {
    let timer: ReturnType<typeof setTimeout>
    const wait = (leftMs: number) => {
      const nowMs = Math.min(Math.max(leftMs, 0), LONGEST_TIMEOUT_MS)
      timer = setTimeout(() => (leftMs > nowMs ? wait(leftMs - nowMs) : task()), nowMs)
    }
    wait(delayMs)
    return () => clearTimeout(timer)
  },
}
