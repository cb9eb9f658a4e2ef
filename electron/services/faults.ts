import { SECOND } from '../../shared/time.ts'
import type { Clock, Logger } from '../ports.ts'
import type { Notices } from './notices.ts'

/** Where Redbar itself went wrong; each has its words in the catalogue. */
export type FaultKind =
  | 'check'
  | 'alert'
  | 'request'
  | 'window'
  | 'other'
  | 'window-reopened'
  | 'window-closed'

/** What taking down faults needs. */
export type FaultsParts = { clock: Clock; log: Logger; notices: Notices }

/** That it happened once more is shown after so long (ms): a fault of what shows faults must not go round in circles. */
const RENEW_MS = 10 * SECOND

/** How often since when (ms since 1970), and when that was shown. */
type Happened = { count: number; since: number; shownAt: number }

/**
 * What went wrong in Redbar itself: it is logged, and shown as Redbar's own, one notice for each kind. Of integrations it
 * says nothing (promise 10).
 */
export class Faults {
  readonly #parts: FaultsParts
  readonly #happened = new Map<FaultKind, Happened>()

  constructor(parts: FaultsParts) {
    this.#parts = parts
  }

  /** Takes down a fault. Never throws. */
  report(kind: FaultKind, what: string, error?: unknown): void {
    const { clock, log } = this.#parts
    try {
      log.error(what, error)
      this.#show(kind, clock.now())
    } catch {
      // Nobody is left who could be told.
    }
  }

  /** A log whose errors are faults of that kind. */
  logFor(kind: FaultKind): Logger {
    const { log } = this.#parts
    return {
      info: (message) => log.info(message),
      warn: (message, error) => log.warn(message, error),
      error: (message, error) => this.report(kind, message, error),
    }
  }

  #show(kind: FaultKind, now: number): void {
    const before = this.#parts.notices.has(idOf(kind)) ? this.#happened.get(kind) : undefined
    if (before) this.#again(before, now)
    else this.#first(kind, now)
  }

  #first(kind: FaultKind, now: number): void {
    const happened = { count: 1, since: now, shownAt: now }
    this.#happened.set(kind, happened)
    this.#parts.notices.add({
      id: idOf(kind),
      severity: kind === 'window-closed' ? 'error' : 'warning',
      action: 'support-bundle',
      words: (messages) => {
        const since = messages.time.short(happened.since, this.#parts.clock.now())
        return messages.notices.faults[kind]({ count: happened.count, since })
      },
    })
  }

  #again(happened: Happened, now: number): void {
    happened.count += 1
    const elapsed = now - happened.shownAt
    if (elapsed >= 0 && elapsed < RENEW_MS) return
    happened.shownAt = now
    this.#parts.notices.renew()
  }
}

function idOf(kind: FaultKind): string {
  return `fault-${kind}`
}
