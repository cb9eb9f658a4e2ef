import { DAY, HOUR } from '../../shared/time.ts'
import type { Period } from '../../shared/timeline.ts'
import { momentsOf, wallTimeAt } from './wall-clock.ts'

const WEEK = 7 * DAY
/** The first Monday of a wall clock. */
const MONDAY = 4 * DAY

/** How many bars a period has, how long (ms on the wall) each is, and from when they are counted. */
const CUTS: Record<Exclude<Period, '24h'>, { bars: number; length: number; origin: number }> = {
  '7d': { bars: 84, length: 2 * HOUR, origin: 0 },
  '30d': { bars: 60, length: 12 * HOUR, origin: 0 },
  '90d': { bars: 90, length: DAY, origin: 0 },
  // The week that is under way, and the 52 before it.
  '1y': { bars: 53, length: WEEK, origin: MONDAY },
}

/**
 * The edges of a period's bars (ms since 1970, ascending): `now` lies in the last bar. Days and weeks begin at local
 * midnight, however long they are; `timeZone` as in wall-clock.ts. Those of 24 hours are the hours of UTC, because
 * that is how finely the past is kept.
 */
export function periodEdges(period: Period, now: number, timeZone: string | null = null): number[] {
  if (period === '24h') return steps((Math.floor(now / HOUR) + 1) * HOUR, 24, HOUR)
  const { bars, length, origin } = CUTS[period]
  const wallTime = wallTimeAt(now, timeZone) - origin
  const end = (Math.floor(wallTime / length) + 1) * length + origin
  const edges = steps(end, bars, length).map((edge) => momentsOf(edge, timeZone).first)
  // Where the clock is set forward over an edge, two can fall on the moment of the change.
  return edges.filter((edge, index) => edge > (edges[index - 1] ?? Number.NEGATIVE_INFINITY))
}

function steps(end: number, count: number, length: number): number[] {
  return Array.from({ length: count + 1 }, (_, index) => end - (count - index) * length)
}
