import { z } from 'zod'
import type { AnswerTimes } from '../monitor/answer-times.ts'
import { sumOfCounts } from '../monitor/duration-buckets.ts'
import { edgePairs } from './bars.ts'
import { QUARTER, readCounts } from './latency-quarters.ts'
import type { Database } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'

const KEY = '(SELECT key FROM integration WHERE id = :integration)'
const EDGE = 'WITH edge(bar, first, past) AS (SELECT key, value ->> 0, value ->> 1 FROM json_each(:edges))'

const SQL = {
  good: `${EDGE} SELECT bar, ${took('good')} AS took FROM edge`,
  kept: `${EDGE} SELECT bar, ${took('result', "AND status <> 'inconclusive'")} AS took FROM edge`,
  counted: `${EDGE} SELECT bar, counts FROM edge
    CROSS JOIN latency ON integration = ${KEY} AND quarter >= first AND quarter < past`,
} as const

/** All of a stretch in one text: a row for each of 20,000 results would take five times as long. */
function took(table: 'good' | 'result', which = ''): string {
  return `(SELECT json_group_array(duration_ms) FROM ${table}
    WHERE integration = ${KEY} AND at >= first AND at < past ${which})`
}

const barRow = z.object({ bar: z.number() })
const tookRow = z.object({ took: z.string() })
const times = z.array(z.number())

/** How long answers took, from one database. Every method throws SQLite's errors. */
export class Latencies {
  readonly #statements: Statements<keyof typeof SQL>

  constructor(db: Database) {
    this.#statements = prepareAll(db, SQL)
  }

  /** Those of results that could see, for each pair of neighbouring edges (ms since 1970). */
  between(integration: string, edges: readonly number[]): AnswerTimes[] {
    const { good, kept, counted } = this.#statements
    const singles = { integration, edges: edgePairs(edges, 1) }
    const singly = byBar([...good.all(singles), ...kept.all(singles)], readTook)
    const counts = byBar(counted.all({ integration, edges: quarterPairs(edges) }), readCounts)
    return edges.slice(1).map((to, index) => ({
      from: edges[index] ?? to,
      to,
      single: singly.get(index)?.flat() ?? [],
      counted: sumOfCounts(counts.get(index) ?? []),
    }))
  }
}

/** What rows say, by the stretch that they belong to. */
function byBar<T>(rows: readonly unknown[], read: (row: unknown) => T): Map<number, T[]> {
  const bars = new Map<number, T[]>()
  for (const row of rows) {
    const { bar } = barRow.parse(row)
    const known = bars.get(bar)
    if (known) known.push(read(row))
    else bars.set(bar, [read(row)])
  }
  return bars
}

function readTook(row: unknown): number[] {
  return times.parse(JSON.parse(tookRow.parse(row).took))
}

/** A quarter belongs as a whole to the stretch in which its middle lies: no answer is told over three hours off. */
function quarterPairs(edges: readonly number[]): string {
  return edgePairs(
    edges.map((edge) => edge - QUARTER / 2),
    QUARTER,
  )
}
