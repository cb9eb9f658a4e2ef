import { useState } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import { markOf, type News, newsSince } from './news.ts'

/** What came in while the reader was further down; nothing for one who sees it come, or looks at the past. */
export function useNews(entries: readonly HistoryEntry[], caughtUp: boolean): News {
  const [mark, setMark] = useState(() => markOf(entries))
  const newest = markOf(entries)
  if (caughtUp && newest && (newest.at !== mark?.at || newest.count !== mark.count)) setMark(newest)
  return newsSince(entries, caughtUp ? newest : mark)
}
