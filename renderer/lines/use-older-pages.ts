import { useEffect } from 'react'
import type { Pages } from './pages.ts'

/** Loads older pages as the reader gets there; after a failure only when asked to. */
export function useOlderPages(pages: Pages, nearEnd: boolean): void {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = pages
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) fetchNextPage()
  }, [nearEnd, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
}
