import { type Database, transact } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'

const KEY = '(SELECT key FROM integration WHERE id = :integration)'
/** Every table that grows with time, and the column that sorts it within an integration. */
const GROWING = {
  result: 'at',
  good: 'at',
  run: 'since',
  hour: 'hour',
  day: 'day',
  latency: 'quarter',
} as const
type Growing = keyof typeof GROWING
const TABLES = Object.keys(GROWING) as Growing[]

const SLICE = 2000
/** Results that are kept in full take their evidence and their words along. */
const KEPT_SLICE = 50

const SQL = {
  // These go with their results; of a damaged file they may have come back without them.
  evidence: `DELETE FROM evidence WHERE integration = ${KEY}`,
  words: `DELETE FROM worded WHERE integration = ${KEY}`,
  health: `DELETE FROM health WHERE integration = ${KEY}`,
  receipts: `DELETE FROM receipt WHERE incident IN (SELECT id FROM incident WHERE integration = ${KEY})`,
  incidents: `DELETE FROM incident WHERE integration = ${KEY}`,
  integration: 'DELETE FROM integration WHERE id = :integration',
} as const

/** Deletes what belongs to an integration. Every method throws SQLite's errors. */
export class HistoryForgetting {
  readonly #db: Database
  readonly #statements: Statements<keyof typeof SQL>
  readonly #slices: Statements<Growing>
  readonly #trims: Statements<Growing>

  constructor(db: Database) {
    this.#db = db
    this.#statements = prepareAll(db, SQL)
    this.#slices = prepareAll(
      db,
      ofEach(
        (table, column) => `DELETE FROM ${table} WHERE integration = ${KEY} AND ${column} IN
          (SELECT ${column} FROM ${table} WHERE integration = ${KEY}
            LIMIT ${table === 'result' ? KEPT_SLICE : SLICE})`,
      ),
    )
    this.#trims = prepareAll(
      db,
      ofEach(
        (table, column) => `DELETE FROM ${table} WHERE integration = ${KEY} AND ${column} <=
          (SELECT ${column} FROM ${table} WHERE integration = ${KEY} ORDER BY ${column} DESC LIMIT 1 OFFSET :keep)`,
      ),
    )
  }

  /** Deletes some results of an integration. True while there are more: a year of them at once would hold up a probe. */
  some(integration: string): boolean {
    for (const table of TABLES) {
      const { changes } = this.#slices[table].run({ integration })
      if (changes === 0) continue
      this.#db.exec('PRAGMA incremental_vacuum(100)')
      return true
    }
    return false
  }

  /** Deletes what is left of an integration. */
  rest(integrationId: string): void {
    const integration = { integration: integrationId }
    transact(this.#db, () => {
      while (this.some(integrationId));
      this.#statements.evidence.run(integration)
      this.#statements.words.run(integration)
      this.#statements.health.run(integration)
      this.#statements.receipts.run(integration)
      this.#statements.incidents.run(integration)
      this.#statements.integration.run(integration)
    })
  }

  /** Deletes all but the newest so many rows of each kind. */
  trim(integration: string, keep: number): void {
    for (const table of TABLES) this.#trims[table].run({ integration, keep })
  }
}

function ofEach(sql: (table: Growing, column: string) => string): Record<Growing, string> {
  return {
    result: sql('result', GROWING.result),
    good: sql('good', GROWING.good),
    run: sql('run', GROWING.run),
    hour: sql('hour', GROWING.hour),
    day: sql('day', GROWING.day),
    latency: sql('latency', GROWING.latency),
  }
}
