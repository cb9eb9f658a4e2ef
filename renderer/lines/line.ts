import type { HistoryEntry } from '../../shared/history.ts'

/** One line of a list of results, whatever it is. Its key stays the same while newer and older ones arrive. */
export type Line = { key: string } & (
  | { kind: 'day' | 'gap' | 'run' | 'pruned' | 'incident' | 'end' }
  | { kind: 'entry'; entry: HistoryEntry }
)

/** Whether a line holds something to act on, and so a stop for the arrow keys. */
export function isStop({ kind }: Line): boolean {
  return kind === 'entry' || kind === 'run' || kind === 'incident'
}
