import type { Clock, Undo } from '../../electron/ports.ts'
import { TimerQueue } from './timer-queue.ts'

/**
 * Time under a test's control. Timers run on a monotonic time that stands still in sleep, as a computer's do, while
 * the clock on the wall goes on: so a timer that was set before a sleep arrives too late by the wall.
 */
export class VirtualClock implements Clock {
  #monotonic = 0
  #wall: number
  readonly #timers = new TimerQueue()
  readonly #settle: () => Promise<void>

  /** `settle` waits until everything that a timer set off has come to rest. */
  constructor(options: { startAt?: number; settle?: () => Promise<void> } = {}) {
    this.#wall = options.startAt ?? Date.UTC(2026, 10, 23, 9, 0)
    this.#settle = options.settle ?? (() => Promise.resolve())
  }

  now(): number {
    return this.#wall
  }

  schedule(task: () => void, delayMs: number): Undo {
    const timer = { task, at: this.#monotonic + Math.max(0, delayMs) }
    this.#timers.add(timer)
    return () => this.#timers.remove(timer)
  }

  /** How many timers wait: 0 after a stop. */
  get pendingTimers(): number {
    return this.#timers.size
  }

  /** Lets so many ms pass while the computer is awake, running every timer in its turn. */
  async advance(ms: number): Promise<void> {
    const end = this.#monotonic + ms
    await this.#settle()
    for (let timer = this.#nextUntil(end); timer; timer = this.#nextUntil(end)) {
      this.#pass(Math.max(0, timer.at - this.#monotonic))
      this.#timers.remove(timer)
      timer.task()
      await this.#settle()
    }
    this.#pass(end - this.#monotonic)
  }

  /** The computer sleeps for so many ms: the wall clock goes on, timers stand still. */
  sleep(ms: number): void {
    this.#wall += ms
  }

  /** Somebody sets the clock on the wall: forwards, or backwards with a negative number. */
  setWall(byMs: number): void {
    this.#wall += byMs
  }

  #nextUntil(end: number) {
    const next = this.#timers.next()
    return next && next.at <= end ? next : null
  }

  #pass(ms: number): void {
    this.#monotonic += ms
    this.#wall += ms
  }
}
