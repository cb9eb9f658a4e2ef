import type { ExportProgress } from '../../shared/export.ts'
import { numberWords } from '../words/numbers.ts'

/** How far an export has come, in a sentence. */
export function exportWords({ state, entries, fileName, problem }: ExportProgress): string {
  switch (state) {
    case 'running':
      return entries === 0
        ? `Exporting to ${fileName}…`
        : `Exporting to ${fileName}: ${entriesWords(entries)} so far`
    case 'done':
      return `Saved ${entriesWords(entries)} as ${fileName}`
    case 'cancelled':
      return 'The export was cancelled. Nothing was saved.'
    case 'failed':
      return problem ?? 'The export failed, so nothing was saved.'
  }
}

function entriesWords(count: number): string {
  return `${numberWords(count)} ${count === 1 ? 'entry' : 'entries'}`
}
