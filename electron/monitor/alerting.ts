import type { Incident } from '../../shared/incident.ts'
import type { Target } from '../../shared/ipc.ts'
import { reasonMessage } from '../../shared/messages.ts'
import { MINUTE } from '../../shared/time.ts'
import type { RootCause } from './root-cause.ts'

/** Something to tell the user in a native notification. Plain text, free of secrets. */
export type Alert = {
  /** The incident it speaks of; a newer alert of the same incident replaces the older one where the system can. */
  incidentId: string
  kind: 'failure' | 'recovery'
  title: string
  body: string
  target: Target
}

/** What is known when an alert is planned. */
export type AlertContext = {
  cause: RootCause
  /** Names of those whom the cause hits, the integration's own first. */
  names: readonly string[]
  workspace: string | null
  /** The other incidents of the same cause that are open now. */
  peers: readonly Incident[]
  /** Whether the cause was told and its end was not: of several that recover at one moment, one tells it. */
  unended: boolean
  notifications: boolean
}

/** What to do about an incident: show an alert, note that another one spoke for it, or nothing. */
export type AlertPlan =
  | { kind: 'show'; alert: Alert }
  | { kind: 'joined'; as: Alert['kind'] }
  | { kind: 'nothing' }

/** At most so many notifications in any minute; what comes on top waits and is told together (promise 20). */
export const ALERTS_PER_MINUTE = 3
/** The names that a notification lists before it counts the rest. */
const NAMES_SHOWN = 3

/**
 * What an incident still has to say. It is told once as a failure while open, and once as a recovery after one that
 * was told; both marks are stored with it, so that a restart neither repeats nor loses it. One cause rings once,
 * however many integrations it breaks: the first of its incidents speaks for all who are hit, the last one that is
 * resolved for all who work again.
 */
export function planAlert(incident: Incident, context: AlertContext): AlertPlan {
  if (!context.notifications) return { kind: 'nothing' }
  return incident.resolvedAt === null ? planFailure(incident, context) : planRecovery(incident, context)
}

/** Whether another notification may be shown now, after those at `shownAt` (ms since 1970). */
export function mayShow(shownAt: readonly number[], now: number): boolean {
  return shownAt.filter((at) => at > now - MINUTE && at <= now).length < ALERTS_PER_MINUTE
}

/** One alert in the place of several that had to wait. */
export function collapse(alerts: readonly Alert[]): Alert | null {
  const [first, ...rest] = alerts
  if (!first || rest.length === 0) return first ?? null
  const what = first.kind === 'failure' ? 'more failures' : 'more recoveries'
  const body = shortList(alerts.map(({ title }) => title)).join('\n')
  return { ...first, title: `${alerts.length} ${what} in Slack`, body }
}

function planFailure(incident: Incident, context: AlertContext): AlertPlan {
  if (incident.toldAt !== null) return { kind: 'nothing' }
  const spoken = context.peers.some(({ toldAt }) => toldAt !== null)
  return spoken ? { kind: 'joined', as: 'failure' } : { kind: 'show', alert: failureAlert(incident, context) }
}

function planRecovery(incident: Incident, context: AlertContext): AlertPlan {
  if (incident.toldAt === null || incident.recoveryToldAt !== null) return { kind: 'nothing' }
  const alert = { kind: 'show', alert: recoveryAlert(incident, context) } as const
  return context.peers.length > 0 || !context.unended ? { kind: 'joined', as: 'recovery' } : alert
}

function failureAlert(incident: Incident, context: AlertContext): Alert {
  const message = reasonMessage(incident.reason)
  const shared = sharedBy(context)
  return {
    incidentId: incident.id,
    kind: 'failure',
    title: `${subjectOf(context)}: ${message.title}`,
    body: [shared, message.meaning, message.steps[0]].filter(Boolean).join('\n'),
    target: targetOf(incident),
  }
}

function recoveryAlert(incident: Incident, context: AlertContext): Alert {
  const many = context.names.length > 1
  return {
    incidentId: incident.id,
    kind: 'recovery',
    title: `${subjectOf(context)}: ${many ? 'work' : 'works'} again`,
    body: `It was: ${reasonMessage(incident.reason).title} (${incident.code}).`,
    target: targetOf(incident),
  }
}

/** "Reviews to #app-reviews", or "20 integrations in Acme". */
function subjectOf({ names, workspace }: AlertContext): string {
  if (names.length === 1) return names[0] ?? ''
  return `${names.length} integrations${workspace === null ? '' : ` in ${workspace}`}`
}

/** Says what those have in common that a cause hits, or nothing for a single one. */
function sharedBy({ cause, names }: AlertContext): string {
  if (names.length === 1) return ''
  const what = cause.kind === 'channel' ? 'They post to the same channel' : 'They share one token'
  return `${what}: ${shortList(names).join(', ')}.`
}

function shortList(names: readonly string[]): string[] {
  const shown = names.slice(0, NAMES_SHOWN)
  const more = names.length - shown.length
  return more > 0 ? [...shown, `${more} more`] : shown
}

function targetOf(incident: Incident): Target {
  return {
    page: 'integration',
    integrationId: incident.integrationId,
    incidentId: incident.id,
    at: incident.firstBadAt,
  }
}
