import { useEffect, useRef, useState } from 'react'
import type { Overview } from '../../shared/overview.ts'
import { announcements } from '../words/announcements.ts'

/** Says new failures and recoveries to a screen reader, once each and without interrupting. */
export function Announcer({ overview }: { overview: Overview | undefined }) {
  const before = useRef<Overview>(undefined)
  const [words, setWords] = useState('')
  useEffect(() => {
    if (!overview) return
    const news = before.current ? announcements(before.current, overview) : []
    before.current = overview
    if (news.length > 0) setWords(news.join(' '))
  }, [overview])
  return (
    <div className="visually-hidden" aria-live="polite">
      {words}
    </div>
  )
}
