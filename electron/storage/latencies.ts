import { z } from 'zod'
import type { AnswerTimes } from '../monitor/answer-times.ts'
import { bothCounts } from '../monitor/duration-buckets.ts'
import { edgePairs } from './bars.ts'
import { QUARTER, readCounts } from './latency-quarters.ts'
import type { Database } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'

const KEY = '(SELECT key FROM integration WHERE id = :integration)'
const EDGE = 'WITH edge(bar, first, past) AS (SELECT key, value ->> 0, value ->> 1 FROM json_each(:edges))'

const SQL = {
  // One text for all of a bar: a row for each of 20,000 results would take ten times as long.
  good: `${EDGE} SELECT bar, json_group_array(duration_ms) AS took FROM edge
    CROSS JOIN good ON integration = ${KEY} AND at >= first AND at < past GROUP BY bar`,
  kept: `${EDGE} SELECT bar, json_group_array(duration_ms) AS took FROM edge
    CROSS JOIN result ON integration = ${KEY} AND at >= first AND at < past
    WHERE status <> 'inconclusive' GROUP BY bar`,
  counted: `${EDGE} SELECT bar, counts FROM edge
    CROSS JOIN latency ON integration = ${KEY} AND quarter >= first AND quarter < past`,
} as const

const barRow = z.object({ bar: z.number() }).loose()
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
    const stretches = edges.slice(1).map((to, index) => nothing(edges[index] ?? to, to))
    const singles = { integration, edges: edgePairs(edges, 1) }
    for (const row of [...good.all(singles), ...kept.all(singles)]) {
      const stretch = stretches[barRow.parse(row).bar]
      if (stretch) stretch.single = stretch.single.concat(times.parse(JSON.parse(tookRow.parse(row).took)))
    }
    for (const row of counted.all({ integration, edges: quarterPairs(edges) })) {
      const stretch = stretches[barRow.parse(row).bar]
      if (stretch) stretch.counted = bothCounts(stretch.counted, readCounts(row))
    }
    return stretches
  }
}

/** A quarter belongs as a whole to the stretch in which its middle lies: no answer is told over three hours off. */
function quarterPairs(edges: readonly number[]): string {
  return edgePairs(
    edges.map((edge) => edge - QUARTER / 2),
    QUARTER,
  )
}

function nothing(from: number, to: number): AnswerTimes {
  return { from, to, single: [], counted: new Map() }
}
