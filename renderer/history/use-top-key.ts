import { useEffect } from 'react'

/** Ctrl and Home (on a Mac Command) lead to the newest lines from anywhere but a field or a dialogue. */
export function useTopKey(onTop: () => void): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const { key, ctrlKey, metaKey, defaultPrevented, target } = event
      if (key !== 'Home' || !(ctrlKey || metaKey) || defaultPrevented) return
      if (target instanceof Element && target.closest('input, textarea, select, dialog')) return
      event.preventDefault()
      onTop()
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [onTop])
}
