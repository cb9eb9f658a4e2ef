import { useMemo } from 'react'
import { type Cells, cellsWithin } from './strip-paths.ts'
import { type Room, useRoom } from './use-room.ts'

/** What of a row (in the page's letters) is neither strip nor the least of a name. */
const BESIDES = { wide: 27, narrow: 3.5 }
/** Narrower than this (in the page's letters), the strip stands under the name. */
const NARROW = 40

/** How rows are laid out in the room that they have. */
export type GridLayout = { room: Room; narrow: boolean; cells: Cells }

/** How rows are laid out within an element, once it is there. */
export function useGridLayout(scroller: HTMLElement | null): GridLayout {
  const room = useRoom(scroller)
  const narrow = room.width < NARROW * room.rem
  const left = room.width - (narrow ? BESIDES.narrow : BESIDES.wide) * room.rem
  const cells = useMemo(() => cellsWithin(left, window.devicePixelRatio), [left])
  return { room, narrow, cells }
}
