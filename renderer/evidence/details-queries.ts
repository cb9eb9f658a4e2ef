import { queryOptions, useQuery } from '@tanstack/react-query'
import type { HistoryEntry } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import { request } from '../bridge.ts'
import type { Around } from './attempts.ts'

/** So many results are shown on each side of one. */
const NEAR = 3
/** So many of the first bad ones of its incident, and one more to see whether they reach up to those. */
const FIRST = 4

// Below the key of the details, so that whatever asks for those again asks for these as well.
function keyOf(integrationId: string, at: number) {
  return ['details', integrationId, at] as const
}

/** What is different between the first bad answer of an incident and the good one nearest to it; not asked without one. */
export function useComparison(integrationId: string, incident: Incident | null) {
  const at = incident?.firstBadAt ?? 0
  return useQuery(
    queryOptions({
      queryKey: [...keyOf(integrationId, at), 'compared'],
      queryFn: async () => {
        const [compared, { comparisonOf }] = await Promise.all([
          request('history.compared', { integrationId, at }),
          import('./compared.ts'),
        ])
        return comparisonOf(compared)
      },
      enabled: incident !== null,
      gcTime: 60_000,
    }),
  )
}

/** The results around one, and the first ones of its incident. */
export function useAround(integrationId: string, at: number, incident: Incident | null) {
  const firstBadAt = incident?.firstBadAt ?? null
  return useQuery(
    queryOptions({
      queryKey: [...keyOf(integrationId, at), 'around', firstBadAt],
      queryFn: async (): Promise<Around> => {
        const [near, beginning] = await Promise.all([
          bothSides(integrationId, at, { older: NEAR, newer: NEAR + 1 }),
          firstBadAt === null ? [] : bothSides(integrationId, firstBadAt, { older: 1, newer: FIRST + 1 }),
        ])
        return { near, beginning }
      },
      gcTime: 60_000,
      staleTime: 0,
    }),
  )
}

/** Entries older than a moment, and that of the moment with newer ones. */
async function bothSides(
  integrationId: string,
  at: number,
  limits: { older: number; newer: number },
): Promise<HistoryEntry[]> {
  const [older, newer] = await Promise.all([
    request('history.page', { integrationId, before: at, limit: limits.older }),
    request('history.page', { integrationId, before: null, after: at - 1, limit: limits.newer }),
  ])
  return [...newer.entries, ...older.entries]
}
