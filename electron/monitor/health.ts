import type { Result } from '../../shared/evidence.ts'
import type { Incident, Transition } from '../../shared/incident.ts'
import type { FailedOutcome, FailureReason, Outcome } from '../../shared/outcome.ts'

/**
 * The running state of one integration.
 *
 *               failed (not yet enough)            failed (enough)
 *   settled ───────────────────────────► suspect ───────────────────► failing ◄─────────────┐
 *      ▲ ▲                                  │                            │ good (not enough) │ failed
 *      │ └──────────── good ────────────────┘                            ▼                   │
 *      └──────────────────────── good (enough) ──────────────────── recovering ──────────────┘
 *
 * An inconclusive result changes nothing but `lastOutcome`: what we could not see is not news.
 */
export type HealthState =
  | { kind: 'settled' }
  | { kind: 'suspect'; firstBadAt: number; failures: number; reason: FailureReason }
  | { kind: 'failing'; incident: Incident }
  | { kind: 'recovering'; incident: Incident; goods: number }

/** Health of one integration. Times are ms since 1970. */
export type Health = {
  integrationId: string
  state: HealthState
  /** The newest outcome of any kind, or null before the first. */
  lastOutcome: Outcome | null
  lastResultAt: number | null
  /** The newest ok or warning. */
  lastGoodAt: number | null
  /** The newest result that was not inconclusive. */
  lastDecisiveAt: number | null
  /** The workspace's name as auth.test gave it, or null while unknown. */
  workspace: string | null
  /** The workspace's address as auth.test gave it (`https://acme.slack.com/`), not checked; or null. */
  workspaceUrl: string | null
  /** The app's id as auth.test gave it, not checked; or null. */
  appId: string | null
  /** The channel's name as conversations.info gave it, or null. */
  channelName: string | null
  /** Whether the channel was private when it was last seen, or null while unknown. */
  channelPrivate: boolean | null
  /** The scopes that the token was granted when it was last asked, or null while unknown. */
  scopes: string[] | null
  /** Scopes that it once had and has no more, and since when that is known; null when none. */
  lostScopes: { scopes: string[]; since: number } | null
}

/** How many results in a row it takes. */
export type HealthPolicy = {
  /** Failed results that open an incident when the failure is permanent: the first and its confirmation. */
  permanentFailures: number
  /** Failed results that open an incident when the failure is transient. */
  transientFailures: number
  /** Good results that resolve it. */
  goods: number
}

/** Promises 17 and 18: three in a row, one confirmation, two good ones. */
export const PATIENT: HealthPolicy = { permanentFailures: 2, transientFailures: 3, goods: 2 }

/** What one result did to the health. */
export type Advance = {
  health: Health
  transition: Transition
  /** True when a permanent failure waits for its confirming probe, which is due within 15 s. */
  confirm: boolean
}

/** The health of an integration that was never asked. */
export function unknownHealth(integrationId: string): Health {
  return {
    integrationId,
    state: { kind: 'settled' },
    lastOutcome: null,
    lastResultAt: null,
    lastGoodAt: null,
    lastDecisiveAt: null,
    workspace: null,
    workspaceUrl: null,
    appId: null,
    channelName: null,
    channelPrivate: null,
    scopes: null,
    lostScopes: null,
  }
}

/** The open incident of a health, or null. */
export function openIncident(health: Health): Incident | null {
  const { state } = health
  return state.kind === 'failing' || state.kind === 'recovering' ? state.incident : null
}

/** Applies one result: the new health, and what changed. Depends on nothing else. */
export function advance(health: Health, result: Result, policy: HealthPolicy = PATIENT): Advance {
  const next = { ...health, lastOutcome: result.outcome, lastResultAt: result.at }
  const { outcome } = result
  if (outcome.status === 'inconclusive') return { health: next, transition: { kind: 'none' }, confirm: false }
  next.lastDecisiveAt = result.at
  return outcome.status === 'failed'
    ? afterFailure(next, result, outcome, policy)
    : afterGood({ ...next, lastGoodAt: result.at }, result.at, policy)
}

function afterGood(health: Health, at: number, policy: HealthPolicy): Advance {
  const incident = openIncident(health)
  if (!incident) return steady({ ...health, state: { kind: 'settled' } })
  const goods = (health.state.kind === 'recovering' ? health.state.goods : 0) + 1
  if (goods < policy.goods) return steady({ ...health, state: { kind: 'recovering', incident, goods } })
  return {
    health: { ...health, state: { kind: 'settled' } },
    transition: { kind: 'resolved', incident: { ...incident, resolvedAt: at } },
    confirm: false,
  }
}

function afterFailure(health: Health, result: Result, outcome: FailedOutcome, policy: HealthPolicy): Advance {
  const incident = openIncident(health)
  return incident
    ? stillFailing(health, incident, result, outcome)
    : suspected(health, result, outcome, policy)
}

function stillFailing(health: Health, before: Incident, result: Result, outcome: FailedOutcome): Advance {
  const { reason, code, permanence } = outcome
  const { check } = result
  const incident: Incident = {
    ...before,
    reason,
    code,
    permanence,
    check,
    lastBadAt: result.at,
    failures: before.failures + 1,
  }
  const next: Health = { ...health, state: { kind: 'failing', incident } }
  if (reason === before.reason) return steady(next)
  const transition: Transition = {
    kind: 'reason-changed',
    incident,
    before: { reason: before.reason, code: before.code },
  }
  return { health: next, transition, confirm: false }
}

function suspected(health: Health, result: Result, outcome: FailedOutcome, policy: HealthPolicy): Advance {
  const { state } = health
  const firstBadAt = state.kind === 'suspect' ? state.firstBadAt : result.at
  const failures = (state.kind === 'suspect' ? state.failures : 0) + 1
  const permanent = outcome.permanence === 'permanent'
  const needed = permanent ? policy.permanentFailures : policy.transientFailures
  if (failures < needed) {
    const suspect: HealthState = { kind: 'suspect', firstBadAt, failures, reason: outcome.reason }
    return { health: { ...health, state: suspect }, transition: { kind: 'none' }, confirm: permanent }
  }
  const incident = newIncident(health, result, outcome, { firstBadAt, failures })
  return {
    health: { ...health, state: { kind: 'failing', incident } },
    transition: { kind: 'opened', incident },
    confirm: false,
  }
}

/** An incident's id needs no chance: an integration has one first bad result at any one time. */
function newIncident(
  health: Health,
  result: Result,
  outcome: FailedOutcome,
  since: { firstBadAt: number; failures: number },
): Incident {
  return {
    id: `${health.integrationId}-${since.firstBadAt}`,
    integrationId: health.integrationId,
    reason: outcome.reason,
    code: outcome.code,
    permanence: outcome.permanence,
    check: result.check,
    lastGoodAt: health.lastGoodAt,
    firstBadAt: since.firstBadAt,
    openedAt: result.at,
    lastBadAt: result.at,
    failures: since.failures,
    resolvedAt: null,
    toldAt: null,
    recoveryToldAt: null,
  }
}

function steady(health: Health): Advance {
  return { health, transition: { kind: 'none' }, confirm: false }
}
