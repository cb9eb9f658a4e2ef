import { createNanoEvents } from 'nanoevents'
import type { Clock, SettingsStore, Undo } from '../ports.ts'

/** The pause of everything: stored, so that a restart does not end it. */
export class Pause {
  readonly #clock: Clock
  readonly #settings: SettingsStore
  readonly #events = createNanoEvents<{ changed(): void }>()
  #timer: Undo | null = null

  constructor({ clock, settings }: { clock: Clock; settings: SettingsStore }) {
    this.#clock = clock
    this.#settings = settings
  }

  /** Called when the pause begins or ends. */
  onChange(listener: () => void): Undo {
    return this.#events.on('changed', listener)
  }

  /** Until when everything is paused (ms since 1970), 0 = without end, null = not paused. */
  until(): number | null {
    const until = this.#settings.get().pausedUntil
    if (until === null || until === 0) return until
    return until > this.#clock.now() ? until : null
  }

  /** Pauses for so long (ms), 0 = without end, null = resume. */
  set(forMs: number | null): void {
    const until = forMs === null || forMs === 0 ? forMs : this.#clock.now() + forMs
    this.#settings.change({ pausedUntil: until })
    this.start()
    this.#events.emit('changed')
  }

  /** Waits for the end of a pause that has one. */
  start(): void {
    this.stop()
    const until = this.until()
    if (until === null || until === 0) return
    this.#timer = this.#clock.schedule(() => this.#ended(), until - this.#clock.now())
  }

  /** Stops waiting; what was set stays set. */
  stop(): void {
    this.#timer?.()
    this.#timer = null
  }

  /** A timer that stood still in sleep, or a clock that was set back, may bring us here too early. */
  #ended(): void {
    if (this.until() !== null) this.start()
    else this.#events.emit('changed')
  }
}
