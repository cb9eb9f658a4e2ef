import Moon from 'lucide-react/icons/moon'
import type { Overview } from '../../shared/overview.ts'
import { classes } from '../components/classes.ts'
import { RelativeTime, Until } from '../components/Time.tsx'
import { type SummaryPart, summaryParts } from '../words/summary.ts'
import styles from './Summary.module.css'

/** "2 failing, 9 ok, checked 40 s ago", and until when it is quiet; Slack's own trouble comes before the counts, as in the tray. */
export function Summary({ overview }: { overview: Overview }) {
  return (
    <p className={styles.summary}>
      {overview.online && overview.slackProblem && (
        <>
          <span className={styles.part}>Slack has a problem</span>
          {', '}
        </>
      )}
      {summaryParts(overview.counts).map((part) => (
        <Part key={part.status} {...part} />
      ))}
      {overview.checkedAt !== null && (
        <span>
          checked <RelativeTime at={overview.checkedAt} />
        </span>
      )}
      {overview.quietUntil !== null && (
        <span className={styles.quiet}>
          <Moon aria-hidden size={14} />
          quiet until <Until at={overview.quietUntil} />
        </span>
      )}
    </p>
  )
}

function Part({ status, text }: SummaryPart) {
  return (
    <>
      <span className={classes(styles.part, status === 'failing' && styles.failing)}>{text}</span>
      {', '}
    </>
  )
}
