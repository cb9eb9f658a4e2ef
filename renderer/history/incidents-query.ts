import { infiniteQueryOptions } from '@tanstack/react-query'
import { request } from '../bridge.ts'
import { incidentsKey } from '../queries.ts'

/** How many incidents one request brings. */
const PAGE_SIZE = 50

/** The incidents of an integration, newest first, page by page. */
export function incidentsQuery(integrationId: string) {
  return infiniteQueryOptions({
    queryKey: incidentsKey(integrationId),
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      request('history.incidents', { integrationId, before: pageParam, limit: PAGE_SIZE }),
    getNextPageParam: ({ nextBefore }) => nextBefore,
    gcTime: 60_000,
  })
}
