import type { ReactNode } from 'react'
import type { Incident } from '../../shared/incident.ts'
import type { Phrase } from '../../shared/language/phrase.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { STEADY_AFTER_MS } from '../../shared/steady.ts'
import { RelativeTime, ShortTime, TimeSince, Until } from '../components/Time.tsx'
import { Said, useMessages } from '../language.tsx'
import { NextCheck } from './NextCheck.tsx'

type Props = {
  view: IntegrationView
  allPaused: boolean
  /** It cannot be asked: this computer is offline. */
  offline: boolean
}

/** How the integration stands, as one sentence, and when it is asked again. */
export function StatusSentence({ view, allPaused, offline }: Props) {
  const { snoozed } = useMessages().history.standing
  return (
    <>
      <Standing view={view} allPaused={allPaused} offline={offline} />{' '}
      <NextCheck view={view} offline={offline} />
      {view.snoozedUntil !== null && (
        <>
          {' '}
          <Said phrase={snoozed<ReactNode>(<Until at={view.snoozedUntil} />)} />
        </>
      )}
    </>
  )
}

function Standing({ view, allPaused, offline }: Props) {
  const { history, reasons } = useMessages()
  const words = history.standing
  const { status, incident, outcome } = view
  switch (status) {
    case 'failing':
    case 'acknowledged':
      return <Failing incident={incident} status={status} />
    case 'confirming':
      return words.confirming
    case 'warning':
      return words.warning(outcome?.status === 'warning' ? reasons[outcome.reason].title : null)
    case 'inconclusive':
      return words.couldNotCheck(outcome?.status === 'inconclusive' ? reasons[outcome.reason].title : null)
    case 'stale':
      return <LastAnswer at={view.lastGoodAt} />
    case 'waiting':
      return words.waiting
    case 'paused':
      if (!allPaused) return words.paused
      return view.paused ? words.pausedItself : words.pausedWithAll
    case 'ok':
      return <Well view={view} offline={offline} />
  }
}

type FailingProps = { incident: Incident | null; status: 'failing' | 'acknowledged' }

function Failing({ incident, status }: FailingProps) {
  const messages = useMessages()
  const words = messages.history.standing
  if (!incident) return words.alive(messages.status.integration[status])
  const { firstBadAt, acknowledgedUntil, flappingSince } = incident
  const known =
    status === 'acknowledged' && acknowledgedUntil !== null ? <Until at={acknowledgedUntil} /> : null
  const said = (phrase: Phrase<ReactNode>) => <Said phrase={phrase} />
  if (flappingSince === null) {
    const since = <TimeSince at={firstBadAt} />
    return said(known ? words.failingKnown<ReactNode>(since, known) : words.failing<ReactNode>(since))
  }
  const since = <ShortTime at={flappingSince} />
  return said(
    known
      ? words.byTurnsKnown<ReactNode>(since, known)
      : words.byTurns<ReactNode>(since, messages.time.duration(STEADY_AFTER_MS)),
  )
}

/** A bot's answers say that it works; a hook's silent check says less, and so do we. */
function Well({ view: { kind, lastCheckedAt }, offline }: Pick<Props, 'view' | 'offline'>) {
  const { history, status } = useMessages()
  const { working, alive, checked, asked, worked } = history.standing
  const hook = kind === 'webhook'
  const how = hook ? alive(status.hookAlive) : working
  if (lastCheckedAt === null) return how
  const at = <RelativeTime at={lastCheckedAt} />
  if (offline && !hook) return <Said phrase={worked<ReactNode>(at)} />
  return (
    <>
      {how} <Said phrase={hook ? asked<ReactNode>(at) : checked<ReactNode>(at)} />
    </>
  )
}

function LastAnswer({ at }: { at: number | null }) {
  const { stale, staleUnseen } = useMessages().history.standing
  return at === null ? staleUnseen : <Said phrase={stale<ReactNode>(<RelativeTime at={at} />)} />
}
