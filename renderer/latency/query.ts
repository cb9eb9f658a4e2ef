import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Period } from '../../shared/timeline.ts'
import { request } from '../bridge.ts'

/** How long the answers of an integration took in a period; what was told of the period before it until it comes. */
export function useLatency(integrationId: string, period: Period) {
  return useQuery({
    // A part of the timeline, and asked for again together with it (renderer/timeline/use-freshness.ts).
    queryKey: ['timeline', integrationId, 'latency', period],
    queryFn: () => request('latency.get', { integrationId, period }),
    gcTime: 60_000,
    staleTime: 0,
    placeholderData: keepPreviousData,
  })
}
