import type { Incident } from '../../shared/incident.ts'
import type { OwnNotice } from '../../shared/own-notice.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import type { IncidentQuery, PageQuery, RunQuery, SearchQuery } from '../history-queries.ts'
import type { HistoryStore, RoundRecord, Undo } from '../ports.ts'
import { HistoryKeeper } from './history-keeper.ts'
import { healthIn, incidentIn, receiptsIn, unsettledIn } from './history-layers.ts'
import { type HistoryOptions, type Opened, openSafely } from './history-opening.ts'
import type { ReadingDesk } from './reading-desk.ts'
import { type Answer, type Asked, answerFrom, type QuestionName } from './reading-questions.ts'

/**
 * Opens a history, whatever state its file is in; never throws.
 *
 * - damaged: the file is kept aside as `.corrupt-<time>` and a new one is begun, at start or in the middle of a run;
 * - newer, or it cannot be opened: it is left as it is, and the history of this run lives in memory;
 * - the disk refuses later (full, read-only): changes are held in memory and written as soon as it lets us.
 */
export function openHistory(options: HistoryOptions): { history: HistoryStore; notices: OwnNotice[] } {
  const opened = openSafely(options)
  return { history: new ResilientHistory(options, opened), notices: opened.notices }
}

/** What rounds and alarms ask is answered at once; what only windows and exports ask, in a thread of its own where there is one. */
class ResilientHistory implements HistoryStore {
  readonly #options: HistoryOptions
  readonly #keeper: HistoryKeeper
  readonly #holders = new Set<symbol>()
  #desk: ReadingDesk | null = null
  #loading: Promise<void> | null = null

  constructor(options: HistoryOptions, opened: Opened) {
    this.#options = options
    this.#keeper = new HistoryKeeper(options, opened, () => this.#desk?.letGo())
  }

  async record(round: RoundRecord): Promise<void> {
    this.#keeper.change({ kind: 'round', round })
  }

  async saveIncident(incident: Incident, receipts: readonly Receipt[] = []): Promise<void> {
    this.#keeper.change({ kind: 'incident', incident, receipts: [...receipts] })
  }

  async saveSlackProblem(problem: SlackProblem): Promise<void> {
    this.#keeper.change({ kind: 'slack-problem', problem })
  }

  async health(integrationId: string) {
    return this.#keeper.read((layers) => healthIn(layers, integrationId))
  }

  async incident(id: string) {
    return this.#keeper.read((layers) => incidentIn(layers, id))
  }

  async receipts(incidentId: string) {
    return this.#keeper.read((layers) => receiptsIn(layers, incidentId))
  }

  async shownSince(at: number) {
    const times = this.#keeper.read((layers) => layers.flatMap((layer) => layer.shownSince(at)))
    return times.sort((a, b) => a - b)
  }

  async unsettledIncidents() {
    return this.#keeper.read(unsettledIn)
  }

  page(query: PageQuery) {
    return this.#ask('page', query)
  }

  run(query: RunQuery) {
    return this.#ask('run', query)
  }

  timeline(integrationId: string, edges: readonly number[]) {
    return this.#ask('timeline', integrationId, edges)
  }

  result(integrationId: string, at: number) {
    return this.#ask('result', integrationId, at)
  }

  provenGood(integrationId: string, at: number) {
    return this.#ask('provenGood', integrationId, at)
  }

  incidentAt(integrationId: string, at: number) {
    return this.#ask('incidentAt', integrationId, at)
  }

  incidentsIn(integrationId: string, from: number, to: number) {
    return this.#ask('incidentsIn', integrationId, from, to)
  }

  incidents(query: IncidentQuery) {
    return this.#ask('incidents', query)
  }

  search(query: SearchQuery) {
    return this.#ask('search', query)
  }

  latencies(integrationId: string, edges: readonly number[]) {
    return this.#ask('latencies', integrationId, edges)
  }

  slackProblemsIn(from: number, to: number) {
    return this.#ask('slackProblemsIn', from, to)
  }

  wake(): Undo {
    const holder = Symbol()
    this.#holders.add(holder)
    if (this.#desk) this.#desk.wake()
    else this.#loading ??= this.#loadDesk()
    return () => {
      const wasHeld = this.#holders.delete(holder)
      if (wasHeld && this.#holders.size === 0) this.#desk?.rest()
    }
  }

  forget(integrationId: string): Promise<void> {
    return this.#keeper.forget(integrationId)
  }

  async close(): Promise<void> {
    this.#holders.clear()
    this.#desk?.rest()
    await this.#loading
    try {
      await this.#desk?.close()
    } finally {
      await this.#keeper.close()
    }
  }

  async #ask<N extends QuestionName>(name: N, ...asked: Asked<N>): Promise<Answer<N>> {
    await this.#loading
    const here = () => this.#keeper.read((layers) => answerFrom(layers, name, asked))
    const answer = this.#desk?.ask(name, asked)
    return answer ? await answer.catch(here) : here()
  }

  /** Never rejects. */
  async #loadDesk(): Promise<void> {
    const { readingProgram: program, file, log } = this.#options
    if (program === undefined) return
    try {
      // Who never opens the window does without it.
      const { ReadingDesk } = await import('./reading-desk.ts')
      this.#desk = new ReadingDesk({ program, file, log, isSaved: () => this.#keeper.isSaved() })
    } catch (error) {
      // An update may have replaced the files of an app that runs.
      log.warn('The history is read in the main thread: what reads it in another cannot be loaded', error)
    }
    if (this.#holders.size > 0) this.#desk?.wake()
  }
}
