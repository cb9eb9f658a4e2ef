import type { Integration } from '../../shared/integration.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { Health } from './health.ts'

/** The messages that causes and links are told with. */
export type CauseMessages = Pick<MainMessages, 'causes'>

/** What is known of an integration that tells one cause of a code from another. */
export type CauseFacts = {
  kind: Integration['kind']
  /** The kind of its token, or null for a webhook and for a kind that nothing is known of. */
  token: 'bot' | 'user' | 'rotating' | null
  /** Whether it ever worked here. */
  worked: boolean
  /** Whether its channel was private when it was last seen, or null while unknown. */
  channelPrivate: boolean | null
  /** Scopes that its token was granted, or null while unknown. */
  scopes: readonly string[] | null
}

/** What is known of one integration; `lastGoodAt` is the last good result before the failure in question. */
export function causeFacts(integration: Integration, health: Health, lastGoodAt: number | null): CauseFacts {
  const { channelPrivate, scopes } = health
  return {
    kind: integration.kind,
    token: tokenKind(integration),
    worked: lastGoodAt !== null,
    channelPrivate,
    scopes,
  }
}

/** The mask keeps a token's prefix, which is all that is needed. */
function tokenKind({ kind, secretMask }: Integration): CauseFacts['token'] {
  if (kind === 'webhook') return null
  if (secretMask.startsWith('xoxe.')) return 'rotating'
  if (secretMask.startsWith('xoxb-')) return 'bot'
  return secretMask.startsWith('xoxp-') ? 'user' : null
}

/** The likely causes of a code of Slack's, the likeliest first; empty where what is known says no more than the reason does. */
export function causesOf(code: string | null, facts: CauseFacts, { causes }: CauseMessages): string[] {
  const explain = CAUSES[code ?? '']
  return explain ? explain(facts, causes).filter((cause) => cause !== null) : []
}

type Words = CauseMessages['causes']
type Explain = (facts: CauseFacts, words: Words) => (string | null)[]

const CAUSES: Readonly<Record<string, Explain>> = {
  token_revoked: tokenRevoked,
  account_inactive: accountInactive,
  invalid_auth: invalidAuth,
  token_expired: tokenExpired,
  channel_not_found: channelNotFound,
  no_service: noService,
  no_active_hooks: noService,
}

function tokenRevoked({ token: kind }: CauseFacts, { token }: Words): string[] {
  return kind === 'user'
    ? [token.personRevoked, token.personDeactivated]
    : [token.appRemoved, token.revokedInApp]
}

/** Slack's bots outlive the person who installed them, so that a bot's inactive account is seldom a person's. */
function accountInactive({ token: kind }: CauseFacts, { token }: Words): string[] {
  return kind === 'user'
    ? [token.personDeactivatedInWorkspace]
    : [token.appUninstalled, token.workspaceClosed]
}

function invalidAuth({ worked }: CauseFacts, { token }: Words): string[] {
  return worked ? [token.addressNotAllowed, token.exchanged] : [token.mistyped, token.addressNotAllowed]
}

function tokenExpired({ token: kind }: CauseFacts, { token }: Words): (string | null)[] {
  return [kind === 'rotating' ? token.notRenewed : null]
}

function channelNotFound(
  { kind, worked, channelPrivate, scopes }: CauseFacts,
  { hook, channel }: Words,
): (string | null)[] {
  if (kind === 'webhook') return [hook.channelDeleted, hook.channelPrivate]
  if (!worked) {
    const isScopeMissing = scopes !== null && !scopes.includes('groups:read')
    return [channel.wrongId, channel.neverInvited, isScopeMissing ? channel.scopeMissing : null]
  }
  return [channelPrivate === false ? null : channel.botRemoved, channel.deleted, channel.moved]
}

function noService({ worked }: CauseFacts, { hook }: Words): string[] {
  return worked ? [hook.removed, hook.channelArchived, hook.tokenRevoked] : [hook.mistyped]
}
