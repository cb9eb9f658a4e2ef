import { useState } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import { markOf, type News, newsSince } from './news.ts'

type Reader = {
  /** What is read ends in the past: newer pages are still to be loaded. */
  past: boolean
  /** The newest line is in sight. */
  atTop: boolean
}

/** What came in while the reader was further down; nothing for one who sees it come, or looks at the past. */
export function useNews(entries: readonly HistoryEntry[], { past, atTop }: Reader): News {
  const [wasPast, setWasPast] = useState(past)
  // The last page of a past that is left came because it was wanted: what it brings is not news either.
  const caughtUp = past || wasPast || atTop
  if (wasPast !== past) setWasPast(past)
  const [mark, setMark] = useState(() => markOf(entries))
  const newest = markOf(entries)
  if (caughtUp && newest && (newest.at !== mark?.at || newest.count !== mark.count)) setMark(newest)
  return newsSince(entries, caughtUp ? newest : mark)
}
