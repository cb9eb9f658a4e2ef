import type { HistoryFilter, SearchPlace } from '../shared/search.ts'

/**
 * Which entries to read: older than `before` or newer than `after`, the nearest first; both are exclusive and in ms since
 * 1970. With neither, the newest. Where both are given, `after` counts.
 */
export type PageQuery = { integrationId: string; before: number | null; after?: number | null; limit: number }

/** A run of an integration: from its first result to its last (ms since 1970). */
export type RunQuery = { integrationId: string; since: number; at: number }

/** Which incidents to read: those that began before a moment (ms since 1970), or the newest; newest first. */
export type IncidentQuery = { integrationId: string; before: number | null; limit: number }

/**
 * What to look for, and the entry after which to go on. `asOf` (ms since 1970): the history as it was then, so that a run
 * that goes on does not move while pages are read; results after it are not found. None = as it is now.
 */
export type SearchQuery = {
  filter: HistoryFilter
  after: SearchPlace | null
  asOf?: number | null
  limit: number
}
