import { z } from 'zod'
import type { AnswerTimes } from '../monitor/answer-times.ts'
import { type BucketCounts, sumOfCounts } from '../monitor/duration-buckets.ts'
import { edgePairs } from './bars.ts'
import { QUARTER, readCounts } from './latency-quarters.ts'
import type { Database } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'

const KEY = '(SELECT key FROM integration WHERE id = :integration)'
const PAIRS = 'SELECT key, value ->> 0, value ->> 1 FROM json_each'

const SQL = {
  // One question, because it is asked beside a thread that counts single results and drops them: between two, some would
  // be read twice.
  all: `WITH edge(bar, first, past) AS (${PAIRS}(:edges)), span(bar, first, past) AS (${PAIRS}(:quarters))
    SELECT bar, ${took('good')} AS took, NULL AS counts FROM edge
    UNION ALL SELECT bar, ${took('result', "AND status <> 'inconclusive'")}, NULL FROM edge
    UNION ALL SELECT bar, NULL, counts FROM span
      CROSS JOIN latency ON integration = ${KEY} AND quarter >= first AND quarter < past`,
} as const

/** All of a stretch in one text: a row for each of 20,000 results would take five times as long. */
function took(table: 'good' | 'result', which = ''): string {
  return `(SELECT json_group_array(duration_ms) FROM ${table}
    WHERE integration = ${KEY} AND at >= first AND at < past ${which})`
}

const partRow = z.object({ bar: z.number(), took: z.string().nullable() })
const times = z.array(z.number())

/** How long answers took, from one database. Every method throws SQLite's errors. */
export class Latencies {
  readonly #statements: Statements<keyof typeof SQL>

  constructor(db: Database) {
    this.#statements = prepareAll(db, SQL)
  }

  /** Those of results that could see, for each pair of neighbouring edges (ms since 1970). */
  between(integration: string, edges: readonly number[]): AnswerTimes[] {
    const query = { integration, edges: edgePairs(edges, 1), quarters: quarterPairs(edges) }
    const parts = edges.slice(1).map((): Part => ({ single: [], counted: [] }))
    for (const row of this.#statements.all.all(query)) {
      const { bar, took } = partRow.parse(row)
      if (took === null) parts[bar]?.counted.push(readCounts(row))
      else parts[bar]?.single.push(times.parse(JSON.parse(took)))
    }
    return parts.map(({ single, counted }, index) => ({
      from: edges[index] ?? 0,
      to: edges[index + 1] ?? 0,
      single: single.flat(),
      counted: sumOfCounts(counted),
    }))
  }
}

/** What is known of a stretch, piece by piece. */
type Part = { single: number[][]; counted: BucketCounts[] }

/** A quarter belongs as a whole to the stretch in which its middle lies: no answer is told over three hours off. */
function quarterPairs(edges: readonly number[]): string {
  return edgePairs(
    edges.map((edge) => edge - QUARTER / 2),
    QUARTER,
  )
}
