import { createNanoEvents } from 'nanoevents'
import type { Integration } from '../../shared/integration.ts'
import {
  clampDueAt,
  dueAfterResult,
  nextDueAt,
  OFFLINE_RETRY_MS,
  SLEEP_SIGN_MS,
  WAKE_PATIENCE_MS,
} from '../monitor/schedule.ts'
import type { Clock, Logger, Network, Power, Random, Undo } from '../ports.ts'
import type { HealthBook } from './health-book.ts'
import { isRetargeted } from './integration-changes.ts'
import { isLocal } from './is-local.ts'
import type { ProbeRunner, Turn } from './probe-runner.ts'
import { Rounds } from './rounds.ts'
import { Scheduler } from './scheduler.ts'

/** What the monitor needs. */
export type MonitorParts = {
  clock: Clock
  random: Random
  network: Network
  power: Power
  log: Logger
  runner: ProbeRunner
  book: HealthBook
  /** Forgets what it knows: old words are worth nothing after a sleep or in another network. */
  witness: { forget(): void }
  /** The integration of that id, or null when it was removed. */
  find(id: string): Integration | null
  /** Ids of those that are to be watched: known, not paused. */
  watched(): string[]
  /** Whether one is among them. */
  isWatched(id: string): boolean
}

type Events = { changed(): void; hookAccepted(integration: Integration): void }

/** Decides when each integration is asked, and lets the answers be recorded. One timer for all. */
export class Monitor {
  readonly #parts: MonitorParts
  readonly #scheduler: Scheduler
  readonly #events = createNanoEvents<Events>()
  readonly #rounds: Rounds
  #undos: Undo[] = []
  /** Those whose turn fell into a time without a network. */
  readonly #missed = new Set<string>()
  #wokeAt = Number.NEGATIVE_INFINITY
  #suspendedAt: number | null = null
  #awaitingNetwork: Undo | null = null
  #started = false

  constructor(parts: MonitorParts) {
    this.#parts = parts
    this.#scheduler = new Scheduler(parts.clock, {
      due: (ids) => this.#due(ids),
      timeJumped: () => this.#resume(),
    })
    this.#rounds = new Rounds({
      ...parts,
      settle: (integration, turn) => this.#settle(integration, turn),
      changed: () => this.#events.emit('changed'),
    })
  }

  /** `changed` when the overview may look different, `hookAccepted` when a webhook probe was answered with 200. */
  on<E extends keyof Events>(event: E, listener: Events[E]): Undo {
    return this.#events.on(event, listener)
  }

  /** Starts watching. The first round of each integration is due now. */
  start(): void {
    this.#started = true
    this.follow()
    this.#undos = [
      this.#parts.power.onSuspend(() => this.#suspend()),
      this.#parts.power.onResume(() => this.#resume()),
      this.#parts.network.onChange((online) => this.#networkChanged(online)),
    ]
    this.#scheduler.start()
  }

  /** Calls every round off and waits until it has ended. */
  async stop(): Promise<void> {
    this.#started = false
    for (const undo of this.#undos) undo()
    this.#stopWaiting()
    this.#scheduler.stop()
    this.#rounds.callOff()
    await this.#rounds.ended()
  }

  /** Brings the schedule in line with who is to be watched now: newcomers are due at once. */
  follow(): void {
    const watched = new Set(this.#parts.watched())
    const now = this.#parts.clock.now()
    for (const id of watched) {
      if (this.#scheduler.dueAt(id) === null && !this.#rounds.isChecking(id)) this.#scheduler.set(id, now)
    }
    this.#scheduler.keepOnly(watched)
  }

  /** Asks these now, whatever their due time; those being asked already, or not to be watched, are left alone. */
  checkNow(ids: readonly string[]): void {
    if (!this.#started) return
    const fresh = ids.filter((id) => !this.#rounds.isChecking(id) && this.#parts.isWatched(id))
    for (const id of fresh) this.#scheduler.remove(id)
    this.#due(fresh)
  }

  /** When an integration is due next, or null. */
  dueAt(id: string): number | null {
    return this.#scheduler.dueAt(id)
  }

  /** Whether an integration is being asked right now. */
  isChecking(id: string): boolean {
    return this.#rounds.isChecking(id)
  }

  /** How the last turn of an integration since the start ended, or null when it had none. */
  lastTurn(id: string): Turn['kind'] | null {
    return this.#rounds.lastTurn(id)
  }

  #due(ids: readonly string[]): void {
    const integrations = ids.map((id) => this.#parts.find(id)).filter((each) => each !== null)
    if (integrations.length === 0) return
    if (this.#suspendedAt !== null) {
      this.#dueAsleep(ids, this.#suspendedAt)
      return
    }
    const online = this.#parts.network.isOnline()
    const reachable = integrations.filter((each) => online || isLocal(each))
    const cutOff = integrations.filter((each) => !online && !isLocal(each))
    for (const { id } of reachable) this.#missed.delete(id)
    if (reachable.length > 0) this.#rounds.ask(reachable)
    if (cutOff.length > 0) this.#postponeOffline(cutOff)
  }

  /** A wake-up may come without its event: the timer, which stands still in sleep, is the second witness. */
  #dueAsleep(ids: readonly string[], suspendedAt: number): void {
    const now = this.#parts.clock.now()
    const awake = now - suspendedAt >= SLEEP_SIGN_MS
    for (const id of ids) this.#scheduler.set(id, awake ? now : now + SLEEP_SIGN_MS)
    if (awake) this.#resume()
  }

  /** Without a network nothing is asked and nothing is recorded: the gap in the history is the truth. */
  #postponeOffline(integrations: readonly Integration[]): void {
    const at = this.#parts.clock.now() + OFFLINE_RETRY_MS
    for (const { id } of integrations) {
      this.#missed.add(id)
      this.#scheduler.set(id, at)
    }
    this.#events.emit('changed')
  }

  async #settle(integration: Integration, turn: Turn): Promise<void> {
    const { id } = integration
    try {
      await this.#take(integration, turn)
    } catch (error) {
      // Our own fault must not change anybody's status, and must not end the watching (promise 10).
      this.#parts.log.error('A result could not be handled', error)
      this.#reschedule(id, nextDueAt(this.#parts.clock.now(), integration.everySeconds, 0.5))
    }
  }

  async #take(asked: Integration, turn: Turn): Promise<void> {
    const { id } = asked
    const integration = this.#parts.find(id)
    if (!integration) return
    const now = this.#parts.clock.now()
    // Asked with the old token or in the old channel: that says nothing about the integration as it is now.
    if (turn.kind === 'abandoned' || isRetargeted(asked, integration)) return this.#reschedule(id, now)
    if (turn.kind === 'postponed') return this.#reschedule(id, turn.until)
    const { everySeconds } = integration
    if (turn.kind === 'faulted') return this.#reschedule(id, nextDueAt(now, everySeconds, 0.5))
    const fraction = this.#parts.random.fraction()
    const recorded = await this.#parts.book.record(turn.result, turn.told, everySeconds)
    this.#reschedule(id, dueAfterResult({ ...recorded, now, everySeconds, fraction, wokeAt: this.#wokeAt }))
    const { outcome } = turn.result
    if (outcome.status === 'inconclusive' && outcome.reason === 'hook-accepted') {
      this.#events.emit('hookAccepted', integration)
    }
  }

  #reschedule(id: string, dueAt: number): void {
    if (this.#parts.isWatched(id)) this.#scheduler.set(id, dueAt)
  }

  /** Rounds that are under way would meet a sleeping network and say wrong things. May be called twice. */
  #suspend(): void {
    this.#suspendedAt ??= this.#parts.clock.now()
    this.#stopWaiting()
    this.#callOff()
  }

  /** After sleep or a jump of the clock: due times are brought back into reach, and the network is waited for. */
  #resume(): void {
    if (!this.#started) return
    const now = this.#parts.clock.now()
    this.#suspendedAt = null
    this.#wokeAt = now
    this.#callOff()
    this.#scheduler.moveAll((dueAt, id) => clampDueAt(dueAt, now, this.#parts.find(id)?.everySeconds ?? 0))
    if (this.#parts.network.isOnline()) this.#scheduler.start()
    else this.#awaitNetwork()
  }

  #awaitNetwork(): void {
    this.#scheduler.stop()
    this.#stopWaiting()
    this.#awaitingNetwork = this.#parts.clock.schedule(() => this.#goOn(), WAKE_PATIENCE_MS)
    this.#events.emit('changed')
  }

  #goOn(): void {
    this.#stopWaiting()
    this.#scheduler.start()
  }

  #stopWaiting(): void {
    this.#awaitingNetwork?.()
    this.#awaitingNetwork = null
  }

  #networkChanged(online: boolean): void {
    if (!this.#started || this.#suspendedAt !== null) return
    if (online) this.#networkBack()
    else this.#callOff()
    this.#events.emit('changed')
  }

  #networkBack(): void {
    const now = this.#parts.clock.now()
    this.#wokeAt = now
    this.#parts.witness.forget()
    this.#scheduler.moveAll((dueAt, id) => (this.#missed.has(id) ? now : dueAt))
    this.#goOn()
  }

  #callOff(): void {
    this.#parts.witness.forget()
    this.#rounds.callOff()
  }
}
