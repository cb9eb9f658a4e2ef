import type { Database, SqlValue } from './sqlite.ts'

/** Every table, the columns of its primary key, and how many rows are read at once: a step takes some ms at most. */
const TABLES = {
  integration: { key: ['key'], rows: 500 },
  health: { key: ['integration'], rows: 200 },
  incident: { key: ['id'], rows: 200 },
  slack_problem: { key: ['id'], rows: 200 },
  receipt: { key: ['incident', 'number'], rows: 500 },
  result: { key: ['integration', 'at'], rows: 50 },
  run: { key: ['integration', 'since'], rows: 200 },
  evidence: { key: ['integration', 'at'], rows: 50 },
  wording: { key: ['key'], rows: 200 },
  worded: { key: ['integration', 'at'], rows: 500 },
  own_word: { key: ['word', 'before', 'wording', 'at'], rows: 500 },
  hour: { key: ['integration', 'hour'], rows: 500 },
  day: { key: ['integration', 'day'], rows: 500 },
  latency: { key: ['integration', 'quarter'], rows: 500 },
  good: { key: ['integration', 'at'], rows: 500 },
} as const

/** A table of the history. */
export type TableName = keyof typeof TABLES
/** Every table of the history; those that others refer to come first. */
export const TABLE_NAMES = Object.keys(TABLES) as TableName[]

/** A row with the names of its columns. */
export type Row = Record<string, SqlValue>

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

/** So many rows of small ones are looked at in one step; SQLite reads them without handing them out. */
const LOOKED_AT = 1000

/**
 * Reads everything there is, because after an unclean end a part that nobody would look at for months may be spoilt.
 * Throws SQLITE_CORRUPT where it is.
 */
export function* readThrough(db: Database): Generator<void> {
  for (const table of TABLE_NAMES) yield* lookThrough(db, table)
}

function* lookThrough(db: Database, table: TableName): Generator<void> {
  const key: readonly string[] = TABLES[table].key
  const rows = TABLES[table].rows < 500 ? TABLES[table].rows : LOOKED_AT
  const columns = db.prepare('SELECT name FROM pragma_table_info(?)').all(table) as { name: string }[]
  const beyond = `WHERE (${key.join(', ')}) > (${key.map(() => '?').join(', ')})`
  const sorted = (where: string) => `FROM ${table} ${where} ORDER BY ${key.join(', ')}`
  // The length of a text is known only when all of it was read.
  const all = columns.map(({ name }) => `TOTAL(LENGTH(${name}))`).join(' + ')
  const prepare = (where: string) => ({
    look: db.prepare(`SELECT ${all} FROM (SELECT * ${sorted(where)} LIMIT ${rows})`),
    last: db.prepare(`SELECT ${key.join(', ')} ${sorted(where)} LIMIT 1 OFFSET ${rows - 1}`),
  })
  const first = prepare('')
  const next = prepare(beyond)
  let from: SqlValue[] = []
  for (;;) {
    const { look, last } = from.length === 0 ? first : next
    look.get(...from)
    const end = last.get(...from) as Row | undefined
    yield
    if (!end) return
    from = Object.values(end)
  }
}
