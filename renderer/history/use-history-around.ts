import { useState } from 'react'
import { useHistory } from '../queries.ts'
import type { Shown } from '../selection.ts'

/**
 * One integration's history, with what is to be shown in it: from its newest entry, or around a time that is far from
 * what is loaded.
 */
export function useHistoryAround(integrationId: string, wanted: Shown | null) {
  const [around, setAround] = useState<number | null>(null)
  const [looked, setLooked] = useState<Shown | null>(null)
  const [goneOn, setGoneOn] = useState<{ from: Shown | null; to: Shown } | null>(null)
  const history = useHistory(integrationId, around)
  const show = goneOn !== null && goneOn.from === wanted ? goneOn.to : wanted
  // Once for each wish, while it is rendered: an effect would let the list load page after page towards it first.
  if (show !== looked && history.data) {
    setLooked(show)
    if (!show) setAround(null)
    else if (!isCovered(history, show.at)) setAround(show.at < Date.now() ? show.at : null)
  }
  /** What came after the newest entry that is loaded: the reader stays at that one, which is in their middle then. */
  const newer = () => {
    const at = newestOf(history)
    setAround(at)
    setGoneOn({ from: wanted, to: { at } })
  }
  return { history, show, newer, newest: () => setAround(null) }
}

function newestOf(history: ReturnType<typeof useHistory>): number {
  return history.data?.pages.flatMap((page) => page.entries)[0]?.at ?? 0
}

function isCovered(history: ReturnType<typeof useHistory>, at: number): boolean {
  const oldest = history.data?.pages.flatMap((page) => page.entries).at(-1)
  const start = oldest?.run?.since ?? oldest?.at ?? Number.POSITIVE_INFINITY
  const reachesBack = !history.hasNextPage || start <= at
  return reachesBack && (!history.hasPreviousPage || newestOf(history) >= at)
}
