import type { KeyboardEvent } from 'react'
import { rowAfterKey, rowFurther } from '../lines/row-keys.ts'
import type { Row } from './rows.ts'

type Options = {
  rows: readonly Row[]
  activeIndex: number
  /** How many lines are in view. */
  inView: number
  past: boolean
  onLine: (row: Row) => void
  /** Goes to the newest line of all, which is not loaded. */
  onNewestLine: () => void
}

/** The keys that walk through the lines; Home leads to the newest line of all, wherever the reader is. */
export function lineKeys({ rows, activeIndex, inView, past, onLine, onNewestLine }: Options) {
  return (event: KeyboardEvent) => {
    const { key } = event
    if (key === 'Home' && past) {
      event.preventDefault()
      onNewestLine()
      return
    }
    const by = { PageDown: inView, PageUp: -inView }[key]
    const row = by === undefined ? rowAfterKey(rows, activeIndex, key) : rowFurther(rows, activeIndex, by)
    if (!row) return
    event.preventDefault()
    onLine(row)
  }
}
