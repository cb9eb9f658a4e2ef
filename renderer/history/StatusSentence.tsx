import { reasonMessage } from '../../shared/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { RelativeTime, TimeSince, TimeUntil } from '../components/Time.tsx'
import { HOOK_ALIVE, statusWord } from '../words/status-words.ts'

type Props = { view: IntegrationView; allPaused: boolean }

/** How the integration stands, as one sentence, and when it is asked again. */
export function StatusSentence({ view, allPaused }: Props) {
  return (
    <>
      <Standing view={view} allPaused={allPaused} /> <NextCheck view={view} />
    </>
  )
}

function Standing({ view, allPaused }: Props) {
  const { status, incident, outcome } = view
  switch (status) {
    case 'failing':
      return incident ? (
        <>
          Failing for <TimeSince at={incident.firstBadAt} />.
        </>
      ) : (
        <>{statusWord.failing}.</>
      )
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
