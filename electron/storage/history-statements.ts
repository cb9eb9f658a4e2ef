import { ENTRY_COLUMNS, INCIDENT_COLUMNS } from './history-rows.ts'
import { RECEIPT_COLUMNS } from './receipt-rows.ts'
import type { Database } from './sqlite.ts'

const KEY = '(SELECT key FROM integration WHERE id = :integration)'
const INCIDENT = `SELECT ${INCIDENT_COLUMNS} FROM incident JOIN integration ON integration.key = incident.integration`

/** The predicate of the partial index, word for word: SQLite uses it only then. */
export const UNSETTLED = 'settled_at IS NULL'

const SQL = {
  know: 'INSERT INTO integration (id) VALUES (:integration) ON CONFLICT DO NOTHING',
  statusBefore: `SELECT status FROM result WHERE integration = ${KEY} AND at < :at ORDER BY at DESC LIMIT 1`,
  storeResult: `INSERT OR REPLACE INTO result
    (integration, at, duration_ms, check_kind, http_status, status, reason, code, permanence, note, details)
    VALUES (${KEY}, :at, :duration, :check, :http, :status, :reason, :code, :permanence, :note, :details)`,
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
  /** Deletes all but the newest `keep` results of an integration. */
  trim: `DELETE FROM result WHERE integration = ${KEY} AND at <=
    (SELECT at FROM result WHERE integration = ${KEY} ORDER BY at DESC LIMIT 1 OFFSET :keep)`,
  health: `SELECT json FROM health WHERE integration = ${KEY}`,
  page: `SELECT ${ENTRY_COLUMNS} FROM result
    WHERE integration = ${KEY} AND at < :before ORDER BY at DESC LIMIT :limit`,
  result: `SELECT ${ENTRY_COLUMNS} FROM result WHERE integration = ${KEY} AND at = :at`,
  details: `SELECT details FROM result WHERE integration = ${KEY} AND at = :at`,
  incident: `${INCIDENT} WHERE incident.id = :id`,
  incidentAt: `${INCIDENT} WHERE incident.integration = ${KEY} AND first_bad_at <= :at
    AND (resolved_at IS NULL OR resolved_at >= :at) ORDER BY first_bad_at DESC LIMIT 1`,
  unsettled: `${INCIDENT} WHERE ${UNSETTLED} ORDER BY opened_at`,
  shownSince: `SELECT at FROM receipt WHERE fate = 'shown' AND at > :at ORDER BY at`,
  receipts: `SELECT ${RECEIPT_COLUMNS} FROM receipt WHERE incident = :id ORDER BY number`,
  forgetResults: `DELETE FROM result WHERE integration = ${KEY} AND at IN
    (SELECT at FROM result WHERE integration = ${KEY} LIMIT :limit)`,
  forgetHealth: `DELETE FROM health WHERE integration = ${KEY}`,
  forgetReceipts: `DELETE FROM receipt WHERE incident IN (SELECT id FROM incident WHERE integration = ${KEY})`,
  forgetIncidents: `DELETE FROM incident WHERE integration = ${KEY}`,
  forgetIntegration: 'DELETE FROM integration WHERE id = :integration',
} as const

/** Every question to the history, prepared once. */
export type HistoryStatements = ReturnType<typeof prepareHistory>

/** Prepares all statements; throws when the tables are not there. */
export function prepareHistory(db: Database) {
  const prepare = (name: keyof typeof SQL) => db.prepare(SQL[name])
  return {
    know: prepare('know'),
    statusBefore: prepare('statusBefore'),
    storeResult: prepare('storeResult'),
    storeHealth: prepare('storeHealth'),
    storeIncident: prepare('storeIncident'),
    storeReceipt: prepare('storeReceipt'),
    trim: prepare('trim'),
    health: prepare('health'),
    page: prepare('page'),
    result: prepare('result'),
    details: prepare('details'),
    incident: prepare('incident'),
    incidentAt: prepare('incidentAt'),
    unsettled: prepare('unsettled'),
    shownSince: prepare('shownSince'),
    receipts: prepare('receipts'),
    forgetResults: prepare('forgetResults'),
    forgetHealth: prepare('forgetHealth'),
    forgetReceipts: prepare('forgetReceipts'),
    forgetIncidents: prepare('forgetIncidents'),
    forgetIntegration: prepare('forgetIntegration'),
  }
}
