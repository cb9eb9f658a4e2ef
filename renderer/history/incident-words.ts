import { duration } from '../../shared/durations.ts'
import { impactOf } from '../../shared/impact.ts'
import { lengthWords } from '../../shared/impact-words.ts'
import type { Incident } from '../../shared/incident.ts'
import { MINUTE } from '../../shared/time.ts'
import { clockTime, momentTime, shortTime, untilTime } from '../words/dates.ts'
import { numberWords } from '../words/numbers.ts'

/** "Open for 2 h 10 min", "Lasted 25 min". `now` in ms since 1970, here and below. */
export function stateWords(incident: Incident, now: number): string {
  const { resolvedAt, flappingSince, firstBadAt } = incident
  const length = lengthWords(impactOf(incident, null, now))
  // Nobody knows for how much of it something that comes and goes has failed.
  if (flappingSince !== null) {
    const whole = duration((resolvedAt ?? now) - Math.min(firstBadAt, flappingSince))
    return resolvedAt === null ? `Comes and goes, for ${whole} now` : `Came and went for ${whole}`
  }
  return resolvedAt === null ? `Open for ${length}` : `Lasted ${length}`
}

/** "Began between 22 Nov 06:10 and 06:15, worked again 08:25", as far as it is known. */
export function boundsWords({ lastGoodAt, firstBadAt, resolvedAt }: Incident, now: number): string {
  const end = resolvedAt === null ? '' : `, worked again ${shortTime(resolvedAt, firstBadAt)}`
  if (lastGoodAt === null) return `Failed from its first check, ${shortTime(firstBadAt, now)}${end}`
  // Within a minute only the seconds tell them apart.
  const close = firstBadAt - lastGoodAt < MINUTE
  const from = close ? momentTime(lastGoodAt, now) : shortTime(lastGoodAt, now)
  const to = close ? clockTime(firstBadAt) : shortTime(firstBadAt, lastGoodAt)
  return `Began between ${from} and ${to}${end}`
}

/** How often it failed, whether it was told, and who knows of it: "26 failed checks", "told 06:16". */
export function factsOf(incident: Incident, now: number): string[] {
  const { failures, toldAt, resolvedAt, acknowledgedUntil, firstBadAt } = incident
  const facts = [failures === 1 ? '1 failed check' : `${numberWords(failures)} failed checks`]
  if (toldAt !== null) facts.push(`told ${shortTime(toldAt, resolvedAt === null ? now : firstBadAt)}`)
  else facts.push(resolvedAt === null ? 'not told yet' : 'not told')
  if (acknowledgedUntil === null) return facts
  const known = resolvedAt === null && acknowledgedUntil > now
  return [
    ...facts,
    known ? `acknowledged until ${untilTime(acknowledgedUntil, now)}` : 'had been acknowledged',
  ]
}
