import { useEffect, useState } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import type { HistoryFilter } from '../../shared/search.ts'
import { subscribe } from '../bridge.ts'
import { foundKey } from './found-rows.ts'
import { mayMatch } from './search-filter.ts'

/** More are not counted: who is away all night would keep them all. */
const MOST = 1000

type Arrived = { filterKey: string; keys: ReadonlySet<string> }

/** How many results came since that a filter finds, as far as their lines tell; and a way to forget them. */
export function useNewer(filter: HistoryFilter | null, entries: readonly HistoryEntry[]) {
  const filterKey = JSON.stringify(filter)
  const [arrived, setArrived] = useState<Arrived>({ filterKey, keys: new Set() })
  useEffect(() => {
    const wanted = JSON.parse(filterKey) as HistoryFilter | null
    if (!wanted) return
    return subscribe('history.added', (entry) => {
      if (mayMatch(wanted, entry)) setArrived((before) => withKey(before, filterKey, foundKey(entry)))
    })
  }, [filterKey])
  const known = new Set(entries.map(foundKey))
  const keys = arrived.filterKey === filterKey ? [...arrived.keys] : []
  return {
    newer: keys.filter((key) => !known.has(key)).length,
    forget: () => setArrived({ filterKey, keys: new Set() }),
  }
}

function withKey(before: Arrived, filterKey: string, key: string): Arrived {
  const keys = before.filterKey === filterKey ? before.keys : []
  return { filterKey, keys: new Set([...keys, key].slice(-MOST)) }
}
