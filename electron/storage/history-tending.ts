import { setImmediate as pause } from 'node:timers/promises'
import { HOUR, MINUTE } from '../../shared/time.ts'

/** The first time after opening, and then once an hour (ms). */
const FIRST_MS = 5 * MINUTE
const EVERY_MS = HOUR
/** After so many changes their log is written into the file: some 5 MB. */
const CHANGES_PER_CHECKPOINT = 250

/** Stops where a probe may come in between; at its end it says whether all of it is done. */
type Chore = () => Generator<void, boolean>

/** What there is to do for a database between rounds. */
export type Chores = {
  /** What is to be done once, soon after opening: looking through the file, bringing back what was saved. */
  first: readonly Chore[]
  /** What is to be done once an hour. */
  hourly: Chore
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
  /** What is still to be done of the first chores. */
  #first: readonly Chore[]
  #firstAt: number | null = null
  #tendedAt: number
  #changes = 0
  #running: Promise<void> | null = null
  #stopped = false

  /** `failed` hears of what a chore threw; the others go on, and it has another turn with the next hour. */
  constructor(parts: { chores: Chores; now: () => number; failed: (error: unknown) => void }) {
    this.#chores = parts.chores
    this.#first = parts.chores.first
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
    if (!hour && !this.#isFirstDue() && this.#changes < CHANGES_PER_CHECKPOINT) return
    this.#running = this.#run(hour).finally(() => {
      this.#running = null
    })
  }

  /** Another database is in the place of the one before. */
  startOver(): void {
    this.#first = this.#chores.first
    this.#firstAt = null
  }

  /** Ends after the step that is under way. */
  async stop(): Promise<void> {
    this.#stopped = true
    await this.#running
  }

  async #run(hour: boolean): Promise<void> {
    await pause() // whoever waits for the round goes first
    if (this.#isFirstDue()) await this.#doFirst()
    if (hour) {
      this.#tendedAt = this.#now()
      await this.#isDone(this.#chores.hourly)
    }
    if (this.#stopped || (!hour && this.#changes < CHANGES_PER_CHECKPOINT)) return
    this.#changes = 0
    this.#try(() => this.#chores.checkpoint())
  }

  #isFirstDue(): boolean {
    if (this.#first.length === 0) return false
    const elapsed = this.#firstAt === null ? EVERY_MS : this.#now() - this.#firstAt
    return elapsed < 0 || elapsed >= EVERY_MS
  }

  /** What did not come to its end has another turn in an hour: a disk refuses for a while, not for good. */
  async #doFirst(): Promise<void> {
    const chores = this.#first
    this.#firstAt = this.#now()
    for (const chore of chores) {
      const done = await this.#isDone(chore)
      // Another database may be in the place of the one before by now, and has all of them before it.
      if (this.#firstAt === null) return
      if (done) this.#first = this.#first.filter((each) => each !== chore)
    }
  }

  /** Whether a chore came to its end. */
  async #isDone(chore: Chore): Promise<boolean> {
    let steps: ReturnType<Chore> | null = null
    try {
      steps = chore()
      for (; !this.#stopped; await pause()) {
        const step = steps.next()
        if (step.done) return step.value
      }
    } catch (error) {
      this.#failed(error)
    }
    this.#try(() => steps?.return(false)) // lets go of what it holds
    return false
  }

  #try(act: () => void): void {
    try {
      act()
    } catch (error) {
      this.#failed(error)
    }
  }
}
