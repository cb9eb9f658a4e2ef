import { isStop, type Line } from './line.ts'

/** The line that holds the list's one tab stop: the one last used, else the newest that can be acted on. */
export function activeRowIndex(rows: readonly Line[], active: string | null): number {
  const used = active === null ? -1 : rows.findIndex((row) => row.key === active)
  return used !== -1 ? used : rows.findIndex(isStop)
}

/** The line to which a key leads from another; undefined for keys that lead nowhere. */
export function rowAfterKey<L extends Line>(rows: readonly L[], from: number, key: string): L | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows.find((row, index) => index > from && isStop(row))
    case 'ArrowUp':
      return rows.findLast((row, index) => index < from && isStop(row))
    case 'Home':
      return rows.find(isStop)
    case 'End':
      return rows.findLast(isStop)
    default:
      return undefined
  }
}

/** The line so many lines further down (or up, where `by` is negative), or the last one on that way. */
export function rowFurther<L extends Line>(rows: readonly L[], from: number, by: number): L | undefined {
  if (by < 0) {
    return rows.find((row, index) => index >= from + by && index < from && isStop(row))
  }
  return rows.findLast((row, index) => index <= from + by && index > from && isStop(row))
}
