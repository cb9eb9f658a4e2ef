import { type Database, openDatabase } from '../../../electron/storage/sqlite.ts'
import type { Result } from '../../../shared/evidence.ts'
import { DAY } from '../../../shared/time.ts'

/** The obvious history: one table, one row for each round, its evidence where it is not good. */
export class PlainTable {
  readonly #db: Database
  readonly #insert: ReturnType<Database['prepare']>
  #waiting = 0

  constructor(file: string) {
    this.#db = openDatabase(file)
    this.#db.exec(`PRAGMA synchronous = OFF; PRAGMA cache_size = -64000;
      CREATE TABLE IF NOT EXISTS probe (id INTEGER PRIMARY KEY, integration TEXT NOT NULL, at INTEGER NOT NULL,
        status TEXT NOT NULL, code TEXT, duration_ms REAL, http INTEGER, details TEXT);
      CREATE INDEX IF NOT EXISTS probe_time ON probe (integration, at)`)
    this.#insert =
      this.#db.prepare(`INSERT INTO probe (integration, at, status, code, duration_ms, http, details)
      VALUES (?, ?, ?, ?, ?, ?, ?)`)
  }

  /** One round more; many share a transaction. */
  add({ integrationId, at, outcome, durationMs, httpStatus, evidence }: Result): void {
    if (this.#waiting === 0) this.#db.exec('BEGIN')
    this.#waiting += 1
    const details = outcome.status === 'ok' ? null : JSON.stringify(evidence)
    this.#insert.run(integrationId, at, outcome.status, outcome.code, durationMs, httpStatus, details)
    if (this.#waiting >= 50_000) this.flush()
  }

  /** Writes what waits. */
  flush(): void {
    if (this.#waiting > 0) this.#db.exec('COMMIT')
    this.#waiting = 0
  }

  page(integration: string, before: number): unknown[] {
    return this.#db
      .prepare('SELECT * FROM probe WHERE integration = ? AND at < ? ORDER BY at DESC LIMIT 200')
      .all(integration, before)
  }

  /** Counts per day: its bars. */
  bars(integration: string, from: number, to: number): unknown[] {
    return this.#db
      .prepare(`SELECT at / ${DAY} AS day, status, COUNT(*) AS count FROM probe
        WHERE integration = ? AND at >= ? AND at < ? GROUP BY 1, 2`)
      .all(integration, from, to)
  }

  /** Failed and all, of which it would make its uptime. */
  uptime(integration: string, from: number, to: number): unknown {
    return this.#db
      .prepare(`SELECT SUM(status = 'failed') AS failed, COUNT(*) AS count FROM probe
        WHERE integration = ? AND at >= ? AND at < ?`)
      .get(integration, from, to)
  }

  /** How long half of the answers took, and 95 of 100, per day. */
  answerTimes(integration: string, from: number, to: number): unknown[] {
    return this.#db
      .prepare(`WITH ranked AS (SELECT at / ${DAY} AS day, duration_ms AS ms, COUNT(*) OVER day AS count,
          ROW_NUMBER() OVER (day ORDER BY duration_ms) AS rank FROM probe
          WHERE integration = ? AND at >= ? AND at < ? AND status <> 'inconclusive'
          WINDOW day AS (PARTITION BY at / ${DAY}))
        SELECT day, MIN(ms) FILTER (WHERE rank >= 0.5 * count) AS p50, MIN(ms) FILTER (WHERE rank >= 0.95 * count) AS p95
        FROM ranked GROUP BY day`)
      .all(integration, from, to)
  }

  /** The newest hundred for which that holds. */
  search(condition: string): unknown[] {
    return this.#db.prepare(`SELECT * FROM probe WHERE ${condition} ORDER BY at DESC LIMIT 100`).all()
  }

  close(): void {
    this.flush()
    this.#db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
    this.#db.close()
  }
}
