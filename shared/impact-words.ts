import { duration } from './durations.ts'
import type { Impact, Lost } from './impact.ts'
import { MINUTE } from './time.ts'

/** "2 h 10 min", or both bounds where they lie far apart: "at least 2 h 10 min, at most 14 h". */
export function lengthWords({ leastMs, mostMs }: Pick<Impact, 'leastMs' | 'mostMs'>): string {
  if (mostMs === null) return `at least ${duration(leastMs)}`
  const close = mostMs - leastMs < MINUTE || mostMs < 1.25 * leastMs
  return close ? duration(leastMs) : `at least ${duration(leastMs)}, at most ${duration(mostMs)}`
}

/** "About 30 to 40 messages", "Up to 5 messages", "Fewer than one message". */
export function lostWords({ least, most }: Lost): string {
  if (most === 0) return 'Fewer than one message'
  if (most === null) return `At least ${messages(least)}`
  if (least === 0) return `Up to ${messages(most)}`
  return least === most ? `About ${messages(most)}` : `About ${numberWords(least)} to ${messages(most)}`
}

function numberWords(value: number): string {
  return value.toLocaleString('en-GB')
}

function messages(count: number): string {
  return `${numberWords(count)} ${count === 1 ? 'message' : 'messages'}`
}
