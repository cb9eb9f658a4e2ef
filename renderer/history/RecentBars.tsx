import type { HistoryEntry } from '../../shared/history.ts'
import type { Status } from '../../shared/outcome.ts'
import styles from './RecentBars.module.css'

/** How many of the newest checks are drawn. */
const BARS = 60

/** The newest checks as a strip of bars, the newest at the right. The list below says the same in words. */
export function RecentBars({ entries = [] }: { entries: readonly HistoryEntry[] | undefined }) {
  return (
    <div className={styles.strip} aria-hidden="true">
      {newestChecks(entries)
        .reverse()
        .map(({ key, status }) => (
          <span key={key} className={styles[status]} />
        ))}
    </div>
  )
}

/** The newest checks one by one: an entry may stand for many. */
function newestChecks(entries: readonly HistoryEntry[]): { key: string; status: Status }[] {
  return entries
    .slice(0, BARS)
    .flatMap(({ at, run, outcome: { status } }) =>
      Array.from({ length: Math.min(run?.count ?? 1, BARS) }, (_, index) => ({
        key: `${at} ${index}`,
        status,
      })),
    )
    .slice(0, BARS)
}
