import type { Database } from './sqlite.ts'

/** Every table, the columns of its primary key, and how many rows are read at once: a step takes some ms at most. */
const TABLES = {
  integration: { key: ['key'], rows: 500 },
  health: { key: ['integration'], rows: 200 },
  incident: { key: ['id'], rows: 200 },
  receipt: { key: ['incident', 'number'], rows: 500 },
  result: { key: ['integration', 'at'], rows: 50 },
  evidence: { key: ['integration', 'at'], rows: 50 },
  run: { key: ['integration', 'since'], rows: 200 },
  hour: { key: ['integration', 'hour'], rows: 500 },
  day: { key: ['integration', 'day'], rows: 500 },
  good: { key: ['integration', 'at'], rows: 500 },
} as const

/** A table of the history. */
export type TableName = keyof typeof TABLES
/** Every table of the history; those that others refer to come first. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** A row with the names of its columns. */
export type Row = Record<string, string | number | null>

/** Reads a whole table, some rows at a time, forward or backward, beginning after `from` (a primary key). */
export function* rowsOf(
  db: Database,
  table: TableName,
  {
    from = null,
    backward = false,
    rows = TABLES[table].rows,
  }: { from?: Row | null; backward?: boolean; rows?: number } = {},
): Generator<Row[]> {
  const { key } = TABLES[table]
  const order = key.map((column) => `${column} ${backward ? 'DESC' : 'ASC'}`).join(', ')
  const beyond = `(${key.join(', ')}) ${backward ? '<' : '>'} (${key.map(() => '?').join(', ')})`
  let last = from
  for (;;) {
    const statement = db.prepare(
      `SELECT * FROM ${table} ${last ? `WHERE ${beyond}` : ''} ORDER BY ${order} LIMIT ${rows}`,
    )
    const bound = last
    const found = statement.all(...(bound ? key.map((column) => bound[column] ?? null) : [])) as Row[]
    yield found
    if (found.length < rows) return
    last = found.at(-1) ?? null
  }
}

/**
 * Reads everything there is, because after an unclean end a part that nobody would look at for months may be spoilt.
 * Throws SQLITE_CORRUPT where it is.
 */
export function* readThrough(db: Database): Generator<void> {
  for (const table of TABLE_NAMES) {
    for (const _rows of rowsOf(db, table)) yield
  }
}
