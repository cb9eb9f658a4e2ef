import type { LatencyPoint } from '../../shared/latency.ts'
import type { Database } from './sqlite.ts'

/** How long answers took, from one database. Every method throws SQLite's errors. */
export class Latencies {
  constructor(_db: Database) {}

  /** A point for each pair of neighbouring edges (ms since 1970). */
  between(_integrationId: string, _edges: readonly number[]): LatencyPoint[] {
    throw new Error('Latencies cannot be read yet')
  }
}
