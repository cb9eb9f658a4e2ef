import { createNanoEvents } from 'nanoevents'
import type { Incident, RealTransition } from '../../shared/incident.ts'
import type { Integration } from '../../shared/integration.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import type { Alert } from '../monitor/alert.ts'
import { ALERTS_PER_MINUTE } from '../monitor/alert-pace.ts'
import { type AlertPlan, planAlerts, type Situation } from '../monitor/alerting.ts'
import { type Pending, subjectOf, type Telling } from '../monitor/pending.ts'
import { hitBy, type Known, mayBeHit, rootCauseOf } from '../monitor/root-cause.ts'
import type { Notifier, Shown, Undo } from '../ports.ts'
import { AlertLedger, type AlertLedgerParts } from './alert-ledger.ts'

/** What the user chose about alerts, and what the clock makes of it. Times are ms since 1970. */
export type AlertRules = Pick<
  Situation,
  'notifications' | 'sound' | 'quietUntil' | 'snoozedUntil' | 'remindEveryMs'
> & { allPaused: boolean }

/** What the alerter needs. */
export type AlerterParts = AlertLedgerParts & {
  notifier: Notifier
  integrations: { all(): Integration[] }
  rules(): AlertRules
}

/** What the system could not show is tried again after so long, then after twice as long, and so on. */
const FIRST_RETRY_MS = 5 * SECOND
const LONGEST_RETRY_MS = 5 * MINUTE

type Events = {
  /** After each look: what was acknowledged or snoozed may have come to its end. */
  looked(): void
  /** The system could not show a notification, and why. */
  refused(why: string): void
  /** The system showed one. */
  shown(): void
}

/**
 * Tells the user what there is to tell. What and when is decided by `planAlerts`; this shows what is planned and notes
 * what became of it: first shown, then noted, so that a crash in between repeats and never loses.
 */
export class Alerter {
  readonly #parts: AlerterParts
  readonly #ledger: AlertLedger
  readonly #events = createNanoEvents<Events>()
  #shownAt: number[] = []
  /** Failed tries in a row, and when the next one is due. */
  #refusals = 0
  #retryAt: number | null = null
  #lookAt: number | null = null
  #timer: Undo | null = null
  #running = false
  /** Telling goes one by one: a recovery must not overtake the failure it belongs to. */
  #last: Promise<void> = Promise.resolve()
  /** One look waits in the line, not one for each piece of news: it will see all of them. */
  #looking: Promise<void> | null = null

  constructor(parts: AlerterParts) {
    this.#parts = parts
    this.#ledger = new AlertLedger(parts)
  }

  /** Hears what becomes of looking and showing. */
  on<E extends keyof Events>(event: E, listener: Events[E]): Undo {
    return this.#events.on(event, listener)
  }

  /** Takes up what was not settled when the app last ended, and tells what is due. Never throws. */
  async start(): Promise<void> {
    this.#running = true
    try {
      await this.#ledger.restore()
      // A restart within the minute is no reason for a fourth notification in it.
      this.#shownAt = this.#ledger.shownTimes().slice(-ALERTS_PER_MINUTE)
    } catch (error) {
      this.#parts.log.error('What was not told yet could not be read', error)
    }
    await this.look()
  }

  /** Tells of a transition if it is news to the user. Never throws. */
  async hear({ kind, incident }: RealTransition): Promise<void> {
    this.#ledger.add(incident)
    if (kind === 'reason-changed' && incident.toldAt !== null && incident.retell === null) {
      await this.#inTurn(() => this.#noteToldAlready(incident))
    }
    await this.look()
  }

  /** Looks if something is due. Called with every result, so that neither sleep nor a late timer holds it back. */
  async tick(): Promise<void> {
    if (this.#lookAt !== null && this.#parts.clock.now() >= this.#lookAt) await this.look()
  }

  /** Plans anew and tells what is due: something that decides about it has changed. Never throws. */
  async look(): Promise<void> {
    this.#looking ??= this.#inTurn(async () => {
      this.#looking = null
      await this.#lookNow()
    })
    await this.#looking
  }

  /** Forgets the incidents of an integration that was removed, and takes down what is shown of them. */
  forget(integrationId: string): void {
    for (const id of this.#ledger.idsOf(integrationId)) {
      this.#ledger.drop(id)
      this.#parts.notifier.withdraw(id)
    }
  }

  /** Ends the waiting. Resolves when what is being told is told and noted. */
  async stop(): Promise<void> {
    this.#running = false
    this.#timer?.()
    await this.#last
  }

  #inTurn(task: () => Promise<void>): Promise<void> {
    this.#last = this.#last
      .then(task)
      .catch((error: unknown) => this.#parts.log.error('An alert could not be handled', error))
    return this.#last
  }

  async #lookNow(): Promise<void> {
    const plan = await this.#plan()
    await this.#carryOut(plan)
    const { lookAt } = plan.tellings.length + plan.joined.length > 0 ? await this.#plan() : plan
    this.#waitUntil(lookAt)
    this.#events.emit('looked')
  }

  async #plan(): Promise<AlertPlan> {
    return planAlerts({
      ...this.#parts.rules(),
      now: this.#parts.clock.now(),
      pending: await this.#pending(),
      shownAt: this.#shownAt,
      retryAt: this.#dueRetry(),
    })
  }

  async #carryOut({ joined, receipts, tellings, settled }: AlertPlan): Promise<void> {
    for (const { acknowledgedUntil, ...mention } of joined) {
      await this.#ledger.told(mention, 'joined')
      if (acknowledgedUntil !== null) await this.#ledger.acknowledged(mention.incident, acknowledgedUntil)
    }
    for (const receipt of receipts) await this.#ledger.note(receipt)
    for (const telling of tellings) {
      // A service that shows nothing now would show nothing of the rest either.
      if (!(await this.#tell(telling))) break
    }
    for (const id of settled) await this.#ledger.settle(id)
  }

  async #pending(): Promise<Pending[]> {
    const { integrations, book, rules } = this.#parts
    const { allPaused } = rules()
    const incidents = await this.#ledger.incidents()
    const all = integrations
      .all()
      .map((integration) => ({ integration, health: book.health(integration.id) }))
    return incidents.flatMap((incident) => {
      const own = all.find(({ integration }) => integration.id === incident.integrationId)
      // Removed meanwhile: of those nothing is told.
      return own ? [this.#pendingOf(incident, own, { all, allPaused })] : []
    })
  }

  #pendingOf(
    incident: Incident,
    own: Known,
    { all, allPaused }: { all: readonly Known[]; allPaused: boolean },
  ): Pending {
    const { integration, health } = own
    const cause = rootCauseOf(incident, own)
    const isHit = (each: Known) => incident.resolvedAt !== null || mayBeHit(incident, each)
    return {
      incident,
      name: integration.name,
      workspace: health.workspace,
      priority: integration.priority,
      snoozedUntil: integration.snoozedUntil,
      paused: integration.paused || allPaused,
      cause,
      names: () => {
        const others = hitBy(cause, own, all).filter((each) => each !== own && isHit(each))
        return [own, ...others].map((each) => each.integration.name)
      },
      last: this.#ledger.lastReceipt(incident.id),
    }
  }

  /** Shows an alert and notes what became of it. Resolves with whether it was shown. */
  async #tell({ alert, mentions }: Telling): Promise<boolean> {
    // That it failed is no longer true: the notification that says so goes before the one that says it works.
    for (const { incident } of mentions)
      if (incident.resolvedAt !== null) this.#parts.notifier.withdraw(incident.id)
    const shown = await this.#tryToShow(alert)
    const at = this.#parts.clock.now()
    if (shown.kind === 'failed') {
      this.#retryAt = at + Math.min(FIRST_RETRY_MS * 2 ** this.#refusals, LONGEST_RETRY_MS)
      this.#refusals += 1
      for (const { incident, wish } of mentions) {
        await this.#ledger.note({ incidentId: incident.id, at, about: subjectOf(wish), fate: shown })
      }
      this.#events.emit('refused', shown.why)
      return false
    }
    this.#refusals = 0
    this.#retryAt = null
    this.#shownAt = [...this.#shownAt, at].slice(-ALERTS_PER_MINUTE)
    for (const [index, mention] of mentions.entries()) {
      await this.#ledger.told(mention, index === 0 ? 'shown' : 'joined')
    }
    this.#events.emit('shown')
    return true
  }

  async #tryToShow(alert: Alert): Promise<Shown> {
    const { notifier, log } = this.#parts
    try {
      const shown = await notifier.show(alert)
      if (shown.kind === 'failed') log.warn(`A notification could not be shown: ${shown.why}`)
      return shown
    } catch (error) {
      log.error('A notification could not be shown', error)
      return { kind: 'failed', why: 'a fault of Redbar itself' }
    }
  }

  async #noteToldAlready({ id }: Incident): Promise<void> {
    const at = this.#parts.clock.now()
    const fate = { kind: 'suppressed', why: 'told-already' } as const
    await this.#ledger.note({ incidentId: id, at, about: 'failure', fate })
  }

  /** A clock that was set back must not put off the next try. */
  #dueRetry(): number | null {
    const now = this.#parts.clock.now()
    return this.#retryAt !== null && this.#retryAt - now > LONGEST_RETRY_MS ? now : this.#retryAt
  }

  #waitUntil(at: number | null): void {
    this.#timer?.()
    this.#timer = null
    this.#lookAt = at
    if (at === null || !this.#running) return
    const { clock } = this.#parts
    this.#timer = clock.schedule(() => void this.look(), Math.max(0, at - clock.now()))
  }
}
