import { reasonMessage } from './messages.ts'
import type { FailureReason } from './outcome.ts'

/** One of the integrations that are hit. */
export type HitIntegration = {
  name: string
  /** `#reviews`, a channel's ID, or null where Redbar does not know it (a webhook). */
  channel: string | null
}

/** What an admin of the workspace is told. No secret belongs here, not even a masked one. */
export type AdminFacts = {
  workspace: string | null
  /** The app's id, or null where Slack did not tell it. */
  appId: string | null
  reason: FailureReason
  /** Slack's raw code. */
  code: string
  /** The last good and the first bad result, written out with their time zone; `lastGood` null when none was seen. */
  lastGood: string | null
  firstBad: string
  /** Everybody whom it hits, at least one. */
  hit: readonly HitIntegration[]
}

/** More names than that nobody reads. */
const MOST_NAMES = 50

/** A message to whoever runs the Slack workspace, as plain text to be pasted: what broke, since when, what is asked of them. */
export function adminMessage(facts: AdminFacts): string {
  const { workspace, appId, reason, code, hit } = facts
  const channel = commonChannel(hit)
  const lines = [
    workspace && `Workspace: ${workspace}`,
    appId && `App: ${appId}`,
    channel && `Channel: ${channel}`,
    `Slack answers: ${code} (${reasonMessage(reason).title})`,
    `Since: ${sinceWords(facts)}`,
    ...hitLines(hit, channel),
  ]
  return [
    hit.length === 1
      ? 'Hello, one of our Slack integrations has stopped working.'
      : `Hello, ${hit.length} of our Slack integrations have stopped working.`,
    lines.filter(Boolean).join('\n'),
    `What would help: ${adminRequest(reason)}`,
  ].join('\n\n')
}

/** What an admin is asked for about a reason, in a sentence or two. */
export function adminRequest(reason: FailureReason): string {
  return requests[reason]
}

function sinceWords({ lastGood, firstBad }: AdminFacts): string {
  if (lastGood === null) return `${firstBad} at the latest (never seen working)`
  // Written to the minute, both can be the same.
  return lastGood === firstBad
    ? firstBad
    : `between ${lastGood} (last good answer) and ${firstBad} (first bad answer)`
}

function commonChannel(hit: readonly HitIntegration[]): string | null {
  const channels = new Set(hit.map((each) => each.channel))
  const [only = null] = channels
  return channels.size === 1 ? only : null
}

function hitLines(hit: readonly HitIntegration[], common: string | null): string[] {
  const named = hit.map(({ name, channel }) =>
    channel === null || channel === common || name.includes(channel) ? name : `${name} (${channel})`,
  )
  const [first] = named
  if (first !== undefined && named.length === 1) return [`Integration: ${first}`]
  const rest = named.length - MOST_NAMES
  return [
    `Integrations (${named.length}):`,
    ...named.slice(0, MOST_NAMES).map((name) => `- ${name}`),
    ...(rest > 0 ? [`- and ${rest} more`] : []),
  ]
}

/** What an admin is asked for. The steps of a reason are for the user of Redbar, who can do other things. */
const requests: Record<FailureReason, string> = {
  'access-revoked':
    'Please check whether the app was removed from the workspace, or its access revoked, on purpose. If not, please allow it again, so that we can install it and use a new token.',
  'account-inactive':
    'Please check whether the account, the app or the workspace behind it was deactivated on purpose. If not, please activate it again; if somebody left, please name a colleague who can install the app.',
  'channel-archived':
    'Please bring the channel back if it is still wanted (its settings, Unarchive) and invite the bot again. If it is not wanted, please tell us where the messages should go.',
  'channel-not-found':
    'Please check whether the channel still exists. If it is private, please invite the bot to it; if it was deleted, please tell us where the messages should go.',
  'hook-removed':
    'Please check whether the webhook or its app was removed, or its channel archived, on purpose. If not, please allow the app again, so that we can make a new webhook.',
  'http-404':
    'Please check whether the webhook, its app or its channel was removed on purpose. If not, please allow the app again, so that we can make a new webhook.',
  'not-authorised':
    'Please approve the app for the workspace. On a free plan with ten apps, one that is no longer used has to go first.',
  'posting-restricted':
    "Please allow this app to post there: the channel's settings, Posting permissions, or the workspace's own restrictions.",
  'token-invalid':
    'Please check whether the app allows only certain IP addresses, and whether our address is on that list. If it is not that, we need a new token.',
  'token-expired':
    'Please tell us who runs the app: its token has to be renewed by it, and that seems to have stopped.',
  'wrong-token-kind': 'Please give us the Bot User OAuth Token of the app (it begins with xoxb-).',
  'hook-misconfigured': 'Please send us the whole address of the webhook from the pages of the app.',
  'install-failed': 'Please look into the settings of the app and its installation together with its maker.',
  'workspace-moving':
    'Please tell us how long the move of the workspace will take. After it the app may have to be approved for the organisation.',
  'user-restricted':
    'Please check whether the account behind the app may do this: it may be a guest, lack two-factor authentication, or be left out of the list of those who may use the app.',
  unlisted: 'Please check whether something was changed in the workspace for this app at that time.',
}
