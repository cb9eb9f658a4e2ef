import { type Database, transact } from './sqlite.ts'

/** One step from a version to the next. Published steps are never changed: a new one is added. */
export type Migration = (db: Database) => void

/** The file was written by a newer Redbar. It is left as it is. */
export class NewerDatabaseError extends Error {
  override readonly name = 'NewerDatabaseError'

  constructor(found: number, known: number) {
    super(`The file has version ${found}; this Redbar knows version ${known}`)
  }
}

/**
 * Brings a database to the newest version. Each step is stored together with its version or not at all.
 * Throws a NewerDatabaseError, or whatever a step throws; the file then stands at the step before. `upgrading` is called
 * with the version of a file that is older, before anything is changed.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[],
  upgrading: (version: number) => void = () => {},
): void {
  const version = versionOf(db)
  if (version > migrations.length) throw new NewerDatabaseError(version, migrations.length)
  if (version > 0 && version < migrations.length) upgrading(version)
  for (const [index, step] of migrations.entries()) {
    if (index < version) continue
    transact(db, () => {
      step(db)
      db.exec(`PRAGMA user_version = ${index + 1}`)
    })
  }
}

function versionOf(db: Database): number {
  const row = db.prepare('PRAGMA user_version').get() as { user_version: number }
  return row.user_version
}
