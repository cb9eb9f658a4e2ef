import { reasonMessage } from '../../shared/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { RelativeTime, TimeSince, TimeUntil } from '../components/Time.tsx'
import { statusWord } from '../words/status-words.ts'

/** How the integration stands, as one sentence, and when it is asked again. */
export function StatusSentence({ view }: { view: IntegrationView }) {
  return (
    <>
      <Standing view={view} /> <NextCheck view={view} />
    </>
  )
}

function Standing({ view }: { view: IntegrationView }) {
  const { status, incident, outcome, lastCheckedAt } = view
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
      return <>Paused: nothing is asked.</>
    case 'ok':
      return (
        <>
          Working.
          {lastCheckedAt !== null && (
            <>
              {' '}
              Checked <RelativeTime at={lastCheckedAt} />.
            </>
          )}
        </>
      )
  }
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
