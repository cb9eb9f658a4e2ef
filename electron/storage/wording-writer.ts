import { createHash } from 'node:crypto'
import { z } from 'zod'
import { type Worded, wordsOf } from './evidence-words.ts'
import { FamiliarWords } from './familiar-words.ts'
import { outcomeValues } from './history-rows.ts'
import type { Place } from './round-rows.ts'
import type { Database } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'

const SQL = {
  drop: 'DELETE FROM worded WHERE integration = :key AND at = :at',
  known: 'SELECT key FROM wording WHERE integration = :key AND digest = :digest',
  addWording: `INSERT INTO wording (integration, digest, plain, status, reason, code, words)
    VALUES (:key, :digest, :plain, :status, :reason, :code, :words) RETURNING key`,
  add: 'INSERT INTO worded (integration, at, wording) VALUES (:key, :at, :wording)',
  addOwn: 'INSERT INTO own_word (word, wording, at) VALUES (:word, :wording, :at)',
} as const

const keyRow = z.object({ key: z.number() })

/**
 * Writes down by what a result is found: its verdict and the words of its evidence. `plain` ones are the first of a run.
 * To be used within a transaction; throws SQLite's errors.
 */
export class WordingWriter {
  readonly #statements: Statements<keyof typeof SQL>
  readonly #familiar = new FamiliarWords()

  constructor(db: Database) {
    this.#statements = prepareAll(db, SQL)
  }

  /** Words the result of an integration at a moment, in place of what stood there. */
  store({ key, at }: Place, result: Worded, plain: boolean): void {
    this.#statements.drop.run({ key, at })
    const { shared, own } = wordsOf(result, this.#familiar)
    const { status, reason, code } = outcomeValues(result.outcome)
    const row = { plain: Number(plain), status, reason, code, words: shared }
    const digest = createHash('sha1').update(JSON.stringify(row)).digest('base64')
    const found = this.#statements.known.get({ key, digest })
    const wording = keyRow.parse(found ?? this.#statements.addWording.get({ key, digest, ...row })).key
    this.#statements.add.run({ key, at, wording })
    for (const word of own) this.#statements.addOwn.run({ word, wording, at })
  }
}
