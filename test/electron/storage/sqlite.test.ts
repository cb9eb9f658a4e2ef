import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isDamage, isRefusal, openDatabase, transact } from '../../../electron/storage/sqlite.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** What the act throws. */
function errorOf(act: () => unknown): unknown {
  try {
    act()
  } catch (error) {
    return error
  }
  return null
}

describe('a database', () => {
  test('has every setting that safety depends on', () => {
    const db = openDatabase(join(temporaryFolder(), 'history.db'))
    const settings = ['journal_mode', 'synchronous', 'auto_vacuum', 'foreign_keys', 'trusted_schema'].map(
      (name) => Object.values(db.prepare(`PRAGMA ${name}`).get() as object),
    )
    db.close()
    expect(settings).toEqual([['wal'], [1], [2], [1], [0]])
  })

  test('keeps nothing of a transaction that fails', () => {
    const db = openDatabase(':memory:')
    db.exec('CREATE TABLE fact (a)')
    const error = errorOf(() =>
      transact(db, () => {
        db.exec('INSERT INTO fact VALUES (1)')
        throw new Error('in the middle')
      }),
    )
    expect(error).toEqual(new Error('in the middle'))
    expect(db.prepare('SELECT a FROM fact').all()).toEqual([])
    expect(transact(db, () => 'usable')).toBe('usable')
    db.close()
  })
})

describe('an error', () => {
  test('of a file that is no database is damage', () => {
    const file = join(temporaryFolder(), 'history.db')
    writeFileSync(file, 'no database at all '.repeat(100))
    const error = errorOf(() => openDatabase(file))
    expect([isDamage(error), isRefusal(error)]).toEqual([true, false])
  })

  test('of a full disk is a refusal', () => {
    const db = openDatabase(':memory:')
    db.exec('CREATE TABLE fact (a); PRAGMA max_page_count = 8')
    const error = errorOf(() => db.prepare('INSERT INTO fact VALUES (?)').run('x'.repeat(100_000)))
    db.close()
    expect([isDamage(error), isRefusal(error)]).toEqual([false, true])
  })

  test('of a folder that is not there is a refusal', () => {
    const error = errorOf(() => openDatabase(join(temporaryFolder(), 'nowhere', 'history.db')))
    expect([isDamage(error), isRefusal(error)]).toEqual([false, true])
  })

  test('of our own is neither', () => {
    expect([isDamage(new Error('x')), isRefusal(new Error('x'))]).toEqual([false, false])
  })
})
