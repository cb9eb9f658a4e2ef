import type { HistoryFilter } from '../../shared/search.ts'
import type { ExportRow } from './export-row.ts'
import { isoTime } from './file-times.ts'
import { type Mask, withTexts } from './mask-all.ts'

/** What the head of a JSON file says. */
export type JsonHead = { version: string; savedAt: number; filter: HistoryFilter }

/** The beginning of one JSON document, up to its entries. */
export function jsonHead({ version, savedAt, filter }: JsonHead, mask: Mask): string {
  const { from, to, ...rest } = withTexts(filter, mask)
  const head = {
    savedBy: `Redbar ${version}`,
    savedAt: isoTime(savedAt),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    filter: { ...rest, from: from === null ? null : isoTime(from), to: to === null ? null : isoTime(to) },
  }
  const fields = Object.entries(head).map(([name, value]) => `  "${name}": ${JSON.stringify(value)},\n`)
  return `{\n${fields.join('')}  "entries": [`
}

/** Entries, one a line; `isFirst` is true while there is none before them. */
export function jsonEntries(rows: readonly ExportRow[], isFirst: boolean): string {
  return rows.map((row, index) => `${isFirst && index === 0 ? '' : ','}\n    ${JSON.stringify(row)}`).join('')
}

/** The end of the document. */
export const JSON_END = '\n  ]\n}\n'
