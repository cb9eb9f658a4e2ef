import type { SearchPage } from '../../shared/search.ts'
import type { SearchQuery } from '../ports.ts'
import type { ReadEntry } from './history-pages.ts'
import type { Database } from './sqlite.ts'

/** Finds results in one database. Every method throws SQLite's errors. */
export class HistorySearch {
  constructor(_db: Database, _read: ReadEntry) {}

  /** A page of what a filter finds, newest first. */
  page(_query: SearchQuery): SearchPage {
    throw new Error('The history cannot be searched yet')
  }
}
