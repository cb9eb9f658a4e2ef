import type { FailureReason } from '../../outcome.ts'
import { number, plural } from './grammar.ts'

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

/** The message to whoever runs the Slack workspace: a line for each fact, in whole lines. */
export const adminMessages = {
  hello: (hit: number) =>
    plural(hit, {
      one: 'Hello, one of our Slack integrations has stopped working.',
      other: `Hello, ${number(hit)} of our Slack integrations have stopped working.`,
    }),
  workspace: (name: string) => `Workspace: ${name}`,
  app: (id: string) => `App: ${id}`,
  channel: (name: string) => `Channel: ${name}`,
  slackAnswers: (code: string, title: string) => `Slack answers: ${code} (${title})`,
  since: {
    /** Written to the minute, the last good and the first bad result may be the same. */
    at: (moment: string) => `Since: ${moment}`,
    between: (lastGood: string, firstBad: string) =>
      `Since: between ${lastGood} (last good answer) and ${firstBad} (first bad answer)`,
    atTheLatest: (firstBad: string) => `Since: ${firstBad} at the latest (never seen working)`,
  },
  integration: (name: string) => `Integration: ${name}`,
  integrations: (count: number) => `Integrations (${number(count)}):`,
  /** One of those, with its channel where that says more. */
  named: (name: string, channel: string) => `${name} (${channel})`,
  more: (count: number) => `- and ${number(count)} more`,
  request: (request: string) => `What would help: ${request}`,
  requests,
}
/** The message to whoever runs the Slack workspace. */
export type AdminMessages = typeof adminMessages
