import type { VirtualItem } from '@tanstack/react-virtual'
import type { useLines } from './use-lines.ts'

/** What each drawn line of a list is given: its place in the list (px), and how its height is measured. */
export function drawnLine(lines: ReturnType<typeof useLines>, { index, start }: VirtualItem) {
  return {
    ref: lines.measureElement,
    'data-index': index,
    // By its edge: a transform would make a layer of each line, which every frame has to put together.
    style: { insetBlockStart: start - lines.options.scrollMargin },
  }
}
