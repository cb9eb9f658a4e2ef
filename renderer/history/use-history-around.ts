import { type InfiniteData, type QueryClient, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { HistoryPage } from '../../shared/history.ts'
import { entriesOf, startOf } from '../live-entries.ts'
import { type HistoryPlace, historyQuery, NEWEST, useHistory } from '../queries.ts'
import type { Shown } from '../selection.ts'
import type { End } from './use-near-pages.ts'

/** Every line stands before this time (ms since 1970): to show it is to show the newest one. */
const END_OF_TIME = Number.MAX_SAFE_INTEGER

/** A wish that took the place of what the window was asked to show. */
type Instead = { of: Shown | null; show: Shown | null }

/**
 * One integration's history, with what is to be shown in it: from its newest entry, or around a time that is far from
 * what is loaded. `show` is null once it was shown.
 */
export function useHistoryAround(integrationId: string, wanted: Shown | null) {
  const client = useQueryClient()
  const [place, setPlace] = useState(() => forgetPast(client, integrationId))
  const [looked, setLooked] = useState<Shown | null>(null)
  const [instead, setInstead] = useState<Instead | null>(null)
  const history = useHistory(integrationId, place)
  const show = instead !== null && instead.of === wanted ? instead.show : wanted
  const go = (around: number | null) => {
    const next = { around, visit: place.visit + 1 }
    // An earlier opening of this page may have left some of it behind, which is cut off by now.
    client.removeQueries({ queryKey: historyQuery(integrationId, next).queryKey, exact: true })
    setPlace(next)
  }
  // Once for each wish, while it is rendered: an effect would let the list load page after page towards it first.
  if (show !== looked && history.data) {
    setLooked(show)
    if (show && !isCovered(history, show.at)) go(show.at < Date.now() ? show.at : null)
  }
  const shown = () => {
    setInstead({ of: wanted, show: null })
    setLooked(null)
  }
  return {
    history,
    show,
    /** What was to be shown is in sight. */
    shown,
    /** Begins with the newest entries again. */
    newest: () => {
      shown()
      go(null)
    },
    /** Goes to the newest line. */
    toNewestLine: () => setInstead({ of: wanted, show: { at: END_OF_TIME } }),
    /** Forgets the page at an end, to be loaded again when it is wanted. */
    letGo: (end: End) => {
      const { queryKey } = historyQuery(integrationId, place)
      client.setQueryData(queryKey, (loaded) => loaded && without(loaded, end))
    },
  }
}

/** What is known of a history that is read from somewhere. */
export type HistoryAround = ReturnType<typeof useHistoryAround>

function without<P>(
  { pages, pageParams }: InfiniteData<HistoryPage, P>,
  end: End,
): InfiniteData<HistoryPage, P> {
  const [from, to] = end === 'newest' ? [1, pages.length] : [0, -1]
  return { pages: pages.slice(from, to), pageParams: pageParams.slice(from, to) }
}

/** Whoever opens a page begins with the present: what was loaded of it before may have let that go. */
function forgetPast(client: QueryClient, integrationId: string): HistoryPlace {
  const { queryKey } = historyQuery(integrationId)
  const [first] = client.getQueryData(queryKey)?.pages ?? []
  if (first && first.nextAfter !== null) client.removeQueries({ queryKey, exact: true })
  return NEWEST
}

function isCovered(
  { data, hasNextPage, hasPreviousPage }: ReturnType<typeof useHistory>,
  at: number,
): boolean {
  const entries = entriesOf(data?.pages ?? [])
  const [newest] = entries
  const oldest = entries.at(-1)
  const start = oldest ? startOf(oldest) : Number.POSITIVE_INFINITY
  const reachesBack = !hasNextPage || start <= at
  return reachesBack && (!hasPreviousPage || (newest?.at ?? 0) >= at)
}
