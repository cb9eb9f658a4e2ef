import type { Logger } from '../ports.ts'

/** Where Redbar itself went wrong. */
export type FaultKind = 'check' | 'alert' | 'request' | 'window' | 'other'

/** What went wrong in Redbar itself: it is logged, and never said of an integration (promise 10). */
export class Faults {
  readonly #log: Logger

  constructor(log: Logger) {
    this.#log = log
  }

  /** Takes down a fault. Never throws. */
  report(_kind: FaultKind, what: string, error: unknown): void {
    this.#log.error(what, error)
  }
}
