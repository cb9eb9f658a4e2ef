import { clockSpan, dayName, sameDay } from '../words/dates.ts'

/** "12 checks, 06:10 – 06:55", with the day on which they began where it is another. Times in ms since 1970. */
export function spanWords(count: number, since: number, at: number): string {
  const day = sameDay(since, at) ? '' : `${dayName(since, at)} `
  return `${count} checks, ${day}${clockSpan(since, at)}`
}
