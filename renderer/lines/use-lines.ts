import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useCallback } from 'react'
import type { Line } from './line.ts'
import { useOffsetTop } from './use-offset-top.ts'

/** Heights (px) before a line has been measured. */
const ESTIMATES: Record<Line['kind'], number> = { day: 44, gap: 34, entry: 34, run: 34, pruned: 34, end: 72 }
const FAILED_ESTIMATE = 56

type Options = {
  rows: readonly Line[]
  scroller: HTMLElement
  list: RefObject<HTMLElement | null>
  /** This line stays drawn wherever the reader scrolls, so that the focus is never lost. */
  activeIndex: number
}

/** Draws only the lines in sight. Newer lines at the top do not move a reader who has scrolled down. */
export function useLines({ rows, scroller, list, activeIndex }: Options) {
  const scrollMargin = useOffsetTop(list, scroller)
  return useVirtualizer<HTMLElement, HTMLElement>({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: (index) => estimate(rows[index]),
    getItemKey: (index) => rows[index]?.key ?? index,
    scrollMargin,
    overscan: 8,
    // "end" keeps the line at the top of the view in its place when lines come in above it.
    anchorTo: scroller.scrollTop > scrollMargin ? 'end' : 'start',
    rangeExtractor: useCallback((range: Range) => withIndex(range, activeIndex), [activeIndex]),
  })
}

function estimate(row: Line | undefined): number {
  if (!row) return 0
  return row.kind === 'entry' && row.entry.outcome.status === 'failed' ? FAILED_ESTIMATE : ESTIMATES[row.kind]
}

function withIndex(range: Range, index: number): number[] {
  const indexes = defaultRangeExtractor(range)
  if (index < 0 || index >= range.count || indexes.includes(index)) return indexes
  return [...indexes, index].sort((a, b) => a - b)
}
