import { impactOf } from '../../shared/impact.ts'
import { lengthAfterPreposition, lengthWords } from '../../shared/impact-words.ts'
import type { Incident } from '../../shared/incident.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import { MINUTE } from '../../shared/time.ts'

/** "Open for 2 h 10 min", "Lasted 25 min". `now` in ms since 1970, here and below. */
export function stateWords(incident: Incident, now: number, messages: WindowMessages): string {
  const { time, history } = messages
  const { open, lasted, comesAndGoes, cameAndWent } = history.list.incidents
  const { resolvedAt, flappingSince, firstBadAt } = incident
  // Nobody knows for how much of it something that comes and goes has failed.
  if (flappingSince !== null) {
    const length = (resolvedAt ?? now) - Math.min(firstBadAt, flappingSince)
    return resolvedAt === null
      ? comesAndGoes(time.durationAfterPreposition(length))
      : cameAndWent(time.duration(length))
  }
  const impact = impactOf(incident, null, now)
  return resolvedAt === null
    ? open(lengthAfterPreposition(impact, messages))
    : lasted(lengthWords(impact, messages))
}

/** "Began between 22 Nov 06:10 and 06:15, worked again 08:25", as far as it is known. */
export function boundsWords(
  { lastGoodAt, firstBadAt, resolvedAt }: Incident,
  now: number,
  { time, history }: WindowMessages,
): string {
  const words = history.list.incidents
  const end = resolvedAt === null ? null : time.short(resolvedAt, firstBadAt)
  if (lastGoodAt === null) {
    const at = time.short(firstBadAt, now)
    return end === null ? words.fromFirst(at) : words.fromFirstAndEnded(at, end)
  }
  // Within a minute only the seconds tell them apart.
  const close = firstBadAt - lastGoodAt < MINUTE
  const from = close ? time.moment(lastGoodAt, now) : time.short(lastGoodAt, now)
  const to = close ? time.clock(firstBadAt) : time.short(firstBadAt, lastGoodAt)
  return end === null ? words.began(from, to) : words.beganAndEnded(from, to, end)
}

/** How often it failed, whether it was told, and who knows of it: "26 failed checks", "told 06:16". */
export function factsOf(incident: Incident, now: number, { time, history }: WindowMessages): string[] {
  const words = history.list.incidents
  const { failures, toldAt, resolvedAt, acknowledgedUntil, firstBadAt } = incident
  const facts = [words.failures(failures)]
  if (toldAt !== null) facts.push(words.told(time.short(toldAt, resolvedAt === null ? now : firstBadAt)))
  else facts.push(resolvedAt === null ? words.notToldYet : words.notTold)
  if (acknowledgedUntil === null) return facts
  const known = resolvedAt === null && acknowledgedUntil > now
  return [...facts, known ? words.knownUntil(time.until(acknowledgedUntil, now)) : words.wasKnown]
}
