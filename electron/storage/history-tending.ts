import { setImmediate as pause } from 'node:timers/promises'
import { HOUR, MINUTE } from '../../shared/time.ts'

/** The first time after opening, and then once an hour (ms). */
const FIRST_MS = 5 * MINUTE
const EVERY_MS = HOUR
/** After so many changes their log is written into the file: some 5 MB. */
const CHANGES_PER_CHECKPOINT = 250

/** What there is to do for a database between rounds. Each generator stops where a probe may come in between. */
export type Chores = {
  /** What is to be done once, soon after opening: looking through the file, bringing back what was saved. */
  first(): Generator<void>
  /** What is to be done once an hour. */
  hourly(): Generator<void>
  /** Writes the log into the file. */
  checkpoint(): void
}

/**
 * Does the chores of a history between rounds, never before a round is stored, and needs no timer: when nothing is
 * recorded, nothing grows.
 */
export class HistoryTending {
  readonly #chores: Chores
  readonly #now: () => number
  readonly #failed: (error: unknown) => void
  #firstDone = false
  #tendedAt: number
  #changes = 0
  #running: Promise<void> | null = null
  #stopped = false

  /** `failed` hears of what a chore threw; the chores go on with the next hour. */
  constructor(parts: { chores: Chores; now: () => number; failed: (error: unknown) => void }) {
    this.#chores = parts.chores
    this.#now = parts.now
    this.#failed = parts.failed
    this.#tendedAt = parts.now() - EVERY_MS + FIRST_MS
  }

  /** Something was stored. */
  changed(): void {
    this.#changes += 1
    if (this.#running || this.#stopped) return
    const elapsed = this.#now() - this.#tendedAt
    // A clock that was set back must not put off the next time.
    const hour = elapsed < 0 || elapsed >= EVERY_MS
    if (!hour && this.#firstDone && this.#changes < CHANGES_PER_CHECKPOINT) return
    this.#running = this.#run(hour).finally(() => {
      this.#running = null
    })
  }

  /** Another database is in the place of the one before. */
  startOver(): void {
    this.#firstDone = false
  }

  /** Ends after the step that is under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #run(hour: boolean): Promise<void> {
    await pause() // whoever waits for the round goes first
    try {
      if (!this.#firstDone) {
        this.#firstDone = true
        await this.#steps(this.#chores.first())
      }
      if (hour) {
        this.#tendedAt = this.#now()
        await this.#steps(this.#chores.hourly())
      }
      if (this.#stopped || (!hour && this.#changes < CHANGES_PER_CHECKPOINT)) return
      this.#changes = 0
      this.#chores.checkpoint()
    } catch (error) {
      this.#failed(error)
    }
  }

  async #steps(steps: Generator<void>): Promise<void> {
    try {
      while (!this.#stopped && !steps.next().done) await pause()
    } finally {
      steps.return(undefined) // lets go of what it holds
    }
  }
}
