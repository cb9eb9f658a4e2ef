import type { Clock, Undo } from '../ports.ts'

/** Many changes within this become one: short enough to look immediate, long enough to take a round's answers together. */
const SOON_MS = 50

/** Does a task once for many requests, so that a round of a thousand answers does not build a thousand overviews. */
export class Soon {
  readonly #clock: Clock
  readonly #task: () => void
  #timer: Undo | null = null

  constructor(clock: Clock, task: () => void) {
    this.#clock = clock
    this.#task = task
  }

  /** Does it within 50 ms. */
  soon(): void {
    this.#timer ??= this.#clock.schedule(() => this.now(), SOON_MS)
  }

  /** Does it at once. */
  now(): void {
    this.stop()
    this.#task()
  }

  /** Forgets what was asked for. */
  stop(): void {
    this.#timer?.()
    this.#timer = null
  }
}
