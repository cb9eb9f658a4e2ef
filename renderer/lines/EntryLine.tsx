import ChevronRight from 'lucide-react/icons/chevron-right'
import { type ReactNode, useId } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import { reasonMessage } from '../../shared/messages.ts'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { classes } from '../components/classes.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { clockTime, exactTime } from '../words/dates.ts'
import { tookTime } from '../words/durations.ts'
import { verdictWord } from '../words/status-words.ts'
import styles from './EntryLine.module.css'
import { spanWords } from './span-words.ts'

type Props = {
  entry: HistoryEntry
  open: boolean
  tabStop: boolean
  onDetails: () => void
  /** Whose result it is, where the list is about several integrations. */
  of?: ReactNode
}

/** One result. Where an error occurred it is a red bar; a warning is amber, what could not be seen is grey. */
export function EntryLine({ entry, open, tabStop, onDetails, of }: Props) {
  const { outcome } = entry
  const titleId = useId()
  const failed = outcome.status === 'failed'
  const more = {
    tabIndex: tabStop ? 0 : -1,
    'aria-expanded': open,
    'aria-describedby': titleId,
    className: styles.more,
    onClick: onDetails,
  }
  return (
    <div
      className={classes(styles.entry, styles[outcome.status])}
      data-status={outcome.status}
      data-open={open || undefined}
    >
      <time className={styles.time} dateTime={new Date(entry.at).toISOString()} title={exactTime(entry.at)}>
        {clockTime(entry.at)}
      </time>
      <StatusIcon status={outcome.status} size={failed ? 18 : 16} />
      <p id={titleId} className={styles.what}>
        <What entry={entry} />
        {entry.note && <span className={styles.note}>{entry.note}</span>}
        {of && <span className={styles.of}>{of}</span>}
      </p>
      <p className={styles.how}>{howOf(entry)}</p>
      {failed ? (
        <Button tone="onRed" {...more}>
          Geeky details
        </Button>
      ) : (
        <Button tone="quiet" icon={ChevronRight} labelled="never" {...more}>
          Details
        </Button>
      )}
    </div>
  )
}

function What({ entry: { outcome, at, run } }: { entry: HistoryEntry }) {
  if (outcome.status === 'ok') {
    const span = run && run.count > 1 && spanWords(run.count, run.since, at)
    return <>ok {span && <span className={styles.span}>{span}</span>}</>
  }
  return (
    <>
      <span className="visually-hidden">{verdictWord[outcome.status]}: </span>
      <strong>{reasonMessage(outcome.reason).title}</strong>
      {outcome.code && <CodeTag code={outcome.code} />}
    </>
  )
}

function howOf({ httpStatus, durationMs }: HistoryEntry): string {
  const parts = [httpStatus !== null && `HTTP ${httpStatus}`, tookTime(durationMs)]
  return parts.filter(Boolean).join(' · ')
}
