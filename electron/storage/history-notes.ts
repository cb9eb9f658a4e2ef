import { z } from 'zod'
import type { Database } from './sqlite.ts'

/** What a history notes about its own file: that it is open, that something is still to be saved. */
export type Notes = {
  get(name: string): string | null
  set(name: string, value: string): void
  drop(name: string): void
}

const noteRow = z.object({ value: z.string() }).optional()

/** The notes in a database; everything throws SQLite's errors. */
export function notesIn(db: Database): Notes {
  const get = db.prepare('SELECT value FROM upkeep WHERE name = ?')
  const set = db.prepare('INSERT OR REPLACE INTO upkeep VALUES (?, ?)')
  const drop = db.prepare('DELETE FROM upkeep WHERE name = ?')
  return {
    get: (name) => noteRow.parse(get.get(name))?.value ?? null,
    set: (name, value) => void set.run(name, value),
    drop: (name) => void drop.run(name),
  }
}
