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

  constructor(parts: AlertLedgerParts) {
    this.#parts = parts
  }

  /** Takes up what was not settled when the app last ended. Rejects when it cannot be read. */
  async restore(): Promise<void> {
    const { history } = this.#parts
    for (const incident of await history.unsettledIncidents()) {
      this.#unsettled.set(incident.id, incident)
      const last = (await history.receipts(incident.id)).at(-1)
      if (last) this.#receipts.set(incident.id, last)
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

  /** When (ms since 1970) alerts of unsettled incidents were last shown, the oldest first. */
  shownTimes(): number[] {
    const shown = [...this.#receipts.values()].filter(({ fate }) => fate.kind === 'shown')
    return shown.map(({ at }) => at).sort((a, b) => a - b)
  }

  /** Notes that an incident was told, by a notification of its own or by another's. Never rejects. */
  async told({ incident, wish }: Mention, by: 'shown' | 'joined'): Promise<void> {
    const at = this.#parts.clock.now()
    const receipt = { incidentId: incident.id, at, about: subjectOf(wish), fate: { kind: by } } as const
    await this.#amend(incident, marksOf(wish, at), receipt)
  }

  /** Notes until when the user knows of the cause of an incident (ms since 1970). Never rejects. */
  async acknowledged(incident: Incident, until: number): Promise<void> {
    await this.#amend(incident, { acknowledgedUntil: until })
  }

  /** Notes what became of an alert, unless the last receipt says the same. Never rejects. */
  async note(receipt: Receipt): Promise<void> {
    const incident = this.#unsettled.get(receipt.incidentId)
    if (!incident || isSameFate(this.lastReceipt(incident.id), receipt)) return
    await this.#amend(incident, {}, receipt)
  }

  /** Notes that nothing of an incident remains to be told. Never rejects. */
  async settle(id: string): Promise<void> {
    const incident = this.#unsettled.get(id)
    if (incident) await this.#amend(incident, { settledAt: this.#parts.clock.now() })
  }

  /** Forgets an incident; nothing is stored. */
  drop(id: string): void {
    this.#unsettled.delete(id)
    this.#receipts.delete(id)
  }

  /** Ids of the incidents of an integration that are not settled. */
  idsOf(integrationId: string): string[] {
    const own = [...this.#unsettled.values()].filter((each) => each.integrationId === integrationId)
    return own.map(({ id }) => id)
  }

  /** The incident may have changed while a notification was on its way: the change goes on its newest form. */
  async #amend(incident: Incident, change: Partial<Incident>, receipt?: Receipt): Promise<void> {
    const { book, log } = this.#parts
    if (receipt) this.#receipts.set(incident.id, receipt)
    // In memory it counts at once, whatever the disk says.
    if (this.#unsettled.has(incident.id)) this.#unsettled.set(incident.id, { ...incident, ...change })
    if (change.settledAt) this.drop(incident.id)
    try {
      await book.amend(incident, change, receipt ? [receipt] : [])
    } catch (error) {
      // Shown but not noted: it may be shown once more after a restart, which is better than never.
      log.error('What became of an alert could not be noted', error)
    }
  }
}

/** What is noted on an incident once it was told. */
function marksOf(wish: Wish, at: number): Partial<Incident> {
  switch (wish) {
    case 'failure':
      return { toldAt: at, retell: null }
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
