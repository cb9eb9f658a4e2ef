import { z } from 'zod'
import { DEFAULT_RETENTION, type Retention } from '../../shared/retention.ts'
import { DAY, HOUR } from '../../shared/time.ts'
import { LatencyQuarters, QUARTER } from './latency-quarters.ts'
import { type Database, transact } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'

/** What is kept, and for how long (ms). */
export type Keeping = {
  /** Good results one by one. Older ones are remembered by their run, and counted by how long they took. */
  singlesForMs: number
  /** Other results with their evidence, runs, hours, counts of answers, Slack's own problems. Days and incidents stay. */
  allForMs: number
  /** The file is not to be larger (bytes): beyond it the oldest goes before its time, but never the last day. */
  maxBytes: number
}

const MEGABYTE = 1_000_000

/** What is kept, as the user chose it. */
export function keepingOf({ singlesDays, allDays, maxMegabytes }: Retention): Keeping {
  return { singlesForMs: singlesDays * DAY, allForMs: allDays * DAY, maxBytes: maxMegabytes * MEGABYTE }
}

/** What is kept unless said otherwise. */
export const KEEPING: Keeping = keepingOf(DEFAULT_RETENTION)

/** So many rows are deleted at once: a probe that comes in between waits for no more (measured: decision 0016). */
const SLICE = 500
/** Results that are kept in full take their evidence and their words along. */
const KEPT_SLICE = 50
/** So many free pages are given back to the disk at once. */
const FREED_PAGES = 100

const DAY_SUMS = `SUM(ok), SUM(warning), SUM(failed), SUM(inconclusive), SUM(duration_sum), MIN(duration_min),
  MAX(duration_max), SUM(watched_ms), SUM(failed_ms)`

const SQL = {
  keys: 'SELECT key FROM integration',
  oldGood: `SELECT at, duration_ms AS durationMs FROM good WHERE integration = :key AND at < :cutoff
    ORDER BY at LIMIT ${SLICE}`,
  dropGoodTo: 'DELETE FROM good WHERE integration = :key AND at <= :last',
  dropGood: drop('good', 'at', 'at < :cutoff'),
  dropKept: drop('result', 'at', 'at < :cutoff'),
  dropRuns: drop('run', 'since', 'since < :cutoff AND at < :cutoff'),
  dropLatency: drop('latency', 'quarter', `quarter < :cutoff / ${QUARTER}`),
  dropSlackProblems: 'DELETE FROM slack_problem WHERE IFNULL(until, last_seen_at) < :cutoff',
  firstHour: 'SELECT MIN(hour) AS first FROM hour WHERE integration = :key',
  // "WHERE true" tells SQLite that ON belongs to the INSERT.
  foldHours: `INSERT INTO day SELECT integration, hour / 24, ${DAY_SUMS} FROM hour
      WHERE true AND integration = :key AND hour < :to GROUP BY hour / 24
    ON CONFLICT DO UPDATE SET ok = ok + excluded.ok, warning = warning + excluded.warning,
      failed = failed + excluded.failed, inconclusive = inconclusive + excluded.inconclusive,
      duration_sum = duration_sum + excluded.duration_sum,
      duration_min = MIN(IFNULL(duration_min, excluded.duration_min), IFNULL(excluded.duration_min, duration_min)),
      duration_max = MAX(IFNULL(duration_max, excluded.duration_max), IFNULL(excluded.duration_max, duration_max)),
      watched_ms = watched_ms + excluded.watched_ms, failed_ms = failed_ms + excluded.failed_ms`,
  dropHours: 'DELETE FROM hour WHERE integration = :key AND hour < :to',
  oldest: `SELECT MIN(at) AS first FROM (
    SELECT (SELECT MIN(at) FROM result WHERE integration = key) AS at FROM integration
    UNION ALL SELECT (SELECT at FROM run WHERE integration = key ORDER BY since LIMIT 1) FROM integration
    UNION ALL SELECT (SELECT MIN(hour) * 3600000 FROM hour WHERE integration = key) FROM integration)`,
  size: `SELECT (page_count - freelist_count) * page_size AS bytes
    FROM pragma_page_count(), pragma_freelist_count(), pragma_page_size()`,
  free: 'SELECT freelist_count AS pages FROM pragma_freelist_count()',
} as const

const keyRow = z.object({ key: z.number() })
const goodRow = z.object({ at: z.number(), durationMs: z.number() })
const firstRow = z.object({ first: z.number().nullable() })
const sizeRow = z.object({ bytes: z.number() })
const freeRow = z.object({ pages: z.number() })

type Dropping = 'dropGood' | 'dropKept' | 'dropRuns' | 'dropLatency'

/** Keeps a history within its bounds, slice by slice. */
export class HistoryUpkeep {
  readonly #db: Database
  readonly #statements: Statements<keyof typeof SQL>
  readonly #quarters: LatencyQuarters

  constructor(db: Database) {
    this.#db = db
    this.#statements = prepareAll(db, SQL)
    this.#quarters = new LatencyQuarters(db)
  }

  /** Deletes what is too old or too much. Between two steps a probe may come; every step throws SQLite's errors. */
  *tidy(now: number, keeping: Keeping): Generator<void> {
    yield* this.#dropSingles(Math.floor((now - keeping.singlesForMs) / HOUR) * HOUR)
    const cutoff = Math.floor((now - keeping.allForMs) / DAY) * DAY
    yield* this.#dropBefore(cutoff)
    this.#statements.dropSlackProblems.run({ cutoff })
    while (this.#bytes() > keeping.maxBytes) {
      const { first } = firstRow.parse(this.#statements.oldest.get())
      if (first === null || first >= now - 2 * DAY) return
      yield* this.#dropBefore((Math.floor(first / DAY) + 1) * DAY)
    }
    while (freeRow.parse(this.#statements.free.get()).pages > 0) {
      this.#giveBack()
      yield
    }
  }

  *#dropSingles(cutoff: number): Generator<void> {
    for (const key of this.#keys()) yield* this.#countGood(key, cutoff)
  }

  *#dropBefore(cutoff: number): Generator<void> {
    for (const key of this.#keys()) {
      yield* this.#dropAll('dropGood', key, cutoff)
      yield* this.#dropAll('dropKept', key, cutoff)
      yield* this.#dropAll('dropRuns', key, cutoff)
      yield* this.#dropAll('dropLatency', key, cutoff)
      yield* this.#foldHours(key, cutoff / HOUR)
    }
  }

  /** How long good answers took is counted just as their rows go, in one transaction: each is counted once. */
  *#countGood(key: number, cutoff: number): Generator<void> {
    for (;;) {
      const answers = this.#statements.oldGood.all({ key, cutoff }).map((row) => goodRow.parse(row))
      const last = answers.at(-1)?.at
      if (last === undefined) return
      transact(this.#db, () => {
        this.#quarters.add(key, answers)
        this.#statements.dropGoodTo.run({ key, last })
      })
      this.#giveBack()
      yield
    }
  }

  *#dropAll(name: Dropping, key: number, cutoff: number): Generator<void> {
    while (Number(this.#statements[name].run({ key, cutoff }).changes) > 0) {
      this.#giveBack()
      yield
    }
  }

  /** Days are made of whole hours just before these go, in one transaction: no rollup is made of what is pruned. */
  *#foldHours(key: number, before: number): Generator<void> {
    for (;;) {
      const { first } = firstRow.parse(this.#statements.firstHour.get({ key }))
      if (first === null || first >= before) return
      const to = Math.min(before, (Math.floor(first / 24) + SLICE / 24) * 24)
      transact(this.#db, () => {
        this.#statements.foldHours.run({ key, to: Math.floor(to / 24) * 24 })
        this.#statements.dropHours.run({ key, to: Math.floor(to / 24) * 24 })
      })
      this.#giveBack()
      yield
    }
  }

  #keys(): number[] {
    return this.#statements.keys.all().map((row) => keyRow.parse(row).key)
  }

  #bytes(): number {
    return sizeRow.parse(this.#statements.size.get()).bytes
  }

  #giveBack(): void {
    this.#db.exec(`PRAGMA incremental_vacuum(${FREED_PAGES})`)
  }
}

function drop(table: string, column: string, which: string): string {
  return `DELETE FROM ${table} WHERE integration = :key AND ${column} IN
    (SELECT ${column} FROM ${table} WHERE integration = :key AND ${which} ORDER BY ${column}
      LIMIT ${table === 'result' ? KEPT_SLICE : SLICE})`
}
