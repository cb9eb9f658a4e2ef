import type { Incident } from '../../shared/incident.ts'
import type { Receipt } from '../../shared/receipt.ts'
import { isSameFate } from '../monitor/alerting.ts'
import { type Mention, subjectOf, type Wish } from '../monitor/pending.ts'
import type { Clock, HistoryStore, Logger } from '../ports.ts'
import type { HealthBook } from './health-book.ts'

/** What the ledger is kept with. */
export type AlertLedgerParts = { clock: Clock; history: HistoryStore; book: HealthBook; log: Logger }

/** Every incident that is not settled, and what became of its newest alert; both are stored with each change. */
export class AlertLedger {
  readonly #parts: AlertLedgerParts
  readonly #unsettled = new Map<string, Incident>()
  readonly #receipts = new Map<string, Receipt>()
  /** Those held by quiet hours or a snooze, of which nothing was told since. */
  readonly #held = new Set<string>()

  constructor(parts: AlertLedgerParts) {
    this.#parts = parts
  }

  /**
   * Takes up what was not settled when the app last ended. Of an integration that has several open incidents, since its
   * health could once not be read, only the newest goes on. Rejects when it cannot be read.
   */
  async restore(isKnown: (integrationId: string) => boolean): Promise<void> {
    const { history, book, clock } = this.#parts
    const found = await history.unsettledIncidents()
    for (const incident of found) {
      this.#unsettled.set(incident.id, incident)
      for (const receipt of await history.receipts(incident.id)) this.#keep(receipt)
    }
    for (const incident of found.toReversed()) {
      if (incident.resolvedAt !== null || !isKnown(incident.integrationId) || book.adopt(incident)) continue
      const at = clock.now()
      await this.#amend(incident, () => ({ resolvedAt: at, settledAt: at }))
    }
  }

  /** Takes up an incident that has news. */
  add(incident: Incident): void {
    this.#unsettled.set(incident.id, incident)
  }

  /** Every incident that is not settled, in its newest form. */
  async incidents(): Promise<Incident[]> {
    for (const heard of [...this.#unsettled.values()]) {
      const newest = await this.#parts.book.newest(heard)
      if (this.#unsettled.has(heard.id)) this.#unsettled.set(heard.id, newest)
    }
    return [...this.#unsettled.values()]
  }

  /** What became of the newest alert of an incident, or null. */
  lastReceipt(incidentId: string): Receipt | null {
    return this.#receipts.get(incidentId) ?? null
  }

  /** Whether it was held by quiet hours or a snooze, and nothing was told of it since. */
  isAfterHold(incidentId: string): boolean {
    return this.#held.has(incidentId)
  }

  /** Notes that an incident was told, by a notification of its own or by another's. Never rejects. */
  async told({ incident, wish }: Mention, by: 'shown' | 'joined'): Promise<void> {
    const at = this.#parts.clock.now()
    const receipt = { incidentId: incident.id, at, about: subjectOf(wish), fate: { kind: by } } as const
    await this.#amend(incident, (newest) => marksOf(wish, { at, told: incident, newest }), receipt)
  }

  /** Notes until when the user knows of the cause of an incident (ms since 1970). Never rejects. */
  async acknowledged(incident: Incident, until: number): Promise<void> {
    await this.#amend(incident, () => ({ acknowledgedUntil: until }))
  }

  /** Notes what became of an alert, unless the last receipt says the same. Never rejects. */
  async note(receipt: Receipt): Promise<void> {
    const incident = this.#unsettled.get(receipt.incidentId)
    if (!incident || isSameFate(this.lastReceipt(incident.id), receipt)) return
    await this.#amend(incident, () => ({}), receipt)
  }

  /** Notes that nothing of an incident remains to be told. Never rejects. */
  async settle(id: string): Promise<void> {
    const incident = this.#unsettled.get(id)
    const at = this.#parts.clock.now()
    if (incident) await this.#amend(incident, () => ({ settledAt: at }))
  }

  /** Forgets an incident; nothing is stored. */
  drop(id: string): void {
    this.#unsettled.delete(id)
    this.#receipts.delete(id)
    this.#held.delete(id)
  }

  /** Ids of the incidents of an integration that are not settled. */
  idsOf(integrationId: string): string[] {
    const own = [...this.#unsettled.values()].filter((each) => each.integrationId === integrationId)
    return own.map(({ id }) => id)
  }

  #keep(receipt: Receipt): void {
    const { incidentId, fate } = receipt
    if (!this.#unsettled.has(incidentId)) return
    this.#receipts.set(incidentId, receipt)
    if (fate.kind === 'shown' || fate.kind === 'joined') this.#held.delete(incidentId)
    if (fate.kind === 'held' && (fate.why === 'quiet-hours' || fate.why === 'snoozed'))
      this.#held.add(incidentId)
  }

  /** The incident may have changed while a notification was on its way: the change goes on its newest form. */
  async #amend(
    incident: Incident,
    change: (newest: Incident) => Partial<Incident>,
    receipt?: Receipt,
  ): Promise<void> {
    const { book, log } = this.#parts
    if (receipt) this.#keep(receipt)
    const expected = { ...incident, ...change(incident) }
    // Whether or not the disk takes it, it counts for this run.
    if (expected.settledAt !== null) this.drop(incident.id)
    else if (this.#unsettled.has(incident.id)) this.#unsettled.set(incident.id, expected)
    try {
      await book.amend(incident, change, receipt ? [receipt] : [])
    } catch (error) {
      // Shown but not noted: it may be shown once more after a restart, which is better than never.
      log.error('What became of an alert could not be noted', error)
    }
  }
}

/** What is noted on an incident once it was told as it then was; it may have gone on since. */
function marksOf(
  wish: Wish,
  { at, told, newest }: { at: number; told: Incident; newest: Incident },
): Partial<Incident> {
  switch (wish) {
    case 'failure': {
      const isFlappingSince = newest.flappingSince !== null && told.flappingSince === null
      return { toldAt: at, retell: isFlappingSince ? 'flapping' : null }
    }
    case 'past':
      return { toldAt: at, recoveryToldAt: at, settledAt: at }
    case 'recovery':
      return { recoveryToldAt: at, settledAt: at }
    case 'reminder':
      return { remindedAt: at }
    default:
      return wish satisfies never
  }
}
