import { type StripDay, stripLetters } from '../../shared/strips.ts'

const dayOfLetter: ReadonlyMap<string, StripDay> = new Map(
  Object.entries(stripLetters).map(([day, letter]) => [letter, day as StripDay]),
)

/** What a day of a strip shows; one that is not there is as before it was added. */
export function stripDay(days: string, index: number): StripDay {
  return dayOfLetter.get(days.charAt(index)) ?? 'before'
}

/** On how many of the days anything was watched. */
export function watchedDays(days: string): number {
  return days.replace(/[^owflhm]/g, '').length
}

/** On how many of the days it failed, at least in part. */
export function failedDays(days: string): number {
  return days.replace(/[^flhm]/g, '').length
}
