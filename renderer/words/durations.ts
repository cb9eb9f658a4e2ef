import { duration, twoUnits } from '../../shared/durations.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../shared/time.ts'

export { duration, tookTime } from '../../shared/durations.ts'

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
  return duration(ms)
}
