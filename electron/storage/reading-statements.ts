import { ENTRY_COLUMNS, INCIDENT_COLUMNS } from './history-rows.ts'
import { RECEIPT_COLUMNS } from './receipt-rows.ts'
import type { Database } from './sqlite.ts'
import { prepareAll } from './statements.ts'

const KEY = '(SELECT key FROM integration WHERE id = :integration)'
const INCIDENT = `SELECT ${INCIDENT_COLUMNS} FROM incident JOIN integration ON integration.key = incident.integration`

/** The predicate of the partial index, word for word: SQLite uses it only then. */
export const UNSETTLED = 'settled_at IS NULL'

/** Good results have evidence, where they have any, but no row of `result` unless something was noted with them. */
const PROVEN_GOOD = `SELECT evidence.at FROM evidence LEFT JOIN result USING (integration, at)
  WHERE evidence.integration = ${KEY} AND IFNULL(status, 'ok') IN ('ok', 'warning')`

const SQL = {
  health: `SELECT json FROM health WHERE integration = ${KEY}`,
  result: `SELECT ${ENTRY_COLUMNS} FROM result WHERE integration = ${KEY} AND at = :at`,
  details: `SELECT details FROM evidence WHERE integration = ${KEY} AND at = :at`,
  /** The run over a moment, and the single result at that moment where it is still kept. */
  goodAt: `SELECT run.at AS runAt, since, check_kind AS "check", http_status AS httpStatus, first_ms AS firstMs,
      last_ms AS lastMs, good.duration_ms AS durationMs
    FROM run LEFT JOIN good ON good.integration = run.integration AND good.at = :at
    WHERE run.integration = ${KEY} AND since <= :at ORDER BY since DESC LIMIT 1`,
  provenBefore: `${PROVEN_GOOD} AND evidence.at < :at ORDER BY evidence.at DESC LIMIT 1`,
  provenAfter: `${PROVEN_GOOD} AND evidence.at > :at ORDER BY evidence.at LIMIT 1`,
  incident: `${INCIDENT} WHERE incident.id = :id`,
  incidentAt: `${INCIDENT} WHERE incident.integration = ${KEY} AND first_bad_at <= :at
    AND (resolved_at IS NULL OR resolved_at >= :at) ORDER BY first_bad_at DESC LIMIT 1`,
  incidentsIn: `${INCIDENT} WHERE incident.integration = ${KEY} AND first_bad_at < :to
    AND (resolved_at IS NULL OR resolved_at > :from) ORDER BY first_bad_at`,
  incidentsBefore: `${INCIDENT} WHERE incident.integration = ${KEY} AND first_bad_at < :before
    AND first_bad_at >= IFNULL((SELECT first_bad_at FROM incident WHERE integration = ${KEY} AND first_bad_at < :before
      ORDER BY first_bad_at DESC LIMIT 1 OFFSET :limit - 1), ${Number.MIN_SAFE_INTEGER})
    ORDER BY first_bad_at DESC, incident.id`,
  hasIncidentBefore: `SELECT 1 FROM incident WHERE integration = ${KEY} AND first_bad_at < :before LIMIT 1`,
  unsettled: `${INCIDENT} WHERE ${UNSETTLED} ORDER BY opened_at`,
  shownSince: `SELECT at FROM receipt WHERE fate = 'shown' AND at > :at ORDER BY at`,
  receipts: `SELECT ${RECEIPT_COLUMNS} FROM receipt WHERE incident = :id ORDER BY number`,
} as const

/** Every question to the history about one thing, prepared once. */
export type ReadingStatements = ReturnType<typeof prepareReading>

/** Prepares all questions; throws when the tables are not there. */
export function prepareReading(db: Database) {
  return prepareAll(db, SQL)
}
