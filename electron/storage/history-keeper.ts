import { setImmediate as pause } from 'node:timers/promises'
import { MINUTE } from '../../shared/time.ts'
import { choresOf } from './history-chores.ts'
import type { Change, HistoryDatabase } from './history-database.ts'
import type { Layers } from './history-layers.ts'
import { unsavedNotice } from './history-notices.ts'
import { type HistoryOptions, inMemory, type Opened, openAnew } from './history-opening.ts'
import { HistoryTending } from './history-tending.ts'
import { KEEPING } from './history-upkeep.ts'
import { isDamage, isRefusal } from './sqlite.ts'

/** The most changes that wait for a disk that refuses to write; beyond it the oldest are lost to the disk. */
const MOST_WAITING = 2000
const RETRY_MS = MINUTE

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

/** Owns the connection that writes, and keeps what happens whatever the disk does. */
export class HistoryKeeper {
  readonly #options: HistoryOptions
  readonly #tending: HistoryTending
  readonly #letGo: () => void
  #state: State

  /** `letGo` is called before a damaged file is moved aside: whoever else has it open closes it. */
  constructor(options: HistoryOptions, opened: Opened, letGo: () => void) {
    this.#options = options
    this.#letGo = letGo
    this.#state = stateOf(opened)
    const tended = {
      now: options.now,
      onNotice: options.onNotice,
      keeping: options.keeping ?? (() => KEEPING),
    }
    this.#tending = new HistoryTending({
      chores: choresOf(() => (this.#state.kind === 'saving' ? this.#state.disk : null), tended),
      now: options.now,
      failed: (error) => this.#choreFailed(error),
    })
  }

  /** Whether all of it is in its file. */
  isSaved(): boolean {
    return this.#state.kind === 'saving'
  }

  /** Asks all there is. Where the file turns out to be damaged, what was saved of it. */
  read<T>(ask: (layers: Layers) => T): T {
    try {
      return ask(this.#layers().map(({ reader }) => reader))
    } catch (error) {
      if (!isDamage(error)) throw error
      this.#beginAnew(error)
      return ask(this.#layers().map(({ reader }) => reader))
    }
  }

  /** Stores a change, in memory where the disk refuses. Throws when it is the change that cannot be stored. */
  change(change: Change): void {
    try {
      this.#store(change)
    } catch (error) {
      if (isDamage(error)) this.#beginAnew(error)
      else if (isRefusal(error) && this.#state.kind === 'saving') this.#beginHolding(this.#state.disk, error)
      else throw error
      this.#store(change)
    }
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

  /** Writes out what it can, and lets go of the files. */
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
    this.#letGo()
    for (const layer of this.#layers()) this.#closeLayer(layer)
    const opened = openAnew(this.#options, damage)
    this.#state = stateOf(opened)
    this.#tending.startOver()
    for (const notice of opened.notices) this.#options.onNotice?.(notice)
    if (state.kind === 'holding') for (const change of state.waiting) this.change(change)
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
