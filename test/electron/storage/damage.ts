import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { MINUTE } from '../../../shared/time.ts'
import { failed, NINE } from '../../builders.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** The name under which a history that was found damaged at NINE is kept aside. */
export const ASIDE = 'history.db.corrupt-2026-11-23T09-00-00-000Z'

/** A closed history of some hundred failed rounds, and its path. */
export async function filled(): Promise<string> {
  const file = join(temporaryFolder(), 'history.db')
  const { history } = openHistoryAt(file)
  const evidence = { exchanges: [], notes: ['x'.repeat(900)] }
  for (let index = 0; index < 300; index += 1) {
    await history.record(roundOf({ at: NINE + index * MINUTE, outcome: failed(), evidence }))
  }
  await history.close()
  return file
}

/** Overwrites a part of a file; its size stays. */
export function spoil(file: string, { from, to }: { from: number; to: number }): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xff, from, to))
}

/** Overwrites ten pages in the middle of those in which the evidence of failures is. */
export function spoilMiddle(file: string): void {
  const bytes = readFileSync(file)
  const pages = Array.from({ length: bytes.length / 4096 }, (_, page) => page * 4096)
  const proofs = pages.filter((from) => bytes.subarray(from, from + 4096).includes('x'.repeat(500)))
  for (const from of proofs.slice(proofs.length / 2).slice(0, 10)) spoil(file, { from, to: from + 4096 })
}

/** Overwrites the page at which a table begins: all of it is lost. */
export function spoilRootOf(file: string, table: string): void {
  const db = openDatabase(file)
  const row = db.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').get(table)
  db.close()
  const { rootpage } = row as { rootpage: number }
  spoil(file, { from: (rootpage - 1) * 4096, to: rootpage * 4096 })
}

/** What a file holds, in short. */
export function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}
