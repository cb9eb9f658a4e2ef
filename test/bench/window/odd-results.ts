import { resultValues } from '../../../electron/storage/history-rows.ts'
import { historyMigrations } from '../../../electron/storage/history-schema.ts'
import { addShare, countShare, type HourShare, spanShares } from '../../../electron/storage/hour-shares.ts'
import { migrate } from '../../../electron/storage/migrations.ts'
import { ADD_HOUR, prepareRounds } from '../../../electron/storage/round-statements.ts'
import { openDatabase, transact } from '../../../electron/storage/sqlite.ts'
import type { Result } from '../../../shared/evidence.ts'
import type { Outcome } from '../../../shared/outcome.ts'

const FAILED: Outcome = {
  status: 'failed',
  reason: 'access-revoked',
  code: 'token_revoked',
  permanence: 'permanent',
}
const UNSEEN: Outcome = { status: 'inconclusive', reason: 'timeout', code: null }
const WARNED: Outcome = { status: 'warning', reason: 'not-in-channel', code: 'not_in_channel' }

/** So often one is asked of whom nothing good is ever heard. */
const EVERY_SECONDS = 10

/** How many results one integration has, and until when (ms since 1970). */
type Odd = { id: string; count: number; end: number }

/** Adds an integration of whom no result is good, so that each is kept by itself: the longest list there can be. */
export function seedOdd(file: string, { id, count, end }: Odd): void {
  const db = openDatabase(file)
  migrate(db, historyMigrations)
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -64000')
  const key = 1_000_000
  db.prepare('INSERT INTO integration (key, id) VALUES (?, ?)').run(key, id)
  const { addKept } = prepareRounds(db)
  const addHour = db.prepare(ADD_HOUR)
  const hours = new Map<number, HourShare>()
  const begin = end - count * EVERY_SECONDS * 1000
  transact(db, () => {
    for (let turn = 0; turn < count; turn += 1) {
      const result = oddResult(id, turn, begin + turn * EVERY_SECONDS * 1000)
      addKept.run({ ...resultValues(result), key, every: EVERY_SECONDS })
      for (const share of sharesOf(result)) addShare(hours, share)
    }
    for (const share of hours.values()) addHour.run({ key, ...share })
  })
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

/** Failures mostly, and in between what could not see and what was not quite right. */
function oddResult(integrationId: string, turn: number, at: number): Result {
  const outcome = turn % 7 === 3 ? UNSEEN : turn % 11 === 5 ? WARNED : FAILED
  const httpStatus = outcome === UNSEEN ? null : 200
  const timing = { at, durationMs: 90 + (turn % 40) }
  const nothing = { checks: [], note: null, evidence: { exchanges: [], notes: [] } }
  return { integrationId, ...timing, check: 'channel', outcome, httpStatus, ...nothing }
}

function sharesOf({ at, durationMs, outcome }: Result): HourShare[] {
  const heard = { at, status: outcome.status, durationMs, everySeconds: EVERY_SECONDS }
  return [countShare(heard), ...spanShares(heard, { at: at + EVERY_SECONDS * 1000 })]
}
