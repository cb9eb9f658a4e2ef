import { type InfiniteData, useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import type { SearchPage } from '../../shared/search.ts'
import { SEARCH_KEY } from './use-found.ts'

/** The codes that are met here: those of how integrations stand, of these results, and of what was found lately. */
export function useCodes(
  integrations: readonly IntegrationView[],
  entries: readonly HistoryEntry[],
): readonly string[] {
  const client = useQueryClient()
  return useMemo(() => {
    const lately = client.getQueriesData<InfiniteData<SearchPage>>({ queryKey: SEARCH_KEY })
    const found = lately.flatMap(([, data]) => data?.pages.flatMap((page) => page.entries) ?? [])
    const codes = [
      ...integrations.flatMap(({ outcome, incident }) => [outcome?.code, incident?.code]),
      ...[...found, ...entries].map(({ outcome }) => outcome.code),
    ]
    return [...new Set(codes.filter((code) => typeof code === 'string'))].sort()
  }, [client, integrations, entries])
}
