import type { Database } from './sqlite.ts'
import { prepareAll } from './statements.ts'

const RUN = `since, at, count, check_kind AS "check", http_status AS httpStatus, every_s AS everySeconds,
  first_ms AS firstMs, last_ms AS lastMs FROM run WHERE integration = :key`
const KEPT =
  'at, status, duration_ms AS durationMs, every_s AS everySeconds FROM result WHERE integration = :key'
const GOOD = 'at, duration_ms AS durationMs FROM good WHERE integration = :key'

/** Adds numbers to an hour, or begins it with them. */
export const ADD_HOUR = `INSERT INTO hour (integration, hour, ok, warning, failed, inconclusive,
    duration_sum, duration_min, duration_max, watched_ms, failed_ms)
  VALUES (:key, :hour, :ok, :warning, :failed, :inconclusive,
    :durationSum, :durationMin, :durationMax, :watchedMs, :failedMs)
  ON CONFLICT DO UPDATE SET ok = ok + excluded.ok, warning = warning + excluded.warning,
    failed = failed + excluded.failed, inconclusive = inconclusive + excluded.inconclusive,
    duration_sum = duration_sum + excluded.duration_sum,
    duration_min = MIN(IFNULL(duration_min, excluded.duration_min), IFNULL(excluded.duration_min, duration_min)),
    duration_max = MAX(IFNULL(duration_max, excluded.duration_max), IFNULL(excluded.duration_max, duration_max)),
    watched_ms = watched_ms + excluded.watched_ms, failed_ms = failed_ms + excluded.failed_ms`

/** Begins a run. */
export const ADD_RUN = `INSERT INTO run
    (integration, since, at, count, check_kind, http_status, every_s, first_ms, last_ms)
  VALUES (:key, :since, :at, :count, :check, :httpStatus, :everySeconds, :firstMs, :lastMs)`

/** Every statement with which a round is stored, by its name. */
export type RoundStatements = ReturnType<typeof prepareRounds>

/** Prepares what storing a round needs; throws when the tables are not there. */
export function prepareRounds(db: Database) {
  return prepareAll(db, {
    runUpTo: `SELECT ${RUN} AND since <= :at ORDER BY since DESC LIMIT 1`,
    runAfter: `SELECT ${RUN} AND since > :at ORDER BY since LIMIT 1`,
    keptBefore: `SELECT ${KEPT} AND at < :at ORDER BY at DESC LIMIT 1`,
    seenBefore: `SELECT ${KEPT} AND at < :at AND status <> 'inconclusive' ORDER BY at DESC LIMIT 1`,
    keptAt: `SELECT ${KEPT} AND at = :at`,
    keptAfter: `SELECT ${KEPT} AND at > :at ORDER BY at LIMIT 1`,
    goodBefore: `SELECT ${GOOD} AND at < :at ORDER BY at DESC LIMIT 1`,
    goodFrom: `SELECT ${GOOD} AND at >= :at ORDER BY at LIMIT 1`,
    countGood: 'SELECT COUNT(*) AS count FROM good WHERE integration = :key AND at BETWEEN :from AND :to',
    addKept: `INSERT OR REPLACE INTO result
      (integration, at, duration_ms, every_s, check_kind, http_status, status, reason, code, permanence, note)
      VALUES (:key, :at, :duration, :every, :check, :http, :status, :reason, :code, :permanence, :note)`,
    addEvidence: 'INSERT OR REPLACE INTO evidence (integration, at, details) VALUES (:key, :at, :details)',
    dropKept: 'DELETE FROM result WHERE integration = :key AND at = :at',
    addGood: 'INSERT OR REPLACE INTO good (integration, at, duration_ms) VALUES (:key, :at, :duration)',
    dropGood: 'DELETE FROM good WHERE integration = :key AND at = :at',
    addRun: ADD_RUN,
    endRun: `UPDATE run SET at = :at, count = :count, last_ms = :lastMs WHERE integration = :key AND since = :since`,
    dropRun: 'DELETE FROM run WHERE integration = :key AND since = :since',
    addHour: ADD_HOUR,
  })
}
