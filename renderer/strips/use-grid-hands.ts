import type { KeyboardEvent, MouseEvent, RefObject } from 'react'
import type { Strips } from '../../shared/strips.ts'
import { type GridPlace, placeAfterKey } from './grid-keys.ts'
import type { StripRow } from './strip-rows.ts'
import type { useActivePlace } from './use-active-place.ts'
import type { useDayTip } from './use-day-tip.ts'

type Options = {
  rows: readonly StripRow[]
  strips: Strips | undefined
  /** How far days are apart (px). */
  pitch: number
  active: ReturnType<typeof useActivePlace>
  tip: ReturnType<typeof useDayTip>
  /** When pointer, wheel or keys last moved here (ms since 1970). */
  touchedAt: RefObject<number>
  onReveal: (index: number) => void
  onOpen: (integrationId: string) => void
  onDay: (integrationId: string, at: number) => void
}

/** What pointer and keys do in the grid. */
export function useGridHands(options: Options) {
  const { rows, strips, pitch, active, tip, touchedAt } = options
  const days = strips ? strips.edges.length - 1 : 0
  const open = ({ key, day }: GridPlace) => {
    if (!strips || day === null) options.onOpen(key)
    // The newest of that day; the end of the last one is still to come.
    else options.onDay(key, Math.min((strips.edges[day + 1] ?? strips.at) - 1, strips.at))
  }
  const touched = () => {
    touchedAt.current = Date.now()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { key, ctrlKey: ctrl } = event
    touched()
    if (!active.place || event.altKey || event.metaKey) return
    const next = placeAfterKey(rows, active.place, { key, ctrl, days })
    if (key === 'Enter') open(active.place)
    else if (next) {
      active.choose(next)
      tip.walk()
      options.onReveal(rows.findIndex((row) => row.key === next.key))
    } else return
    event.preventDefault()
  }
  const onPointerMove = (event: MouseEvent) => {
    touched()
    const place = placeUnder(event, pitch, days)
    tip.point(place && place.day !== null ? { key: place.key, day: place.day } : null)
  }
  const onClick = (event: MouseEvent) => {
    const place = placeUnder(event, pitch, days)
    if (place) open(place)
  }
  const onPointerLeave = () => tip.point(null)
  // A wheel that turns at an end scrolls nothing; a bar that is dragged is no wheel.
  const scrolls = { onWheel: touched, onScroll: touched }
  return { onKeyDown, onPointerMove, onClick, onPointerLeave, onBlur: tip.hide, ...scrolls }
}

/** What lies under the pointer: a day of a strip, else its row. */
function placeUnder({ target, clientX }: MouseEvent, pitch: number, days: number): GridPlace | null {
  if (!(target instanceof Element)) return null
  const key = target.closest<HTMLElement>('[data-key]')?.dataset.key
  if (key === undefined) return null
  const strip = target.closest('[data-strip]')
  if (!strip) return { key, day: null }
  const day = Math.floor((clientX - strip.getBoundingClientRect().left) / pitch)
  return { key, day: day >= 0 && day < days ? day : null }
}
