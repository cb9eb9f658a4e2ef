import { MINUTE } from '../../shared/time.ts'
import { readArrival, TOGETHER_MS } from '../monitor/schedule.ts'
import type { Clock, Undo } from '../ports.ts'

/** What the scheduler tells: who is due, and that this computer slept or its clock was set. */
export type SchedulerListener = {
  /** Those that are due, the longest waiting first. They are off the schedule until `set` again. */
  due(ids: string[]): void
  /** The timer came much too late, or the clock went backwards. */
  timeJumped(): void
}

/** Those whose round could not be begun are due again after this (ms). */
const AFTER_FAULT_MS = MINUTE

/** Keeps the due time (ms since 1970) of each id and wakes with one single timer for the next of them. */
export class Scheduler {
  readonly #clock: Clock
  readonly #listener: SchedulerListener
  readonly #dueAt = new Map<string, number>()
  #timer: { undo: Undo; dueAt: number; setAt: number } | null = null
  #running = false

  constructor(clock: Clock, listener: SchedulerListener) {
    this.#clock = clock
    this.#listener = listener
  }

  /** Starts or goes on. Whatever became due meanwhile is due at once, also when a timer slept through it. */
  start(): void {
    this.#running = true
    this.#disarm()
    this.#arm()
  }

  /** Stops the timer and keeps the due times: nothing wakes. */
  stop(): void {
    this.#running = false
    this.#disarm()
  }

  /** Puts an id on the schedule, or moves it. */
  set(id: string, dueAt: number): void {
    this.#dueAt.set(id, dueAt)
    this.#arm()
  }

  /** Takes an id off the schedule. */
  remove(id: string): void {
    this.#dueAt.delete(id)
    this.#arm()
  }

  /** Takes everyone else off the schedule. */
  keepOnly(ids: ReadonlySet<string>): void {
    for (const id of this.#dueAt.keys()) if (!ids.has(id)) this.#dueAt.delete(id)
    this.#arm()
  }

  /** When an id is due, or null when it is not on the schedule. */
  dueAt(id: string): number | null {
    return this.#dueAt.get(id) ?? null
  }

  /** Changes every due time. */
  moveAll(move: (dueAt: number, id: string) => number): void {
    for (const [id, dueAt] of this.#dueAt) this.#dueAt.set(id, move(dueAt, id))
    this.#arm()
  }

  #arm(): void {
    const dueAt = Math.min(...this.#dueAt.values())
    const wanted = this.#running && dueAt !== Number.POSITIVE_INFINITY
    if (wanted && this.#timer?.dueAt === dueAt) return
    this.#disarm()
    if (wanted) this.#set(dueAt)
  }

  #set(dueAt: number): void {
    const setAt = this.#clock.now()
    const undo = this.#clock.schedule(() => this.#arrived(), Math.max(0, dueAt - setAt))
    this.#timer = { undo, dueAt, setAt }
  }

  #disarm(): void {
    this.#timer?.undo()
    this.#timer = null
  }

  #arrived(): void {
    const timer = this.#timer
    this.#timer = null
    if (!timer) return
    const now = this.#clock.now()
    const arrival = readArrival(Math.max(timer.dueAt, timer.setAt), timer.setAt, now)
    // The timer counted the time that really passed: set back with the clock, all due times keep their distance.
    if (arrival === 'backwards') this.moveAll((dueAt) => dueAt + now - timer.dueAt)
    try {
      if (arrival !== 'on-time') this.#listener.timeJumped()
    } finally {
      // Whoever heard of the jump may have stopped us, to wait for the network first.
      if (this.#running) this.#release(now)
    }
  }

  #release(now: number): void {
    const due = [...this.#dueAt].filter(([, dueAt]) => dueAt <= now + TOGETHER_MS)
    due.sort(([, a], [, b]) => a - b)
    const ids = due.map(([id]) => id)
    for (const id of ids) this.#dueAt.delete(id)
    this.#arm()
    if (ids.length > 0) this.#tell(ids)
  }

  /** A fault of our own must not end the watching (promise 10): those it hits are due again soon. */
  #tell(ids: string[]): void {
    try {
      this.#listener.due(ids)
    } catch (error) {
      const soon = this.#clock.now() + AFTER_FAULT_MS
      for (const id of ids) if (!this.#dueAt.has(id)) this.set(id, soon)
      throw error
    }
  }
}
