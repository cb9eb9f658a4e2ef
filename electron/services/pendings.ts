import type { Incident } from '../../shared/incident.ts'
import type { Integration } from '../../shared/integration.ts'
import type { InconclusiveReason } from '../../shared/outcome.ts'
import { SECOND } from '../../shared/time.ts'
import { type Pending, patienceFor } from '../monitor/pending.ts'
import { hitBy, type Known, mayBeHit, rootCauseOf, works } from '../monitor/root-cause.ts'
import type { AlertLedger } from './alert-ledger.ts'
import type { HealthBook } from './health-book.ts'

/** Who knows what is gathered. */
export type PendingSources = {
  ledger: AlertLedger
  book: HealthBook
  integrations: { all(): Integration[] }
  now: number
}

/** Everything that is not settled, with all that the planning needs; of what was removed meanwhile nothing is told. */
export async function gatherPending(sources: PendingSources): Promise<Pending[]> {
  const { ledger, book, integrations } = sources
  const incidents = await ledger.incidents()
  const all = integrations.all().map((integration) => ({ integration, health: book.health(integration.id) }))
  const known = new Map(all.map((each) => [each.integration.id, each]))
  return incidents.flatMap((incident) => {
    const own = known.get(incident.integrationId)
    return own ? [pendingOf(incident, own, { ...sources, all })] : []
  })
}

function pendingOf(
  incident: Incident,
  own: Known,
  { ledger, now, all }: PendingSources & { all: readonly Known[] },
): Pending {
  const { integration, health } = own
  const cause = rootCauseOf(incident, own)
  const isConcerned = (each: Known) => (incident.resolvedAt === null ? mayBeHit(incident, each) : works(each))
  return {
    incident,
    name: integration.name,
    workspace: health.workspace,
    priority: integration.priority,
    snoozedUntil: integration.snoozedUntil,
    paused: integration.paused,
    cause,
    everyMs: integration.everySeconds * SECOND,
    sight: sightOf(own, now),
    names: () => {
      const others = hitBy(cause, own, all).filter((each) => each !== own && isConcerned(each))
      return [own, ...others].map((each) => each.integration.name)
    },
    last: ledger.lastReceipt(incident.id),
    afterHold: ledger.isAfterHold(incident.id),
  }
}

/** What keeps us from seeing an integration and does not pass by itself, as a network's trouble and Slack's does. */
const LASTING: ReadonlySet<InconclusiveReason> = new Set([
  'cannot-see',
  'client-outdated',
  'request-rejected',
  'secret-unavailable',
  'hook-accepted',
  'internal',
])

function sightOf({ integration, health }: Known, now: number): Pending['sight'] {
  const { lastOutcome, lastResultAt, lastDecisiveAt } = health
  const everyMs = integration.everySeconds * SECOND
  const isAsked = lastResultAt !== null && now - lastResultAt <= everyMs + patienceFor(0)
  if (!isAsked || lastOutcome === null) return 'unknown'
  if (lastOutcome.status !== 'inconclusive') return lastOutcome.status === 'failed' ? 'failed' : 'good'
  const isLong = now - (lastDecisiveAt ?? 0) > patienceFor(everyMs)
  return isLong && LASTING.has(lastOutcome.reason) ? 'blind' : 'unknown'
}
