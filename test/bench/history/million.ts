import { detailsJson, resultValues } from '../../../electron/storage/history-rows.ts'
import { historyMigrations } from '../../../electron/storage/history-schema.ts'
import { migrate } from '../../../electron/storage/migrations.ts'
import { ADD_RUN, prepareRounds } from '../../../electron/storage/round-statements.ts'
import { type Database, openDatabase, transact } from '../../../electron/storage/sqlite.ts'
import { WordingWriter } from '../../../electron/storage/wording-writer.ts'
import type { Result } from '../../../shared/evidence.ts'
import type { Outcome, Reason } from '../../../shared/outcome.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import { chanceFrom } from './chance.ts'
import { madeUpDetails } from './made-up-evidence.ts'

/** How often (of a thousand) a kept result is what. The last one is rarer still: one in fifty thousand. */
const OUTCOMES: readonly [thousandths: number, outcome: Outcome][] = [
  [400, bad('access-revoked', 'token_revoked')],
  [250, { status: 'inconclusive', reason: 'timeout', code: null }],
  [150, { status: 'inconclusive', reason: 'no-connection', code: null }],
  [100, bad('channel-archived', 'is_archived')],
  [50, { status: 'inconclusive', reason: 'slack-fault', code: 'HTTP 503' }],
  [40, bad('account-inactive', 'account_inactive')],
  [9.98, { status: 'warning', reason: 'not-in-channel', code: 'not_in_channel' }],
  [0.02, { status: 'inconclusive', reason: 'tls', code: null }],
]

function bad(reason: 'access-revoked' | 'channel-archived' | 'account-inactive', code: string): Outcome {
  return { status: 'failed', reason, code, permanence: 'permanent' }
}

/** What no result of these integrations ever was: every tenth one. */
const NEVER: { reason: Reason; every: number } = { reason: 'account-inactive', every: 10 }

/** Fills a history with so many results that are kept in full, over a year of 200 integrations, and runs between them. */
export function seedKept(file: string, { count, end }: { count: number; end: number }): void {
  const db = openDatabase(file)
  migrate(db, historyMigrations)
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -64000')
  for (let index = 0; index < 200; index += 1) {
    db.prepare('INSERT INTO integration (id) VALUES (?)').run(`integration-${index}`)
  }
  const keeper = new Keeper(db, end - 365 * DAY, (365 * DAY) / (count / 200))
  for (let done = 0; done < count; done += 20_000) {
    transact(db, () => {
      for (let turn = done; turn < Math.min(count, done + 20_000); turn += 1) keeper.keep(turn)
    })
  }
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
}

class Keeper {
  readonly #statements: ReturnType<typeof prepareRounds>
  readonly #addRun: ReturnType<Database['prepare']>
  readonly #wordings: WordingWriter
  readonly #chance = chanceFrom(7)
  readonly #begin: number
  readonly #apart: number

  constructor(db: Database, begin: number, apart: number) {
    this.#statements = prepareRounds(db)
    this.#addRun = db.prepare(ADD_RUN)
    this.#wordings = new WordingWriter(db, console)
    this.#begin = begin
    this.#apart = apart
  }

  /** The integrations take turns, as time goes; every fifth time a run lies between two results. */
  keep(turn: number): void {
    const integration = turn % 200
    const key = integration + 1
    const at = Math.floor(this.#begin + (Math.floor(turn / 200) + this.#chance() * 0.5) * this.#apart)
    const outcome = this.#outcome(integration)
    const details = madeUpDetails(outcome, { integration, at, chance: this.#chance })
    const result: Result = {
      ...{
        integrationId: `integration-${integration}`,
        at,
        durationMs: 120,
        check: 'channel',
        httpStatus: 200,
      },
      ...{ outcome, note: null, ...details },
    }
    this.#statements.addKept.run({ ...resultValues(result), key, every: 300 })
    this.#statements.addEvidence.run({ key, at, details: detailsJson(result) })
    this.#wordings.store({ key, at }, result, false)
    if (turn % 5 !== 0) return
    const run = { since: at + MINUTE, at: at + Math.floor(this.#apart / 3), count: 9, check: 'channel' }
    this.#addRun.run({ ...run, key, httpStatus: 200, everySeconds: 300, firstMs: 90, lastMs: 110 })
  }

  #outcome(integration: number): Outcome {
    let thousandth = this.#chance() * 1000
    for (const [part, outcome] of OUTCOMES) {
      thousandth -= part
      const isNever =
        outcome.status !== 'ok' && outcome.reason === NEVER.reason && integration % NEVER.every === 0
      if (thousandth < 0 && !isNever) return outcome
    }
    return { status: 'inconclusive', reason: 'timeout', code: null }
  }
}
