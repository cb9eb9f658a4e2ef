import type { Clock } from '../ports.ts'

/** The system's clock. Delays are at most a few minutes here, far from what setTimeout can keep. */
export const cliClock: Clock = {
  now: () => Date.now(),
  schedule(task, delayMs) {
    const timer = setTimeout(task, delayMs)
    return () => clearTimeout(timer)
  },
}
