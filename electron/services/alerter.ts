import type { Incident, RealTransition } from '../../shared/incident.ts'
import { MINUTE } from '../../shared/time.ts'
import { type Alert, planAlert } from '../monitor/alerting.ts'
import type { Clock, HistoryStore, Logger, Notifier } from '../ports.ts'
import type { HealthBook } from './health-book.ts'

/** What the alerter needs. */
export type AlerterParts = {
  clock: Clock
  notifier: Notifier
  book: HealthBook
  log: Logger
  /** Where incidents are kept that were not fully told when the app last ended. */
  history: HistoryStore
  /** The name of an integration, or null when it was removed: of those nothing is told. */
  nameOf(integrationId: string): string | null
  notificationsOn(): boolean
}

/** A notification that could not be shown is tried again with the next result, at most this often. */
const RETRY_AFTER_MS = MINUTE

/** Tells the user of each new failure once, and of the recovery after one that was told. */
export class Alerter {
  readonly #parts: AlerterParts
  /** Incidents whose notification could not be shown, and when it was last tried. */
  readonly #untold = new Map<string, { incident: Incident; triedAt: number }>()
  /** Telling goes one by one: a recovery must not overtake the failure it belongs to. */
  #last: Promise<void> = Promise.resolve()

  constructor(parts: AlerterParts) {
    this.#parts = parts
  }

  /** Tells what was stored but not told when the app last ended. */
  async catchUp(): Promise<void> {
    for (const incident of await this.#parts.history.unsettledIncidents()) await this.#inTurn(incident)
  }

  /** Tells of a transition if it is news to the user. Never throws. */
  async hear(transition: RealTransition): Promise<void> {
    await this.#inTurn(transition.incident)
  }

  /** Tries again what could not be shown. Called with every result, so that no timer is needed for it. */
  async retry(): Promise<void> {
    const now = this.#parts.clock.now()
    const ripe = [...this.#untold.values()].filter(({ triedAt }) => now - triedAt >= RETRY_AFTER_MS)
    for (const { incident } of ripe) await this.#inTurn(incident)
  }

  #inTurn(incident: Incident): Promise<void> {
    this.#last = this.#last
      .then(() => this.#tell(incident))
      .catch((error: unknown) => this.#parts.log.error('An alert could not be handled', error))
    return this.#last
  }

  async #tell(heard: Incident): Promise<void> {
    const incident = await this.#parts.book.newest(heard)
    this.#untold.delete(incident.id)
    const integrationName = this.#parts.nameOf(incident.integrationId)
    if (integrationName === null) return
    const alert = planAlert(incident, { integrationName, notifications: this.#parts.notificationsOn() })
    if (alert) await this.#show(incident, alert)
  }

  async #show(incident: Incident, alert: Alert): Promise<void> {
    const now = this.#parts.clock.now()
    try {
      const shown = await this.#parts.notifier.show(alert)
      if (shown.kind === 'shown') return await this.#markTold(incident, alert, now)
      this.#parts.log.warn(`A notification could not be shown: ${shown.why}`)
    } catch (error) {
      this.#parts.log.error('A notification could not be shown or noted', error)
    }
    this.#untold.set(incident.id, { incident, triedAt: now })
  }

  /** The incident may have changed while the notification was on its way: the mark goes on its newest form. */
  async #markTold(incident: Incident, alert: Alert, now: number): Promise<void> {
    const newest = await this.#parts.book.newest(incident)
    const mark = alert.kind === 'failure' ? { toldAt: now } : { recoveryToldAt: now }
    await this.#parts.book.amend({ ...newest, ...mark })
  }
}
