import { useEffect, useRef } from 'react'
import type { Shown } from '../selection.ts'
import { type Row, reachesBack, rowAtTime } from './rows.ts'

type Options = {
  rows: readonly Row[]
  show: Shown | null
  /** Whether older entries are still to be loaded. */
  more: boolean
}

/**
 * Calls with the key of the line of each time that is to be shown, once, as soon as it is loaded. Returns whether older
 * pages have to be loaded for it.
 */
export function useShown({ rows, show, more }: Options, onLoaded: (key: string) => void): boolean {
  const shown = useRef<Shown | null>(null)
  const awaited = show !== null && more && !reachesBack(rows, show.at)
  useEffect(() => {
    if (show === shown.current || awaited) return
    shown.current = show
    const row = show && rowAtTime(rows, show.at)
    if (row) onLoaded(row.key)
  })
  return awaited
}
