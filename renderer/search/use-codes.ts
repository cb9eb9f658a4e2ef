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
  // By themselves: how integrations stand changes with every check.
  const found = useMemo(() => {
    const lately = client.getQueriesData<InfiniteData<SearchPage>>({ queryKey: SEARCH_KEY })
    const others = lately.flatMap(([, data]) => data?.pages.flatMap((page) => page.entries) ?? [])
    return new Set([...others, ...entries].map(({ outcome }) => outcome.code))
  }, [client, entries])
  return useMemo(() => {
    const stand = integrations.flatMap(({ outcome, incident }) => [outcome?.code, incident?.code])
    const codes = new Set([...stand, ...found])
    return [...codes].filter((code) => typeof code === 'string').sort()
  }, [integrations, found])
}
