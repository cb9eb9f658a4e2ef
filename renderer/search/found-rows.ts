import type { HistoryEntry } from '../../shared/history.ts'
import { localDay, sameDay } from '../words/days.ts'

/** One line of what was found. */
export type FoundRow =
  | { kind: 'day'; key: string; at: number }
  | { kind: 'entry'; key: string; entry: HistoryEntry }
  | { kind: 'end'; key: 'end' }

/** What tells a result from all others: several integrations may have been asked at one moment. */
export function foundKey({ at, integrationId }: HistoryEntry): string {
  return `${at}-${encodeURIComponent(integrationId)}`
}

/** What was found (newest first) as lines, with a head for each day. */
export function foundRows(entries: readonly HistoryEntry[]): FoundRow[] {
  const rows: FoundRow[] = []
  let newer: number | null = null
  for (const entry of entries) {
    const { at } = entry
    if (newer === null || !sameDay(newer, at)) rows.push({ kind: 'day', key: `day-${localDay(at)}`, at })
    rows.push({ kind: 'entry', key: foundKey(entry), entry })
    newer = at
  }
  rows.push({ kind: 'end', key: 'end' })
  return rows
}
