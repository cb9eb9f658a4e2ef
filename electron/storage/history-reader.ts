import { z } from 'zod'
import type { Result } from '../../shared/evidence.ts'
import type { Bar, HistoryEntry, HistoryPage, IncidentPage, RunContent } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { SearchPage } from '../../shared/search.ts'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import type { IncidentQuery, PageQuery, RunQuery, SearchQuery } from '../history-queries.ts'
import type { AnswerTimes } from '../monitor/answer-times.ts'
import type { Health } from '../monitor/health.ts'
import type { Logger } from '../ports.ts'
import { healthSchema } from './health-schema.ts'
import { HistoryPages } from './history-pages.ts'
import { toDetails, toEntry, toGoodEntry, toIncident } from './history-rows.ts'
import { HistorySearch } from './history-search.ts'
import { Latencies } from './latencies.ts'
import { prepareReading, type ReadingStatements } from './reading-statements.ts'
import { toReceipt } from './receipt-rows.ts'
import { SlackProblems } from './slack-problems.ts'
import type { Database } from './sqlite.ts'

const timeRow = z.object({ at: z.number() })
const firstBadRow = z.object({ firstBadAt: z.number() })
const healthRow = z.object({ json: z.string() })
const goodRow = z
  .object({ runAt: z.number(), since: z.number(), firstMs: z.number(), lastMs: z.number() })
  .loose()

/**
 * Every question to one database of history. It changes nothing, and what cannot be read is taken as unknown; every
 * method throws SQLite's errors.
 */
export class HistoryReader {
  readonly #log: Pick<Logger, 'warn'>
  readonly #statements: ReadingStatements
  readonly #pages: HistoryPages
  readonly #search: HistorySearch
  readonly #latencies: Latencies
  readonly #slackProblems: SlackProblems

  constructor(db: Database, log: Pick<Logger, 'warn'>) {
    const readEntry = (parse: () => HistoryEntry) => this.#read('', 'result', parse)
    this.#log = log
    this.#statements = prepareReading(db)
    this.#pages = new HistoryPages(db, readEntry)
    this.#search = new HistorySearch(db, readEntry)
    this.#latencies = new Latencies(db)
    this.#slackProblems = new SlackProblems(db)
  }

  /** The health as last stored, or null; also null when it cannot be read. */
  health(integrationId: string): Health | null {
    const row = this.#statements.health.get({ integration: integrationId })
    return this.#read(row, 'health', (found) => healthSchema.parse(JSON.parse(healthRow.parse(found).json)))
  }

  /** A page of entries, newest first. Rows that cannot be read are left out. */
  page(query: PageQuery): HistoryPage {
    return this.#pages.page(query)
  }

  /** What is kept of a run. */
  run(query: RunQuery): RunContent {
    return this.#pages.run(query)
  }

  /** One bar for each pair of neighbouring edges. */
  timeline(integrationId: string, edges: readonly number[]): Bar[] {
    return this.#pages.timeline(integrationId, edges)
  }

  /** One result with its details, or null: also of a good one that only its run remembers. */
  result(integrationId: string, at: number): Result | null {
    const place = { integration: integrationId, at }
    const row = this.#statements.result.get(place) ?? null
    const kept = this.#read(row, 'result', (found) => toEntry(found, integrationId))
    const entry = kept ?? (row === null ? this.#goodAt(integrationId, at) : null)
    if (!entry) return null
    const stored = this.#statements.details.get(place)
    const details = this.#read(stored, 'evidence', toDetails) ?? toDetails({ details: null })
    const { run: _run, ...result } = entry
    return { ...result, ...details }
  }

  /** When something that was not bad was last seen before a moment, or first after it, of what has its evidence; or null. */
  provenGood(integrationId: string, moment: { before: number } | { after: number }): number | null {
    const { provenBefore, provenAfter } = this.#statements
    const row =
      'before' in moment
        ? provenBefore.get({ integration: integrationId, at: moment.before })
        : provenAfter.get({ integration: integrationId, at: moment.after })
    return row === undefined ? null : timeRow.parse(row).at
  }

  incident(id: string): Incident | null {
    return this.#read(this.#statements.incident.get({ id }), 'incident', toIncident)
  }

  incidentAt(integrationId: string, at: number): Incident | null {
    const row = this.#statements.incidentAt.get({ integration: integrationId, at })
    return this.#read(row, 'incident', toIncident)
  }

  /** Those that were open at some time between two moments, oldest first. */
  incidentsIn(integrationId: string, from: number, to: number): Incident[] {
    const rows = this.#statements.incidentsIn.all({ integration: integrationId, from, to })
    return this.#readAll(rows, 'incident', toIncident)
  }

  /** Those that began before a moment, newest first; those of one moment stay together, where they are more than asked for. */
  incidents({ integrationId, before, limit }: IncidentQuery): IncidentPage {
    const { incidentsBefore, hasIncidentBefore } = this.#statements
    const integration = { integration: integrationId }
    const rows = incidentsBefore.all({ ...integration, before: before ?? Number.MAX_SAFE_INTEGER, limit })
    const incidents = this.#readAll(rows, 'incident', toIncident)
    // Of the row itself: also what cannot be read was come past.
    const last = rows.length < limit ? undefined : rows.at(-1)
    const end = last === undefined ? null : firstBadRow.parse(last).firstBadAt
    const more = end !== null && hasIncidentBefore.get({ ...integration, before: end }) !== undefined
    return { incidents, nextBefore: more ? end : null }
  }

  /** A page of what a filter finds, newest first. */
  search(query: SearchQuery): SearchPage {
    return this.#search.page(query)
  }

  /** How long answers took, for each pair of neighbouring edges. */
  latencies(integrationId: string, edges: readonly number[]): AnswerTimes[] {
    return this.#latencies.between(integrationId, edges)
  }

  /** Slack's own trouble at some time between two moments, oldest first. */
  slackProblemsIn(from: number, to: number): SlackProblem[] {
    return this.#slackProblems.during(from, to)
  }

  /** Open ones, and those whose end is still to be told; oldest first. */
  unsettledIncidents(): Incident[] {
    return this.#readAll(this.#statements.unsettled.all(), 'incident', toIncident)
  }

  /** When notifications were shown after that moment, the oldest first. */
  shownSince(at: number): number[] {
    return this.#statements.shownSince.all({ at }).map((row) => timeRow.parse(row).at)
  }

  /** What became of the alerts of an incident, in the order in which it was stored. */
  receipts(incidentId: string): Receipt[] {
    return this.#readAll(this.#statements.receipts.all({ id: incidentId }), 'receipt', toReceipt)
  }

  /** A good result that is kept by itself, or is the first or the last of its run. */
  #goodAt(integrationId: string, at: number): HistoryEntry | null {
    const row = this.#statements.goodAt.get({ integration: integrationId, at })
    return this.#read(row, 'result', (found) => {
      const { runAt, since, firstMs, lastMs, durationMs, ...rest } = goodRow.parse(found)
      const isEnd = at === since || at === runAt
      if (at > runAt || (durationMs === null && !isEnd)) return null
      const ms = durationMs ?? (at === since ? firstMs : lastMs)
      return toGoodEntry({ ...rest, at, since: at, count: 1, durationMs: ms }, integrationId)
    })
  }

  #readAll<T>(rows: unknown[], what: string, parse: (row: unknown) => T): T[] {
    return rows.map((row) => this.#read(row, what, parse)).filter((each) => each !== null)
  }

  #read<T>(row: unknown, what: string, parse: (row: unknown) => T | null): T | null {
    if (row === undefined || row === null) return null
    try {
      return parse(row)
    } catch (error) {
      this.#log.warn(`A stored ${what} cannot be read and is taken as unknown`, error)
      return null
    }
  }
}
