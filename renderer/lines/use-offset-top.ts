import { type RefObject, useLayoutEffect, useRef, useState } from 'react'

/**
 * How far (px) an element lies below the top of what is scrolled in `scroller`, kept up to date while what is
 * above it grows or shrinks. A reader who has scrolled past the element's top is not moved by that.
 */
export function useOffsetTop(element: RefObject<HTMLElement | null>, scroller: HTMLElement): number {
  const [offset, setOffset] = useState(0)
  const last = useRef(0)
  useLayoutEffect(() => {
    const measure = () => {
      if (!element.current) return
      const top = topWithin(element.current, scroller)
      if (Math.abs(top - last.current) < 1) return
      if (last.current > 0 && scroller.scrollTop > last.current) scroller.scrollTop += top - last.current
      last.current = top
      setOffset(top)
    }
    measure()
    const above = element.current?.parentElement?.previousElementSibling
    const observer = new ResizeObserver(measure)
    if (above) observer.observe(above)
    return () => observer.disconnect()
  }, [element, scroller])
  return offset
}

function topWithin(element: HTMLElement, scroller: HTMLElement): number {
  return element.getBoundingClientRect().top - scroller.getBoundingClientRect().top + scroller.scrollTop
}
