import type { ResultDetails } from '../../shared/history.ts'

/** What happened besides, that is no failure: the note of the result first, then those of its evidence. */
export function notesOf({ note, evidence }: ResultDetails): string[] {
  return [...new Set([...(note === null ? [] : [note]), ...evidence.notes])]
}
