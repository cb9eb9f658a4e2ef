import { useSyncExternalStore } from 'react'
import { exactTime, momentTime, shortTime, untilTime } from '../words/dates.ts'
import { duration, relativeTime, timeUntil } from '../words/durations.ts'
import { onEverySecond } from './ticker.ts'

/** A sentence that depends on the current time (ms since 1970); renders again only when its words change. */
export function useWordsNow(words: (now: number) => string): string {
  return useSyncExternalStore(onEverySecond, () => words(Date.now()))
}

type Props = { at: number; words: (at: number, now: number) => string }

function TimeWords({ at, words }: Props) {
  const text = useWordsNow((now) => words(at, now))
  return (
    <time dateTime={new Date(at).toISOString()} title={exactTime(at)}>
      {text}
    </time>
  )
}

/** "40 s ago"; the exact time on hover. */
export function RelativeTime({ at }: { at: number }) {
  return <TimeWords at={at} words={relativeTime} />
}

/** "in 4 min"; the exact time on hover. */
export function TimeUntil({ at }: { at: number }) {
  return <TimeWords at={at} words={timeUntil} />
}

/** "07:05:10", with the date when it is not today; all of it on hover. */
export function Moment({ at }: { at: number }) {
  return <TimeWords at={at} words={momentTime} />
}

/** "15:00", "tomorrow 09:14" or "25 Nov 09:14": until when something holds. */
export function Until({ at }: { at: number }) {
  return <TimeWords at={at} words={untilTime} />
}

/** "06:15", with the date when it is not today. */
export function ShortTime({ at }: { at: number }) {
  return <TimeWords at={at} words={shortTime} />
}

/** "25 min": the time since then. */
export function TimeSince({ at }: { at: number }) {
  return <TimeWords at={at} words={(then, now) => duration(now - then)} />
}
