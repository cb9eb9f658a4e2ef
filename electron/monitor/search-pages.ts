import type { SearchPage } from '../../shared/search.ts'
import { bySearchOrder } from './search-order.ts'

/** Two answers to one search as one, of at most `limit` entries. */
export function bothSearchPages(a: SearchPage, b: SearchPage, limit: number): SearchPage {
  const all = [...a.entries, ...b.entries].sort(bySearchOrder)
  // A page that goes on says nothing about what lies beyond its last entry.
  const ends = [a.next, b.next].filter((next) => next !== null).sort(bySearchOrder)
  const [horizon] = ends
  const certain = horizon ? all.filter((entry) => bySearchOrder(entry, horizon) <= 0) : all
  const last = certain[limit - 1]
  const next =
    last && certain.length > limit ? { at: last.at, integrationId: last.integrationId } : (horizon ?? null)
  return { entries: certain.slice(0, limit), next }
}
