import { useState } from 'react'
import type { GridPlace } from './grid-keys.ts'
import type { StripRow } from './strip-rows.ts'

/**
 * The active place of the grid: the name of `startAt` or the first one until another is chosen, and that one for as long
 * as it is there.
 */
export function useActivePlace(rows: readonly StripRow[], days: number, startAt: string | null) {
  const [chosen, setChosen] = useState<GridPlace | null>(
    startAt === null ? null : { key: startAt, day: null },
  )
  const at = rows.findIndex(({ key }) => key === chosen?.key)
  const index = at === -1 ? rows.findIndex(({ kind }) => kind === 'one') : at
  const row = rows[index]
  const day = at === -1 || days === 0 ? null : (chosen?.day ?? null)
  const place: GridPlace | null = row ? { key: row.key, day } : null
  return { place, index, choose: setChosen }
}
