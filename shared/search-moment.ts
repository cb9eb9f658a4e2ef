import type { SearchPage } from './search.ts'

/** The moment (ms) of a first page, as of which the pages behind it are to be asked for; null where there are none. */
export function momentOf({ entries, next }: SearchPage): number | null {
  return next && (entries[0]?.at ?? next.at)
}
