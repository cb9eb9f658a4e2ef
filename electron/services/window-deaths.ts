import { MINUTE } from '../../shared/time.ts'
import type { Clock, WindowView } from '../ports.ts'
import type { Faults } from './faults.ts'

/** A window that dies again within this (ms) would die a third time. */
const AGAIN_MS = MINUTE

/** Opens the window again when its process died, once; one that dies again at once stays closed. */
export class WindowDeaths {
  readonly #parts: { clock: Clock; window: WindowView; faults: Faults }
  #diedAt: number | null = null

  constructor(parts: { clock: Clock; window: WindowView; faults: Faults }) {
    this.#parts = parts
  }

  /** The window's process ended, and the window with it; `why` is for the log. */
  died(why: string): void {
    const { clock, window, faults } = this.#parts
    const now = clock.now()
    const elapsed = this.#diedAt === null ? AGAIN_MS : now - this.#diedAt
    this.#diedAt = now
    const again = elapsed >= 0 && elapsed < AGAIN_MS
    faults.report(again ? 'window-closed' : 'window-reopened', `The window's process ended: ${why}.`)
    if (!again) window.open(null)
  }
}
