import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { type Migration, migrate, NewerDatabaseError } from '../../../electron/storage/migrations.ts'
import { type Database, openDatabase } from '../../../electron/storage/sqlite.ts'
import { temporaryFolder } from './temporary-folder.ts'

const FIRST: Migration = (db) => db.exec("CREATE TABLE fact (a); INSERT INTO fact VALUES ('kept')")
const SECOND: Migration = (db) => db.exec('ALTER TABLE fact ADD COLUMN b')
const BROKEN: Migration = (db) => db.exec('ALTER TABLE fact ADD COLUMN b; ALTER TABLE nowhere ADD COLUMN c')

/** Opens the file, lets the act use it, and closes it. */
function using<T>(file: string, act: (db: Database) => T): T {
  const db = openDatabase(file)
  try {
    return act(db)
  } finally {
    db.close()
  }
}

function stateOf(db: Database) {
  return {
    version: db.prepare('PRAGMA user_version').get(),
    columns: db.prepare("SELECT name FROM pragma_table_info('fact')").all(),
    facts: db.prepare('SELECT a FROM fact').all(),
  }
}

describe('migrations', () => {
  test('run once each, in order', () => {
    const file = join(temporaryFolder(), 'history.db')
    using(file, (db) => migrate(db, [FIRST]))
    using(file, (db) => migrate(db, [FIRST, SECOND]))
    using(file, (db) => migrate(db, [FIRST, SECOND]))
    expect(using(file, stateOf)).toEqual({
      version: { user_version: 2 },
      columns: [{ name: 'a' }, { name: 'b' }],
      facts: [{ a: 'kept' }],
    })
  })

  test('leave the file at the version before the step that fails', () => {
    const file = join(temporaryFolder(), 'history.db')
    using(file, (db) => migrate(db, [FIRST]))
    expect(() => using(file, (db) => migrate(db, [FIRST, BROKEN]))).toThrow('nowhere')
    expect(using(file, stateOf)).toEqual({
      version: { user_version: 1 },
      columns: [{ name: 'a' }],
      facts: [{ a: 'kept' }],
    })
  })

  test('refuse a file of a newer version, and leave it as it is', () => {
    const file = join(temporaryFolder(), 'history.db')
    using(file, (db) => migrate(db, [FIRST, SECOND]))
    expect(() => using(file, (db) => migrate(db, [FIRST]))).toThrow(NewerDatabaseError)
    expect(using(file, stateOf)).toMatchObject({ version: { user_version: 2 } })
  })
})
