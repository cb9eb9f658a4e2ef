import type { HistoryEntry } from '../../shared/history.ts'
import styles from './RecentBars.module.css'

/** How many of the newest checks are drawn. */
const BARS = 60

/** The newest checks as a strip of bars, the newest at the right. The list below says the same in words. */
export function RecentBars({ entries = [] }: { entries: readonly HistoryEntry[] | undefined }) {
  return (
    <div className={styles.strip} aria-hidden="true">
      {entries
        .slice(0, BARS)
        .reverse()
        .map((entry) => (
          <span key={entry.at} className={styles[entry.outcome.status]} />
        ))}
    </div>
  )
}
