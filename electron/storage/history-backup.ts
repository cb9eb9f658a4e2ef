import { closeSync, existsSync, openSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import type { Database } from './sqlite.ts'

const MARK = '.before-'

/**
 * Copies a history next to its file before it is brought to a newer version, as `history.db.before-<version>`: whole and
 * checked on the way. One that is there already stays: it is of a start before, which did not end well. Throws what
 * SQLite or the folder throws; then no half of a copy is left.
 */
export function backUp(db: Database, file: string, version: number): string {
  const copy = `${file}${MARK}${version}`
  if (existsSync(copy)) return copy
  const unfinished = `${copy}.tmp`
  rmSync(unfinished, { force: true })
  try {
    // SQLite takes an empty file as none; made by itself, everybody could read it.
    closeSync(openSync(unfinished, 'a', 0o600))
    db.prepare('VACUUM INTO ?').run(unfinished)
    renameSync(unfinished, copy)
    return copy
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** Removes the copies of before an upgrade: the history has been used and closed since. Throws when the folder refuses. */
export function dropBackups(file: string): void {
  const folder = dirname(file)
  const copies = readdirSync(folder).filter((name) => name.startsWith(basename(file) + MARK))
  for (const name of copies) rmSync(join(folder, name), { force: true })
}
