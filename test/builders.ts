import type { Health } from '../electron/monitor/health.ts'
import { unknownHealth } from '../electron/monitor/health.ts'
import type { SlackIncident } from '../electron/monitor/witness.ts'
import type { Result } from '../shared/evidence.ts'
import type { Incident } from '../shared/incident.ts'
import type { BotIntegration } from '../shared/integration.ts'
import { type FailedOutcome, type FailureReason, OK, type Outcome } from '../shared/outcome.ts'
import type { SlackProblem } from '../shared/slack-problem.ts'

/** A moment for tests: 23 November 2026, 09:00 UTC, in ms since 1970. */
export const NINE = Date.UTC(2026, 10, 23, 9, 0)

/** A failed outcome; permanent unless said otherwise. */
export function failed(
  reason: FailureReason = 'access-revoked',
  changes: Partial<FailedOutcome> = {},
): FailedOutcome {
  return { status: 'failed', reason, code: 'token_revoked', permanence: 'permanent', ...changes }
}

/** A transient failure. */
export const FLAKY: FailedOutcome = failed('unlisted', { code: 'odd_code', permanence: 'transient' })
/** A round that could not see. */
export const UNSEEN: Outcome = { status: 'inconclusive', reason: 'timeout', code: null }
/** A warning. */
export const WARNED: Outcome = { status: 'warning', reason: 'not-in-channel', code: 'not_in_channel' }

/** A result of integration `a` at NINE, good unless said otherwise. */
export function resultOf(changes: Partial<Result> = {}): Result {
  return {
    integrationId: 'a',
    at: NINE,
    durationMs: 20,
    check: 'auth',
    outcome: OK,
    httpStatus: 200,
    checks: [],
    note: null,
    evidence: { exchanges: [], notes: [] },
    ...changes,
  }
}

/** A bot of integration `a`, watched every five minutes. */
export function botOf(changes: Partial<BotIntegration> = {}): BotIntegration {
  return {
    kind: 'bot',
    id: 'a',
    name: 'Reviews to #app-reviews',
    credentialId: 'c0ffee',
    secretMask: 'xoxb-…1234',
    everySeconds: 300,
    paused: false,
    createdAt: NINE,
    priority: 'normal',
    messagesPerDay: null,
    snoozedUntil: null,
    apiUrl: 'https://slack.com/api/',
    channel: 'C0123456789',
    ...changes,
  }
}

/** An incident on Slack's status page, which does not say when it began. */
export function slackIncidentOf(changes: Partial<SlackIncident> = {}): SlackIncident {
  return {
    id: '546',
    title: 'Trouble with app tokens',
    url: 'https://slack-status.com/2026-11/7dea1cd1',
    from: null,
    services: ['Apps/Integrations/APIs'],
    ...changes,
  }
}

/** The same as Redbar remembers it: seen at NINE, and nobody has seen its end. */
export function slackProblemOf(changes: Partial<SlackProblem> = {}): SlackProblem {
  const { id, title, url } = slackIncidentOf()
  return { id, title, url, from: NINE, lastSeenAt: NINE, to: null, ...changes }
}

/** An open incident of integration `a`. */
export function incidentOf(changes: Partial<Incident> = {}): Incident {
  return {
    id: `a-${NINE}`,
    integrationId: 'a',
    reason: 'access-revoked',
    code: 'token_revoked',
    check: 'auth',
    permanence: 'permanent',
    lastGoodAt: null,
    firstBadAt: NINE,
    openedAt: NINE + 10_000,
    lastBadAt: NINE + 10_000,
    failures: 2,
    resolvedAt: null,
    toldAt: null,
    recoveryToldAt: null,
    flappingSince: null,
    retell: null,
    acknowledgedUntil: null,
    remindedAt: null,
    settledAt: null,
    ...changes,
  }
}

/** The health of integration `a` after a good result at NINE. */
export function healthOf(changes: Partial<Health> = {}): Health {
  return {
    ...unknownHealth('a'),
    lastOutcome: OK,
    lastResultAt: NINE,
    lastGoodAt: NINE,
    lastDecisiveAt: NINE,
    ...changes,
  }
}
