import type { HistoryEntry } from './history.ts'
import type { Reason, Status } from './outcome.ts'

/** What is looked for in the history: whatever is given has to hold, null is anything. Times are ms since 1970. */
export type HistoryFilter = {
  /** The results of one of these. */
  integrationIds: string[] | null
  statuses: Status[] | null
  reasons: Reason[] | null
  /** Slack's code as a whole, in any case of its letters. */
  code: string | null
  /**
   * Words, each of which begins a word of the evidence or a part of one (`revoked` of `token_revoked`), in any case of its
   * letters: the first eight different ones count, and one that is a single letter or digit.
   * Without letters and digits it asks for nothing.
   */
  text: string | null
  /** At this time or later. */
  from: number | null
  /** Before this time. */
  to: number | null
}

/** The entry after which a search goes on: entries are ordered by time and, of one time, by integration. */
export type SearchPlace = { at: number; integrationId: string }

/** A page of what was found, newest first; `next` goes on with older ones and is null at the end. */
export type SearchPage = { entries: HistoryEntry[]; next: SearchPlace | null }

/** Finds every result. */
export const ANY_RESULT: HistoryFilter = {
  integrationIds: null,
  statuses: null,
  reasons: null,
  code: null,
  text: null,
  from: null,
  to: null,
}

/** Finds all that is kept of an integration. */
export function everythingOf(integrationId: string): HistoryFilter {
  return { ...ANY_RESULT, integrationIds: [integrationId] }
}
