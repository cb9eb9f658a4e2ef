import type { CommonMessages } from '../../shared/language/messages.ts'
import type { Period } from '../../shared/timeline.ts'

type Messages = Pick<CommonMessages, 'time'>

/** The time at which an axis begins. */
export function axisWords(at: number, period: Period, { time }: Messages): string {
  if (period === '24h') return time.shortClock(at)
  if (period === '1y') return time.yearDay(at)
  return period === '7d' ? time.weekday(at) : time.shortDay(at)
}

/** "Mon 23 Nov, 14:00 – 15:00", "Monday 23 November" or "16 Nov – 22 Nov 2026", and ", so far" if it is not over at `at`. */
export function stretchWords(
  { from, to }: { from: number; to: number },
  { period, at }: { period: Period; at: number },
  messages: Messages,
): string {
  const words = spanWords({ from, to }, period, messages)
  return to > at ? messages.time.soFar(words) : words
}

function spanWords({ from, to }: { from: number; to: number }, period: Period, { time }: Messages): string {
  if (period === '1y') return `${time.shortDay(from)} – ${time.yearDay(to - 1)}`
  if (period === '90d') return time.longDay(from)
  return `${time.weekday(from)}, ${time.shortClock(from)} – ${time.shortClock(to)}`
}
