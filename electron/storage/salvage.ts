import { existsSync, rmSync } from 'node:fs'
import { type Row, rowsOf, TABLE_NAMES, type TableName } from './damage-check.ts'
import type { Place } from './round-rows.ts'
import { type Database, isConstraint, isDamage, openToRead, type SqlValue, transact } from './sqlite.ts'

/** How many rows of each table were brought over. */
export type Saved = Partial<Record<TableName, number>>

/** What is small, and without which Redbar would tell again what it told: brought over before anything else happens. */
const AT_ONCE: readonly TableName[] = ['integration', 'health', 'incident', 'receipt']
/** What is made anew of the others. */
const MADE_ANEW: readonly TableName[] = ['wording', 'worded', 'own_word']
const LATER = TABLE_NAMES.filter((table) => ![...AT_ONCE, ...MADE_ANEW].includes(table))
/** Of a result or an evidence that was brought over the words follow at once: so many in one step. */
const WITH_WORDS: readonly TableName[] = ['result', 'evidence']
const WORDED_ROWS = 25
/** Versions whose small tables are those of today, and the one whose large tables are too. */
const SMALL_SINCE = 2
const LARGE_SINCE = 3
/** Tables that came with a later version. */
const SINCE: Partial<Record<TableName, number>> = { latency: 4, slack_problem: 4 }

/**
 * Brings over who is watched, how they stand, their incidents and receipts. Through a second connection: a damaged file
 * that is attached spoils the COMMIT of the sound one.
 */
export function salvageAtOnce(db: Database, aside: string): Saved {
  const { old, close } = openAside(aside)
  try {
    const saved: Saved = {}
    if (versionOf(old) < SMALL_SINCE) return saved
    for (const table of AT_ONCE) {
      for (const count of bringOver(old, table, (rows) => store(db, table, rows))) saved[table] = count
    }
    return saved
  } finally {
    close()
  }
}

/**
 * Brings over the rest, some rows at a time; returns how many. What was begun before is not doubled. `word` words what the
 * sound file has at a moment.
 */
export function* salvageLater(
  db: Database,
  aside: string,
  word: (place: Place) => void,
): Generator<void, Saved> {
  const saved: Saved = {}
  if (!existsSync(aside)) return saved
  const { old, close } = openAside(aside)
  try {
    const version = versionOf(old)
    if (version < LARGE_SINCE) return saved
    for (const table of LATER.filter((each) => (SINCE[each] ?? 0) <= version)) {
      const storeRows = (rows: readonly Row[]) =>
        store(db, table, rows, WITH_WORDS.includes(table) ? word : null)
      for (const count of bringOver(old, table, storeRows)) {
        saved[table] = count
        yield
      }
    }
    return saved
  } finally {
    close()
  }
}

/** Reads a table from its beginning to the damage and from its end to the damage. Yields how many rows it has brought. */
function* bringOver(
  old: Database,
  table: TableName,
  storeRows: (rows: readonly Row[]) => number,
): Generator<number> {
  let count = 0
  for (const backward of [false, true]) {
    let from: Row | null = null
    for (let rows = WITH_WORDS.includes(table) ? WORDED_ROWS : 200; rows >= 1; rows = Math.floor(rows / 5)) {
      try {
        for (const found of rowsOf(old, table, { from, backward, rows })) {
          count += storeRows(found)
          from = found.at(-1) ?? from
          yield count
        }
        return
      } catch (error) {
        // A smaller bite may end before the damage.
        if (!isDamage(error)) throw error
      }
    }
  }
}

function store(
  db: Database,
  table: TableName,
  rows: readonly Row[],
  word: ((place: Place) => void) | null = null,
): number {
  const [first] = rows
  if (!first) return 0
  const columns = Object.keys(first)
  const insert = db.prepare(
    `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  )
  return transact(db, () => {
    const brought = rows.filter((row) => storeOne(insert, Object.values(row)) > 0)
    for (const { integration, at } of word ? brought : [])
      word?.({ key: Number(integration), at: Number(at) })
    return brought.length
  })
}

/** A row that refers to something lost is lost too. */
function storeOne(insert: ReturnType<Database['prepare']>, values: SqlValue[]): number {
  try {
    return Number(insert.run(...values).changes)
  } catch (error) {
    if (isConstraint(error)) return 0
    throw error
  }
}

/** Opens a file that was kept aside, to be left as it is: SQLite makes companions even to read. */
function openAside(aside: string): { old: Database; close(): void } {
  const missing = ['-wal', '-shm'].map((suffix) => aside + suffix).filter((file) => !existsSync(file))
  const old = openToRead(aside)
  const close = () => {
    old.close()
    for (const file of missing) rmSync(file, { force: true })
  }
  return { old, close }
}

function versionOf(db: Database): number {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number }
  return row.user_version
}
