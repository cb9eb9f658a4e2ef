import type { WindowMessages } from '../../shared/language/messages.ts'
import { sameDay } from '../words/days.ts'

/** "12 checks, 06:10 – 06:55", with the day on which they began where it is another. Times in ms since 1970. */
export function spanWords(
  { count, since, at }: { count: number; since: number; at: number },
  { time, history }: Pick<WindowMessages, 'time' | 'history'>,
): string {
  return history.list.run(
    count,
    time.clockSpan(since, at),
    sameDay(since, at) ? null : time.dayName(since, at),
  )
}
