import type { Incident, RealTransition } from '../../shared/incident.ts'
import type { Integration } from '../../shared/integration.ts'
import { MINUTE } from '../../shared/time.ts'
import {
  ALERTS_PER_MINUTE,
  type Alert,
  type AlertContext,
  collapse,
  mayShow,
  planAlert,
} from '../monitor/alerting.ts'
import type { Health } from '../monitor/health.ts'
import { hitBy, rootCauseOf } from '../monitor/root-cause.ts'
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
  integrations: { all(): Integration[]; find(id: string): Integration | null }
  notificationsOn(): boolean
}

/** What could not be shown, or had to wait, is tried again with a later result, at most this often. */
const RETRY_AFTER_MS = MINUTE

/** Incidents of one cause that have something to say, and what is said for all of them. */
type Telling = { key: string; incidents: Incident[]; alert: Alert }

/** Tells the user of each new cause once, and of the recovery after one that was told. */
export class Alerter {
  readonly #parts: AlerterParts
  /** Incidents that could not be told, and when it was last tried. */
  readonly #untold = new Map<string, { incident: Incident; triedAt: number }>()
  /** Causes that were told and whose end was not. */
  readonly #unended = new Set<string>()
  /** Showing may take seconds, and a round has many results: one try waits in the line, not one for each. */
  #retrying = false
  #shownAt: number[] = []
  /** Telling goes one by one: a recovery must not overtake the failure it belongs to. */
  #last: Promise<void> = Promise.resolve()

  constructor(parts: AlerterParts) {
    this.#parts = parts
  }

  /** Tells what was stored but not told when the app last ended. Never throws. */
  async catchUp(): Promise<void> {
    const unsettled = await this.#unsettled()
    for (const incident of unsettled) if (incident.toldAt !== null) this.#noteUnended(incident)
    for (const incident of unsettled) await this.#inTurn([incident])
  }

  /** Tells of a transition if it is news to the user. Never throws. */
  async hear(transition: RealTransition): Promise<void> {
    await this.#inTurn([transition.incident])
  }

  /** Tries again what could not be told. Called with every result, so that no timer is needed for it. */
  async retry(): Promise<void> {
    const waiting = [...this.#untold.values()]
    if (this.#retrying || !waiting.some(({ triedAt }) => this.#isRipe(triedAt))) return
    this.#retrying = true
    await this.#inTurn(waiting.map(({ incident }) => incident))
    this.#retrying = false
  }

  /** Resolves when what is being told is told and noted. */
  async settled(): Promise<void> {
    await this.#last
  }

  async #unsettled(): Promise<Incident[]> {
    try {
      return await this.#parts.history.unsettledIncidents()
    } catch (error) {
      this.#parts.log.error('What was not told yet could not be read', error)
      return []
    }
  }

  /** A clock that was set back must not put off the next try. */
  #isRipe(triedAt: number): boolean {
    const elapsed = this.#parts.clock.now() - triedAt
    return elapsed < 0 || elapsed >= RETRY_AFTER_MS
  }

  #inTurn(incidents: readonly Incident[]): Promise<void> {
    this.#last = this.#last
      .then(() => this.#tellAll(incidents))
      .catch((error: unknown) => this.#parts.log.error('An alert could not be handled', error))
    return this.#last
  }

  async #tellAll(incidents: readonly Incident[]): Promise<void> {
    const tellings: Telling[] = []
    for (const heard of incidents) {
      const incident = await this.#parts.book.newest(heard)
      this.#untold.delete(incident.id)
      const context = this.#contextOf(incident)
      // Its reason may have changed since it was told, and its cause with it.
      if (isTold(incident)) this.#noteUnended(incident)
      const plan = context ? planAlert(incident, context) : { kind: 'nothing' as const }
      if (plan.kind === 'joined') await this.#mark(incident, plan.as)
      if (context && plan.kind === 'show')
        join(tellings, incident, { key: context.cause.key, alert: plan.alert })
    }
    for (const kind of ['failure', 'recovery'] as const) {
      await this.#show(tellings.filter(({ alert }) => alert.kind === kind))
    }
  }

  #noteUnended(incident: Incident): void {
    const context = this.#contextOf(incident)
    if (context) this.#unended.add(context.cause.key)
  }

  /** Null when the integration was removed: of those nothing is told. */
  #contextOf(incident: Incident): AlertContext | null {
    const { integrations, book, notificationsOn } = this.#parts
    const integration = integrations.find(incident.integrationId)
    if (!integration) return null
    const cause = rootCauseOf(incident, integration)
    const hit = hitBy(cause, integration, integrations.all()).filter(
      (each) => incident.resolvedAt !== null || mayBeHit(incident, book.health(each.id)),
    )
    return {
      cause,
      names: [integration, ...hit.filter(({ id }) => id !== integration.id)].map(({ name }) => name),
      workspace: book.health(integration.id).workspace,
      peers: this.#openIncidents(hit, cause.key).filter(({ id }) => id !== incident.id),
      unended: this.#unended.has(cause.key),
      notifications: notificationsOn(),
    }
  }

  #openIncidents(integrations: readonly Integration[], key: string): Incident[] {
    return integrations.flatMap((integration) => {
      const incident = this.#parts.book.openIncident(integration.id)
      return incident && rootCauseOf(incident, integration).key === key ? [incident] : []
    })
  }

  async #show(tellings: readonly Telling[]): Promise<void> {
    const now = this.#parts.clock.now()
    const alert = collapse(tellings.map((telling) => telling.alert))
    if (!alert) return
    const shown = mayShow(this.#shownAt, now) && (await this.#tryToShow(alert))
    for (const incident of tellings.flatMap(({ incidents }) => incidents)) {
      if (shown) await this.#mark(incident, alert.kind)
      else this.#untold.set(incident.id, { incident, triedAt: now })
    }
    if (!shown) return
    this.#shownAt = [...this.#shownAt, now].slice(-ALERTS_PER_MINUTE)
    for (const { key } of tellings) {
      if (alert.kind === 'failure') this.#unended.add(key)
      else this.#unended.delete(key)
    }
  }

  async #tryToShow(alert: Alert): Promise<boolean> {
    try {
      const shown = await this.#parts.notifier.show(alert)
      if (shown.kind === 'failed') this.#parts.log.warn(`A notification could not be shown: ${shown.why}`)
      return shown.kind === 'shown'
    } catch (error) {
      this.#parts.log.error('A notification could not be shown', error)
      return false
    }
  }

  /** The incident may have changed while the notification was on its way: the mark goes on its newest form. */
  async #mark(incident: Incident, kind: Alert['kind']): Promise<void> {
    const { book, clock, log } = this.#parts
    const newest = await book.newest(incident)
    const now = clock.now()
    try {
      await book.amend({ ...newest, ...(kind === 'failure' ? { toldAt: now } : { recoveryToldAt: now }) })
    } catch (error) {
      // Shown but not noted: it may be shown once more after a restart, which is better than never.
      log.error('It could not be noted that an incident was told', error)
    }
  }
}

/** Of several incidents of one cause, the first speaks for all. */
function join(tellings: Telling[], incident: Incident, { key, alert }: { key: string; alert: Alert }): void {
  const same = tellings.find((telling) => telling.key === key && telling.alert.kind === alert.kind)
  if (same) same.incidents.push(incident)
  else tellings.push({ key, incidents: [incident], alert })
}

/** It was told and goes on: its end will have to be told. */
function isTold({ toldAt, resolvedAt }: Incident): boolean {
  return toldAt !== null && resolvedAt === null
}

/** Who was asked since it began and answered otherwise is not hit: the count must be as true as the red. */
function mayBeHit({ integrationId, reason, firstBadAt }: Incident, health: Health): boolean {
  const { lastOutcome, lastResultAt } = health
  if (health.integrationId === integrationId || lastOutcome === null || lastResultAt === null) return true
  if (lastResultAt < firstBadAt || lastOutcome.status === 'inconclusive') return true
  return lastOutcome.status === 'failed' && lastOutcome.reason === reason
}
