import type { SearchPage } from '../../shared/search.ts'
import { bySearchOrder } from './search-order.ts'

/** Two answers to one search as one, of at most `limit` entries. */
export function bothSearchPages(a: SearchPage, b: SearchPage, limit: number): SearchPage {
  const all = [...a.entries, ...b.entries].sort(bySearchOrder)
  // A page that goes on says nothing about what lies beyond its last entry.
  const ends = [a.next, b.next].filter((next) => next !== null).sort(bySearchOrder)
  const [horizon] = ends
  const certain = horizon ? all.filter((entry) => bySearchOrder(entry, horizon) <= 0) : all
  const entries = certain.slice(0, limit)
  const last = entries.at(-1)
  const more = entries.length < all.length || horizon !== undefined
  return { entries, next: more && last ? { at: last.at, integrationId: last.integrationId } : null }
}
