import type { Database } from './sqlite.ts'

/** Prepared statements by their names. */
export type Statements<Name extends string> = Record<Name, ReturnType<Database['prepare']>>

/** Prepares statements under the names that they have; throws when a table is not there. */
export function prepareAll<Name extends string>(db: Database, sql: Record<Name, string>): Statements<Name> {
  const prepared = Object.entries<string>(sql).map(([name, text]) => [name, db.prepare(text)])
  // Object.fromEntries forgets which names there are.
  return Object.fromEntries(prepared) as Statements<Name>
}
