import { createNanoEvents } from 'nanoevents'
import { MINUTE, SECOND } from '../../shared/time.ts'
import type { Clock, SettingsStore, Undo } from '../ports.ts'

/** Timers stand still in sleep, and waking up may come without an event: the clock is looked at this often. */
const LOOK_AFTER_MS = 10 * MINUTE

/** The pause of everything: stored, so that a restart does not end it. */
export class Pause {
  readonly #clock: Clock
  readonly #settings: SettingsStore
  readonly #events = createNanoEvents<{ changed(): void }>()
  /** What counts in this run, even where the settings cannot be written. */
  #until: number | null
  #timer: Undo | null = null

  constructor({ clock, settings }: { clock: Clock; settings: SettingsStore }) {
    this.#clock = clock
    this.#settings = settings
    this.#until = settings.get().pausedUntil
  }

  /** Called when the pause begins or ends. */
  onChange(listener: () => void): Undo {
    return this.#events.on('changed', listener)
  }

  /** Until when everything is paused (ms since 1970), 0 = without end, null = not paused. */
  until(): number | null {
    const until = this.#until
    return until === null || until === 0 || until > this.#clock.now() ? until : null
  }

  /** Pauses for so long (ms), 0 = without end, null = resume. Throws when it could not be stored: it holds for this run. */
  set(forMs: number | null): void {
    this.#until = forMs === null || forMs === 0 ? forMs : this.#clock.now() + forMs
    this.start()
    this.#events.emit('changed')
    this.#settings.change({ pausedUntil: this.#until })
  }

  /** Waits for the end of a pause that has one. To be called after a sleep as well, in which it may have passed. */
  start(): void {
    this.stop()
    if (this.#until === null || this.#until === 0) return
    const now = this.#clock.now()
    const waitMs = Math.min(this.#until - now, LOOK_AFTER_MS)
    if (waitMs > 0) this.#timer = this.#clock.schedule(() => this.#look(now + waitMs), waitMs)
    else this.#end()
  }

  /** Stops waiting; what was set stays set. */
  stop(): void {
    this.#timer?.()
    this.#timer = null
  }

  /** A timer is never early: where the clock says so it was set back, and must not make the pause longer. */
  #look(expectedAt: number): void {
    const setBackMs = expectedAt - this.#clock.now()
    if (this.#until !== null && setBackMs > SECOND) this.#until -= setBackMs
    this.start()
  }

  /** What has ended is forgotten: a clock that is set back must not bring it to life. */
  #end(): void {
    this.#until = null
    this.#events.emit('changed')
    try {
      this.#settings.change({ pausedUntil: null })
    } catch {
      // Nobody asked for it now; that it has ended is in the clock as well.
    }
  }
}
