import { z } from 'zod'
import type { Evidence } from '../../shared/evidence.ts'
import type { Worded } from './evidence-words.ts'
import type { Notes } from './history-notes.ts'
import { ENTRY_COLUMNS, toDetails, toEntry } from './history-rows.ts'
import type { Place } from './round-rows.ts'
import { type Database, transact } from './sqlite.ts'
import { prepareAll, type Statements } from './statements.ts'
import { UNWORDED_NOTE } from './wording-schema.ts'
import type { WordingWriter } from './wording-writer.ts'

/** So many results are worded in one step: it takes a few ms. */
const SLICE = 25

const SQL = {
  kept: `SELECT ${ENTRY_COLUMNS}, details FROM result LEFT JOIN evidence USING (integration, at)
    WHERE integration = :key AND at = :at`,
  plain: `SELECT since AS at, first_ms AS durationMs, check_kind AS "check", http_status AS httpStatus, 'ok' AS status,
      NULL AS reason, NULL AS code, NULL AS permanence, NULL AS note, details
    FROM run JOIN evidence ON evidence.integration = run.integration AND evidence.at = run.since
    WHERE run.integration = :key AND since = :at`,
  next: `SELECT integration AS key, at FROM evidence WHERE (integration, at) > (:key, :at)
    ORDER BY integration, at LIMIT ${SLICE}`,
} as const

const placeRow = z.object({ key: z.number(), at: z.number() })
const noted = z.tuple([z.number(), z.number()])

/** Words results from what is stored of them. Every method throws SQLite's errors. */
export class Rewording {
  readonly #db: Database
  readonly #writer: WordingWriter
  readonly #statements: Statements<keyof typeof SQL>

  constructor(db: Database, writer: WordingWriter) {
    this.#db = db
    this.#writer = writer
    this.#statements = prepareAll(db, SQL)
  }

  /** Words what is stored of a moment; what cannot be read stays as it is. To be used within a transaction. */
  at(place: Place): void {
    const kept = this.#statements.kept.get(place)
    const row = kept ?? this.#statements.plain.get(place)
    const read = row === undefined ? null : readRow(row)
    if (read) this.#writer.store(place, read, kept === undefined)
  }

  /** Words the evidence that an older Redbar wrote, step by step, and goes on where it was interrupted. */
  *old(notes: Notes): Generator<void> {
    for (let note = notes.get(UNWORDED_NOTE); note !== null; note = notes.get(UNWORDED_NOTE)) {
      const [key, at] = noted.parse(JSON.parse(note))
      transact(this.#db, () => this.#slice({ key, at }, notes))
      yield
    }
  }

  #slice(after: Place, notes: Notes): void {
    const places = this.#statements.next.all(after).map((row) => placeRow.parse(row))
    for (const place of places) this.at(place)
    const last = places.at(-1)
    if (last) notes.set(UNWORDED_NOTE, JSON.stringify([last.key, last.at]))
    else notes.drop(UNWORDED_NOTE)
  }
}

const detailsRow = z.looseObject({ details: z.string().nullable() })

function readRow(row: unknown): Worded | null {
  try {
    const { details, ...entry } = detailsRow.parse(row)
    return { ...toEntry(entry, ''), evidence: evidenceIn(details) }
  } catch {
    return null // the reader says so when somebody looks at it
  }
}

/** What is not kept, or cannot be read, has no words. */
function evidenceIn(details: string | null): Evidence {
  const nothing = { exchanges: [], notes: [] }
  try {
    return details === null ? nothing : toDetails({ details }).evidence
  } catch {
    return nothing
  }
}
