import { useId } from 'react'
import type { Incident } from '../../shared/incident.ts'
import { reasonMessage } from '../../shared/messages.ts'
import { Button } from '../components/Button.tsx'
import { CodeTag } from '../components/CodeTag.tsx'
import { classes } from '../components/classes.ts'
import { StatusIcon } from '../components/StatusIcon.tsx'
import { useWordsNow } from '../components/Time.tsx'
import styles from './IncidentLine.module.css'
import { boundsWords, factsOf, stateWords } from './incident-words.ts'

type Props = {
  incident: Incident
  /** How many others fail for the same cause, as long as it is open. */
  others: number
  /** The result (ms since 1970) whose details are open, or null. */
  openAt: number | null
  onShow: (at: number) => void
  onDetails: (at: number) => void
}

/** One incident: red while it is open, calm once it is over. */
export function IncidentLine({ incident, others, openAt, onShow, onDetails }: Props) {
  const { reason, code, firstBadAt, lastBadAt, resolvedAt, acknowledgedUntil } = incident
  const titleId = useId()
  const state = useWordsNow((now) => stateWords(incident, now))
  const bounds = useWordsNow((now) => boundsWords(incident, now))
  const facts = useWordsNow((now) => factsOf(incident, now).join(' · '))
  const known = useWordsNow((now) => (acknowledgedUntil !== null && acknowledgedUntil > now ? 'yes' : ''))
  const open = resolvedAt === null
  const more = { 'aria-describedby': titleId, tone: 'quiet' } as const
  return (
    <article
      className={classes(styles.incident, open && styles.open, open && known !== '' && styles.known)}
      aria-labelledby={titleId}
    >
      <StatusIcon status={open ? (known ? 'acknowledged' : 'failed') : 'ok'} />
      <div className={styles.what}>
        <h3 id={titleId} className={styles.title}>
          {reasonMessage(reason).title}
          <CodeTag code={code} />
        </h3>
        <p>
          <strong className={styles.state}>{state}</strong>
          {others > 0 && `, along with ${others} ${others === 1 ? 'other' : 'others'} of the same cause`}
        </p>
        <p>{bounds}</p>
        <p>{facts}</p>
      </div>
      <div className={styles.actions}>
        <Button {...more} onClick={() => onShow(firstBadAt)}>
          Show its checks
        </Button>
        <Button {...more} aria-expanded={openAt === firstBadAt} onClick={() => onDetails(firstBadAt)}>
          First failure
        </Button>
        {lastBadAt !== firstBadAt && (
          <Button {...more} aria-expanded={openAt === lastBadAt} onClick={() => onDetails(lastBadAt)}>
            Last failure
          </Button>
        )}
      </div>
    </article>
  )
}
