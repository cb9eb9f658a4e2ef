import { impactOf } from '../../shared/impact.ts'
import type { Incident } from '../../shared/incident.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { MINUTE } from '../../shared/time.ts'
import { Button } from '../components/Button.tsx'
import { Moment, RelativeTime, ShortTime, useWordsNow } from '../components/Time.tsx'
import { clockTime, shortTime } from '../words/dates.ts'
import { lengthWords, lostWords } from '../words/impact.ts'
import styles from './IncidentImpact.module.css'

type Props = { view: IntegrationView; incident: Incident; onEdit: () => void }

/** When it began, as far as that can be known, how long it has lasted, and what was probably lost. */
export function IncidentImpact({ view: { messagesPerDay }, incident, onEdit }: Props) {
  const { failures, lastBadAt } = incident
  const length = useWordsNow((now) => lengthWords(impactOf(incident, null, now)))
  const lost = useWordsNow((now) => {
    const impact = impactOf(incident, messagesPerDay, now)
    return impact.lost ? `${lostWords(impact.lost)} probably lost.` : ''
  })
  return (
    <div className={styles.impact}>
      <p>
        <Bounds incident={incident} />: failing for {length}.{' '}
        {failures === 1 ? '1 failed check' : `${failures} failed checks`}, the last{' '}
        <RelativeTime at={lastBadAt} />.
      </p>
      {lost && <p className={styles.lost}>{lost}</p>}
      {messagesPerDay === null && (
        <Button tone="quiet" className={styles.hint} onClick={onEdit}>
          Tell Redbar how many messages it posts a day
        </Button>
      )}
    </div>
  )
}

function Bounds({ incident: { lastGoodAt, firstBadAt } }: { incident: Incident }) {
  if (lastGoodAt === null) {
    return (
      <>
        Never seen working, first bad <ShortTime at={firstBadAt} />
      </>
    )
  }
  // Within a minute only the seconds tell them apart.
  const close = firstBadAt - lastGoodAt < MINUTE
  const first = close ? clockTime(firstBadAt) : shortTime(firstBadAt, lastGoodAt)
  return (
    <>
      Last good {close ? <Moment at={lastGoodAt} /> : <ShortTime at={lastGoodAt} />}, first bad{' '}
      <time dateTime={new Date(firstBadAt).toISOString()}>{first}</time>
    </>
  )
}
