import {
  type InfiniteData,
  infiniteQueryOptions,
  keepPreviousData,
  type QueryClient,
  skipToken,
  useInfiniteQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { useLayoutEffect, useRef } from 'react'
import type { HistoryFilter, SearchPage, SearchPlace } from '../../shared/search.ts'
import { momentOf } from '../../shared/search-moment.ts'
import { request } from '../bridge.ts'

/** What was found, whatever was looked for. */
export const SEARCH_KEY = ['search'] as const
/** How many results one request brings. */
export const PAGE_SIZE = 100
/** So many pages are listed at most: whoever reads on is better served by a narrower search, and so is the memory. */
export const MAX_PAGES = 30
/** Who comes back from a result so late (ms) begins at the newest again. */
const KEPT_MS = 300_000

/**
 * What a filter finds, page by page, newest first; what was found before it until that comes. Without a filter nothing
 * is asked. `back`: the reader comes back to it, and finds it as it was left.
 */
export function useFound(filter: HistoryFilter | null, back: boolean) {
  const client = useQueryClient()
  useFromTheTop(client, filter, back)
  const options = foundQuery(filter)
  const query = useInfiniteQuery({ ...options, placeholderData: keepPreviousData, refetchOnMount: !back })
  const again = async () => {
    if (filter === null) return
    // What comes of it is seen in the query, whatever it is.
    await client.fetchInfiniteQuery({ ...options, pages: 1 }).catch(() => undefined)
  }
  const last = query.data?.pages.at(-1)
  return {
    ...query,
    /** Asks for the newest results, and for no page after them. */
    again,
    /** There are older ones, which are not listed. */
    cut: !query.hasNextPage && last !== undefined && last.next !== null,
  }
}

/** Where a page begins: those behind the first show what there was at its moment (ms). */
type PageStart = { after: SearchPlace | null; asOf?: number | null }

function foundQuery(filter: HistoryFilter | null) {
  return infiniteQueryOptions({
    queryKey: [...SEARCH_KEY, filter],
    queryFn:
      filter === null
        ? skipToken
        : ({ pageParam }) => request('history.search', { filter, ...pageParam, limit: PAGE_SIZE }),
    initialPageParam: { after: null } as PageStart,
    getNextPageParam: ({ next }, pages): PageStart | null => {
      const [first] = pages
      return next && first && pages.length < MAX_PAGES ? { after: next, asOf: momentOf(first) } : null
    },
    gcTime: KEPT_MS,
    // Who looks for it anew gets it anew: time has gone on.
    staleTime: 0,
  })
}

/** The results of one search, as far as they are loaded. */
export type Found = ReturnType<typeof useFound>

/**
 * Whoever looks for something else, or for it anew, begins at its first page: all pages that are held of a search are
 * asked for again else. What was on screen last stays whole until the answer comes.
 */
function useFromTheTop(client: QueryClient, filter: HistoryFilter | null, back: boolean): void {
  const shown = JSON.stringify(filter)
  const before = useRef(back ? shown : null)
  useLayoutEffect(() => {
    const last = before.current
    before.current = shown
    keepFirstPages(client, (of) => of !== last)
  }, [client, shown])
}

function keepFirstPages(client: QueryClient, wanted: (filter: string) => boolean): void {
  const searches = client.getQueriesData<InfiniteData<SearchPage>>({ queryKey: SEARCH_KEY })
  for (const [queryKey, data] of searches) {
    if (!data || data.pages.length < 2 || !wanted(JSON.stringify(queryKey[1]))) continue
    const first = { pages: data.pages.slice(0, 1), pageParams: data.pageParams.slice(0, 1) }
    client.setQueryData(queryKey, first)
  }
}
