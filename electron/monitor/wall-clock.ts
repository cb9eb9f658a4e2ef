import { DAY } from '../../shared/time.ts'

/**
 * Between moments and what a clock on the wall shows. A wall time is written as the moment (ms since 1970) at which a
 * clock in UTC shows the same, so that its days always have 24 hours and it can be calculated with.
 * A time zone is an IANA name, or null for the computer's own; a name that the runtime does not know throws a
 * RangeError.
 */

/** What a clock in that zone shows at that moment. */
export function wallTimeAt(moment: number, timeZone: string | null): number {
  return moment + offsetAt(moment, timeZone)
}

/**
 * The moments between which a clock in that zone comes to show that time: `first` is the first at which it shows it or
 * a later one, and from `last` on it shows no earlier one again. They differ only where the clock is set back over that
 * time; where it is set forward over it, both are the moment of the change.
 */
export function momentsOf(wallTime: number, timeZone: string | null): { first: number; last: number } {
  // No zone is further than 14 hours from UTC, so the true moment lies between these two.
  const before = offsetAt(wallTime - DAY, timeZone)
  const after = offsetAt(wallTime + DAY, timeZone)
  const early = wallTime - Math.max(before, after)
  if (before === after) return { first: early, last: early }
  const late = wallTime - Math.min(before, after)
  const shown = [early, late].filter((moment) => wallTimeAt(moment, timeZone) === wallTime)
  const [first = momentOfChange(early, late, timeZone), last = first] = shown
  return { first, last }
}

/** The first moment at which the offset is that of `late`; it is another one at `early`. */
function momentOfChange(early: number, late: number, timeZone: string | null): number {
  const offset = offsetAt(late, timeZone)
  while (late - early > 1) {
    const middle = Math.floor((early + late) / 2)
    if (offsetAt(middle, timeZone) === offset) late = middle
    else early = middle
  }
  return late
}

/** How far (ms) clocks in that zone are ahead of UTC at that moment. */
function offsetAt(moment: number, timeZone: string | null): number {
  // Not by a kept formatter: it would stay in the zone from which the computer has travelled.
  if (timeZone === null) return new Date(moment).getTimezoneOffset() * -60_000
  // '3/28/2027, GMT+02:00', and nothing after GMT in UTC itself.
  const offset = formatterOf(timeZone).format(moment).split('GMT')[1] || 'Z'
  return -Date.parse(`1970-01-01T00:00${offset}`)
}

/** Kept, since to make one takes far longer than to use it. There are never more than there are zones. */
const formatters = new Map<string, Intl.DateTimeFormat>()

function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' })
  formatters.set(timeZone, made)
  return made
}
