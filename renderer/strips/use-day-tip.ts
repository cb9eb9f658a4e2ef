import { useEffect, useState } from 'react'
import type { GridPlace } from './grid-keys.ts'

/** A day that is told about. */
export type TipPlace = { key: string; day: number }

type Tip = 'none' | 'focus' | TipPlace

/** Which day tells what it shows: the one under the pointer, else the active one while the grid is walked by keys. */
export function useDayTip(active: GridPlace | null, scroller: HTMLElement | null) {
  const [tip, setTip] = useState<Tip>('none')
  const place = tip === 'focus' ? dayOf(active) : tip === 'none' ? null : tip
  // Where only a name is active, there is nothing to close, and Escape is for others.
  const open = place !== null
  useEffect(() => {
    if (!open || !scroller) return
    const close = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      // Nobody else who hears of Escape has to close anything now.
      event.preventDefault()
      event.stopPropagation()
      setTip('none')
    }
    // What is scrolled away under the pointer was not pointed at.
    const scrolled = () => setTip((before) => (before === 'focus' ? before : 'none'))
    document.addEventListener('keydown', close, { capture: true })
    scroller.addEventListener('scroll', scrolled, { passive: true })
    return () => {
      document.removeEventListener('keydown', close, { capture: true })
      scroller.removeEventListener('scroll', scrolled)
    }
  }, [open, scroller])
  return {
    place,
    point: (to: TipPlace | null) => setTip((before) => (isSame(before, to) ? before : (to ?? 'none'))),
    walk: () => setTip('focus'),
    hide: () => setTip('none'),
  }
}

function dayOf(place: GridPlace | null): TipPlace | null {
  return place && place.day !== null ? { key: place.key, day: place.day } : null
}

function isSame(tip: Tip, to: TipPlace | null): boolean {
  if (to === null || typeof tip === 'string') return false
  return tip.key === to.key && tip.day === to.day
}
