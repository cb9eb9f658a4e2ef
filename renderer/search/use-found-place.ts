import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useState } from 'react'
import type { Selection } from '../selection.ts'

/** Where a reader was among the results of a search, which was asked at that time (ms since 1970). */
export type FoundPlace = { search: string; at: number; key: string }

/** Where the reader was among these results, for who comes back to them by a step; and a way to remember it. */
export function useFoundPlace({ step, search }: Pick<Selection, 'step' | 'search'>) {
  const client = useQueryClient()
  const [start, setStart] = useState(() =>
    step === 'replace' ? (client.getQueryData<FoundPlace>(keyOf(search)) ?? null) : null,
  )
  const [cameBack] = useState(start)
  return {
    /** What the page was opened with. */
    cameBack,
    /** The line to begin with; null once that is done, or something else is looked for. */
    startKey: start?.search === search ? start.key : null,
    started: useCallback(() => setStart(null), []),
    remember: (place: FoundPlace) => client.setQueryData(keyOf(place.search), place),
  }
}

function keyOf(search: string) {
  return ['found-place', search] as const
}
