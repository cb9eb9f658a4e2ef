import type { Incident } from '../../shared/incident.ts'
import { reasonMessage } from '../../shared/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { STEADY_AFTER_MS } from '../../shared/steady.ts'
import { RelativeTime, ShortTime, TimeSince, TimeUntil, Until } from '../components/Time.tsx'
import { duration } from '../words/durations.ts'
import { HOOK_ALIVE, statusWord } from '../words/status-words.ts'

type Props = { view: IntegrationView; allPaused: boolean }

/** How the integration stands, as one sentence, and when it is asked again. */
export function StatusSentence({ view, allPaused }: Props) {
  return (
    <>
      <Standing view={view} allPaused={allPaused} /> <NextCheck view={view} />
      {view.snoozedUntil !== null && (
        <>
          {' '}
          Notifications are snoozed until <Until at={view.snoozedUntil} />.
        </>
      )}
    </>
  )
}

function Standing({ view, allPaused }: Props) {
  const { status, incident, outcome } = view
  switch (status) {
    case 'failing':
    case 'acknowledged':
      return incident ? <Failing incident={incident} status={status} /> : <>{statusWord[status]}.</>
    case 'confirming':
      return <>It failed once. Redbar asks again before it raises the alarm.</>
    case 'warning':
      return (
        <>
          Works, with a warning{outcome?.status === 'warning' && `: ${reasonMessage(outcome.reason).title}`}.
        </>
      )
    case 'inconclusive':
      return (
        <>
          Could not check{outcome?.status === 'inconclusive' && `: ${reasonMessage(outcome.reason).title}`}.
        </>
      )
    case 'stale':
      return <LastAnswer at={view.lastGoodAt} />
    case 'waiting':
      return <>Not checked yet.</>
    case 'paused':
      return <>{pausedSentence(view.paused, allPaused)}</>
    case 'ok':
      return <Well view={view} />
  }
}

function Failing({ incident, status }: { incident: Incident; status: 'failing' | 'acknowledged' }) {
  const { firstBadAt, acknowledgedUntil, flappingSince } = incident
  const known = status === 'acknowledged' && acknowledgedUntil !== null
  return (
    <>
      {flappingSince === null ? (
        <>
          Failing for <TimeSince at={firstBadAt} />
        </>
      ) : (
        <>
          Comes and goes: failed and worked by turns since <ShortTime at={flappingSince} />
        </>
      )}
      {known && (
        <>
          , acknowledged until <Until at={acknowledgedUntil} />: no reminders, still checked
        </>
      )}
      {!known &&
        flappingSince !== null &&
        `; Redbar stays silent until it is steady for ${duration(STEADY_AFTER_MS)}`}
      .
    </>
  )
}

/** A bot's answers say that it works; a hook's silent check says less, and so do we. */
function Well({ view: { kind, lastCheckedAt } }: { view: IntegrationView }) {
  return (
    <>
      {kind === 'webhook' ? `${HOOK_ALIVE}.` : 'Working.'}
      {lastCheckedAt !== null && (
        <>
          {' '}
          {kind === 'webhook' ? 'Asked' : 'Checked'} <RelativeTime at={lastCheckedAt} />.
        </>
      )}
    </>
  )
}

function pausedSentence(itself: boolean, allPaused: boolean): string {
  if (!allPaused) return 'Paused: nothing is asked.'
  return itself
    ? 'Paused by itself: it stays paused when the others go on.'
    : 'Paused with all the others: it goes on when they do.'
}

function LastAnswer({ at }: { at: number | null }) {
  if (at === null) return <>Stale: no clear answer for a long time.</>
  return (
    <>
      Stale: it last worked <RelativeTime at={at} />, and there was no clear answer since.
    </>
  )
}

function NextCheck({ view }: { view: IntegrationView }) {
  if (view.checking) return <>Checking now.</>
  if (view.nextDueAt === null) return null
  return (
    <>
      Next check <TimeUntil at={view.nextDueAt} />.
    </>
  )
}
