import { useEffect, useRef, useState } from 'react'
import type { Overview } from '../../shared/overview.ts'
import { useMessages } from '../language.tsx'
import { announcements } from '../words/announcements.ts'

/** Says new failures and recoveries to a screen reader, once each and without interrupting. */
export function Announcer({ overview }: { overview: Overview | undefined }) {
  const messages = useMessages()
  const before = useRef<Overview>(undefined)
  const [said, setSaid] = useState<{ words: string; at: number } | null>(null)
  useEffect(() => {
    if (!overview) return
    const news = before.current ? announcements(before.current, overview, messages) : []
    before.current = overview
    if (news.length > 0) setSaid({ words: news.join(' '), at: overview.at })
  }, [overview, messages])
  return (
    <div className="visually-hidden" aria-live="polite">
      {/* The same words a second time are news as well, and only what is added is heard. */}
      {said && <p key={said.at}>{said.words}</p>}
    </div>
  )
}
