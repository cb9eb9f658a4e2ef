import { useMemo } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import type { SearchPage } from '../../shared/search.ts'
import { filterOf } from './search-filter.ts'
import { type Found, useFound } from './use-found.ts'
import { useFoundPlace } from './use-found-place.ts'
import { useNewer } from './use-newer.ts'
import { type SearchHome, useSearch } from './use-search.ts'

/** What is looked for, what was found of it, and where the reader is among that. */
export function useResults(home: SearchHome, integrations: readonly IntegrationView[]) {
  const place = useFoundPlace(home.selection)
  const back = place.cameBack !== null
  const seeker = useSearch(home, integrations, place.cameBack?.at)
  const { asked } = seeker
  const filter = filterOf(asked.search, integrations, asked.at)
  const found = useFound(filter, back)
  const { data } = found
  const entries = useMemo(() => data?.pages.flatMap((page) => page.entries) ?? [], [data])
  const { newer, forget } = useNewer({ filter, entries, back })
  const [first] = data?.pages ?? []
  const answered = filter !== null && (found.isSuccess || found.isFetchNextPageError)
  return {
    seeker,
    filter,
    found,
    entries,
    newer,
    again: () => {
      forget()
      return found.again()
    },
    /** How many are loaded, and how many were with the first page; null where there is no answer. */
    counts: answered && first ? countsOf(entries.length, found, first) : null,
    startKey: place.startKey,
    onStarted: place.started,
    onActive: (key: string) => place.remember({ search: asked.address, at: asked.at, key }),
  }
}

function countsOf(count: number, { hasNextPage, cut }: Found, { entries, next }: SearchPage) {
  return {
    all: { count, more: hasNextPage || cut, below: hasNextPage },
    first: { count: entries.length, more: next !== null, below: next !== null },
  }
}
