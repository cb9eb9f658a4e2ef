import { type RefObject, useLayoutEffect, useState } from 'react'

type Wanted = { key: string; block: 'nearest' | 'center' }

/**
 * Brings a line of the history into sight, and the focus to it. The line has to be the active one: that one is always
 * drawn, however far away. (The virtualiser's own scrollToIndex gives way to pages that arrive meanwhile, and then
 * stays short of its goal.) `start` is the line to begin with, if any.
 */
export function useReveal(
  list: RefObject<HTMLElement | null>,
  start: string | null = null,
): (wanted: Wanted) => void {
  const [wanted, setWanted] = useState<Wanted | null>(start === null ? null : { key: start, block: 'center' })
  useLayoutEffect(() => {
    const line = wanted && list.current?.querySelector<HTMLElement>(`[data-key="${wanted.key}"]`)
    if (!line) return // drawn in the next render
    line.querySelector('button')?.focus({ preventScroll: true })
    line.scrollIntoView({ block: wanted.block })
    setWanted(null)
  })
  return setWanted
}
