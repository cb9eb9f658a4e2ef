import { DAY, MINUTE } from '../../shared/time.ts'

/** The language of this window's sentences and dates. */
export const LANGUAGE = 'en-GB'

const clock = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit', second: '2-digit' })
const shortClock = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit' })
const millisClock = new Intl.DateTimeFormat(LANGUAGE, {
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  fractionalSecondDigits: 3,
})
const longDate = new Intl.DateTimeFormat(LANGUAGE, { weekday: 'long', day: 'numeric', month: 'long' })
const shortDate = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short' })
const zoned = new Intl.DateTimeFormat(LANGUAGE, {
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  timeZoneName: 'short',
})
const exact = new Intl.DateTimeFormat(LANGUAGE, { dateStyle: 'full', timeStyle: 'long' })

/** "07:05:10", local time. */
export function clockTime(at: number): string {
  return clock.format(at)
}

/** "06:10 – 07:05", with seconds where it is shorter than ten minutes. */
export function clockSpan(from: number, to: number): string {
  const words = to - from < 10 * MINUTE ? clock : shortClock
  return `${words.format(from)} – ${words.format(to)}`
}

/** "07:05:10.123", local time: for evidence. */
export function preciseTime(at: number): string {
  return millisClock.format(at)
}

/** "Saturday 21 November 2026 at 07:05:10 GMT": what hovering a relative time shows. */
export function exactTime(at: number): string {
  return exact.format(at)
}

/** "07:05:10" on the same day as `now`, else "21 Nov, 07:05:10". */
export function momentTime(at: number, now: number): string {
  return sameDay(at, now) ? clock.format(at) : `${shortDate.format(at)}, ${clock.format(at)}`
}

/** "Today", "Yesterday", "Saturday 21 November" or, of another year, "Friday 21 November 2025". */
export function dayName(at: number, now: number): string {
  if (sameDay(at, now)) return 'Today'
  // Noon of the day before: a day is not always 24 hours long.
  const yesterday = new Date(now)
  yesterday.setHours(12, 0, 0, 0)
  if (sameDay(at, yesterday.getTime() - DAY)) return 'Yesterday'
  const year = new Date(at).getFullYear()
  return year === new Date(now).getFullYear() ? longDate.format(at) : `${longDate.format(at)} ${year}`
}

/** Whether two moments lie in the same local day. */
export function sameDay(a: number, b: number): boolean {
  return localDay(a) === localDay(b)
}

/** Whether two moments lie in the same local hour. */
export function sameHour(a: number, b: number): boolean {
  return sameDay(a, b) && new Date(a).getHours() === new Date(b).getHours()
}

/** The local day of a moment as one number: 20261121. */
export function localDay(at: number): number {
  const date = new Date(at)
  return date.getFullYear() * 10_000 + (date.getMonth() + 1) * 100 + date.getDate()
}

/** "06:10" on the same day as `now`, else "21 Nov 06:10". */
export function shortTime(at: number, now: number): string {
  return sameDay(at, now) ? shortClock.format(at) : `${shortDate.format(at)} ${shortClock.format(at)}`
}

/** "13:00", "tomorrow 09:14" or "25 Nov 09:14": a moment to come. */
export function untilTime(at: number, now: number): string {
  return sameDay(at, tomorrowAt(12, now)) ? `tomorrow ${shortClock.format(at)}` : shortTime(at, now)
}

/** The next local day at that hour (0-23), in ms since 1970. A day is not always 24 hours long. */
export function tomorrowAt(hour: number, now: number): number {
  const date = new Date(now)
  date.setDate(date.getDate() + 1)
  return date.setHours(hour, 0, 0, 0)
}

/** "21 November 2026 at 06:15 CET": for readers who may be elsewhere. */
export function zonedTime(at: number): string {
  return zoned.format(at)
}
