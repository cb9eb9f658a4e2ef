import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type EvidenceWords, type Worded, wordsOf } from './evidence-words.ts'
import { outcomeValues } from './history-rows.ts'
import type { Place } from './round-rows.ts'
import type { Database, SqlValue } from './sqlite.ts'
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
  addOwn: 'INSERT INTO own_word (word, before, wording, at) VALUES (:word, :before, :wording, :at)',
} as const

const keyRow = z.object({ key: z.number() })
const wordsRow = z.object({ words: z.string() }).optional()

type Verdict = Record<'plain' | 'status' | 'reason' | 'code', SqlValue>

/**
 * Writes down by what a result is found: its verdict and the words of its evidence. `plain` ones are the first of a run.
 * To be used within a transaction; throws SQLite's errors.
 */
export class WordingWriter {
  readonly #statements: Statements<keyof typeof SQL>
  readonly #usual = new UsualWords()

  constructor(db: Database) {
    this.#statements = prepareAll(db, SQL)
  }

  /** Words the result of an integration at a moment, in place of what stood there. */
  store({ key, at }: Place, result: Worded, plain: boolean): void {
    this.#statements.drop.run({ key, at })
    const { status, reason, code } = outcomeValues(result.outcome)
    const verdict = { plain: Number(plain), status, reason, code }
    const { shared, own } = this.#wordsOf(key, result, verdict)
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
