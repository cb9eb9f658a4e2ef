import { impactOf } from '../../shared/impact.ts'
import { lengthWords, lostWords } from '../../shared/impact-words.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { MINUTE } from '../../shared/time.ts'
import { Button } from '../components/Button.tsx'
import { Moment, RelativeTime, ShortTime, Until, useWordsNow } from '../components/Time.tsx'
import { clockTime, shortTime } from '../words/dates.ts'
import styles from './IncidentImpact.module.css'
import type { FailingView } from './incident-scope.ts'

type Props = { view: FailingView; onEdit: () => void }

/** When it began, as far as that can be known, how long it has lasted, and what was probably lost. */
export function IncidentImpact({ view, onEdit }: Props) {
  const { messagesPerDay } = view
  const lost = useWordsNow((now) => {
    const impact = impactOf(view.incident, messagesPerDay, seenUntil(view, now))
    // What works by turns loses less than the whole time says, and nobody knows how much less.
    return impact.lost && view.incident.flappingSince === null
      ? `${lostWords(impact.lost)} probably lost.`
      : ''
  })
  return (
    <div className={styles.impact}>
      <p>
        <Course view={view} />
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

/** What is paused was seen until its last check, and no longer. */
function seenUntil({ status, lastCheckedAt, incident }: FailingView, now: number): number {
  return status === 'paused' ? (lastCheckedAt ?? incident.lastBadAt) : now
}

function Course({ view }: { view: FailingView }) {
  if (view.status === 'paused') return <Paused view={view} />
  if (view.incident.flappingSince !== null) return <ByTurns view={view} since={view.incident.flappingSince} />
  return <Failing view={view} />
}

function Failing({ view: { incident } }: { view: FailingView }) {
  const { failures, lastBadAt } = incident
  const length = useWordsNow((now) => lengthWords(impactOf(incident, null, now)))
  return (
    <>
      <Bounds incident={incident} />: failing for {length}.{' '}
      {failures === 1 ? '1 failed check' : `${failures} failed checks`}, the last{' '}
      <RelativeTime at={lastBadAt} />.
    </>
  )
}

/** An incident's own count holds the latest dip only: of what comes and goes it would say too little. */
function ByTurns({ view: { incident, outcome }, since }: { view: FailingView; since: number }) {
  return (
    <>
      Since <ShortTime at={since} /> it failed and worked by turns{atTheMoment(outcome)}. It last failed{' '}
      <RelativeTime at={incident.lastBadAt} />.
    </>
  )
}

function atTheMoment(outcome: IntegrationView['outcome']): string {
  if (outcome === null || outcome.status === 'inconclusive') return ''
  return outcome.status === 'failed' ? '; at the moment it fails' : '; at the moment it works'
}

function Paused({ view: { incident, lastCheckedAt, outcome } }: { view: FailingView }) {
  const { acknowledgedUntil, lastBadAt } = incident
  const failed = outcome === null || outcome.status === 'failed'
  const known = useWordsNow((now) => (acknowledgedUntil !== null && acknowledgedUntil > now ? 'yes' : ''))
  const how = incident.flappingSince === null ? (failed ? 'was failing' : 'was not over') : 'came and went'
  return (
    <>
      Paused: it {how} when it was last checked, at <ShortTime at={lastCheckedAt ?? lastBadAt} />.
      {known && acknowledgedUntil !== null && (
        <>
          {' '}
          Acknowledged until <Until at={acknowledgedUntil} />.
        </>
      )}
    </>
  )
}

function Bounds({ incident: { lastGoodAt, firstBadAt } }: { incident: FailingView['incident'] }) {
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
