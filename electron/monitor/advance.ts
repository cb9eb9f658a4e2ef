import type { Result } from '../../shared/evidence.ts'
import type { Incident, RealTransition, Transition } from '../../shared/incident.ts'
import { areTooMany, countFlip, isSteady, runWith, type Verdict } from './flapping.ts'
import { type Health, type HealthState, openIncident } from './health.ts'
import {
  ended,
  type Failure,
  failureOf,
  flappingFrom,
  newIncident,
  type Suspicion,
  steadyFrom,
  suspect,
  withFailure,
  withOtherCause,
} from './incident-changes.ts'

/** How many results in a row it takes. */
export type HealthPolicy = {
  /** Permanent failures in a row that open an incident: the first and its confirmation. */
  permanentFailures: number
  /** Failed results of any kind in a row that open an incident. */
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

/** Applies one result: the new health, and what changed. Depends on nothing else. */
export function advance(before: Health, result: Result, policy: HealthPolicy = PATIENT): Advance {
  const { outcome, at } = result
  const health = { ...before, lastOutcome: outcome, lastResultAt: at }
  if (outcome.status === 'inconclusive') return quiet(health)
  const failure = failureOf(result)
  const verdict = failure ? 'failed' : 'good'
  const last = lastVerdict(before)
  const flips = countFlip(before.flips, last !== null && last !== verdict, at)
  // An incident that begins with this result still needs the last good one before it.
  const step = decide({ ...health, lastDecisiveAt: at, flips }, { verdict, failure, at }, policy)
  return failure ? step : { ...step, health: { ...step.health, lastGoodAt: at } }
}

/** A result that could see. */
type Decisive = { verdict: Verdict; failure: Failure | null; at: number }

/** What the last decisive result said that a pause did not make forget; null where there is none. */
function lastVerdict({ state, lastGoodAt }: Health): Verdict | null {
  switch (state.kind) {
    case 'settled':
      return lastGoodAt === null ? null : 'good'
    case 'suspect':
    case 'failing':
      return 'failed'
    case 'recovering':
      return 'good'
    case 'flapping':
      return state.run?.verdict ?? null
  }
}

function decide(health: Health, seen: Decisive, policy: HealthPolicy): Advance {
  const { state } = health
  if (state.kind === 'flapping') return whileFlapping(health, state, seen)
  const shaken = areTooMany(health.flips) ? incidentWith(health, seen) : null
  if (shaken) return flappingBegins(health, shaken, seen)
  return seen.failure ? afterFailure(health, seen.failure, policy) : afterGood(health, seen.at, policy)
}

/** The open incident, or the one that a suspicion becomes; null when there is neither. */
function incidentWith(health: Health, { failure, at }: Decisive): Incident | null {
  const open = openIncident(health)
  if (open) return failure ? withFailure(open, failure) : open
  const before = suspicionIn(health)
  const suspicion = failure ? suspect(before, failure) : before
  return suspicion && newIncident(health, suspicion, at)
}

function flappingBegins(health: Health, shaken: Incident, { verdict, at }: Decisive): Advance {
  const incident = flappingFrom(shaken, at)
  const run = runWith(null, verdict, at)
  return telling({ ...health, state: { kind: 'flapping', incident, run } }, { kind: 'flapping', incident })
}

function whileFlapping(
  health: Health,
  state: Extract<HealthState, { kind: 'flapping' }>,
  { verdict, failure, at }: Decisive,
): Advance {
  const shaken = failure ? withFailure(state.incident, failure) : state.incident
  const run = runWith(state.run, verdict, at)
  if (!isSteady(run, at)) return quiet({ ...health, state: { ...state, incident: shaken, run } })
  const calm: Health = { ...health, flips: [] }
  if (!failure) return resolved(calm, shaken, at)
  const incident = steadyFrom(shaken, at)
  return telling({ ...calm, state: { kind: 'failing', incident } }, { kind: 'steady', incident })
}

function afterGood(health: Health, at: number, policy: HealthPolicy): Advance {
  const incident = openIncident(health)
  if (!incident) return quiet({ ...health, state: { kind: 'settled' } })
  const goods = (health.state.kind === 'recovering' ? health.state.goods : 0) + 1
  if (goods < policy.goods) return quiet({ ...health, state: { kind: 'recovering', incident, goods } })
  return resolved(health, incident, at)
}

function resolved(health: Health, incident: Incident, at: number): Advance {
  return telling(
    { ...health, state: { kind: 'settled' } },
    { kind: 'resolved', incident: ended(incident, at) },
  )
}

function afterFailure(health: Health, failure: Failure, policy: HealthPolicy): Advance {
  const incident = openIncident(health)
  return incident ? stillFailing(health, incident, failure) : suspected(health, failure, policy)
}

function stillFailing(health: Health, before: Incident, failure: Failure): Advance {
  const incident = withOtherCause(before, withFailure(before, failure), failure.at)
  const next: Health = { ...health, state: { kind: 'failing', incident } }
  const { reason, code } = before
  if (incident.reason === reason) return quiet(next)
  return telling(next, { kind: 'reason-changed', incident, before: { reason, code } })
}

function suspected(health: Health, failure: Failure, policy: HealthPolicy): Advance {
  const suspicion = suspect(suspicionIn(health), failure)
  if (!isEnough(suspicion, policy)) {
    const next: Health = { ...health, state: { kind: 'suspect', ...suspicion } }
    return { ...quiet(next), confirm: failure.permanence === 'permanent' }
  }
  const incident = newIncident(health, suspicion, failure.at)
  return telling({ ...health, state: { kind: 'failing', incident } }, { kind: 'opened', incident })
}

/** A transient failure confirms no permanent one: Slack may only have been ill, and the next answer is another matter. */
function isEnough({ failures, permanentFailures }: Suspicion, policy: HealthPolicy): boolean {
  return permanentFailures >= policy.permanentFailures || failures >= policy.transientFailures
}

function suspicionIn({ state }: Health): Suspicion | null {
  if (state.kind !== 'suspect') return null
  const { kind: _kind, ...suspicion } = state
  return suspicion
}

function telling(health: Health, transition: RealTransition): Advance {
  return { health, transition, confirm: false }
}

function quiet(health: Health): Advance {
  return { health, transition: { kind: 'none' }, confirm: false }
}
