import { useCallback, useMemo, useState } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import { startOf } from '../live-entries.ts'
import { type useHistory, useRuns } from '../queries.ts'
import { historyRows, isUnfolded } from './rows.ts'

/** The lines of a history, with the runs that the reader has opened, and how one is opened or closed. */
export function useRows(
  entries: readonly HistoryEntry[],
  { hasNextPage, hasPreviousPage }: ReturnType<typeof useHistory>,
  everySeconds: number,
) {
  const [unfolded, setUnfolded] = useState<ReadonlySet<number>>(new Set())
  const openRuns = useMemo(
    () => entries.filter((entry) => entry.run !== null && unfolded.has(startOf(entry))),
    [entries, unfolded],
  )
  const kept = useRuns(openRuns)
  const rows = useMemo(
    () => historyRows(entries, { everySeconds, more: hasNextPage, past: hasPreviousPage, unfolded, kept }),
    [entries, everySeconds, hasNextPage, hasPreviousPage, unfolded, kept],
  )
  const onFold = useCallback(
    (run: readonly HistoryEntry[]) => setUnfolded((before) => toggled(before, run)),
    [],
  )
  return { rows, unfolded, onFold }
}

/** Opens a run, or closes it: then every entry is named, since any of them may have opened it. */
function toggled(unfolded: ReadonlySet<number>, run: readonly HistoryEntry[]): ReadonlySet<number> {
  const starts = new Set(run.map(startOf))
  if (isUnfolded(run, unfolded)) return new Set([...unfolded].filter((start) => !starts.has(start)))
  return new Set([...unfolded, ...starts])
}
