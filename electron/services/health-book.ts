import { createNanoEvents } from 'nanoevents'
import type { Result } from '../../shared/evidence.ts'
import type { Incident, RealTransition } from '../../shared/incident.ts'
import type { Receipt } from '../../shared/receipt.ts'
import { type Advance, advance } from '../monitor/advance.ts'
import { type Health, openIncident, unknownHealth, withIncident } from '../monitor/health.ts'
import { applyCommand, type HealthCommand } from '../monitor/health-commands.ts'
import { forgetTold, recall, type Told } from '../monitor/recall.ts'
import type { HistoryStore, Logger, Undo } from '../ports.ts'

type Events = {
  recorded(result: Result): void
  transition(transition: RealTransition): void
  unsaved(error: unknown): void
}

/** The health of every integration: in memory for the overview, stored with each result before anyone is told. */
export class HealthBook {
  readonly #history: HistoryStore
  readonly #log: Logger
  readonly #healths = new Map<string, Health>()
  readonly #events = createNanoEvents<Events>()

  constructor(history: HistoryStore, log: Logger) {
    this.#history = history
    this.#log = log
  }

  /** `recorded` after a result was stored, `transition` when it changed something, `unsaved` when it could not be stored. */
  on<E extends keyof Events>(event: E, listener: Events[E]): Undo {
    return this.#events.on(event, listener)
  }

  /** Brings back what was stored of an integration; what cannot be read is unknown. Never throws. */
  async restore(integrationId: string): Promise<void> {
    try {
      this.#healths.set(integrationId, await this.#stored(integrationId))
    } catch (error) {
      this.#log.error('What is known of an integration could not be read', error)
    }
  }

  /** The health of an integration; unknown where nothing was ever asked. */
  health(integrationId: string): Health {
    return this.#healths.get(integrationId) ?? unknownHealth(integrationId)
  }

  /** The open incident of an integration, or null. */
  openIncident(integrationId: string): Incident | null {
    return openIncident(this.health(integrationId))
  }

  /**
   * Applies a result, stores it, then tells. When it cannot be stored, monitoring goes on in memory and `unsaved`
   * says so: a full disk must not hide that an integration broke. `everySeconds`: how often it is asked, where known.
   */
  async record(asked: Result, told: Told, everySeconds: number | null = null): Promise<Advance> {
    const recalled = recall(this.health(asked.integrationId), asked, told)
    const { result } = recalled
    const applied = advance(recalled.health, result)
    const { health, transition } = applied
    const incident = transition.kind === 'resolved' ? transition.incident : openIncident(health)
    this.#healths.set(result.integrationId, health)
    const round = { result, health, incident, everySeconds }
    await this.#save(() => this.#history.record(round), 'A result could not be stored')
    // Removed while it was being stored: nobody is told of it any more.
    if (!this.#healths.has(result.integrationId)) return { ...applied, transition: { kind: 'none' } }
    this.#events.emit('recorded', result)
    if (transition.kind !== 'none') this.#events.emit('transition', transition)
    return applied
  }

  /**
   * Applies what the user did; resolves to the open incident that it changed, or null. The change counts at once;
   * when it cannot be stored, `unsaved` says so.
   */
  async command(integrationId: string, command: HealthCommand, at: number): Promise<Incident | null> {
    // Removed meanwhile: nothing of it may come back.
    if (!this.#healths.has(integrationId)) return null
    const { health, incident } = applyCommand(this.health(integrationId), command, at)
    this.#healths.set(integrationId, health)
    if (incident)
      await this.#save(() => this.#history.saveIncident(incident), 'A command could not be stored')
    return incident
  }

  /**
   * Makes a change on the newest form of an incident that no result made, such as that the user was told, and stores it
   * with its receipts. Resolves to what became of it, or to null when it was removed meanwhile: nothing of it may come
   * back. Rejects when it cannot be stored; the change of an open incident counts all the same.
   */
  async amend(
    incident: Incident,
    change: (newest: Incident) => Partial<Incident>,
    receipts: readonly Receipt[] = [],
  ): Promise<Incident | null> {
    const { integrationId, id } = incident
    const health = this.#healths.get(integrationId)
    const open = health ? openIncident(health) : null
    const isOpen = open?.id === id
    const newest = isOpen ? open : await this.newest(incident)
    if (!health || !this.#healths.has(integrationId)) return null
    const amended = { ...newest, ...change(newest) }
    if (isOpen) this.#healths.set(integrationId, withIncident(health, amended))
    await this.#history.saveIncident(amended, receipts)
    return amended
  }

  /**
   * Takes up an open incident that the health of its integration does not know, because that could not be read: it is
   * still to be ended. False when another incident is open.
   */
  adopt(incident: Incident): boolean {
    const health = this.health(incident.integrationId)
    const open = openIncident(health)
    if (open) return open.id === incident.id
    this.#healths.set(incident.integrationId, { ...health, state: { kind: 'failing', incident } })
    return true
  }

  /** The incident as it is now: from memory while it is open, else as it was stored. */
  async newest(incident: Incident): Promise<Incident> {
    const open = openIncident(this.health(incident.integrationId))
    if (open?.id === incident.id) return open
    return (await this.#history.incident(incident.id)) ?? incident
  }

  /** Forgets what the old token or channel told of an integration that was changed. */
  forgetTold(integrationId: string): void {
    this.#healths.set(integrationId, forgetTold(this.health(integrationId)))
  }

  /** Forgets an integration and all that was stored of it, as far as the disk lets it. Never throws. */
  async forget(integrationId: string): Promise<void> {
    this.#healths.delete(integrationId)
    try {
      await this.#history.forget(integrationId)
    } catch (error) {
      this.#log.error('What was stored of a removed integration could not be deleted', error)
    }
  }

  async #save(write: () => Promise<void>, fault: string): Promise<void> {
    try {
      await write()
    } catch (error) {
      this.#log.error(fault, error)
      this.#events.emit('unsaved', error)
    }
  }

  /** The incident's own row is newer than the copy in its health: it may even be over. */
  async #stored(integrationId: string): Promise<Health> {
    const stored = (await this.#history.health(integrationId)) ?? unknownHealth(integrationId)
    const copy = openIncident(stored)
    const incident = copy && (await this.#history.incident(copy.id))
    if (!incident) return stored
    return incident.resolvedAt === null
      ? withIncident(stored, incident)
      : { ...stored, state: { kind: 'settled' } }
  }
}
