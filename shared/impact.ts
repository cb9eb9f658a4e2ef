import type { Incident } from './incident.ts'
import { DAY } from './time.ts'

/** So many messages, at least and at most; null where no most is known. Rounded outwards, so they claim no precision. */
export type Lost = { least: number; most: number | null }

/** What an incident did, in bounds: nobody saw the moment at which it began. */
export type Impact = {
  /** ms that it has failed for certain: since the first bad result. */
  leastMs: number
  /** ms that it can have failed at most: since the last good result; null when none was ever seen. */
  mostMs: number | null
  /** Messages probably lost; null where the pace is not known, or nothing can be said. */
  lost: Lost | null
}

type Bounds = Pick<Incident, 'lastGoodAt' | 'firstBadAt' | 'resolvedAt'>

/** What an incident did until `now`, or until it was resolved (both in ms since 1970). `messagesPerDay` null = not known. */
export function impactOf(
  { lastGoodAt, firstBadAt, resolvedAt }: Bounds,
  messagesPerDay: number | null,
  now: number,
): Impact {
  const end = resolvedAt ?? now
  const leastMs = Math.max(0, end - firstBadAt)
  const mostMs = lastGoodAt === null ? null : Math.max(leastMs, end - lastGoodAt)
  return { leastMs, mostMs, lost: messagesPerDay === null ? null : lostIn(leastMs, mostMs, messagesPerDay) }
}

function lostIn(leastMs: number, mostMs: number | null, messagesPerDay: number): Lost | null {
  const least = rounded((leastMs * messagesPerDay) / DAY, Math.floor)
  if (mostMs !== null) return { least, most: mostOf((mostMs * messagesPerDay) / DAY) }
  return least === 0 ? null : { least, most: null }
}

/** Below one stays below one: "fewer than one" is an answer. */
function mostOf(messages: number): number {
  return messages < 1 ? 0 : rounded(messages, Math.ceil)
}

/** To whole messages below ten, and above to two digits of which the second is 0 or 5. */
function rounded(messages: number, round: (value: number) => number): number {
  if (messages < 10) return round(messages)
  const step = 10 ** Math.floor(Math.log10(messages)) / 2
  return round(messages / step) * step
}
