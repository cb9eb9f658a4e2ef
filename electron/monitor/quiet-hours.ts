import type { QuietHours } from '../../shared/quiet-hours.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { momentsOf, wallTimeAt } from './wall-clock.ts'

/** Quiet hours without an end (24 hours on each day) are looked at again after so long. */
export const LONGEST_QUIET_MS = 7 * DAY

/**
 * When (ms since 1970) the quiet ends that `now` lies in; null when it is not quiet.
 *
 * - A period begins on a chosen day at `from` and ends at the next `to`, both by the clocks of the zone; `from` is quiet,
 *   `to` is not. Its length is what those clocks make of it: a night is an hour shorter in spring, longer in autumn.
 * - Periods without a gap between them are one quiet. One that has no end is given LONGEST_QUIET_MS from `now`; all
 *   others end sooner.
 * - A time that is skipped when clocks go forward is the moment of the change. Of a time that comes twice when they go
 *   back, a period begins at the first and ends at the second: nobody is woken while their clock shows a quiet time.
 */
export function quietUntil(quiet: QuietHours, now: number): number | null {
  if (!quiet.on) return null
  if (isEndless(quiet)) return now + LONGEST_QUIET_MS
  const today = Math.floor(wallTimeAt(now, quiet.timeZone) / DAY) * DAY
  let end = Number.NEGATIVE_INFINITY
  // From two days ago: clocks that go back at midnight show yesterday again.
  for (let day = today - 2 * DAY; day <= today + LONGEST_QUIET_MS; day += DAY) {
    if (!quiet.days.includes(new Date(day).getUTCDay())) continue
    if (beginningOn(day, quiet) > Math.max(end, now)) break
    end = Math.max(end, endOfThatFrom(day, quiet))
  }
  return end > now ? end : null
}

function isEndless({ days, from, to }: QuietHours): boolean {
  return days.length === 7 && from === to
}

function beginningOn(day: number, { from, timeZone }: QuietHours): number {
  return momentsOf(day + sinceMidnight(from), timeZone).first
}

function endOfThatFrom(day: number, { from, to, timeZone }: QuietHours): number {
  const endsOn = to > from ? day : day + DAY
  return momentsOf(endsOn + sinceMidnight(to), timeZone).last
}

/** HH:MM in ms. */
function sinceMidnight(time: string): number {
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE
}
