import type { Integration, IntegrationDraft, Priority } from '../../shared/integration.ts'
import { maskSecret } from '../monitor/mask.ts'
import { fingerprint } from '../setup/credential.ts'

/** A change of an integration: every field that is there replaces the old one. */
export type IntegrationChange = {
  name?: string
  secret?: string
  channel?: string
  everySeconds?: number
  paused?: boolean
  priority?: Priority
  messagesPerDay?: number | null
}

/** The token or the webhook's address: what must not be shown. */
export function secretOf(draft: IntegrationDraft): string {
  return draft.kind === 'bot' ? draft.token : draft.url
}

/** What is kept of a secret: its name for those that share it, and its mask. */
export function secretFields(secret: string): Pick<Integration, 'credentialId' | 'secretMask'> {
  return { credentialId: fingerprint(secret), secretMask: maskSecret(secret) }
}

/** The integration after a change; a new secret brings its own fields along. */
export function changed(
  before: Integration,
  { channel, ...rest }: Omit<IntegrationChange, 'secret'>,
  secret: string | undefined,
): Integration {
  const after = { ...before, ...rest, ...(secret === undefined ? {} : secretFields(secret)) }
  if (after.kind === 'bot') return channel === undefined ? after : { ...after, channel }
  return secret === undefined ? after : { ...after, host: new URL(secret).host }
}

/** Whether an integration asks with another secret or in another channel than before: older answers are not about it. */
export function isRetargeted(before: Integration, after: Integration): boolean {
  const channelOf = (each: Integration) => (each.kind === 'bot' ? each.channel : null)
  return before.credentialId !== after.credentialId || channelOf(before) !== channelOf(after)
}
