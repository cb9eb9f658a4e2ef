import type { Incident } from '../../shared/incident.ts'
import type { Integration } from '../../shared/integration.ts'

/** What several incidents may share: a token (or a webhook's address), a channel, or nothing. */
export type RootCause = { kind: 'token' | 'channel' | 'alone'; key: string }

/** The root cause of an incident: two incidents with the same key have the same cause, and alarms are per cause. */
export function rootCauseOf(incident: Incident, integration: Integration): RootCause {
  const { reason, check } = incident
  if (reason === 'channel-archived' && integration.kind === 'bot') {
    return { kind: 'channel', key: `${reason} channel ${channelKey(integration)}` }
  }
  // What auth.test refuses, or a webhook's address, fails for everybody who uses it.
  if (check !== 'channel') return { kind: 'token', key: `${reason} token ${integration.credentialId}` }
  return { kind: 'alone', key: `${reason} alone ${integration.id}` }
}

/** Those whom a cause hits, the one it was found with among them: everybody who uses the token, or is in the channel. */
export function hitBy(cause: RootCause, found: Integration, all: readonly Integration[]): Integration[] {
  switch (cause.kind) {
    case 'token':
      return all.filter(({ credentialId, paused }) => !paused && credentialId === found.credentialId)
    case 'channel':
      return all.filter((each) => !each.paused && channelKey(each) === channelKey(found))
    case 'alone':
      return [found]
    default:
      return cause.kind satisfies never
  }
}

function channelKey(integration: Integration): string {
  return integration.kind === 'bot'
    ? `${integration.apiUrl} ${integration.channel}`
    : `hook ${integration.id}`
}
