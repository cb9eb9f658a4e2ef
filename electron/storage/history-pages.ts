import { z } from 'zod'
import type { Bar, HistoryEntry, HistoryPage, RunContent } from '../../shared/history.ts'
import { DAY, HOUR } from '../../shared/time.ts'
import type { PageQuery, RunQuery } from '../history-queries.ts'
import { barsBetween, barsSql, edgePairs } from './bars.ts'
import { ENTRY_COLUMNS, toEntry, toGoodEntry } from './history-rows.ts'
import type { Database } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'

/** Results are sorted by time; no time is later than this. */
const END_OF_TIME = Number.MAX_SAFE_INTEGER
/** The most single results of a run that are given: the window shows them all at once. */
const MOST_OF_A_RUN = 2000

const KEY = '(SELECT key FROM integration WHERE id = :integration)'
const RUN = `at, since, count, last_ms AS durationMs, check_kind AS "check", http_status AS httpStatus FROM run
  WHERE integration = ${KEY}`
const SQL = {
  keptBefore: `SELECT ${ENTRY_COLUMNS} FROM result
    WHERE integration = ${KEY} AND at < :before ORDER BY at DESC LIMIT :limit`,
  keptAfter: `SELECT ${ENTRY_COLUMNS} FROM result
    WHERE integration = ${KEY} AND at > :after ORDER BY at LIMIT :limit`,
  runsBefore: `SELECT ${RUN} AND since < :before AND at < :before ORDER BY since DESC LIMIT :limit`,
  // Runs do not overlap: of those that began before the moment only the last can end after it.
  runsAfter: `SELECT ${RUN} AND since >= IFNULL((SELECT MAX(since) FROM run WHERE integration = ${KEY} AND since <= :after),
    :after) AND at > :after ORDER BY since LIMIT :limit`,
  goodOfRun: `SELECT good.at, good.at AS since, 1 AS count, duration_ms AS durationMs, check_kind AS "check",
      http_status AS httpStatus
    FROM run JOIN good ON good.integration = run.integration AND good.at BETWEEN run.since AND run.at
    WHERE run.integration = ${KEY} AND run.since >= :since AND run.at <= :at ORDER BY good.at DESC LIMIT :limit`,
  hours: barsSql('hour', KEY),
  days: barsSql('day', KEY),
} as const

/** How a row that may be unreadable becomes an entry; null when it cannot. */
export type ReadEntry = (parse: () => HistoryEntry) => HistoryEntry | null

const timeRow = z.object({ at: z.number() })

/** Entries, runs and bars of one database. Every method throws SQLite's errors. */
export class HistoryPages {
  readonly #statements: Statements<keyof typeof SQL>
  readonly #read: ReadEntry

  constructor(db: Database, read: ReadEntry) {
    this.#statements = prepareAll(db, SQL)
    this.#read = read
  }

  /** A page of entries, newest first. Rows that cannot be read are left out. */
  page({ integrationId, before, after = null, limit }: PageQuery): HistoryPage {
    return after === null
      ? this.#older(integrationId, before, limit)
      : this.#newer(integrationId, after, limit)
  }

  /** What is kept of the results from `since` to `at`, if they are good ones. */
  run({ integrationId, since, at }: RunQuery): RunContent {
    const query = { integration: integrationId, since, at, limit: MOST_OF_A_RUN }
    const rows = this.#statements.goodOfRun.all(query)
    const entries = rows
      .map((row) => this.#read(() => toGoodEntry(row, integrationId)))
      .filter((entry) => entry !== null)
    const first = entries.at(-1)?.at ?? at + 1
    const to = Math.max(since, first)
    const hours = first > since ? this.timeline(integrationId, hourEdges(since, to)) : []
    return { entries, hours: hours.filter(hasResults) }
  }

  /** One bar for each pair of neighbouring edges, from the rollups. */
  timeline(integrationId: string, edges: readonly number[]): Bar[] {
    const { hours, days } = this.#statements
    const inside = (unitMs: number) => ({ integration: integrationId, edges: edgePairs(edges, unitMs) })
    return barsBetween(edges, [...days.all(inside(DAY)), ...hours.all(inside(HOUR))])
  }

  #older(integration: string, before: number | null, limit: number): HistoryPage {
    const query = { integration, before: before ?? END_OF_TIME, limit: limit + 1 }
    const { keptBefore, runsBefore } = this.#statements
    const found = [
      ...keptBefore.all(query).map((row) => ({ at: timeOf(row), read: () => toEntry(row, integration) })),
      ...runsBefore.all(query).map((row) => ({ at: timeOf(row), read: () => toGoodEntry(row, integration) })),
    ].sort((a, b) => b.at - a.at)
    const shown = found.slice(0, limit)
    return {
      entries: shown.map(({ read }) => this.#read(read)).filter((entry) => entry !== null),
      nextBefore: found.length > limit ? (shown.at(-1)?.at ?? null) : null,
      nextAfter: before === null ? null : (shown[0]?.at ?? null),
    }
  }

  #newer(integration: string, after: number, limit: number): HistoryPage {
    const query = { integration, after, limit: limit + 1 }
    const { keptAfter, runsAfter } = this.#statements
    const found = [
      ...keptAfter.all(query).map((row) => ({ at: timeOf(row), read: () => toEntry(row, integration) })),
      ...runsAfter.all(query).map((row) => ({ at: timeOf(row), read: () => toGoodEntry(row, integration) })),
    ].sort((a, b) => a.at - b.at)
    const shown = found.slice(0, limit).reverse()
    return {
      entries: shown.map(({ read }) => this.#read(read)).filter((entry) => entry !== null),
      nextBefore: shown.at(-1)?.at ?? null,
      nextAfter: found.length > limit ? (shown[0]?.at ?? null) : null,
    }
  }
}

function timeOf(row: unknown): number {
  return timeRow.parse(row).at
}

/** Whole hours around a stretch of time. */
function hourEdges(from: number, to: number): number[] {
  const first = Math.floor(from / HOUR)
  const last = Math.max(first + 1, Math.ceil(to / HOUR))
  return Array.from({ length: last - first + 1 }, (_, index) => (first + index) * HOUR)
}

function hasResults({ ok, warning, failed, inconclusive }: Bar): boolean {
  return ok + warning + failed + inconclusive > 0
}
