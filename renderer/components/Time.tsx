import { useSyncExternalStore } from 'react'
import type { TimeWords } from '../../shared/language/time-words.ts'
import { useMessages } from '../language.tsx'
import { onEverySecond } from './ticker.ts'

/** A sentence that depends on the current time (ms since 1970); renders again only when its words change. */
export function useWordsNow(words: (now: number) => string): string {
  return useSyncExternalStore(onEverySecond, () => words(Date.now()))
}

type Props = { at: number; words: (time: TimeWords, now: number) => string }

function Time({ at, words }: Props) {
  const { time } = useMessages()
  const text = useWordsNow((now) => words(time, now))
  return (
    <time dateTime={new Date(at).toISOString()} title={time.exact(at)}>
      {text}
    </time>
  )
}

/** "40 s ago"; the exact time on hover. */
export function RelativeTime({ at }: { at: number }) {
  return <Time at={at} words={(time, now) => time.ago(at, now)} />
}

/** "in 4 min"; the exact time on hover. */
export function TimeUntil({ at }: { at: number }) {
  return <Time at={at} words={(time, now) => time.in(at, now)} />
}

/** "07:05:10", with the date when it is not today; all of it on hover. */
export function Moment({ at }: { at: number }) {
  return <Time at={at} words={(time, now) => time.moment(at, now)} />
}

/** "15:00", "tomorrow 09:14" or "25 Nov 09:14": until when something holds. */
export function Until({ at }: { at: number }) {
  return <Time at={at} words={(time, now) => time.until(at, now)} />
}

/** "06:15", with the date when it is not today. */
export function ShortTime({ at }: { at: number }) {
  return <Time at={at} words={(time, now) => time.short(at, now)} />
}

/** "25 min": the time since then, as it stands after a preposition ("for 3 days"), where a language tells that apart. */
export function TimeSince({ at }: { at: number }) {
  return <Time at={at} words={(time, now) => time.durationAfterPreposition(now - at)} />
}
