import { detailsJson } from '../../../electron/storage/history-rows.ts'
import { historyMigrations } from '../../../electron/storage/history-schema.ts'
import { KEEPING } from '../../../electron/storage/history-upkeep.ts'
import { type Answer, LatencyQuarters } from '../../../electron/storage/latency-quarters.ts'
import { migrate } from '../../../electron/storage/migrations.ts'
import { ResultFolder } from '../../../electron/storage/result-folder.ts'
import { ADD_HOUR, ADD_RUN } from '../../../electron/storage/round-statements.ts'
import type { Run } from '../../../electron/storage/runs.ts'
import { type Database, openDatabase, transact } from '../../../electron/storage/sqlite.ts'
import { WordingWriter } from '../../../electron/storage/wording-writer.ts'
import type { Result } from '../../../shared/evidence.ts'
import { DAY, HOUR } from '../../../shared/time.ts'
import { EVERY_SECONDS, MadeUpRounds, ROUNDS_PER_DAY } from './made-up-year.ts'

/** How much is made up, and until when (ms since 1970). */
export type Size = { integrations: number; days: number; end: number }

/**
 * Fills a history with what the store would have made of all those rounds, day by day for all integrations as time goes,
 * and hands each round to `also`. Returns how many rounds there were.
 */
export function seedHistory(
  file: string,
  { integrations, days, end }: Size,
  also: (result: Result) => void,
): number {
  const db = openDatabase(file)
  migrate(db, historyMigrations)
  // Only the seeding is hurried: nothing is measured on this connection.
  db.exec('PRAGMA synchronous = OFF; PRAGMA cache_size = -64000')
  const begin = end - days * DAY
  const wordings = new WordingWriter(db, console)
  const seeders = Array.from({ length: integrations }, (_, index) => {
    db.prepare('INSERT INTO integration (id) VALUES (?)').run(`integration-${index}`)
    return new Seeder(db, wordings, { key: index + 1, rounds: new MadeUpRounds(index, begin) })
  })
  for (let day = 0; day < days; day += 1) {
    transact(db, () => {
      for (const seeder of seeders) seeder.day(begin + (day + 1) * DAY, end, also)
    })
  }
  transact(db, () => {
    for (const seeder of seeders) seeder.finish()
  })
  db.exec('PRAGMA wal_checkpoint(TRUNCATE)')
  db.close()
  return integrations * days * ROUNDS_PER_DAY
}

class Seeder {
  readonly #key: number
  readonly #rounds: MadeUpRounds
  readonly #folder = new ResultFolder()
  readonly #wordings: WordingWriter
  readonly #quarters: LatencyQuarters
  #answers: Answer[] = []
  readonly #insert: Record<'run' | 'hour' | 'good' | 'kept' | 'evidence', ReturnType<Database['prepare']>>

  constructor(db: Database, wordings: WordingWriter, { key, rounds }: { key: number; rounds: MadeUpRounds }) {
    this.#wordings = wordings
    this.#key = key
    this.#rounds = rounds
    this.#quarters = new LatencyQuarters(db)
    this.#insert = {
      run: db.prepare(ADD_RUN),
      hour: db.prepare(ADD_HOUR),
      good: db.prepare('INSERT INTO good VALUES (?, ?, ?)'),
      kept: db.prepare('INSERT INTO result VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)'),
      evidence: db.prepare('INSERT INTO evidence VALUES (?, ?, ?)'),
    }
  }

  day(until: number, end: number, also: (result: Result) => void): void {
    for (let round = 0; round < ROUNDS_PER_DAY; round += 1) this.#take(this.#rounds.next(), end, also)
    this.#flush(Math.floor(until / HOUR), 1)
  }

  finish(): void {
    this.#flush(Number.POSITIVE_INFINITY, 0)
  }

  #take(result: Result, end: number, also: (result: Result) => void): void {
    also(result)
    const { at, durationMs, check, httpStatus, outcome } = result
    const plain = outcome.status === 'ok'
    this.#folder.add({
      at,
      durationMs,
      everySeconds: EVERY_SECONDS,
      check,
      httpStatus,
      status: outcome.status,
      plain,
    })
    if (plain && at > end - KEEPING.singlesForMs) this.#insert.good.run(this.#key, at, durationMs)
    else if (plain) this.#answers.push({ at, durationMs })
    if (result.evidence.exchanges.length > 0) this.#prove(result)
    if (outcome.status === 'ok') return
    const permanence = outcome.status === 'failed' ? outcome.permanence : null
    this.#insert.kept.run(
      ...[this.#key, at, durationMs, EVERY_SECONDS, check, httpStatus],
      ...[outcome.status, outcome.reason, outcome.code, permanence, null],
    )
  }

  #prove(result: Result): void {
    this.#insert.evidence.run(this.#key, result.at, detailsJson(result))
    this.#wordings.store({ key: this.#key, at: result.at }, result, result.outcome.status === 'ok')
  }

  /** Writes what cannot change any more, and forgets it. */
  #flush(beforeHour: number, openRuns: number): void {
    for (const [hour, share] of this.#folder.hours) {
      if (hour >= beforeHour) continue
      this.#insert.hour.run({ key: this.#key, ...share })
      this.#folder.hours.delete(hour)
    }
    this.#quarters.add(this.#key, this.#answers)
    this.#answers = []
    const { runs } = this.#folder
    const done: Run[] = runs.splice(0, Math.max(0, runs.length - openRuns))
    for (const run of done) this.#insert.run.run({ key: this.#key, ...run })
  }
}
