import { DAY, HOUR, MINUTE, SECOND } from '../../shared/time.ts'

/** "182 ms", "1.4 s" or "2 min 5 s": how long something took. */
export function tookTime(ms: number): string {
  if (ms < SECOND) return `${Math.round(ms)} ms`
  if (ms < MINUTE) return `${(ms / SECOND).toFixed(1)} s`
  return duration(ms)
}

/** "40 s", "12 min", "7 h 30 min" or "3 days": two units at the most. */
export function duration(ms: number): string {
  if (ms < MINUTE) return `${Math.max(0, Math.floor(ms / SECOND))} s`
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`
  if (ms < DAY) return twoUnits(Math.floor(ms / HOUR), 'h', Math.floor((ms % HOUR) / MINUTE), 'min')
  return days(Math.floor(ms / DAY))
}

/** "just now", "40 s ago", "5 min ago", "3 h ago", "2 days ago". Coarse on purpose: a calm page does not tick. */
export function relativeTime(at: number, now: number): string {
  const ms = now - at
  return ms < 5 * SECOND ? 'just now' : `${coarse(ms)} ago`
}

/** "in 4 min", or "now" when it is due. */
export function timeUntil(at: number, now: number): string {
  const ms = at - now
  return ms < SECOND ? 'now' : `in ${coarse(ms)}`
}

/** "every 30 s", "every 5 min", "every 2 h": an interval in seconds. */
export function interval(seconds: number): string {
  return `every ${seconds % 60 === 0 ? duration(seconds * SECOND) : secondsAsWords(seconds)}`
}

function secondsAsWords(seconds: number): string {
  return seconds < 60 ? `${seconds} s` : twoUnits(Math.floor(seconds / 60), 'min', seconds % 60, 's')
}

function coarse(ms: number): string {
  if (ms < 10 * SECOND) return `${Math.floor(ms / SECOND)} s`
  if (ms < MINUTE) return `${Math.floor(ms / (10 * SECOND)) * 10} s`
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`
  if (ms < DAY) return `${Math.floor(ms / HOUR)} h`
  return days(Math.floor(ms / DAY))
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

function twoUnits(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`
}
