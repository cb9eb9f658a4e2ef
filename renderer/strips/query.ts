import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useRef } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import type { Strips } from '../../shared/strips.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { request } from '../bridge.ts'
import { onEverySecond } from '../components/ticker.ts'

/** However much happens, the strips are asked for no more than so often (ms): a day changes slowly. */
const PACE_MS = 30 * SECOND
/** When nothing happens they are asked for again after this (ms), because more and more of today was watched. */
const CALM_MS = 10 * MINUTE

const stripsQuery = queryOptions({
  queryKey: ['strips'],
  queryFn: () => request('strips.get', undefined),
  gcTime: CALM_MS,
  staleTime: PACE_MS,
})

/** The strips of all integrations: asked for again after something changed, when the day is over, and else seldom. */
export function useStrips(integrations: readonly IntegrationView[]) {
  const query = useQuery(stripsQuery)
  useFreshness(integrations, query.data)
  return query
}

function useFreshness(integrations: readonly IntegrationView[], strips: Strips | undefined): void {
  const client = useQueryClient()
  const stands = useMemo(() => integrations.map(standOf).join(), [integrations])
  const seen = useRef(stands)
  const askedAt = useRef(Date.now())
  const end = strips?.edges.at(-1) ?? Number.POSITIVE_INFINITY
  useEffect(
    () =>
      onEverySecond(() => {
        const now = Date.now()
        const elapsed = now - askedAt.current
        // A clock that was set back is not waited for.
        if (elapsed >= 0 && elapsed < PACE_MS) return
        const calm = seen.current === stands && now < end
        if (calm && elapsed >= 0 && elapsed < CALM_MS) return
        seen.current = stands
        askedAt.current = now
        client.invalidateQueries({ queryKey: stripsQuery.queryKey })
      }),
    [client, stands, end],
  )
}

/** What of an integration makes another strip. */
function standOf({ id, status, incident }: IntegrationView): string {
  return `${id} ${status} ${incident?.id ?? ''}`
}
