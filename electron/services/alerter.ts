import { createNanoEvents } from 'nanoevents'
import type { Incident, RealTransition } from '../../shared/incident.ts'
import type { Integration } from '../../shared/integration.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { Refusal } from '../../shared/receipt.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import type { Alert } from '../monitor/alert.ts'
import { ALERTS_PER_MINUTE } from '../monitor/alert-pace.ts'
import { type AlertPlan, planAlerts, type Situation } from '../monitor/alerting.ts'
import { subjectOf, type Telling } from '../monitor/pending.ts'
import type { Notifier, Shown, Undo } from '../ports.ts'
import { AlertLedger, type AlertLedgerParts } from './alert-ledger.ts'
import { gatherPending } from './pendings.ts'

/** What the user chose about alerts, and what the clock makes of it. Times are ms since 1970. */
export type AlertRules = Pick<
  Situation,
  'notifications' | 'sound' | 'allPaused' | 'quietUntil' | 'snoozedUntil' | 'remindEveryMs'
>

/** What the alerter needs. */
export type AlerterParts = AlertLedgerParts & {
  notifier: Notifier
  integrations: { all(): Integration[] }
  rules(): AlertRules
  /** What to say, in the language of the moment. */
  messages(): MainMessages
}

/** What the system could not show is tried again after so long, then after twice as long, and so on. */
const FIRST_RETRY_MS = 5 * SECOND
const LONGEST_RETRY_MS = 5 * MINUTE
/** So often it is looked again at once after something was told, before it waits for the next minute. */
const MOST_LOOKS = 5

type Events = {
  /** After each look: what was acknowledged or snoozed may have come to its end. */
  looked(): void
  /** The system could not show a notification, and why: a Refusal, or the system's own words. */
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
      const { integrations, history, clock } = this.#parts
      const known = new Set(integrations.all().map(({ id }) => id))
      await this.#ledger.restore((id) => known.has(id))
      // A restart within the minute is no reason for a fourth notification in it.
      this.#shownAt = (await history.shownSince(clock.now() - MINUTE)).slice(-ALERTS_PER_MINUTE)
    } catch (error) {
      this.#parts.log.error('What was not told yet could not be read', error)
    }
    await this.look()
  }

  /** Tells of a transition if it is news to the user. Never throws. */
  async hear({ kind, incident }: RealTransition): Promise<void> {
    this.#ledger.add(incident)
    // That it failed is no longer true: the notification that says so goes.
    if (kind === 'resolved') this.#parts.notifier.withdraw(incident.id)
    // What is new need not wait for the next try of something else.
    if (this.#retryAt !== null) this.#retryAt = this.#parts.clock.now()
    if (kind === 'reason-changed' && incident.toldAt !== null && incident.retell === null) {
      await this.#inTurn(() => this.#noteToldAlready(incident))
    }
    await this.look()
  }

  /** Looks if something is due, and sets the timer anew, which may have slept. Called with every result. */
  async tick(): Promise<void> {
    const lookAt = this.#lookAt
    if (lookAt === null) return
    if (this.#parts.clock.now() >= lookAt) await this.look()
    else this.#waitUntil(lookAt)
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
    let plan = await this.#plan()
    // Showing takes its time, in which a hold may end: what is due by then is told as well.
    for (let look = 1; look < MOST_LOOKS && plan.tellings.length + plan.joined.length > 0; look += 1) {
      await this.#carryOut(plan)
      plan = await this.#plan()
    }
    await this.#carryOut(plan)
    this.#waitUntil(plan.tellings.length > 0 ? this.#parts.clock.now() + MINUTE : plan.lookAt)
    this.#events.emit('looked')
  }

  async #plan(): Promise<AlertPlan> {
    const now = this.#parts.clock.now()
    return planAlerts({
      ...this.#parts.rules(),
      now,
      pending: await gatherPending({ ...this.#parts, ledger: this.#ledger, now }),
      shownAt: this.#shownAt,
      retryAt: this.#dueRetry(),
      messages: this.#parts.messages(),
    })
  }

  async #carryOut({ joined, receipts, tellings, settled }: AlertPlan): Promise<void> {
    for (const { acknowledgedUntil, ...mention } of joined) {
      await this.#ledger.told(mention, 'joined')
      if (acknowledgedUntil !== null) await this.#ledger.acknowledged(mention.incident, acknowledgedUntil)
    }
    for (const receipt of receipts) await this.#ledger.note(receipt)
    for (const [index, telling] of tellings.entries()) {
      const shown = await this.#tell(telling)
      if (shown.kind === 'shown') continue
      // A service that shows nothing now would show nothing of the rest either.
      for (const { mentions } of tellings.slice(index)) await this.#noteRefusal(mentions, shown.why)
      break
    }
    for (const id of settled) await this.#ledger.settle(id)
  }

  /** Shows an alert, and notes that it was told if it was. */
  async #tell({ alert, mentions }: Telling): Promise<Shown> {
    const shown = await this.#tryToShow(alert)
    const at = this.#parts.clock.now()
    if (shown.kind === 'failed') {
      this.#retryAt = at + Math.min(FIRST_RETRY_MS * 2 ** this.#refusals, LONGEST_RETRY_MS)
      this.#refusals += 1
      this.#events.emit('refused', shown.why)
      return shown
    }
    this.#refusals = 0
    this.#retryAt = null
    this.#shownAt = [...this.#shownAt, at].slice(-ALERTS_PER_MINUTE)
    for (const [index, mention] of mentions.entries()) {
      await this.#ledger.told(mention, index === 0 ? 'shown' : 'joined')
    }
    this.#events.emit('shown')
    return shown
  }

  async #noteRefusal(mentions: Telling['mentions'], why: string): Promise<void> {
    const at = this.#parts.clock.now()
    for (const { incident, wish } of mentions) {
      const fate = { kind: 'failed', why } as const
      await this.#ledger.note({ incidentId: incident.id, at, about: subjectOf(wish), fate })
    }
  }

  async #tryToShow(alert: Alert): Promise<Shown> {
    const { notifier, log } = this.#parts
    try {
      const shown = await notifier.show(alert)
      if (shown.kind === 'failed') log.warn(`A notification could not be shown: ${shown.why}`)
      return shown
    } catch (error) {
      log.error('A notification could not be shown', error)
      return { kind: 'failed', why: 'internal' satisfies Refusal }
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
