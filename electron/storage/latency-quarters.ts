import { z } from 'zod'
import { HOUR } from '../../shared/time.ts'
import { type BucketCounts, bucketOf, sumOfCounts } from '../monitor/duration-buckets.ts'
import { bucketBlob, countsInBlob } from './bucket-blob.ts'
import type { Database } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'

/** So long (ms) is a quarter of a day, for which answers are counted. */
export const QUARTER = 6 * HOUR

const SQL = {
  counts: 'SELECT counts FROM latency WHERE integration = :key AND quarter = :quarter',
  store: 'INSERT OR REPLACE INTO latency (integration, quarter, counts) VALUES (:key, :quarter, :counts)',
} as const

const countsRow = z.object({ counts: z.instanceof(Uint8Array) })

/** A good answer: when it came, and how long (ms) it took. */
export type Answer = { at: number; durationMs: number }

/** Counts good answers whose rows go. To be used within a transaction; every method throws SQLite's errors. */
export class LatencyQuarters {
  readonly #statements: Statements<keyof typeof SQL>

  constructor(db: Database) {
    this.#statements = prepareAll(db, SQL)
  }

  /** Adds answers to what their quarters count. */
  add(key: number, answers: readonly Answer[]): void {
    for (const [quarter, counts] of countedByQuarter(answers)) this.#change(key, quarter, counts)
  }

  /** Takes back an answer that was counted, because another result has its moment now. */
  takeBack(key: number, { at, durationMs }: Answer): void {
    this.#change(key, Math.floor(at / QUARTER), new Map([[bucketOf(durationMs), -1]]))
  }

  #change(key: number, quarter: number, changes: BucketCounts): void {
    const counts = sumOfCounts([this.#counts(key, quarter), changes])
    this.#statements.store.run({ key, quarter, counts: bucketBlob(counts) })
  }

  /** What a quarter counts so far; nothing where it cannot be read, because then nobody can. */
  #counts(key: number, quarter: number): BucketCounts {
    const row = this.#statements.counts.get({ key, quarter })
    return row === undefined ? new Map() : readCounts(row)
  }
}

/** The counts of a row; none if they cannot be read. */
export function readCounts(row: unknown): BucketCounts {
  try {
    return countsInBlob(countsRow.parse(row).counts)
  } catch {
    return new Map()
  }
}

function countedByQuarter(answers: readonly Answer[]): Map<number, BucketCounts> {
  const quarters = new Map<number, Map<number, number>>()
  for (const { at, durationMs } of answers) {
    const quarter = Math.floor(at / QUARTER)
    const counts = quarters.get(quarter) ?? new Map<number, number>()
    const bucket = bucketOf(durationMs)
    quarters.set(quarter, counts.set(bucket, (counts.get(bucket) ?? 0) + 1))
  }
  return quarters
}
