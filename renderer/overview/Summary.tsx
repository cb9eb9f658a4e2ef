import Moon from 'lucide-react/icons/moon'
import type { Overview } from '../../shared/overview.ts'
import { classes } from '../components/classes.ts'
import { RelativeTime, Until } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import { type SummaryPart, summaryParts } from '../words/summary.ts'
import styles from './Summary.module.css'

/** The room for the summary, while there is nothing to sum up. */
export function NoSummary() {
  return <p className={styles.summary} />
}

/** "2 failing, 9 ok, checked 40 s ago", and until when it is quiet; what hides or causes failures comes before the counts. */
export function Summary({ overview }: { overview: Overview }) {
  const messages = useMessages()
  const { summary } = messages.shell
  const condition = !overview.online ? summary.offline : overview.slackProblem && summary.slackProblem
  return (
    <p className={styles.summary}>
      {condition && (
        <>
          <span className={styles.part}>{condition}</span>
          {', '}
        </>
      )}
      {summaryParts(overview.counts, messages).map((part) => (
        <Part key={part.status} {...part} />
      ))}
      {overview.checkedAt !== null && (
        <span className={styles.checked}>
          <Said phrase={summary.checked(<RelativeTime at={overview.checkedAt} />)} />
        </span>
      )}
      {overview.quietUntil !== null && (
        <span className={styles.quiet}>
          <Moon aria-hidden size={14} />
          <Said phrase={summary.quiet(<Until at={overview.quietUntil} />)} />
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
