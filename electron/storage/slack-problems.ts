import { z } from 'zod'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import type { Database } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'

const SQL = {
  store: `INSERT OR REPLACE INTO slack_problem (id, title, url, since, last_seen_at, until)
    VALUES (:id, :title, :url, :from, :lastSeenAt, :to)`,
  during: `SELECT id, title, url, since AS "from", last_seen_at AS lastSeenAt, until AS "to" FROM slack_problem
    WHERE since < :to AND IFNULL(until, last_seen_at) >= :from ORDER BY since`,
} as const

const problemRow = z.object({
  id: z.string(),
  title: z.string(),
  url: z.string().nullable(),
  from: z.number(),
  lastSeenAt: z.number(),
  to: z.number().nullable(),
})

/** Slack's own trouble in one database. Every method throws SQLite's errors. */
export class SlackProblems {
  readonly #statements: Statements<keyof typeof SQL>

  constructor(db: Database) {
    this.#statements = prepareAll(db, SQL)
  }

  /** Stores one in place of what was stored under its id. */
  store(problem: SlackProblem): void {
    this.#statements.store.run({ ...problem })
  }

  /** Those at some time between two moments (ms since 1970), oldest first. */
  during(from: number, to: number): SlackProblem[] {
    return this.#statements.during.all({ from, to }).map((row) => problemRow.parse(row))
  }
}
