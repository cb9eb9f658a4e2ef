import { type ReactNode, useId } from 'react'
import type { Incident } from '../../shared/incident.ts'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { classes } from '../components/classes.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useWordsNow } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './IncidentLine.module.css'
import { boundsWords, factsOf, stateWords } from './incident-words.ts'

type Props = {
  incident: Incident
  /** How many others fail for the same cause, as long as it is open. */
  others: number
  /** It holds the list's one tab stop. */
  tabStop: boolean
  /** The result (ms since 1970) whose details are open, or null. */
  openAt: number | null
  onShow: (at: number) => void
  onDetails: (at: number) => void
}

/** One incident: red while it is open, calm once it is over. */
export function IncidentLine({ incident, others, tabStop, openAt, onShow, onDetails }: Props) {
  const { reason, code, firstBadAt, lastBadAt, resolvedAt, acknowledgedUntil } = incident
  const titleId = useId()
  const messages = useMessages()
  const words = messages.history.list.incidents
  const state = useWordsNow((now) => stateWords(incident, now, messages))
  const bounds = useWordsNow((now) => boundsWords(incident, now, messages))
  const facts = useWordsNow((now) => factsOf(incident, now, messages).join(' · '))
  const known = useWordsNow((now) => (acknowledgedUntil !== null && acknowledgedUntil > now ? 'yes' : ''))
  const open = resolvedAt === null
  const more = { 'aria-describedby': titleId, tone: 'quiet', tabIndex: tabStop ? 0 : -1 } as const
  const stated = <strong className={styles.state}>{state}</strong>
  return (
    <article
      className={classes(styles.incident, open && styles.open, open && known !== '' && styles.known)}
      aria-labelledby={titleId}
    >
      <StatusIcon status={open ? (known ? 'acknowledged' : 'failed') : 'ok'} />
      <div className={styles.what}>
        <h3 id={titleId} className={styles.title}>
          {messages.reasons[reason].title}
          <CodeTag code={code} />
        </h3>
        <p>{others > 0 ? <Said phrase={words.alongWith<ReactNode>(stated, others)} /> : stated}</p>
        <p>{bounds}</p>
        <p>{facts}</p>
      </div>
      <div className={styles.actions}>
        <Button {...more} onClick={() => onShow(firstBadAt)}>
          {words.showChecks}
        </Button>
        <Button {...more} aria-expanded={openAt === firstBadAt} onClick={() => onDetails(firstBadAt)}>
          {words.firstFailure}
        </Button>
        {lastBadAt !== firstBadAt && (
          <Button {...more} aria-expanded={openAt === lastBadAt} onClick={() => onDetails(lastBadAt)}>
            {words.lastFailure}
          </Button>
        )}
      </div>
    </article>
  )
}
