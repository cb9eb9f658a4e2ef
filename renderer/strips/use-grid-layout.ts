import { useMemo } from 'react'
import { STRIP_DAYS } from '../../shared/strips.ts'
import { type Cells, cellsWithin } from './strip-paths.ts'
import { type Room, useRoom } from './use-room.ts'

/** What of a row (in the page's letters) is neither strip nor name. */
const BESIDES = { wide: 16.5, narrow: 6.5 }
/** How much room (in the page's letters) a name has: little, where the strip needs it, else enough for most. */
const NAME = { least: 12.5, usual: 18 }
/** Up to here (px between days) the strip comes before the name. */
const LEGIBLE = 4
/** Narrower than this (in the page's letters), the strip stands under the name. */
const NARROW = 38

/** How rows are laid out in the room that they have. */
export type GridLayout = { room: Room; narrow: boolean; cells: Cells }

/** How rows are laid out within an element, once it is there. */
export function useGridLayout(scroller: HTMLElement | null): GridLayout {
  const room = useRoom(scroller)
  const narrow = room.width < NARROW * room.rem
  const left = room.width - (narrow ? BESIDES.narrow : BESIDES.wide) * room.rem
  const strip = narrow ? left : stripRoom(left, room.rem)
  const cells = useMemo(() => cellsWithin(strip, window.devicePixelRatio), [strip])
  return { room, narrow, cells }
}

function stripRoom(left: number, rem: number): number {
  const tight = Math.min(left - NAME.least * rem, LEGIBLE * STRIP_DAYS)
  return Math.max(tight, left - NAME.usual * rem)
}
