import type { SearchPage } from '../../shared/search.ts'
import type { SearchQuery } from '../history-queries.ts'
import { bySearchOrder } from '../monitor/search-order.ts'
import type { ReadEntry } from './history-pages.ts'
import { type Found, type Search, SearchSources, type Source, searchOf } from './search-sources.ts'
import type { Database } from './sqlite.ts'

/**
 * Finds results in one database. Every method throws SQLite's errors.
 *
 * What a filter lets through is found in few wordings, not in a million results: their newest results are put in order
 * until a page is full. Words that only one result has are looked up by themselves.
 */
export class HistorySearch {
  readonly #sources: SearchSources

  constructor(db: Database, read: ReadEntry) {
    this.#sources = new SearchSources(db, read)
  }

  /**
   * A page of what a filter finds, newest first. A run stands at its newest result, as in the list of one integration.
   * What cannot be read is left out. A text without letters and digits asks for nothing.
   */
  page(query: SearchQuery): SearchPage {
    const search = searchOf(query)
    const found = this.#newest(search, hasRuns(query, search), query.limit + 1)
    const shown = found.slice(0, query.limit)
    const last = shown.at(-1)
    return {
      entries: shown.map(({ read }) => read()).filter((entry) => entry !== null),
      next: found.length > query.limit && last ? { at: last.at, integrationId: last.integrationId } : null,
    }
  }

  #newest(search: Search, withRuns: boolean, limit: number): Found[] {
    const wordings = this.#sources.wordings(search, limit)
    const runs = withRuns ? this.#sources.runs(search, limit) : []
    const inOrder = newestOf([...wordings, ...runs].sort(bySearchOrder), search.from, limit)
    if (search.terms.length === 0) return inOrder
    return [...inOrder, ...this.#own(search, limit)].sort(bySearchOrder).slice(0, limit)
  }

  /** Each once: as a rule a result has one word of its own that begins so. */
  #own(search: Search, limit: number): Found[] {
    for (let words = 2 * limit; ; words *= 8) {
      const all = this.#sources.own(search, words)
      const once = all.filter(
        (found, index) => index === 0 || bySearchOrder(found, all[index - 1] ?? found) !== 0,
      )
      if (once.length >= limit || all.length < words) return once
    }
  }
}

/** Good results in a row have no verdict but their status, and no words but those of their first. */
function hasRuns({ filter: { statuses, reasons, code } }: SearchQuery, { terms }: Search): boolean {
  const isGood = statuses === null || statuses.includes('ok')
  return isGood && reasons === null && code === null && terms.length === 0
}

/** The newest of all sources, which are in order themselves: those that begin later than a full page are not asked. */
function newestOf(sources: readonly Source[], from: number, limit: number): Found[] {
  let found: Found[] = []
  for (const source of sources) {
    const last = found[limit - 1]
    if (last && bySearchOrder(source, last) > 0) break
    const newer = source.newest({ from: last?.at ?? from, limit })
    found = [...found, ...newer].sort(bySearchOrder).slice(0, limit)
  }
  return found
}
