import { useEffect, useRef, useState } from 'react'
import { SECOND } from '../../shared/time.ts'

/** The pace at which words that go on changing are said. */
const PACE = 30 * SECOND

/** Words for a screen reader: the first at once, and then the latest ones after a while (`pace`, ms), not each. */
export function usePaced(words: string, pace = PACE): string {
  const [said, setSaid] = useState('')
  const last = useRef(0)
  useEffect(() => {
    if (words === said) return
    const wait = words === '' ? 0 : Math.max(0, last.current + pace - Date.now())
    const timer = setTimeout(() => {
      if (words !== '') last.current = Date.now()
      setSaid(words)
    }, wait)
    return () => clearTimeout(timer)
  }, [words, said, pace])
  return said
}
