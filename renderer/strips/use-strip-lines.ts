import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useLayoutEffect, useRef } from 'react'
import type { StripRow } from './strip-rows.ts'

/** How high rows are, in the page's letters: known beforehand, so that none has to be measured. */
const HEIGHTS = { group: 2.25, one: 3, narrowOne: 4 }

type Options = {
  rows: readonly StripRow[]
  scroller: HTMLElement | null
  /** How large (px) the letters of the page are. */
  rem: number
  /** The strip stands under the name. */
  narrow: boolean
  /** This row stays drawn wherever the reader scrolls: the active one. */
  activeIndex: number
}

/** Draws only the rows in sight, and the head of the group that they belong to. */
export function useStripLines({ rows, scroller, rem, narrow, activeIndex }: Options) {
  const head = HEIGHTS.group * rem
  const one = (narrow ? HEIGHTS.narrowOne : HEIGHTS.one) * rem
  const lines = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => (rows[index]?.kind === 'group' ? head : one),
    getItemKey: (index) => rows[index]?.key ?? index,
    overscan: 6,
    scrollPaddingStart: head,
    rangeExtractor: useCallback(
      (range: Range) => withIndexes(range, [activeIndex, headIndex(rows, range.startIndex)]),
      [rows, activeIndex],
    ),
  })
  const size = `${head} ${one}`
  const before = useRef(size)
  useEffect(() => {
    if (before.current === size) return
    before.current = size
    lines.measure()
  }, [lines, size])
  return lines
}

/** Brings a row into sight, once; -1 is not known yet, or none. */
export function useStart(lines: ReturnType<typeof useStripLines>, index: number): void {
  const done = useRef(false)
  useLayoutEffect(() => {
    if (index < 0 || done.current) return
    done.current = true
    lines.scrollToIndex(index, { align: 'center' })
  }, [lines, index])
}

/** The head of the group that a row belongs to; -1 without one. */
export function headIndex(rows: readonly StripRow[], index: number): number {
  for (let at = Math.min(index, rows.length - 1); at >= 0; at -= 1) if (rows[at]?.kind === 'group') return at
  return -1
}

function withIndexes(range: Range, wanted: readonly number[]): number[] {
  const indexes = defaultRangeExtractor(range)
  const missing = wanted.filter((at) => at >= 0 && at < range.count && !indexes.includes(at))
  return missing.length === 0 ? indexes : [...new Set([...missing, ...indexes])].sort((a, b) => a - b)
}
