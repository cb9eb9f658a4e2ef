import { DAY, MINUTE } from '../../shared/time.ts'

/** A stretch of time that ends now. */
export type Last = '24h' | '7d' | '30d'
/**
 * When: a stretch that ends now, or from a local day or minute to another (`2026-11-22` or `2026-11-22T09:30`), both
 * included; an empty one is open.
 */
export type SearchTime = { last: Last } | { from: string; to: string }

/** At any time. */
export const ANY_TIME = { from: '', to: '' } as const satisfies SearchTime

/** How long each stretch is (ms). */
export const LASTS = { '24h': DAY, '7d': 7 * DAY, '30d': 30 * DAY } as const satisfies Record<Last, number>

const MOMENT = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d))?$/

/** The start of a local day or minute (ms since 1970), or null where it is none. */
export function startOf(moment: string): number | null {
  const [, year, month, day, hour = 0, minute = 0] = (MOMENT.exec(moment) ?? []).map((part) =>
    part === undefined ? undefined : Number(part),
  )
  if (year === undefined || month === undefined || day === undefined) return null
  const date = new Date(2000, 0, 1, hour, minute)
  date.setFullYear(year, month - 1, day)
  const isOne = date.getMonth() === month - 1 && date.getDate() === day && hour < 24 && minute < 60
  return isOne ? date.getTime() : null
}

/** When a local day or minute is over (ms since 1970), or null where it is none. A day is not always 24 hours long. */
function endOf(moment: string): number | null {
  const start = startOf(moment)
  if (start === null || moment.includes('T')) return start === null ? null : start + MINUTE
  const date = new Date(start)
  return date.setDate(date.getDate() + 1)
}

/** From when until before when (ms since 1970); null is open. A stretch that ends now begins at a whole minute. */
export function spanOf(time: SearchTime, now: number): { from: number | null; to: number | null } {
  if ('last' in time) return { from: Math.floor((now - LASTS[time.last]) / MINUTE) * MINUTE, to: null }
  return { from: atLeastZero(startOf(time.from)), to: atLeastZero(endOf(time.to)) }
}

function atLeastZero(at: number | null): number | null {
  return at === null ? null : Math.max(0, at)
}

/** Whether it ends before it begins, so that nothing can lie in it. */
export function isTurnedAround(time: SearchTime): boolean {
  if ('last' in time) return false
  const { from, to } = spanOf(time, 0)
  return from !== null && to !== null && from >= to
}

/** Whether it leaves nothing out. */
export function isAnyTime(time: SearchTime): boolean {
  return !('last' in time) && time.from === '' && time.to === ''
}
