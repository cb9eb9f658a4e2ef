import { createNanoEvents } from 'nanoevents'
import { ACKNOWLEDGED_FOR_MS } from '../../shared/incident.ts'
import type { Clock, Notifier, SettingsStore, Undo } from '../ports.ts'
import type { HealthBook } from './health-book.ts'
import type { Integrations } from './integrations.ts'

/** What the user's attention is kept with. */
export type AttentionParts = {
  clock: Clock
  book: HealthBook
  integrations: Integrations
  settings: SettingsStore
  /** What is shown of an incident goes when the user knows of it. */
  notifier: Pick<Notifier, 'withdraw'>
}

/** What the user knows of and does not want to hear about: acknowledged incidents, snoozed notifications. */
export class Attention {
  readonly #parts: AttentionParts
  readonly #events = createNanoEvents<{ changed(): void }>()
  /** What counts in this run, even where the settings cannot be written. */
  #allSnoozedUntil: number | null

  constructor(parts: AttentionParts) {
    this.#parts = parts
    this.#allSnoozedUntil = parts.settings.get().snoozedUntil
  }

  /** Called when something was acknowledged, snoozed, or taken back. */
  onChange(listener: () => void): Undo {
    return this.#events.on('changed', listener)
  }

  /** Until when the notifications of all are held (ms since 1970); it may have passed. Null when never snoozed. */
  snoozedUntil(): number | null {
    return this.#allSnoozedUntil
  }

  /**
   * Acknowledges open incidents for 24 h, or takes that back. Ids of others are passed over. What cannot be stored
   * holds for this run.
   */
  async acknowledge(incidentIds: readonly string[], on: boolean): Promise<void> {
    const { clock, book, integrations, notifier } = this.#parts
    const now = clock.now()
    if (on) for (const id of incidentIds) notifier.withdraw(id)
    const command = on
      ? ({ kind: 'acknowledge', until: now + ACKNOWLEDGED_FOR_MS } as const)
      : ({ kind: 'unacknowledge' } as const)
    const wanted = new Set(incidentIds)
    const hit = integrations.all().filter(({ id }) => wanted.has(book.openIncident(id)?.id ?? ''))
    try {
      await Promise.all(hit.map(({ id }) => book.command(id, command, now)))
    } finally {
      this.#events.emit('changed')
    }
  }

  /**
   * Holds the notifications of these integrations, or of all (null), for so long (ms); null = no longer. Rejects when
   * it could not be stored; for all of them it holds for this run then.
   */
  async snooze(integrationIds: readonly string[] | null, forMs: number | null): Promise<void> {
    const now = this.#parts.clock.now()
    // Who ends a snooze by hand knows what goes on: only what was held is told then.
    const until = forMs === null ? null : now + forMs
    try {
      if (integrationIds === null) this.#snoozeAll(until)
      else this.#parts.integrations.changeAll(integrationIds, { snoozedUntil: until })
    } finally {
      this.#events.emit('changed')
    }
  }

  #snoozeAll(until: number | null): void {
    this.#allSnoozedUntil = until
    this.#parts.settings.change({ snoozedUntil: until })
  }
}
