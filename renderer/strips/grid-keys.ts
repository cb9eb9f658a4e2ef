import type { StripRow } from './strip-rows.ts'

/** A place in the grid: an integration's name, or a day of its strip. */
export type GridPlace = { key: string; day: number | null }

/** How many rows a page is. */
const PAGE = 10

/** Where a key leads from a place: up and down over the integrations, left and right over name and days; null = nowhere. */
export function placeAfterKey(
  rows: readonly StripRow[],
  from: GridPlace,
  { key, ctrl, days }: { key: string; ctrl: boolean; days: number },
): GridPlace | null {
  const ones = rows.filter((row) => row.kind === 'one')
  const index = ones.findIndex((row) => row.key === from.key)
  const last = days - 1
  const toRow = (to: number) => {
    const row = ones[Math.min(Math.max(to, 0), ones.length - 1)]
    return row ? { ...from, key: row.key } : null
  }
  const toDay = (day: number | null) => (days > 0 ? { ...from, day } : null)
  switch (key) {
    case 'ArrowDown':
      return toRow(index + 1)
    case 'ArrowUp':
      return toRow(index - 1)
    case 'PageDown':
      return toRow(index + PAGE)
    case 'PageUp':
      return toRow(index - PAGE)
    case 'ArrowRight':
      return toDay(from.day === null ? 0 : Math.min(from.day + 1, last))
    case 'ArrowLeft':
      return toDay(from.day === null || from.day === 0 ? null : from.day - 1)
    case 'Home':
      return ctrl ? toRow(0) : { ...from, day: null }
    case 'End':
      return ctrl ? toRow(ones.length - 1) : toDay(last)
    default:
      return null
  }
}
