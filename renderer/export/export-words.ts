import type { ExportProgress } from '../../shared/export.ts'
import type { EvidenceMessages } from '../../shared/language/en/evidence.ts'

/** How far an export has come, in a sentence. */
export function exportWords(
  { state, entries, fileName, problem }: ExportProgress,
  { exports: words }: Pick<EvidenceMessages, 'exports'>,
): string {
  switch (state) {
    case 'running':
      return entries === 0 ? words.begun(fileName) : words.soFar(entries, fileName)
    case 'done':
      return words.done(entries, fileName)
    case 'cancelled':
      return words.cancelled
    case 'failed':
      return problem ?? words.failed
  }
}
