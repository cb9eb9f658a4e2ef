import type { Result } from '../../shared/evidence.ts'
import { type Incident, isAcknowledged } from '../../shared/incident.ts'
import { HOUR } from '../../shared/time.ts'

/**
 * Another reason is told again when the last word of the incident is so old (ms). Who was told within the hour is looking
 * at it already, and reasons that alternate must not ring each time.
 */
export const RETELL_AFTER_MS = HOUR

/** What failed, in an incident's words. */
type Cause = Pick<Incident, 'reason' | 'code' | 'permanence' | 'check'>

/** One failed result: what failed, and when (ms since 1970). */
export type Failure = Cause & { at: number }

/** Failed results in a row that are no incident yet. */
export type Suspicion = Cause &
  Pick<Incident, 'firstBadAt' | 'lastBadAt' | 'failures'> & {
    /** How many of them, counted from the newest, were permanent in a row: only these confirm one another. */
    permanentFailures: number
  }

/** What a result says failed, or null when nothing did. */
export function failureOf({ outcome, check, at }: Result): Failure | null {
  if (outcome.status !== 'failed') return null
  const { reason, code, permanence } = outcome
  return { reason, code, permanence, check, at }
}

/** The suspicion that a failure begins, or adds to. */
export function suspect(before: Suspicion | null, { at, ...cause }: Failure): Suspicion {
  return {
    ...cause,
    firstBadAt: before?.firstBadAt ?? at,
    lastBadAt: at,
    failures: (before?.failures ?? 0) + 1,
    permanentFailures: cause.permanence === 'permanent' ? (before?.permanentFailures ?? 0) + 1 : 0,
  }
}

/** A suspicion that became an incident. Its id needs no chance: an integration has one first bad result at any one time. */
export function newIncident(
  { integrationId, lastGoodAt }: { integrationId: string; lastGoodAt: number | null },
  { firstBadAt, lastBadAt, failures, reason, code, permanence, check }: Suspicion,
  openedAt: number,
): Incident {
  return {
    id: `${integrationId}-${firstBadAt}`,
    integrationId,
    reason,
    code,
    permanence,
    check,
    lastGoodAt,
    firstBadAt,
    openedAt,
    lastBadAt,
    failures,
    resolvedAt: null,
    toldAt: null,
    recoveryToldAt: null,
    flappingSince: null,
    retell: null,
    acknowledgedUntil: null,
    remindedAt: null,
    settledAt: null,
  }
}

/** The incident with one more failure. Another reason breaks an acknowledgement: the user knew of something else. */
export function withFailure(incident: Incident, { at, ...cause }: Failure): Incident {
  const broken = cause.reason !== incident.reason && isAcknowledged(incident, at)
  return {
    ...incident,
    ...cause,
    lastBadAt: at,
    failures: incident.failures + 1,
    acknowledgedUntil: broken ? null : incident.acknowledgedUntil,
  }
}

/**
 * The incident after one more failure, which may have given it another reason: then who was told of the old one is told
 * of the new one too, unless that was within the hour. An acknowledgement was of something else, however young it is.
 */
export function withOtherCause(before: Incident, incident: Incident, at: number): Incident {
  if (incident.reason === before.reason || before.toldAt === null) return incident
  const isNews = isAcknowledged(before, at) || !wasToldLately(before, at)
  return isNews ? { ...incident, retell: 'other-cause' } : incident
}

/** Whether the user heard of it within the hour. A word in the future, left by a clock that was set back, is long past. */
function wasToldLately({ toldAt, remindedAt }: Incident, at: number): boolean {
  return [toldAt, remindedAt].some((word) => word !== null && word <= at && at - word < RETELL_AFTER_MS)
}

/** The incident that begins to come and go. */
export function flappingFrom(incident: Incident, at: number): Incident {
  return { ...incident, flappingSince: at, retell: isListening(incident, at) ? 'flapping' : null }
}

/** The incident that came and went, and now only fails. */
export function steadyFrom(incident: Incident, at: number): Incident {
  return { ...incident, flappingSince: null, retell: isListening(incident, at) ? 'steady' : null }
}

/** The incident that is over: what else there was to tell of it is no news any more. */
export function ended(incident: Incident, at: number): Incident {
  return { ...incident, resolvedAt: at, flappingSince: null, retell: null }
}

/** The user was told of it and has not said that it is known. Who was not told yet will be told as it then is. */
function isListening(incident: Incident, at: number): boolean {
  return incident.toldAt !== null && !isAcknowledged(incident, at)
}
