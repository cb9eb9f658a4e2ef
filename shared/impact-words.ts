import type { Impact, Lost } from './impact.ts'
import type { CommonMessages } from './language/messages.ts'
import { MINUTE } from './time.ts'

type Words = Pick<CommonMessages, 'impact' | 'time'>
type Bounds = Pick<Impact, 'leastMs' | 'mostMs'>

/** "2 h 10 min", or both bounds where they lie far apart: "at least 2 h 10 min, at most 14 h". */
export function lengthWords(bounds: Bounds, { impact, time }: Words): string {
  return between(bounds, time.duration, impact)
}

/** The same after a preposition: "failing for at least 3 days". */
export function lengthAfterPreposition(bounds: Bounds, { impact, time }: Words): string {
  return between(bounds, time.durationAfterPreposition, impact)
}

function between(
  { leastMs, mostMs }: Bounds,
  span: (ms: number) => string,
  { length }: Words['impact'],
): string {
  if (mostMs === null) return length.atLeast(span(leastMs))
  const close = mostMs - leastMs < MINUTE || mostMs < 1.25 * leastMs
  return close ? span(leastMs) : length.between(span(leastMs), span(mostMs))
}

/** "About 30 to 40 messages", "Up to 5 messages", "Fewer than one message". */
export function lostWords({ least, most }: Lost, { impact }: Pick<Words, 'impact'>): string {
  const { lost } = impact
  if (most === 0) return lost.fewerThanOne
  if (most === null) return lost.atLeast(least)
  if (least === 0) return lost.upTo(most)
  return least === most ? lost.about(most) : lost.between(least, most)
}
