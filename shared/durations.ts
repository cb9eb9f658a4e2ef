import { DAY, HOUR, MINUTE, SECOND } from './time.ts'

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

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`
}

/** "7 h 30 min"; without the smaller unit where it is none. */
export function twoUnits(big: number, bigUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${big} ${bigUnit}` : `${big} ${bigUnit} ${small} ${smallUnit}`
}
