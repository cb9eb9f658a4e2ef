import type { Period } from '../../shared/timeline.ts'
import { LANGUAGE } from './dates.ts'

const clock = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit' })
const weekday = new Intl.DateTimeFormat(LANGUAGE, { weekday: 'short', day: 'numeric', month: 'short' })
const longDay = new Intl.DateTimeFormat(LANGUAGE, { weekday: 'long', day: 'numeric', month: 'long' })
const yearDay = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short', year: 'numeric' })
const shortDay = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short' })

/** The time at which an axis begins. */
export function axisWords(at: number, period: Period): string {
  if (period === '24h') return clock.format(at)
  if (period === '1y') return yearDay.format(at)
  return period === '7d' ? weekday.format(at) : shortDay.format(at)
}

/** "Mon 23 Nov, 14:00 – 15:00", "Monday 23 November" or "16 Nov – 22 Nov 2026", and ", so far" if it is not over at `at`. */
export function stretchWords(
  { from, to }: { from: number; to: number },
  { period, at }: { period: Period; at: number },
): string {
  const words = spanWords(from, to, period)
  return to > at ? `${words}, so far` : words
}

function spanWords(from: number, to: number, period: Period): string {
  if (period === '1y') return `${shortDay.format(from)} – ${yearDay.format(to - 1)}`
  if (period === '90d') return longDay.format(from)
  return `${weekday.format(from)}, ${clock.format(from)} – ${clock.format(to)}`
}
