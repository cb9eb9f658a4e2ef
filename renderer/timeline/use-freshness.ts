import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { SECOND } from '../../shared/time.ts'
import type { Timeline } from '../../shared/timeline.ts'
import { subscribe } from '../bridge.ts'
import { onEverySecond } from '../components/ticker.ts'

/** However often results come, the timeline is asked for no more than so often (ms). */
const PACE_MS = 30 * SECOND

/** Asks for the timeline again after a new result, and when its last bar is over. */
export function useFreshness(integrationId: string, timeline: Timeline | undefined): void {
  const client = useQueryClient()
  const heard = useRef(false)
  const askedAt = useRef(Date.now())
  const end = timeline?.bars.at(-1)?.to ?? Number.POSITIVE_INFINITY
  useEffect(
    () =>
      subscribe('history.added', (entry) => {
        if (entry.integrationId === integrationId) heard.current = true
      }),
    [integrationId],
  )
  useEffect(
    () =>
      onEverySecond(() => {
        const now = Date.now()
        // A clock that was set back is not waited for.
        const tooSoon = now >= askedAt.current && now - askedAt.current < PACE_MS
        if (tooSoon || (!heard.current && now < end)) return
        heard.current = false
        askedAt.current = now
        client.invalidateQueries({ queryKey: ['timeline', integrationId] })
      }),
    [client, integrationId, end],
  )
}
