import { useLayoutEffect, useState } from 'react'

/** The room for rows: how wide it is (px), and how large (px) the letters of the page are. */
export type Room = { width: number; rem: number }

const UNKNOWN: Room = { width: 0, rem: 16 }

/** The room within an element, kept up to date. */
export function useRoom(element: HTMLElement | null): Room {
  const [room, setRoom] = useState(UNKNOWN)
  useLayoutEffect(() => {
    if (!element) return
    const measure = () => {
      const now = roomOf(element)
      setRoom((before) => (before.width === now.width && before.rem === now.rem ? before : now))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => observer.disconnect()
  }, [element])
  return room
}

function roomOf(element: HTMLElement): Room {
  const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element)
  const { fontSize } = getComputedStyle(document.documentElement)
  const padding = px(paddingInlineStart) + px(paddingInlineEnd)
  return { width: (element.clientWidth || element.offsetWidth) - padding, rem: px(fontSize) || UNKNOWN.rem }
}

function px(length: string): number {
  return Number.parseFloat(length) || 0
}
