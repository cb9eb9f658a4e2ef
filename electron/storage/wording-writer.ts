import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Logger } from '../ports.ts'
import { type EvidenceWords, type Worded, wordsOf } from './evidence-words.ts'
import { outcomeValues } from './history-rows.ts'
import type { Place } from './round-rows.ts'
import { attempt, type Database, isDamage, isRefusal, type SqlValue } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'
import { UsualWords } from './usual-words.ts'

const SQL = {
  drop: 'DELETE FROM worded WHERE integration = :key AND at = :at',
  usual: `SELECT words FROM wording WHERE integration = :key AND plain = :plain AND status = :status
    AND reason IS :reason AND code IS :code AND words <> '' ORDER BY key DESC LIMIT 1`,
  known: 'SELECT key FROM wording WHERE integration = :key AND digest = :digest',
  addWording: `INSERT INTO wording (integration, digest, plain, status, reason, code, words)
    VALUES (:key, :digest, :plain, :status, :reason, :code, :words) RETURNING key`,
  add: 'INSERT INTO worded (integration, at, wording) VALUES (:key, :at, :wording)',
  addOwn: 'INSERT OR IGNORE INTO own_word (word, before, wording, at) VALUES (:word, :before, :wording, :at)',
} as const

const keyRow = z.object({ key: z.number() })
const wordsRow = z.object({ words: z.string() }).optional()

type Verdict = Record<'plain' | 'status' | 'reason' | 'code', SqlValue>

/**
 * Writes down by what a result is found: its verdict and the words of its evidence. `plain` ones are the first of a run.
 * Words that cannot be written never cost a result. To be used within a transaction; throws SQLite's errors.
 */
export class WordingWriter {
  readonly #statements: Statements<keyof typeof SQL>
  readonly #usual = new UsualWords()
  readonly #db: Database
  readonly #log: Pick<Logger, 'warn'>

  constructor(db: Database, log: Pick<Logger, 'warn'>) {
    this.#db = db
    this.#log = log
    this.#statements = prepareAll(db, SQL)
  }

  /** Words the result of an integration at a moment, in place of what stood there. */
  store(place: Place, result: Worded, plain: boolean): void {
    const { status, reason, code } = outcomeValues(result.outcome)
    const verdict = { plain: Number(plain), status, reason, code }
    try {
      attempt(this.#db, () => this.#write(place, verdict, this.#wordsOf(place.key, result, verdict)))
    } catch (error) {
      if (isDamage(error) || isRefusal(error)) throw error
      this.#log.warn('The words of a result could not be stored: no text finds it', error)
      this.#write(place, verdict, { shared: '', own: [] })
    }
  }

  /** An integration is forgotten: SQLite may give its key to the next one. */
  forget(): void {
    this.#usual.clear()
  }

  #write({ key, at }: Place, verdict: Verdict, { shared, own }: Pick<EvidenceWords, 'shared' | 'own'>): void {
    this.#statements.drop.run({ key, at })
    const wording = this.#wording(key, { ...verdict, words: shared })
    this.#statements.add.run({ key, at, wording })
    for (const { word, before } of own) this.#statements.addOwn.run({ word, before, wording, at })
  }

  #wordsOf(key: number, result: Worded, verdict: Verdict): EvidenceWords {
    const name = JSON.stringify([key, verdict])
    const usual = this.#usual.of(name, () => {
      const row = wordsRow.parse(this.#statements.usual.get({ key, ...verdict }))
      return row?.words.split(/[ |]+/) ?? null
    })
    const words = wordsOf(result, usual)
    this.#usual.learn(name, words.said, usual)
    return words
  }

  #wording(key: number, row: Verdict & { words: string }): number {
    const digest = createHash('sha1').update(JSON.stringify(row)).digest('base64')
    const known = this.#statements.known.get({ key, digest })
    return keyRow.parse(known ?? this.#statements.addWording.get({ key, digest, ...row })).key
  }
}
