import { type Dispatch, useEffect, useState } from 'react'
import type { IntegrationView } from '../../shared/overview.ts'
import type { Selection, SelectionChange } from '../selection.ts'
import type { Search } from './search.ts'
import { readSearch, searchAddress } from './search-address.ts'
import { knownPart } from './search-filter.ts'

/** How long (ms) typing has to rest before it is looked for. */
const REST = 150

/** What is changed step by step before it is what was meant. */
export type TypedField = 'text' | 'code' | 'time'

/** What is looked for, and the two ways to change it. */
export type Seeker = {
  search: Search
  /** Looks for something else at once; the step back leads to what was looked for before. */
  pick: (search: Search) => void
  /** The same while it is typed or walked through: all of it is one step. */
  type: (field: TypedField, search: Search) => void
  /** What was looked for last, and since when (ms since 1970): while something is typed, what it was before. */
  asked: { search: Search; address: string; at: number }
}

/** What the window shows, and the way to change it. */
export type SearchHome = { selection: Selection; change: Dispatch<SelectionChange> }

/**
 * What is looked for, as the window's address says it: so that the steps back and forward walk through the searches.
 * `since` (ms since 1970): when it was asked for, for who comes back to it.
 */
export function useSearch(
  { selection, change }: SearchHome,
  integrations: readonly IntegrationView[],
  since?: number,
): Seeker {
  const address = selection.search
  const [typed, setTyped] = useState<{ field: TypedField; address: string } | null>(null)
  const typing = address === typed?.address
  const rested = useRested(address, typing, since)
  const read = (from: string) => knownPart(readSearch(from), integrations)
  return {
    search: read(address),
    asked: { search: read(rested.address), ...rested },
    pick: (search) => change({ kind: 'search', search: searchAddress(search) }),
    type: (field, search) => {
      const next = searchAddress(search)
      setTyped({ field, address: next })
      change({ kind: 'search', search: next, typing: typing && field === typed.field })
    },
  }
}

/** An address, and when it became that one (ms since 1970); while it is typed, the one before until the typing rests. */
function useRested(address: string, typing: boolean, since?: number): { address: string; at: number } {
  const [rested, setRested] = useState(() => ({ address, at: since ?? Date.now() }))
  const late = rested.address !== address
  if (late && !typing) setRested({ address, at: Date.now() })
  useEffect(() => {
    if (!late || !typing) return
    const timer = setTimeout(() => setRested({ address, at: Date.now() }), REST)
    return () => clearTimeout(timer)
  }, [late, typing, address])
  return rested
}
