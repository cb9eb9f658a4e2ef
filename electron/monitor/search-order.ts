import type { SearchPlace } from '../../shared/search.ts'

/** The order of what was found: the newest first, and of one time by integration. */
export function bySearchOrder(a: SearchPlace, b: SearchPlace): number {
  if (a.at !== b.at) return b.at - a.at
  return a.integrationId < b.integrationId ? -1 : Number(a.integrationId > b.integrationId)
}
