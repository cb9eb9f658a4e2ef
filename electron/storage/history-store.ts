import { setImmediate as pause } from 'node:timers/promises'
import type { Incident } from '../../shared/incident.ts'
import type { Notice } from '../../shared/overview.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import { MINUTE } from '../../shared/time.ts'
import type { HistoryStore, IncidentQuery, PageQuery, RoundRecord, RunQuery, SearchQuery } from '../ports.ts'
import { choresOf } from './history-chores.ts'
import type { Change, HistoryDatabase } from './history-database.ts'
import {
  healthIn,
  incidentAtIn,
  incidentIn,
  incidentPageIn,
  incidentsDuring,
  type Layers,
  latenciesIn,
  pageIn,
  receiptsIn,
  resultIn,
  runIn,
  searchIn,
  slackProblemsDuring,
  timelineIn,
  unsettledIn,
} from './history-layers.ts'
import { unsavedNotice } from './history-notices.ts'
import { type HistoryOptions, inMemory, type Opened, openAnew, openSafely } from './history-opening.ts'
import { HistoryTending } from './history-tending.ts'
import { KEEPING } from './history-upkeep.ts'
import { isDamage, isRefusal } from './sqlite.ts'

/** The most changes that wait for a disk that refuses to write; beyond it the oldest are lost to the disk. */
const MOST_WAITING = 2000
const RETRY_MS = MINUTE

/**
 * Opens a history, whatever state its file is in; never throws.
 *
 * - damaged: the file is kept aside as `.corrupt-<time>` and a new one is begun, at start or in the middle of a run;
 * - newer, or it cannot be opened: it is left as it is, and the history of this run lives in memory;
 * - the disk refuses later (full, read-only): changes are held in memory and written as soon as it lets us.
 */
export function openHistory(options: HistoryOptions): { history: HistoryStore; notices: Notice[] } {
  const opened = openSafely(options)
  return { history: new ResilientHistory(options, opened), notices: opened.notices }
}

/**
 *            the disk refuses to write
 *   saving ──────────────────────────────► holding          memory: nothing to save to, for the whole run
 *      ▲                                      │
 *      └── written: tried once a minute ──────┘
 */
type State =
  | { kind: 'saving'; disk: HistoryDatabase }
  | { kind: 'holding'; disk: HistoryDatabase; memory: HistoryDatabase; waiting: Change[]; triedAt: number }
  | { kind: 'memory'; memory: HistoryDatabase }

class ResilientHistory implements HistoryStore {
  readonly #options: HistoryOptions
  readonly #tending: HistoryTending
  #state: State

  constructor(options: HistoryOptions, opened: Opened) {
    this.#options = options
    this.#state = stateOf(opened)
    const tended = { now: options.now, onNotice: options.onNotice, keeping: options.keeping ?? KEEPING }
    this.#tending = new HistoryTending({
      chores: choresOf(() => (this.#state.kind === 'saving' ? this.#state.disk : null), tended),
      now: options.now,
      failed: (error) => this.#choreFailed(error),
    })
  }

  async record(round: RoundRecord): Promise<void> {
    this.#change({ kind: 'round', round })
  }

  async saveIncident(incident: Incident, receipts: readonly Receipt[] = []): Promise<void> {
    this.#change({ kind: 'incident', incident, receipts: [...receipts] })
  }

  async health(integrationId: string) {
    return this.#read((layers) => healthIn(layers, integrationId))
  }

  async page(query: PageQuery) {
    return this.#read((layers) => pageIn(layers, query))
  }

  async run(query: RunQuery) {
    return this.#read((layers) => runIn(layers, query))
  }

  async timeline(integrationId: string, edges: readonly number[]) {
    return this.#read((layers) => timelineIn(layers, integrationId, edges))
  }

  async result(integrationId: string, at: number) {
    return this.#read((layers) => resultIn(layers, integrationId, at))
  }

  async incident(id: string) {
    return this.#read((layers) => incidentIn(layers, id))
  }

  async incidentAt(integrationId: string, at: number) {
    return this.#read((layers) => incidentAtIn(layers, integrationId, at))
  }

  async incidentsIn(integrationId: string, from: number, to: number) {
    return this.#read((layers) => incidentsDuring(layers, integrationId, { from, to }))
  }

  async incidents(query: IncidentQuery) {
    return this.#read((layers) => incidentPageIn(layers, query))
  }

  async search(query: SearchQuery) {
    return this.#read((layers) => searchIn(layers, query))
  }

  async latencies(integrationId: string, edges: readonly number[]) {
    return this.#read((layers) => latenciesIn(layers, integrationId, edges))
  }

  async saveSlackProblem(problem: SlackProblem): Promise<void> {
    this.#change({ kind: 'slack-problem', problem })
  }

  async slackProblemsIn(from: number, to: number) {
    return this.#read((layers) => slackProblemsDuring(layers, from, to))
  }

  async shownSince(at: number) {
    const times = this.#read((layers) => layers.flatMap((layer) => layer.shownSince(at)))
    return times.sort((a, b) => a - b)
  }

  async receipts(incidentId: string) {
    return this.#read((layers) => receiptsIn(layers, incidentId))
  }

  async unsettledIncidents() {
    return this.#read(unsettledIn)
  }

  /** Rejects while the disk refuses to write, because what is on it cannot be forgotten then. */
  async forget(integrationId: string): Promise<void> {
    const fromDiskUp = () => this.#layers().toReversed()
    while (fromDiskUp().some((layer) => layer.forgetSome(integrationId))) await pause()
    for (const layer of fromDiskUp()) layer.forgetRest(integrationId)
    const state = this.#state
    if (state.kind !== 'holding') return
    state.waiting = state.waiting.filter((change) => ownerOf(change) !== integrationId)
  }

  async close(): Promise<void> {
    await this.#tending.stop()
    if (this.#state.kind === 'holding') this.#writeWaiting(this.#state)
    for (const layer of this.#layers()) this.#closeLayer(layer)
  }

  #layers(): HistoryDatabase[] {
    const state = this.#state
    if (state.kind === 'saving') return [state.disk]
    return state.kind === 'holding' ? [state.memory, state.disk] : [state.memory]
  }

  #read<T>(ask: (layers: Layers) => T): T {
    try {
      return ask(this.#layers().map(({ reader }) => reader))
    } catch (error) {
      if (!isDamage(error)) throw error
      this.#beginAnew(error)
      return ask(this.#layers().map(({ reader }) => reader))
    }
  }

  #change(change: Change): void {
    try {
      this.#store(change)
    } catch (error) {
      if (isDamage(error)) this.#beginAnew(error)
      else if (isRefusal(error) && this.#state.kind === 'saving') this.#beginHolding(this.#state.disk, error)
      else throw error
      this.#store(change)
    }
  }

  #store(change: Change): void {
    const state = this.#state
    const newest = state.kind === 'saving' ? state.disk : state.memory
    newest.apply([change])
    if (state.kind === 'saving') this.#tending.changed()
    if (state.kind !== 'holding') return
    state.waiting.push(change)
    if (state.waiting.length > MOST_WAITING) state.waiting.shift()
    const elapsed = this.#options.now() - state.triedAt
    // A clock that was set back must not put off the next try.
    if (elapsed < 0 || elapsed >= RETRY_MS) this.#writeWaiting(state)
  }

  #beginHolding(disk: HistoryDatabase, refusal: unknown): void {
    const { file, now, log, onNotice } = this.#options
    log.error('The history cannot be written and is held in memory', refusal)
    this.#state = { kind: 'holding', disk, memory: inMemory(log), waiting: [], triedAt: now() }
    onNotice?.(unsavedNotice(file, refusal))
  }

  #writeWaiting(state: Extract<State, { kind: 'holding' }>): void {
    const { now, log } = this.#options
    state.triedAt = now()
    try {
      state.disk.apply(state.waiting)
    } catch (error) {
      if (isDamage(error)) this.#beginAnew(error)
      else log.warn('The history still cannot be written', error)
      return
    }
    log.info(`The history is written again: ${state.waiting.length} changes had waited`)
    this.#state = { kind: 'saving', disk: state.disk }
    this.#closeLayer(state.memory)
  }

  #beginAnew(damage: unknown): void {
    const state = this.#state
    for (const layer of this.#layers()) this.#closeLayer(layer)
    const opened = openAnew(this.#options, damage)
    this.#state = stateOf(opened)
    this.#tending.startOver()
    for (const notice of opened.notices) this.#options.onNotice?.(notice)
    if (state.kind === 'holding') for (const change of state.waiting) this.#change(change)
  }

  #choreFailed(error: unknown): void {
    if (isDamage(error)) this.#beginAnew(error)
    else this.#options.log.warn('The history could not be tidied', error)
  }

  #closeLayer(layer: HistoryDatabase): void {
    try {
      layer.close()
    } catch (error) {
      this.#options.log.warn('The history could not be closed cleanly', error)
    }
  }
}

function stateOf({ database, lasting }: Opened): State {
  return lasting ? { kind: 'saving', disk: database } : { kind: 'memory', memory: database }
}

function ownerOf(change: Change): string | null {
  if (change.kind === 'slack-problem') return null
  return change.kind === 'round' ? change.round.result.integrationId : change.incident.integrationId
}
