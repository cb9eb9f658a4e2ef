import { keepPreviousData, skipToken, useInfiniteQuery } from '@tanstack/react-query'
import type { HistoryFilter, SearchPlace } from '../../shared/search.ts'
import { request } from '../bridge.ts'

/** What was found, whatever was looked for. */
export const SEARCH_KEY = ['search'] as const
/** How many results one request brings. */
const PAGE_SIZE = 100

/**
 * What a filter finds, page by page, newest first; what was found before it until that comes. Without a filter nothing
 * is asked.
 */
export function useFound(filter: HistoryFilter | null) {
  return useInfiniteQuery({
    queryKey: [...SEARCH_KEY, filter],
    queryFn:
      filter === null
        ? skipToken
        : ({ pageParam: after }) => request('history.search', { filter, after, limit: PAGE_SIZE }),
    initialPageParam: null as SearchPlace | null,
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    gcTime: 60_000,
    // Who comes back to a search gets it anew: time has gone on.
    staleTime: 0,
  })
}

/** The results of one search, as far as they are loaded. */
export type Found = ReturnType<typeof useFound>
