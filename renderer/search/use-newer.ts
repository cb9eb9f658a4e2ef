import { useEffect, useMemo, useState } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import type { HistoryFilter } from '../../shared/search.ts'
import { request, subscribe } from '../bridge.ts'
import { foundKey } from './found-rows.ts'
import { mayMatch } from './search-filter.ts'
import { PAGE_SIZE } from './use-found.ts'

/** More are not counted: who is away all night would keep them all. */
const MOST = 1000

type Arrived = { filterKey: string; keys: ReadonlySet<string> }
type Options = {
  filter: HistoryFilter | null
  entries: readonly HistoryEntry[]
  /** These results were found earlier, and nobody has listened since. */
  back: boolean
}

/** How many results came since that a filter finds, as far as their lines tell; and a way to forget them. */
export function useNewer({ filter, entries, back }: Options) {
  const filterKey = JSON.stringify(filter)
  const [arrived, setArrived] = useState<Arrived>({ filterKey, keys: new Set() })
  const [missedOf] = useState(back ? filterKey : null)
  useEffect(() => {
    const wanted = JSON.parse(filterKey) as HistoryFilter | null
    if (!wanted) return
    return subscribe('history.added', (entry) => {
      if (mayMatch(wanted, entry)) setArrived((before) => withKeys(before, filterKey, [foundKey(entry)]))
    })
  }, [filterKey])
  useEffect(() => {
    if (missedOf === null) return
    let gone = false
    newestKeys(missedOf).then((keys) => {
      if (!gone) setArrived((before) => withKeys(before, missedOf, keys))
    })
    return () => {
      gone = true
    }
  }, [missedOf])
  const known = useMemo(() => new Set(entries.map(foundKey)), [entries])
  const newer = useMemo(() => {
    const keys = arrived.filterKey === filterKey ? [...arrived.keys] : []
    return keys.filter((key) => !known.has(key)).length
  }, [arrived, filterKey, known])
  return { newer, forget: () => setArrived({ filterKey, keys: new Set() }) }
}

/** The newest that a filter finds now; none where main cannot say, as the results that are shown are still true. */
async function newestKeys(filterKey: string): Promise<string[]> {
  const filter = JSON.parse(filterKey) as HistoryFilter | null
  if (!filter) return []
  try {
    const { entries } = await request('history.search', { filter, after: null, limit: PAGE_SIZE })
    return entries.map(foundKey)
  } catch {
    return []
  }
}

function withKeys(before: Arrived, filterKey: string, arrived: readonly string[]): Arrived {
  const keys = before.filterKey === filterKey ? before.keys : []
  return { filterKey, keys: new Set([...keys, ...arrived].slice(-MOST)) }
}
