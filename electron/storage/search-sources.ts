import { z } from 'zod'
import type { HistoryEntry } from '../../shared/history.ts'
import type { SearchPlace } from '../../shared/search.ts'
import type { SearchQuery } from '../history-queries.ts'
import type { ReadEntry } from './history-pages.ts'
import { toEntry, toGoodEntry } from './history-rows.ts'
import { probesOf } from './own-words.ts'
import { prepareSearch, type SearchStatements } from './search-statements.ts'
import type { Database, SqlValue } from './sqlite.ts'
import { termsIn } from './words.ts'

/** Where something was found, and how it is read: null when it cannot be. */
export type Found = SearchPlace & { read: () => HistoryEntry | null }

/** The newest so many of a stretch of time that begins with `from`. */
type Stretch = { from: number; limit: number }

/** Results of one integration. Its own place is that of the newest; `newest` gives them newest first. */
export type Source = SearchPlace & { newest: (stretch: Stretch) => Found[] }

/** What is looked for, as statements take it: whose and when, and which verdicts and words. */
export type Search = {
  terms: string[]
  from: number
  stretch: Record<'to' | 'at' | 'id' | 'ids', SqlValue>
  asOf: number
  verdict: Record<'statuses' | 'reasons' | 'code', SqlValue>
}

const LATEST = Number.MAX_SAFE_INTEGER - 1

/** What a query looks for. */
export function searchOf({ filter, after, asOf }: SearchQuery): Search {
  const moment = Math.min(asOf ?? LATEST, LATEST)
  return {
    asOf: moment,
    terms: termsIn(filter.text),
    from: filter.from ?? Number.MIN_SAFE_INTEGER,
    stretch: {
      to: Math.min(filter.to ?? LATEST, moment + 1),
      at: after?.at ?? LATEST,
      id: after?.integrationId ?? '',
      ids: jsonOf(filter.integrationIds),
    },
    verdict: {
      statuses: jsonOf(filter.statuses),
      reasons: jsonOf(filter.reasons),
      code: filter.code,
    },
  }
}

function jsonOf(list: readonly string[] | null): string | null {
  return list && JSON.stringify(list)
}

const sourceRow = z.object({ at: z.number(), id: z.string(), key: z.number(), before: z.number() })
const wordingRow = sourceRow.extend({ integration: z.number(), plain: z.number() })
const ownRow = z.object({ at: z.number(), id: z.string(), key: z.number(), plain: z.number() })
const timeRow = z.object({ at: z.number() })

/** Where the results are that a search looks for. Every method throws SQLite's errors. */
export class SearchSources {
  readonly #statements: SearchStatements
  readonly #read: ReadEntry

  constructor(db: Database, read: ReadEntry) {
    this.#statements = prepareSearch(db)
    this.#read = read
  }

  /** The wordings that fit and have all terms: those with the newest results, at most so many. */
  wordings({ terms, from, stretch, verdict }: Search, limit: number): Source[] {
    const query = { ...stretch, ...verdict, terms: JSON.stringify(terms), from, limit }
    return this.#statements.wordings.all(query).map((row) => {
      const { key, integration, id, before, plain, at } = wordingRow.parse(row)
      const newest = (wanted: Stretch) =>
        this.#statements.worded
          .all({ key, before, ...wanted })
          .map((each) => this.#found({ ...timeRow.parse(each), key: integration, id, plain }))
      return { at, integrationId: id, newest }
    })
  }

  /** The integrations that have runs: those with the newest, at most so many. */
  runs({ from, stretch, asOf }: Search, limit: number): Source[] {
    return this.#statements.runners.all({ ...stretch, asOf, from, limit }).map((row) => {
      const { key, id, before, at } = sourceRow.parse(row)
      const newest = (wanted: Stretch) =>
        this.#statements.runs.all({ key, before, asOf, ...wanted }).map((run) => ({
          ...{ ...timeRow.parse(run), integrationId: id },
          read: () => this.#read(() => toGoodEntry(run, id)),
        }))
      return { at, integrationId: id, newest }
    })
  }

  /**
   * The newest results that have terms as words of their own, which their wordings lack. `limit` counts words: a result
   * that has several such words is there several times.
   */
  own({ terms, from, stretch, verdict }: Search, limit: number): Found[] {
    const owned = terms.filter((term) => probesOf(term).some((probe) => this.#statements.isOwn.get(probe)))
    if (owned.length === 0) return []
    const { ids } = stretch
    const alone = terms.filter((term) => !this.#statements.isShared.get({ ids, ...verdict, term }))
    if (alone.some((term) => !owned.includes(term))) return []
    // The first term that a wording lacks leads to its results: best a long one, which few have, and that every wording lacks.
    const isAlone = (term: string) => Number(alone.includes(term))
    const inOrder = terms.toSorted((a, b) => isAlone(b) - isAlone(a) || b.length - a.length)
    const probes = inOrder.flatMap((term) => probesOf(term).map(({ word, before }) => [term, word, before]))
    const lists = { terms: JSON.stringify(inOrder), probes: JSON.stringify(probes) }
    const candidates = terms.length === 1 ? limit : -1
    const query = { ...stretch, ...verdict, ...lists, from, candidates, limit }
    return this.#statements.own.all(query).map((row) => this.#found(ownRow.parse(row)))
  }

  #found({ at, id, key, plain }: z.infer<typeof ownRow>): Found {
    const place = { key, at }
    const read = () => {
      const row = plain ? this.#statements.plain.get(place) : this.#statements.kept.get(place)
      if (row === undefined) return null
      return this.#read(() => (plain ? toGoodEntry(row, id) : toEntry(row, id)))
    }
    return { at, integrationId: id, read }
  }
}
