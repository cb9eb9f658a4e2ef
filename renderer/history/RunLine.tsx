import ChevronDown from 'lucide-react/icons/chevron-down'
import ChevronUp from 'lucide-react/icons/chevron-up'
import { useId } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { classes } from '../components/classes.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
import styles from '../lines/EntryLine.module.css'
import { spanWords } from '../lines/span-words.ts'

type Props = {
  entries: readonly [HistoryEntry, ...HistoryEntry[]]
  /** Since when (ms since 1970), and how many checks it is. */
  since: number
  count: number
  unfolded: boolean
  tabStop: boolean
  onFold: () => void
}

/** Several results with one verdict as one line: "ok, 12 checks, 06:10 - 06:55". */
export function RunLine({ entries, since, count, unfolded, tabStop, onFold }: Props) {
  const { outcome, at } = entries[0]
  const titleId = useId()
  const messages = useMessages()
  const { time, status, reasons } = messages
  const { showEach, fold } = messages.history.list
  return (
    <div className={classes(styles.entry, styles.run, styles[outcome.status])} data-status={outcome.status}>
      <time className={styles.time} dateTime={new Date(at).toISOString()} title={time.exact(at)}>
        {time.clock(at)}
      </time>
      <StatusIcon status={outcome.status} size={16} />
      <p id={titleId} className={styles.what}>
        {outcome.status === 'ok' ? status.verdict.ok : <strong>{reasons[outcome.reason].title}</strong>}
        {outcome.code && <CodeTag code={outcome.code} />}
        <span className={styles.span}>{spanWords({ count, since, at }, messages)}</span>
      </p>
      <Button
        tone="quiet"
        icon={unfolded ? ChevronUp : ChevronDown}
        labelled="never"
        tabIndex={tabStop ? 0 : -1}
        aria-expanded={unfolded}
        aria-describedby={titleId}
        className={styles.more}
        onClick={onFold}
      >
        {unfolded ? fold : showEach}
      </Button>
    </div>
  )
}
