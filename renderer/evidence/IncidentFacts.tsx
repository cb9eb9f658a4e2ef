import { impactOf } from '../../shared/impact.ts'
import { lengthWords, lostWords } from '../../shared/impact-words.ts'
import type { Incident } from '../../shared/incident.ts'
import { Moment, useWordsNow } from '../components/Time.tsx'
import { useMessages } from '../language.tsx'
import styles from './IncidentFacts.module.css'

type Props = { incident: Incident; messagesPerDay: number | null }

/** The incident that a result belongs to: its bounds, and what it did. */
export function IncidentFacts({ incident, messagesPerDay }: Props) {
  const { lastGoodAt, firstBadAt, resolvedAt, failures } = incident
  const messages = useMessages()
  const words = messages.evidence.incident
  const length = useWordsNow((now) => lengthWords(impactOf(incident, null, now), messages))
  const lost = useWordsNow((now) => {
    const impact = impactOf(incident, messagesPerDay, now)
    return impact.lost ? lostWords(impact.lost, messages) : ''
  })
  return (
    <dl className={styles.facts}>
      <dt>{words.lastGood}</dt>
      <dd>{lastGoodAt === null ? words.neverSeen : <Moment at={lastGoodAt} />}</dd>
      <dt>{words.firstBad}</dt>
      <dd>
        <Moment at={firstBadAt} />
      </dd>
      <dt>{words.worksAgain}</dt>
      <dd>{resolvedAt === null ? words.notYet : <Moment at={resolvedAt} />}</dd>
      <dt>{resolvedAt === null ? words.failingFor : words.failedFor}</dt>
      <dd>{length}</dd>
      {lost && (
        <>
          <dt>{words.probablyLost}</dt>
          <dd>{lost}</dd>
        </>
      )}
      <dt>{words.failedChecks}</dt>
      <dd>{messages.count.number(failures)}</dd>
    </dl>
  )
}
