import { useEffect } from 'react'
import type { Shown } from '../selection.ts'
import { type Row, reachesBack, rowAtTime } from './rows.ts'

type Options = {
  rows: readonly Row[]
  show: Shown | null
  /** Whether older entries are still to be loaded. */
  more: boolean
}

/**
 * Calls with the key of the line of the time that is to be shown, as soon as it is loaded; with undefined where there is
 * none. Returns whether older pages have to be loaded for it.
 */
export function useShown(
  { rows, show, more }: Options,
  onLoaded: (key: string | undefined) => void,
): boolean {
  const awaited = show !== null && more && !reachesBack(rows, show.at)
  useEffect(() => {
    if (show && !awaited) onLoaded(rowAtTime(rows, show.at)?.key)
  })
  return awaited
}
