import type { BarStatus } from '../../shared/timeline.ts'

/** What a bar or a day shows, in a word or two. */
export const barStatusWord: Record<BarStatus | 'before', string> = {
  ok: 'OK',
  warning: 'Warning',
  failed: 'Failed',
  mixed: 'Failed in part',
  unknown: 'Nothing was seen',
  before: 'Before it was added',
}
