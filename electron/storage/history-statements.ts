import type { Database } from './sqlite.ts'
import { prepareAll } from './statements.ts'

const KEY = '(SELECT key FROM integration WHERE id = :integration)'

const SQL = {
  know: 'INSERT INTO integration (id) VALUES (:integration) ON CONFLICT DO NOTHING',
  key: 'SELECT key FROM integration WHERE id = :integration',
  storeHealth: `INSERT OR REPLACE INTO health (integration, json) VALUES (${KEY}, :json)`,
  storeIncident: `INSERT OR REPLACE INTO incident
    (id, integration, reason, code, check_kind, permanence, last_good_at, first_bad_at, opened_at, last_bad_at,
     failures, resolved_at, told_at, recovery_told_at, flapping_since, retell, acknowledged_until, reminded_at,
     settled_at)
    VALUES (:id, ${KEY}, :reason, :code, :check, :permanence, :lastGoodAt, :firstBadAt, :openedAt, :lastBadAt,
     :failures, :resolvedAt, :toldAt, :recoveryToldAt, :flappingSince, :retell, :acknowledgedUntil, :remindedAt,
     :settledAt)`,
  /** Storing the same one twice is storing it once. */
  storeReceipt: `INSERT INTO receipt (incident, number, at, about, fate, why, until)
    SELECT :incident, (SELECT COALESCE(MAX(number), 0) + 1 FROM receipt WHERE incident = :incident),
      :at, :about, :fate, :why, :until
    WHERE NOT EXISTS (SELECT 1 FROM receipt WHERE incident = :incident AND at = :at AND about = :about
      AND fate = :fate AND why IS :why AND until IS :until)`,
} as const

/** What stores things in the history, prepared once. */
export type HistoryStatements = ReturnType<typeof prepareHistory>

/** Prepares all statements; throws when the tables are not there. */
export function prepareHistory(db: Database) {
  return prepareAll(db, SQL)
}
