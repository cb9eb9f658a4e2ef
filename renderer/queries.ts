import {
  infiniteQueryOptions,
  QueryClient,
  queryOptions,
  useInfiniteQuery,
  useIsMutating,
  useMutation,
  useQueries,
  useQuery,
} from '@tanstack/react-query'
import { useCallback } from 'react'
import type { HistoryEntry, HistoryPage, RunContent } from '../shared/history.ts'
import type { Payload, RequestName } from '../shared/ipc.ts'
import type { Overview } from '../shared/overview.ts'
import { request } from './bridge.ts'
import { withLiveChecks } from './live-entries.ts'

/** How many entries of a history one request brings. */
export const PAGE_SIZE = 200
/** How many pages of a history are held at once: however far the reader goes, it costs no more than these. */
export const MAX_PAGES = 10

/** The cache of what main said. IPC is not the network: it works offline, and a refusal is not worth a retry. */
export function createQueryClient(): QueryClient {
  const always = { networkMode: 'always', retry: false } as const
  return new QueryClient({
    defaultOptions: {
      // Events keep the cache fresh, so nothing is ever asked again on its own.
      queries: { ...always, staleTime: Number.POSITIVE_INFINITY, refetchOnWindowFocus: false },
      mutations: always,
    },
  })
}

/** The read model of tray and window. */
export const overviewQuery = queryOptions({
  queryKey: ['overview'],
  queryFn: async ({ client }): Promise<Overview> => {
    const asked = await request('overview.get', undefined)
    // An event may have overtaken the answer.
    const pushed = client.getQueryData<Overview>(['overview'])
    return pushed && pushed.at > asked.at ? pushed : asked
  },
})

/** What the user chose. */
export const settingsQuery = queryOptions({
  queryKey: ['settings'],
  queryFn: () => request('settings.get', undefined),
})

/** What is loaded of one integration's history, from wherever. */
export function historyKey(integrationId: string) {
  return ['history', integrationId] as const
}

/** Where a page of a history lies (ms since 1970): around a time, before it or after it; null is the newest. */
type PagePlace = { around: number } | { before: number } | { after: number } | null

/** From where a history is read: its newest entry, or a time in its past (ms since 1970). `visit` begins anew. */
export type HistoryPlace = { around: number | null; visit: number }

/** The newest entries, as they are found when a page is opened. */
export const NEWEST: HistoryPlace = { around: null, visit: 0 }

/** One integration's history, page by page, in both directions; the pages farthest from the reader are let go. */
export function historyQuery(integrationId: string, { around, visit }: HistoryPlace = NEWEST) {
  return infiniteQueryOptions({
    queryKey: [...historyKey(integrationId), around, visit],
    initialPageParam: (around === null ? null : { around }) as PagePlace,
    queryFn: ({ pageParam }) => askPage(integrationId, pageParam),
    getNextPageParam: ({ nextBefore }): PagePlace => (nextBefore === null ? null : { before: nextBefore }),
    getPreviousPageParam: ({ nextAfter }): PagePlace => (nextAfter === null ? null : { after: nextAfter }),
    maxPages: MAX_PAGES,
    gcTime: 60_000,
  })
}

async function askPage(integrationId: string, place: PagePlace): Promise<HistoryPage> {
  const ask = (from: { before: number | null; after?: number }) =>
    request('history.page', { integrationId, limit: PAGE_SIZE, ...from })
  if (place === null) return ask({ before: null })
  if ('before' in place) return ask(place)
  const after = 'after' in place ? place.after : place.around
  const newer = await ask({ before: null, after })
  return 'after' in place ? newer : bothPages(newer, await ask({ before: after + 1 }))
}

function bothPages(newer: HistoryPage, older: HistoryPage): HistoryPage {
  const { nextAfter } = newer
  return { entries: [...newer.entries, ...older.entries], nextBefore: older.nextBefore, nextAfter }
}

/** What is kept of a run, by when it began: it goes on growing at its other end. */
export function runKey(integrationId: string, since: number) {
  return ['run', integrationId, since] as const
}

/** What is kept of the run that an entry stands for. */
export function runQuery({ integrationId, at, run }: HistoryEntry) {
  const since = run?.since ?? at
  return queryOptions({
    queryKey: runKey(integrationId, since),
    queryFn: async () =>
      withLiveChecks(await request('history.run', { integrationId, since, at }), integrationId, at),
    gcTime: 60_000,
  })
}

/** The incidents of an integration, as far as they are loaded. */
export function incidentsKey(integrationId: string) {
  return ['incidents', integrationId] as const
}

/** One result with its evidence and incident. `at` in ms since 1970. */
export function detailsQuery(integrationId: string, at: number) {
  return queryOptions({
    queryKey: ['details', integrationId, at],
    queryFn: () => request('history.details', { integrationId, at }),
    gcTime: 60_000,
    // What became of a notification is no event: whoever opens the details asks for it again.
    staleTime: 0,
  })
}

/** The overview, live. */
export function useOverview() {
  return useQuery(overviewQuery)
}

/** The settings, live. */
export function useSettings() {
  return useQuery(settingsQuery)
}

/** One integration's history, live. */
export function useHistory(integrationId: string, place: HistoryPlace) {
  return useInfiniteQuery(historyQuery(integrationId, place))
}

/** What is kept of the runs that these entries stand for, by the times (ms since 1970) of the entries. */
export function useRuns(entries: readonly HistoryEntry[]): ReadonlyMap<number, readonly HistoryEntry[]> {
  return useQueries({
    queries: entries.map(runQuery),
    combine: useCallback(
      (answers: readonly { data?: RunContent | undefined }[]) => {
        const loaded = answers.map(({ data }, index) => [entries[index]?.at ?? 0, data?.entries] as const)
        return new Map(loaded.filter((each): each is [number, HistoryEntry[]] => each[1] !== undefined))
      },
      [entries],
    ),
  })
}

/** The details of one result. */
export function useDetails(integrationId: string, at: number) {
  return useQuery(detailsQuery(integrationId, at))
}

/** Requests that carry no secret: a mutation's variables stay in the cache for a while. */
type Command = Exclude<RequestName, 'integration.add' | 'integration.edit' | 'setup.recognise'>

/** A request that changes something; its failures are shown by ProblemBanner. */
export function useCommand<N extends Command>(name: N) {
  return useMutation({
    mutationKey: ['command', name],
    mutationFn: (payload: Payload<N>) => request(name, payload),
  })
}

/** Whether an answer to a request of that name is awaited. */
export function useAwaited(name: Command): boolean {
  return useIsMutating({ mutationKey: ['command', name] }) > 0
}
