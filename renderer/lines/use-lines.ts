import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect } from 'react'
import type { Status } from '../../shared/outcome.ts'
import type { Line } from './line.ts'
import { useOffsetTop } from './use-offset-top.ts'

/** Heights (px) before a line has been measured. */
const ESTIMATES: Record<Line['kind'], number> = {
  day: 44,
  gap: 34,
  entry: 34,
  run: 34,
  pruned: 34,
  incident: 132,
  end: 72,
}
const LOUD_ESTIMATES: Partial<Record<Status, number>> = { failed: 56, warning: 44 }

type Options = {
  rows: readonly Line[]
  scroller: HTMLElement
  list: RefObject<HTMLElement | null>
  /** This line stays drawn wherever the reader scrolls, so that the focus is never lost. */
  activeIndex: number
  /** Holds the reader's line also where the head of the list is in sight: what comes in above it is not news. */
  held?: boolean
}

/** Draws only the lines in sight. Newer lines at the top do not move a reader who has scrolled down. */
export function useLines({ rows, scroller, list, activeIndex, held = false }: Options) {
  const scrollMargin = useOffsetTop(list, scroller)
  const lines = useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: useCallback((index) => estimate(rows[index]), [rows]),
    getItemKey: useCallback((index) => rows[index]?.key ?? index, [rows]),
    scrollMargin,
    overscan: 8,
    // "end" keeps the line at the top of the view in its place when lines come in above it.
    anchorTo: held || scroller.scrollTop > scrollMargin ? 'end' : 'start',
    rangeExtractor: useCallback((range: Range) => withIndex(range, activeIndex), [activeIndex]),
  })
  const heights = lines.itemSizeCache
  useEffect(() => forgetHeights(heights, rows), [heights, rows])
  return lines
}

/** Lines that are no longer held keep no height: a list that is read for hours would remember millions. */
function forgetHeights(heights: Map<unknown, number>, rows: readonly Line[]): void {
  if (heights.size <= 2 * rows.length + 1000) return
  const held = new Set<unknown>(rows.map(({ key }) => key))
  for (const key of heights.keys()) if (!held.has(key)) heights.delete(key)
}

function estimate(row: Line | undefined): number {
  if (!row) return 0
  return (row.kind === 'entry' && LOUD_ESTIMATES[row.entry.outcome.status]) || ESTIMATES[row.kind]
}

function withIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (index < 0 || index >= range.count || indexes.includes(index)) return indexes
  return [...indexes, index].sort((a, b) => a - b)
}
