import ChevronRight from 'lucide-react/icons/chevron-right'
import { type ReactNode, useId } from 'react'
import type { HistoryEntry } from '../../shared/history.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import { noteWords } from '../../shared/notes.ts'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { classes } from '../components/classes.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useMessages } from '../language.tsx'
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
  const messages = useMessages()
  const { time, history } = messages
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
      <time className={styles.time} dateTime={new Date(entry.at).toISOString()} title={time.exact(entry.at)}>
        {time.clock(entry.at)}
      </time>
      <StatusIcon status={outcome.status} size={failed ? 18 : 16} />
      <p id={titleId} className={styles.what}>
        <What entry={entry} />
        {entry.note && <span className={styles.note}>{noteWords(entry.note, messages)}</span>}
        {of && <span className={styles.of}>{of}</span>}
      </p>
      <p className={styles.how}>{howOf(entry, time)}</p>
      {failed ? (
        <Button tone="onRed" {...more}>
          {history.list.geekyDetails}
        </Button>
      ) : (
        <Button tone="quiet" icon={ChevronRight} labelled="never" {...more}>
          {history.list.details}
        </Button>
      )}
    </div>
  )
}

function What({ entry: { outcome, at, run } }: { entry: HistoryEntry }) {
  const messages = useMessages()
  const { status, reasons, history } = messages
  if (outcome.status === 'ok') {
    const span = run && run.count > 1 && spanWords({ ...run, at }, messages)
    return (
      <>
        {status.verdict.ok} {span && <span className={styles.span}>{span}</span>}
      </>
    )
  }
  return (
    <>
      <span className="visually-hidden">{history.list.verdict(status.verdict[outcome.status])}</span>
      <strong>{reasons[outcome.reason].title}</strong>
      {outcome.code && <CodeTag code={outcome.code} />}
    </>
  )
}

function howOf({ httpStatus, durationMs }: HistoryEntry, { took }: WindowMessages['time']): string {
  const parts = [httpStatus !== null && `HTTP ${httpStatus}`, took(durationMs)]
  return parts.filter(Boolean).join(' · ')
}
