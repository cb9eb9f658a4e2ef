import { z } from 'zod'
import { statuses } from '../../shared/outcome.ts'
import { DAY, SECOND } from '../../shared/time.ts'
import { type Foldable, ResultFolder } from './result-folder.ts'
import { ADD_HOUR, ADD_RUN } from './round-statements.ts'
import { UNKNOWN_EVERY_SECONDS } from './runs.ts'
import type { Database } from './sqlite.ts'

const CHUNK = 2000
/** Single good results stay for so long (ms) before the newest result. */
const SINGLE_FOR_MS = 7 * DAY
const PLAIN = `status = 'ok' AND note IS NULL`

const keyRow = z.object({ key: z.number() })
const timeRow = z.object({ at: z.number().nullable() })
const oldRow = z
  .object({
    at: z.number(),
    durationMs: z.number(),
    check: z.string(),
    httpStatus: z.number().nullable(),
    status: z.enum(statuses).catch('inconclusive'),
    plain: z.number(),
  })
  .transform((row) => ({ ...row, plain: row.plain === 1 }))

/** Brings the rows of `old_result`, one for each round, into the tables of the third version. Throws SQLite's errors. */
export function foldOldResults(db: Database): void {
  for (const row of db.prepare('SELECT key FROM integration').all())
    foldIntegration(db, keyRow.parse(row).key)
}

function foldIntegration(db: Database, key: number): void {
  const everySeconds = usualSeconds(db, key)
  const { at: newest } = timeRow.parse(
    db.prepare('SELECT MAX(at) AS at FROM old_result WHERE integration = ?').get(key),
  )
  db.prepare(`INSERT INTO result SELECT integration, at, duration_ms, ?, check_kind, http_status, status, reason, code,
    permanence, note FROM old_result WHERE integration = ? AND NOT (${PLAIN})`).run(everySeconds, key)
  db.prepare(`INSERT INTO good SELECT integration, at, duration_ms FROM old_result
    WHERE integration = ? AND ${PLAIN} AND at > ?`).run(key, (newest ?? 0) - SINGLE_FOR_MS)
  const folder = new ResultFolder()
  for (const result of oldResults(db, key)) folder.add({ ...result, everySeconds })
  const addRun = db.prepare(ADD_RUN)
  for (const run of folder.runs) addRun.run({ key, ...run })
  const addHour = db.prepare(ADD_HOUR)
  for (const hour of folder.hours.values()) addHour.run({ key, ...hour })
  // What proved a return to good stays with the run that begins there.
  db.prepare(`INSERT INTO evidence SELECT integration, at, details FROM old_result WHERE integration = ? AND details IS NOT NULL
    AND (NOT (${PLAIN}) OR EXISTS (SELECT 1 FROM run WHERE run.integration = old_result.integration AND since = old_result.at))
    ORDER BY at`).run(key)
}

function* oldResults(db: Database, key: number): Generator<Omit<Foldable, 'everySeconds'>> {
  const next =
    db.prepare(`SELECT at, duration_ms AS durationMs, check_kind AS "check", http_status AS httpStatus, status,
    ${PLAIN} AS plain FROM old_result WHERE integration = ? AND at > ? ORDER BY at LIMIT ${CHUNK}`)
  for (let last = Number.MIN_SAFE_INTEGER; ; ) {
    const rows = next.all(key, last).map((row) => oldRow.parse(row))
    yield* rows
    const end = rows.at(-1)
    if (!end || rows.length < CHUNK) return
    last = end.at
  }
}

/** How often it seems to have been asked: the usual time between its newest results. It was not stored. */
function usualSeconds(db: Database, key: number): number {
  const rows = db
    .prepare(`SELECT at - LAG(at) OVER (ORDER BY at) AS at FROM
      (SELECT at FROM old_result WHERE integration = ? ORDER BY at DESC LIMIT 500)`)
    .all(key)
  const gaps = rows.map((row) => timeRow.parse(row).at).filter((gap) => gap !== null)
  const usual = gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)]
  return usual === undefined ? UNKNOWN_EVERY_SECONDS : Math.max(1, Math.round(usual / SECOND))
}
