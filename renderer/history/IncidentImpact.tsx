import type { ReactNode } from 'react'
import { impactOf } from '../../shared/impact.ts'
import { lengthAfterPreposition, lostWords } from '../../shared/impact-words.ts'
import { MINUTE } from '../../shared/time.ts'
import { Button } from '../components/Button.tsx'
import { Moment, RelativeTime, ShortTime, Until, useWordsNow } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import styles from './IncidentImpact.module.css'
import type { FailingView } from './incident-scope.ts'

type Props = { view: FailingView; onEdit: () => void }

/** When it began, as far as that can be known, how long it has lasted, and what was probably lost. */
export function IncidentImpact({ view, onEdit }: Props) {
  const { messagesPerDay } = view
  const messages = useMessages()
  const words = messages.history.incident
  const lost = useWordsNow((now) => {
    const impact = impactOf(view.incident, messagesPerDay, seenUntil(view, now))
    // What works by turns loses less than the whole time says, and nobody knows how much less.
    return impact.lost && view.incident.flappingSince === null
      ? words.lost(lostWords(impact.lost, messages))
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
          {words.tellPace}
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
  const messages = useMessages()
  const words = messages.history.incident
  const { failures, lastBadAt, lastGoodAt, firstBadAt } = incident
  const length = useWordsNow((now) => lengthAfterPreposition(impactOf(incident, null, now), messages))
  const course =
    lastGoodAt === null
      ? words.failingUnseen<ReactNode>(<ShortTime at={firstBadAt} />, length)
      : words.failing<ReactNode>(
          <LastGood at={lastGoodAt} badAt={firstBadAt} />,
          <FirstBad at={firstBadAt} goodAt={lastGoodAt} />,
          length,
        )
  return (
    <>
      <Said phrase={course} />{' '}
      <Said phrase={words.failures<ReactNode>(failures, <RelativeTime at={lastBadAt} />)} />
    </>
  )
}

/** Within a minute only the seconds tell the last good answer and the first bad one apart. */
function isClose(lastGoodAt: number, firstBadAt: number): boolean {
  return firstBadAt - lastGoodAt < MINUTE
}

function LastGood({ at, badAt }: { at: number; badAt: number }) {
  return isClose(at, badAt) ? <Moment at={at} /> : <ShortTime at={at} />
}

/** With its date only where that is another than that of the last good one. */
function FirstBad({ at, goodAt }: { at: number; goodAt: number }) {
  const { time } = useMessages()
  return (
    <time dateTime={new Date(at).toISOString()} title={time.exact(at)}>
      {isClose(goodAt, at) ? time.clock(at) : time.short(at, goodAt)}
    </time>
  )
}

/** An incident's own count holds the latest dip only: of what comes and goes it would say too little. */
function ByTurns({ view: { incident, outcome }, since }: { view: FailingView; since: number }) {
  const words = useMessages().history.incident.byTurns
  const seen = outcome === null || outcome.status === 'inconclusive' ? 'unknown' : outcome.status
  const now = seen === 'failed' ? 'fails' : seen === 'unknown' ? seen : 'works'
  return (
    <>
      <Said phrase={words[now]<ReactNode>(<ShortTime at={since} />)} />{' '}
      <Said phrase={words.last<ReactNode>(<RelativeTime at={incident.lastBadAt} />)} />
    </>
  )
}

function Paused({ view: { incident, lastCheckedAt, outcome } }: { view: FailingView }) {
  const { paused, knownUntil } = useMessages().history.incident
  const { acknowledgedUntil, lastBadAt, flappingSince } = incident
  const failed = outcome === null || outcome.status === 'failed'
  const known = useWordsNow((now) => (acknowledgedUntil !== null && acknowledgedUntil > now ? 'yes' : ''))
  const how = flappingSince !== null ? 'byTurns' : failed ? 'failing' : 'open'
  return (
    <>
      <Said phrase={paused[how]<ReactNode>(<ShortTime at={lastCheckedAt ?? lastBadAt} />)} />
      {known && acknowledgedUntil !== null && (
        <>
          {' '}
          <Said phrase={knownUntil<ReactNode>(<Until at={acknowledgedUntil} />)} />
        </>
      )}
    </>
  )
}
