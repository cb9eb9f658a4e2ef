import type { Integration } from '../../shared/integration.ts'
import type { Health } from './health.ts'

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
export function causesOf(code: string | null, facts: CauseFacts): string[] {
  const explain = CAUSES[code ?? '']
  return explain ? explain(facts).filter((cause) => cause !== null) : []
}

const CAUSES: Readonly<Record<string, (facts: CauseFacts) => (string | null)[]>> = {
  token_revoked: tokenRevoked,
  account_inactive: accountInactive,
  invalid_auth: invalidAuth,
  token_expired: tokenExpired,
  channel_not_found: channelNotFound,
  no_service: noService,
  no_active_hooks: noService,
}

function tokenRevoked({ token }: CauseFacts): (string | null)[] {
  if (token === 'user') {
    return [
      'Somebody removed the app, or revoked the permission that this person gave it.',
      'The person whose token this is was deactivated.',
    ]
  }
  return [
    'Somebody removed the app from the workspace. Webhooks that came with it are gone as well.',
    'Somebody revoked the token in the settings of the app.',
  ]
}

/** Slack's bots outlive the person who installed them, so that a bot's inactive account is seldom a person's. */
function accountInactive({ token }: CauseFacts): (string | null)[] {
  if (token === 'user') return ['The person whose token this is was deactivated in the workspace.']
  return [
    'The app was uninstalled: its bot user is gone. Slack says this of bot tokens more often than "token_revoked".',
    'The whole workspace was closed or deleted.',
  ]
}

function invalidAuth({ worked }: CauseFacts): (string | null)[] {
  const allowList = 'The app allows certain IP addresses only, and this computer is on another network now.'
  const exchanged = 'The token was exchanged for a new one in the settings of the app.'
  const mistyped = 'The token was not copied whole, or belongs to another Slack (GovSlack, a test system).'
  return worked ? [allowList, exchanged] : [mistyped, allowList]
}

function tokenExpired({ token }: CauseFacts): (string | null)[] {
  return [token === 'rotating' ? 'Whoever renews this token every 12 hours has stopped.' : null]
}

const hookChannelGone = [
  'The channel that the webhook posts to was deleted.',
  'The channel was made private, and the app of the webhook is not in it.',
]

function channelNotFound({ kind, worked, channelPrivate, scopes }: CauseFacts): (string | null)[] {
  if (kind === 'webhook') return hookChannelGone
  if (!worked) {
    return [
      'The channel ID is wrong, or belongs to another workspace.',
      'The channel is private and the bot was never invited.',
      scopes && !scopes.includes('groups:read')
        ? 'The channel is private, and the token lacks the scope groups:read.'
        : null,
    ]
  }
  return [
    channelPrivate === false ? null : 'The channel is private, and somebody removed the bot from it.',
    'The channel was deleted.',
    'The channel was shared with another organisation or moved, and has a new ID since.',
  ]
}

function noService({ worked }: CauseFacts): (string | null)[] {
  if (!worked) return ['The address was not copied whole, or the webhook was removed long ago.']
  return [
    'Somebody removed the webhook, or the app it belongs to.',
    'The channel it posts to was archived.',
    'The token of its app was revoked: Slack removes the webhooks along with it.',
  ]
}
