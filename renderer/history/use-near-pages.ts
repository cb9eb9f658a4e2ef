import { useEffect } from 'react'
import type { useLines } from '../lines/use-lines.ts'
import { MAX_PAGES, type useHistory } from '../queries.ts'
import { type Row, rowIndexAt } from './rows.ts'

/** Pages come when their end is so many views away, before the reader gets there. */
const NEAR = 1.5
/** Pages go when they are at least so many views away: far enough that they do not come back at once. */
const FAR = 2 * NEAR

/** A page that was asked for is not asked for again: what is known of it here may be a moment old. */
const ONCE = { cancelRefetch: false }

/** The end of a history at which a page is let go. */
export type End = 'newest' | 'oldest'

type Options = {
  history: ReturnType<typeof useHistory>
  rows: readonly Row[]
  lines: ReturnType<typeof useLines>
  scroller: HTMLElement
  /** A time is to be shown first: nothing is loaded but what leads there. */
  showing: boolean
  /** What is to be shown is among the older pages. */
  awaited: boolean
  letGo: (end: End) => void
}

/**
 * Loads older and newer pages as the reader gets near them, and lets those go that are far away when there are many.
 * After a failure a page is loaded only when asked for.
 */
export function useNearPages(options: Options): void {
  const { history, showing, awaited, letGo } = options
  // After every render: there is one whenever another line comes into view.
  useEffect(() => {
    if (history.isFetching) return
    const { above, below, view } = distances(options)
    const older = history.hasNextPage && !history.isFetchNextPageError
    const newer = history.hasPreviousPage && !history.isFetchPreviousPageError
    if (showing) {
      if (awaited && older) history.fetchNextPage(ONCE)
    } else if (older && below < NEAR * view) history.fetchNextPage(ONCE)
    else if (newer && above < NEAR * view) history.fetchPreviousPage(ONCE)
    else if ((history.data?.pages.length ?? 0) > MAX_PAGES) {
      const end = farEnd(options)
      if (end) letGo(end)
    }
  })
}

/**
 * How far (px) the loaded lines reach above and below what is in view, and how high that is. While the reader scrolls, the
 * list knows where they are: to ask the page would have it laid out once more for every line.
 */
function distances({ lines, scroller }: Options) {
  const known = lines.isScrolling ? lines.scrollOffset : null
  const view = lines.scrollRect?.height ?? scroller.clientHeight
  const above = (known ?? scroller.scrollTop) - lines.options.scrollMargin
  return { above, below: lines.getTotalSize() - above - view, view }
}

/** The end whose outermost page is far from the reader with all its lines; null while none is. */
function farEnd(options: Options): End | null {
  const { history, rows, lines } = options
  const { above, view } = distances(options)
  const pages = history.data?.pages ?? []
  const offsetOf = (at: number | undefined) => {
    const item = at === undefined ? undefined : lines.measurementsCache[rowIndexAt(rows, at)]
    return item ? item.start - lines.options.scrollMargin : Number.NaN
  }
  // What stays begins and ends there.
  const begin = offsetOf(pages[1]?.entries[0]?.at)
  const end = offsetOf(pages.at(-2)?.entries.at(-1)?.at)
  const [space, room] = [above - begin, end - above - view]
  if (space > room) return space > FAR * view ? 'newest' : null
  return room > FAR * view ? 'oldest' : null
}
