import type { Exchange } from '../../shared/evidence.ts'
import type { HistoryEntry, ResultDetails } from '../../shared/history.ts'
import type { Latency, LatencyPoint } from '../../shared/latency.ts'
import type { FailedOutcome, Outcome } from '../../shared/outcome.ts'
import { OK } from '../../shared/outcome.ts'
import type { Counts, IntegrationView, Notice, Overview, SharedCause } from '../../shared/overview.ts'
import { DAY, HOUR } from '../../shared/time.ts'
import type { Timeline, TimelineBar, Uptime } from '../../shared/timeline.ts'
import { failed, incidentOf, NINE } from '../builders.ts'

const NOBODY: Counts = {
  failing: 0,
  acknowledged: 0,
  warning: 0,
  ok: 0,
  confirming: 0,
  inconclusive: 0,
  stale: 0,
  waiting: 0,
  paused: 0,
}

/** An integration `a` as the window sees it, good at NINE. */
export function viewOf(changes: Partial<IntegrationView> = {}): IntegrationView {
  return {
    id: 'a',
    name: 'Reviews to #app-reviews',
    kind: 'bot',
    target: '#app-reviews',
    workspace: 'Acme',
    secretMask: 'xoxb-…1234',
    hasSecret: true,
    everySeconds: 300,
    apiUrl: 'https://slack.com/api/',
    channel: 'C0123456789',
    status: 'ok',
    outcome: OK,
    incident: null,
    causes: [],
    blast: null,
    appId: null,
    priority: 'normal',
    messagesPerDay: null,
    snoozedUntil: null,
    link: null,
    paused: false,
    lastCheckedAt: NINE,
    lastGoodAt: NINE,
    nextDueAt: NINE + 300_000,
    checking: false,
    session: false,
    ...changes,
  }
}

/** The same integration with an open incident. */
export function failingViewOf(
  changes: Partial<IntegrationView> = {},
  outcome: FailedOutcome = failed(),
): IntegrationView {
  const id = changes.id ?? 'a'
  const { reason, code, permanence } = outcome
  const incident = incidentOf({ id: `${id}-${NINE}`, integrationId: id, reason, code, permanence })
  return viewOf({ status: 'failing', outcome, incident, ...changes })
}

/** These views with one cause behind their open incidents. */
export function sharing(
  cause: SharedCause,
  views: readonly IntegrationView[],
  key: string = cause,
): IntegrationView[] {
  const ids = views.map((view) => view.id)
  return views.map((view) => ({ ...view, blast: { cause, key, ids } }))
}

/** The same integration, its incident acknowledged until then (ms since 1970). */
export function acknowledged(view: IntegrationView, until = NINE + DAY): IntegrationView {
  const incident = view.incident && { ...view.incident, acknowledgedUntil: until }
  return { ...view, status: 'acknowledged', incident }
}

/** An overview of these integrations, counted. They stay in the order given, as main sorts them. */
export function windowOverviewOf(integrations: IntegrationView[], changes: Partial<Overview> = {}): Overview {
  const counts = { ...NOBODY }
  for (const { status } of integrations) counts[status] += 1
  return {
    at: NINE,
    face: counts.failing > 0 ? 'failing' : 'ok',
    counts,
    integrations,
    checkedAt: NINE,
    nextDueAt: NINE + 300_000,
    pausedUntil: null,
    snoozedUntil: null,
    quietUntil: null,
    online: true,
    slackProblem: null,
    demo: false,
    notices: [],
    ...changes,
  }
}

/** One line of the history of integration `a`. */
export function entryOf(
  at: number,
  outcome: Outcome = OK,
  changes: Partial<HistoryEntry> = {},
): HistoryEntry {
  return {
    integrationId: 'a',
    at,
    durationMs: 182,
    check: 'auth',
    outcome,
    httpStatus: 200,
    note: null,
    run: null,
    ...changes,
  }
}

/** An exchange in which Slack said that the token was revoked. */
export function exchangeOf(changes: Partial<Exchange> = {}): Exchange {
  return {
    check: 'auth',
    method: 'auth.test',
    host: 'slack.com',
    httpStatus: 200,
    code: 'token_revoked',
    requestId: 'f1e2d3c4b5a6978812345678',
    startedAt: NINE,
    durationMs: 182,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'x-slack-req-id': 'f1e2d3c4b5a6978812345678',
    },
    reply: '{"ok":false,"error":"token_revoked"}',
    replyTruncated: false,
    networkError: null,
    ...changes,
  }
}

/** The details of an entry, with one exchange as its evidence. */
export function detailsOf(entry: HistoryEntry, changes: Partial<ResultDetails> = {}): ResultDetails {
  const { check, outcome, httpStatus, durationMs } = entry
  return {
    ...entry,
    checks: [{ check, outcome, httpStatus, durationMs }],
    evidence: {
      exchanges: [exchangeOf({ check, code: outcome.code, httpStatus, startedAt: entry.at, durationMs })],
      notes: [],
    },
    incident: null,
    receipts: [],
    causes: [],
    link: null,
    ...changes,
  }
}

/** Something about Redbar itself. */
export function noticeOf(changes: Partial<Notice> = {}): Notice {
  return {
    id: 'damaged-settings',
    severity: 'warning',
    title: 'The settings file was damaged',
    detail: 'It was kept aside as settings.json.damaged, and Redbar started with fresh settings.',
    ...changes,
  }
}

/** A bar of an hour before NINE, good unless said otherwise. */
export function barOf(changes: Partial<TimelineBar> = {}): TimelineBar {
  return {
    from: NINE - HOUR,
    to: NINE,
    ok: 12,
    warning: 0,
    failed: 0,
    inconclusive: 0,
    watchedMs: HOUR,
    failedMs: 0,
    duration: { sum: 2184, min: 120, max: 400 },
    status: 'ok',
    ...changes,
  }
}

/** An uptime of a day in which nothing was watched. */
export function uptimeOf(changes: Partial<Uptime> = {}): Uptime {
  return {
    periodMs: DAY,
    watchedMs: 0,
    failedMs: 0,
    coverage: 0,
    uptime: null,
    incidents: 0,
    longestMs: null,
    recoveryMs: null,
    reasons: [],
    answers: null,
    ...changes,
  }
}

/** A timeline as of NINE in which nothing was watched. */
export function timelineOf(changes: Partial<Timeline> = {}): Timeline {
  const unseen = { ok: 0, watchedMs: 0, duration: null, status: 'unknown' } as const
  return {
    period: '24h',
    at: NINE,
    addedAt: NINE - 400 * DAY,
    bars: Array.from({ length: 24 }, (_, index) =>
      barOf({ ...unseen, from: NINE + (index - 23) * HOUR, to: NINE + (index - 22) * HOUR }),
    ),
    incidents: [],
    slackProblems: [],
    uptime: uptimeOf(),
    ...changes,
  }
}

/** How long twelve answers of an hour before NINE took. */
export function latencyPointOf(changes: Partial<LatencyPoint> = {}): LatencyPoint {
  return { from: NINE - HOUR, to: NINE, count: 12, p50: 142, p95: 390, ...changes }
}

/** How long answers took as of NINE: nothing was answered. */
export function latencyOf(changes: Partial<Latency> = {}): Latency {
  const none = { count: 0, p50: null, p95: null }
  return {
    period: '24h',
    at: NINE,
    points: [],
    whole: { from: NINE - 23 * HOUR, to: NINE + HOUR, ...none },
    ...changes,
  }
}
