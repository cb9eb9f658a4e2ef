import { type RefObject, useLayoutEffect, useRef } from 'react'

/**
 * Notices when the line that has the focus is taken away, or becomes another: calls with the list to give the focus to
 * another line of it. Returns what the list has to be given.
 */
export function useFocusKept(list: RefObject<HTMLElement | null>, onLost: () => void) {
  const within = useRef(false)
  useLayoutEffect(() => {
    const { activeElement } = document
    if (!within.current || (activeElement && activeElement !== document.body)) return
    within.current = false
    if (list.current) onLost()
  })
  return {
    onFocus: () => {
      within.current = true
    },
    // What is taken away is not left: there is no such event then.
    onBlur: () => {
      within.current = false
    },
  }
}
