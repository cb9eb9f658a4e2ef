import { useEffect, useRef } from 'react'
import type { Shown } from '../selection.ts'
import { type Row, reachesBack, rowAtTime, rowOf } from './rows.ts'

type Options = {
  rows: readonly Row[]
  show: Shown | null
  /** Whether older entries are still to be loaded. */
  more: boolean
}

/**
 * Calls once for each thing that is to be shown, as soon as its line is loaded; a reader who went to a time is taken
 * there with the focus. Returns whether older pages have to be loaded for it.
 */
export function useShown(
  { rows, show, more }: Options,
  onLoaded: (row: Row, focus: boolean) => void,
): boolean {
  const shown = useRef<Shown | null>(null)
  const awaited = show !== null && more && !reachesBack(rows, show.at)
  useEffect(() => {
    if (show === shown.current || awaited) return
    const row = show && (show.what === 'result' ? rowOf(rows, show.at) : rowAtTime(rows, show.at))
    if (row === undefined) return // it comes as an event
    shown.current = show
    if (row) onLoaded(row, show?.what === 'time')
  })
  return awaited
}
