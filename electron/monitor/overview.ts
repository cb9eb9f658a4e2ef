import { countByStatus } from '../../shared/counts.ts'
import { isAcknowledged } from '../../shared/incident.ts'
import type { Integration } from '../../shared/integration.ts'
import type { InconclusiveReason } from '../../shared/outcome.ts'
import {
  BY_URGENCY,
  type Counts,
  type Face,
  type IntegrationStatus,
  type IntegrationView,
  type Notice,
  type Overview,
} from '../../shared/overview.ts'
import { type CauseMessages, causeFacts, causesOf } from './causes.ts'
import { deepLink } from './deep-link.ts'
import { type Health, openIncident } from './health.ts'
import { latest, soonest } from './moments.ts'
import { silentUntil } from './reminders.ts'
import { hitBy, mayBeHit, rootCauseOf } from './root-cause.ts'
import { isStale } from './stale.ts'

/** All that is known of one integration when the overview is built. */
export type IntegrationFacts = {
  integration: Integration
  health: Health
  nextDueAt: number | null
  checking: boolean
  hasSecret: boolean
  session: boolean
  /** It is asked on this computer itself: a link into Slack would lead to strangers. */
  local: boolean
}

/** All that is known when the overview is built. */
export type OverviewFacts = {
  now: number
  integrations: IntegrationFacts[]
  online: boolean
  slackProblem: Overview['slackProblem']
  demo: boolean
  /** 0 = paused without end, null = not paused. */
  pausedUntil: number | null
  /** All notifications are held until then; it may have passed. Null when never snoozed. */
  snoozedUntil: number | null
  /** The end of the quiet hours that it is in, or null. */
  quietUntil: number | null
  notices: Notice[]
  /** Causes and links are told in these words. */
  messages: CauseMessages
}

/** Reasons by which a whole round of unseen answers means that this computer is cut off. */
const CUT_OFF: ReadonlySet<InconclusiveReason> = new Set([
  'offline',
  'no-connection',
  'captive-portal',
  'proxy',
])

/** Builds what tray and window show. Pure: the same facts give the same overview. */
export function buildOverview(facts: OverviewFacts): Overview {
  const blasts = blastsOf(facts.integrations)
  const integrations = facts.integrations
    .map((each) => integrationView(each, facts, blasts.get(each.integration.id) ?? null))
    .sort(byUrgency)
  const online = facts.online && !everyAnswerCutOff(integrations)
  const counts = countByStatus(integrations)
  return {
    at: facts.now,
    face: faceOf({ counts, online, paused: facts.pausedUntil !== null }),
    counts,
    integrations,
    checkedAt: latest(integrations.map((each) => each.lastCheckedAt)),
    nextDueAt: soonest(integrations.map((each) => each.nextDueAt)),
    pausedUntil: facts.pausedUntil,
    snoozedUntil: silentUntil({ snoozedUntil: null }, facts),
    quietUntil: facts.quietUntil,
    online,
    slackProblem: facts.slackProblem,
    demo: facts.demo,
    notices: facts.notices,
  }
}

/** For each open incident everybody whom its cause hits, where that is more than itself; a cause is looked at once. */
function blastsOf(all: readonly IntegrationFacts[]): Map<string, NonNullable<IntegrationView['blast']>> {
  const blasts = new Map<string, NonNullable<IntegrationView['blast']>>()
  const ids = new Map<string, string[]>()
  for (const facts of all) {
    const incident = openIncident(facts.health)
    if (!incident) continue
    const { kind, key } = rootCauseOf(incident, facts)
    if (kind === 'alone') continue
    const hit =
      ids.get(key) ??
      hitBy({ kind, key }, facts, all)
        .filter((each) => mayBeHit(incident, each))
        .map(idOf)
    ids.set(key, hit)
    if (hit.length > 1 && hit.includes(idOf(facts))) blasts.set(idOf(facts), { cause: kind, key, ids: hit })
  }
  return blasts
}

function idOf({ integration }: Pick<IntegrationFacts, 'integration'>): string {
  return integration.id
}

function integrationView(
  facts: IntegrationFacts,
  all: OverviewFacts,
  blast: IntegrationView['blast'],
): IntegrationView {
  const { integration, health } = facts
  const incident = openIncident(health)
  const paused = integration.paused || all.pausedUntil !== null
  return {
    id: integration.id,
    name: integration.name,
    kind: integration.kind,
    target: targetOf(integration, health),
    workspace: health.workspace,
    secretMask: integration.secretMask,
    hasSecret: facts.hasSecret,
    everySeconds: integration.everySeconds,
    apiUrl: integration.kind === 'bot' ? integration.apiUrl : null,
    channel: integration.kind === 'bot' ? integration.channel : null,
    status: statusOf(facts, all),
    outcome: health.lastOutcome,
    incident,
    blast,
    appId: health.appId,
    priority: integration.priority,
    messagesPerDay: integration.messagesPerDay,
    snoozedUntil: silentUntil(integration, { now: all.now, snoozedUntil: null }),
    link: linkOf(facts, all.messages),
    causes: incident
      ? causesOf(incident.code, causeFacts(integration, health, incident.lastGoodAt), all.messages)
      : [],
    lastCheckedAt: health.lastResultAt,
    lastGoodAt: health.lastGoodAt,
    nextDueAt: paused ? null : facts.nextDueAt,
    checking: facts.checking,
    paused: integration.paused,
    session: facts.session,
  }
}

/** Where what the newest outcome tells is mended. */
function linkOf(
  { integration, health, local }: IntegrationFacts,
  messages: CauseMessages,
): IntegrationView['link'] {
  const outcome = openIncident(health) ?? health.lastOutcome
  if (local || !outcome || !('reason' in outcome)) return null
  return deepLink(outcome.reason, { integration, health }, messages)
}

function targetOf(integration: Integration, health: Health): string {
  if (integration.kind === 'webhook') return integration.host
  return health.channelName ? `#${health.channelName}` : integration.channel
}

function statusOf(
  { integration, health }: IntegrationFacts,
  { now, pausedUntil }: OverviewFacts,
): IntegrationStatus {
  if (integration.paused || pausedUntil !== null) return 'paused'
  const incident = openIncident(health)
  if (incident) return isAcknowledged(incident, now) ? 'acknowledged' : 'failing'
  if (health.lastOutcome === null) return 'waiting'
  if (health.lastOutcome.status === 'inconclusive') return 'inconclusive'
  if (health.state.kind === 'suspect') return 'confirming'
  if (isStale(health, integration.everySeconds, now)) return 'stale'
  return health.lastOutcome.status === 'warning' ? 'warning' : 'ok'
}

function everyAnswerCutOff(integrations: IntegrationView[]): boolean {
  const asked = integrations.filter((each) => each.status !== 'paused' && each.outcome !== null)
  return (
    asked.length > 0 &&
    asked.every(({ outcome }) => outcome?.status === 'inconclusive' && CUT_OFF.has(outcome.reason))
  )
}

function byUrgency(a: IntegrationView, b: IntegrationView): number {
  const rank = BY_URGENCY.indexOf(a.status) - BY_URGENCY.indexOf(b.status)
  if (rank !== 0) return rank
  const newestIncident = (b.incident?.openedAt ?? 0) - (a.incident?.openedAt ?? 0)
  return newestIncident || a.name.localeCompare(b.name)
}

/** Offline comes first: cut off from the network, older verdicts are memories, not news (promise 6). */
function faceOf({ counts, online, paused }: { counts: Counts; online: boolean; paused: boolean }): Face {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0)
  if (paused || (total > 0 && counts.paused === total)) return 'paused'
  if (!online) return 'offline'
  if (counts.failing > 0) return 'failing'
  if (counts.acknowledged > 0) return 'acknowledged'
  if (counts.warning > 0) return 'warning'
  if (counts.stale > 0) return 'stale'
  return counts.ok > 0 ? 'ok' : 'waiting'
}
