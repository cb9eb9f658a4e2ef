import type { QuietHours } from '../../shared/quiet-hours.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Span } from './spans.ts'

/**
 * Quiet hours in Berlin, reckoned from its rule alone: summer time from the last Sunday of March to that of October,
 * changed at 01:00 UTC (EU Directive 2000/84/EC). No calendar of the app is asked.
 */
export type QuietNights = {
  settings: QuietHours
  /** The quiet times by the wall clock (ms since 1970) that touch a period. */
  within(period: Span): Span[]
}

const STARTS = ['22:00', '21:30', '02:30', '00:15'] as const
const ENDS = ['07:00', '06:15', '02:30', '03:00'] as const

/** Some quiet hours, every night. */
export function pickQuietNights(random: SeededRandom): QuietNights {
  const from = random.pick(STARTS)
  const to = random.pick(ENDS.filter((end) => end !== from))
  return {
    settings: { on: true, days: [0, 1, 2, 3, 4, 5, 6], from, to, timeZone: 'Europe/Berlin' },
    within: (period) => nightsBetween({ from, to }, period),
  }
}

/** The quiet times between two clock times (HH:MM) that touch a period, in ms since 1970. */
export function nightsBetween(times: { from: string; to: string }, period: Span): Span[] {
  const [from, to] = [minutesOf(times.from), minutesOf(times.to)]
  const spans: Span[] = []
  const firstDay = Math.floor(period.from / DAY) * DAY - 2 * DAY
  for (let day = firstDay; day < period.to + DAY; day += DAY) {
    const endDay = to > from ? day : day + DAY
    spans.push({ from: momentsOf(day + from * MINUTE).first, to: momentsOf(endDay + to * MINUTE).last })
  }
  return spans
}

/** The first and the last moment (UTC) at which Berlin's clocks show that time; the change where they skip it. */
function momentsOf(local: number): { first: number; last: number } {
  const summer = local - 2 * HOUR
  const winter = local - HOUR
  const fits = [summer, winter].filter((utc) => utc + offsetAt(utc) === local)
  if (fits.length === 0) return { first: changeNear(local), last: changeNear(local) }
  return { first: Math.min(...fits), last: Math.max(...fits) }
}

function offsetAt(utc: number): number {
  const year = new Date(utc).getUTCFullYear()
  return utc >= changeIn(year, 2) && utc < changeIn(year, 9) ? 2 * HOUR : HOUR
}

function changeNear(local: number): number {
  return changeIn(new Date(local).getUTCFullYear(), 2)
}

/** 01:00 UTC on the last Sunday of a month (0 = January) of 31 days. */
function changeIn(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1))
  return last.getTime() - last.getUTCDay() * DAY
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3))
}
