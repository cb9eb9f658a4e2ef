import type { Incident } from '../../shared/incident.ts'
import type { Integration } from '../../shared/integration.ts'
import type { SharedCause } from '../../shared/overview.ts'
import { type Health, openIncident } from './health.ts'

/** What several incidents may share, or that it is one integration's own. Two with the same key have one cause. */
export type RootCause = { kind: SharedCause | 'alone'; key: string }

/** An integration and what is known of it. */
export type Known = { integration: Integration; health: Health }

/** Codes that are about the whole workspace (https://docs.slack.dev/reference/methods/auth.test/#errors). */
const WORKSPACE_CODES: ReadonlySet<string> = new Set([
  'team_disabled',
  'no_team',
  'org_login_required',
  'team_added_to_org',
  'team_access_not_granted',
])

/** The root cause of an incident: alarms are per cause, however many integrations it breaks. */
export function rootCauseOf(incident: Incident, { integration, health }: Known): RootCause {
  const { reason, check, code, flappingSince } = incident
  // What comes and goes is told in other words than what only fails.
  const what = flappingSince === null ? reason : 'flapping'
  const keyed = (kind: RootCause['kind'], place: string) => ({ kind, key: `${what} ${kind} ${place}` })
  if (reason === 'channel-archived' && integration.kind === 'bot') {
    return keyed('channel', channelKey(integration))
  }
  if (check === 'channel') return keyed('alone', integration.id)
  if (WORKSPACE_CODES.has(code) && health.workspaceUrl !== null)
    return keyed('workspace', health.workspaceUrl)
  const app = appKey(health)
  if (reason === 'access-revoked' && app !== null) return keyed('app', app)
  // What auth.test refuses, or a webhook's address, fails for everybody who uses it.
  return keyed('token', integration.credentialId)
}

/** Those whom a cause hits, the one it was found with among them: everybody who shares what is broken. */
export function hitBy(cause: RootCause, found: Known, all: readonly Known[]): Known[] {
  const shares = sharing(cause.kind, found)
  return all.filter((each) => !each.integration.paused && shares(each))
}

function sharing(kind: RootCause['kind'], found: Known): (each: Known) => boolean {
  const { integration, health } = found
  switch (kind) {
    case 'token':
      return (each) => each.integration.credentialId === integration.credentialId
    case 'app':
      return (each) =>
        each.integration.credentialId === integration.credentialId || appKey(each.health) === appKey(health)
    case 'workspace':
      return (each) => each.health.workspaceUrl === health.workspaceUrl
    case 'channel':
      return (each) => channelKey(each.integration) === channelKey(integration)
    case 'alone':
      return (each) => each.integration.id === integration.id
    default:
      return kind satisfies never
  }
}

/** Who was asked since it began and answered otherwise is not hit: the count must be as true as the red. */
export function mayBeHit(
  { integrationId, reason, firstBadAt, flappingSince }: Incident,
  { health }: Known,
): boolean {
  const { lastOutcome, lastResultAt } = health
  // What comes and goes answers well every other time.
  if (flappingSince !== null) return true
  if (health.integrationId === integrationId || lastOutcome === null || lastResultAt === null) return true
  if (lastResultAt < firstBadAt || lastOutcome.status === 'inconclusive') return true
  return lastOutcome.status === 'failed' && lastOutcome.reason === reason
}

/** Whether it works, as far as is known: nothing is open, and its newest answer was no failure. */
export function works({ health }: Known): boolean {
  return openIncident(health) === null && health.lastOutcome?.status !== 'failed'
}

/** One app is installed once in a workspace: when it is removed, all its tokens go. Null while it is not known. */
function appKey({ workspaceUrl, appId }: Health): string | null {
  return workspaceUrl === null || appId === null ? null : `${workspaceUrl} ${appId}`
}

function channelKey(integration: Integration): string {
  return integration.kind === 'bot'
    ? `${integration.apiUrl} ${integration.channel}`
    : `hook ${integration.id}`
}
