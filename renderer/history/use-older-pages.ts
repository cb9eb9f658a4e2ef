import { useEffect } from 'react'
import type { useHistory } from '../queries.ts'

/** Loads older pages as the reader gets there; after a failure only when asked to. */
export function useOlderPages(history: ReturnType<typeof useHistory>, nearEnd: boolean): void {
  const { hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage } = history
  useEffect(() => {
    if (nearEnd && hasNextPage && !isFetchingNextPage && !isFetchNextPageError) fetchNextPage()
  }, [nearEnd, hasNextPage, isFetchingNextPage, isFetchNextPageError, fetchNextPage])
}
