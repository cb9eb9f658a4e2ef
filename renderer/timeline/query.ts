import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Period } from '../../shared/timeline.ts'
import { request } from '../bridge.ts'

/** The timeline of an integration in a period. */
export function timelineQuery(integrationId: string, period: Period) {
  return queryOptions({
    queryKey: ['timeline', integrationId, period],
    queryFn: () => request('timeline.get', { integrationId, period }),
    gcTime: 60_000,
    // Another period, or the same one after a while, is asked for anew: time has gone on.
    staleTime: 0,
  })
}

/**
 * The timeline of an integration; that of the period before it until it comes. Each page has a timeline of its own
 * (Workspace gives it a key), so that what stands there meanwhile is never another integration's.
 */
export function useTimeline(integrationId: string, period: Period) {
  return useQuery({ ...timelineQuery(integrationId, period), placeholderData: keepPreviousData })
}
