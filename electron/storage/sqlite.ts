import { createRequire } from 'node:module'

/** A value that can be bound or read. `undefined` is never bound: Node 24 throws at it. */
export type SqlValue = string | number | Uint8Array | null
type Bound = SqlValue | Record<string, SqlValue>
/** A prepared statement: what node:sqlite and @photostructure/sqlite have in common. */
type Statement = {
  run(...values: Bound[]): { changes: number | bigint }
  get(...values: Bound[]): unknown
  all(...values: Bound[]): unknown[]
}
/** An open database: what node:sqlite and @photostructure/sqlite have in common. */
export type Database = { exec(sql: string): void; prepare(sql: string): Statement; close(): void }
type SqliteModule = {
  DatabaseSync: new (file: string, options: { timeout: number; readOnly?: boolean }) => Database
}

/** Older ones can lose a committed write when a write-ahead log is reset (fixed in 3.51.3). */
const OLDEST_SQLITE = [3, 51, 3] as const
/** Short, because waiting for a lock stands still with the whole process; who cannot write now holds it in memory. */
const BUSY_TIMEOUT_MS = 500

/** Every setting is given, because the two libraries were compiled with different defaults. */
const PRAGMAS = [
  'journal_mode = WAL',
  'synchronous = NORMAL',
  'foreign_keys = ON',
  'temp_store = MEMORY',
  'cache_size = -8000', // kibibytes
  'journal_size_limit = 8388608', // bytes
  // In the middle of storing a round it would hold that up: it is done between rounds, long before this many pages.
  'wal_autocheckpoint = 8000',
  'trusted_schema = OFF',
]

let loaded: SqliteModule | undefined

/** SQLite of the runtime where it has one that is new enough, else the one that we ship. Throws when neither is. */
function loadSqlite(): SqliteModule {
  loaded ??= [runtimeSqlite, shippedSqlite].map((load) => load()).find((each) => each && isNewEnough(each))
  if (!loaded) throw new Error(`SQLite ${OLDEST_SQLITE.join('.')} or newer is needed`)
  return loaded
}

function runtimeSqlite(): SqliteModule | undefined {
  // Not an import: bundlers and Node 20 do not know the module, and its absence is no error.
  return process.getBuiltinModule('node:sqlite') as SqliteModule | undefined
}

function shippedSqlite(): SqliteModule | undefined {
  const require = createRequire(import.meta.url)
  return require('@photostructure/sqlite') as SqliteModule
}

function isNewEnough({ DatabaseSync }: SqliteModule): boolean {
  const db = new DatabaseSync(':memory:', { timeout: 0 })
  const { version } = db.prepare('SELECT sqlite_version() AS version').get() as { version: string }
  db.close()
  const parts = version.split('.').map(Number)
  const first = OLDEST_SQLITE.findIndex((oldest, index) => parts[index] !== oldest)
  return first === -1 || (parts[first] ?? 0) > (OLDEST_SQLITE[first] ?? 0)
}

/** Opens or creates a database (`:memory:` for one without a file). Throws what SQLite throws. */
export function openDatabase(file: string): Database {
  const { DatabaseSync } = loadSqlite()
  const db = new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS })
  try {
    // Takes effect only before the first table, and would write to the file of a newer Redbar.
    if (isEmpty(db)) db.exec('PRAGMA auto_vacuum = INCREMENTAL')
    for (const pragma of PRAGMAS) db.exec(`PRAGMA ${pragma}`)
    return db
  } catch (error) {
    db.close()
    throw error
  }
}

/** Opens a database that must not be changed. Throws what SQLite throws. */
export function openToRead(file: string): Database {
  const { DatabaseSync } = loadSqlite()
  return new DatabaseSync(file, { timeout: BUSY_TIMEOUT_MS, readOnly: true })
}

function isEmpty(db: Database): boolean {
  const { page_count: pages } = db.prepare('PRAGMA page_count').get() as { page_count: number }
  return pages === 0
}

/** Runs the act in one transaction: all of it is stored, or nothing. */
export function transact<T>(db: Database, act: () => T): T {
  db.exec('BEGIN IMMEDIATE')
  try {
    const value = act()
    db.exec('COMMIT')
    return value
  } catch (error) {
    undo(db)
    throw error
  }
}

/** Runs an act within a transaction: what it throws undoes only what the act did. */
export function attempt(db: Database, act: () => void): void {
  db.exec('SAVEPOINT attempt')
  try {
    act()
  } catch (error) {
    undo(db, 'ROLLBACK TO attempt; RELEASE attempt')
    throw error
  }
  db.exec('RELEASE attempt')
}

function undo(db: Database, how = 'ROLLBACK'): void {
  try {
    db.exec(how)
  } catch {
    // After some errors (disk full) SQLite has rolled back by itself; the first error is the one to report.
  }
}

/** SQLite's primary result code of an error, or null when it is not SQLite's. Its texts differ between the libraries. */
function resultCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null
  return error.errcode & 0xff
}

/** Whether the file itself is damaged: SQLITE_CORRUPT or SQLITE_NOTADB. */
export function isDamage(error: unknown): boolean {
  const code = resultCode(error)
  return code === 11 || code === 26
}

/** Whether a row does not fit the others: it refers to one that is not there. */
export function isConstraint(error: unknown): boolean {
  return resultCode(error) === 19
}

/** PERM, BUSY, LOCKED, READONLY, IOERR, FULL, CANTOPEN: the data are sound, and cannot be written now. */
const REFUSALS = new Set([3, 5, 6, 8, 10, 13, 14])

/** Whether the disk or the system refuses to write, while the file may be sound. */
export function isRefusal(error: unknown): boolean {
  return REFUSALS.has(resultCode(error) ?? 0)
}
