import type { FailureReason } from '../../outcome.ts'
import type { ReasonText } from '../../reason-message.ts'

/** What is read about each failure. */
export const failureMessages: Record<FailureReason, ReasonText> = {
  'access-revoked': {
    title: 'Access revoked in Slack',
    meaning:
      'Slack no longer accepts this credential: somebody removed the app from the workspace, or revoked its token. Webhooks that came with the token stop at the same time.',
    steps: [
      'Ask in your team whether the app was removed on purpose.',
      'If not, install the app in the workspace again: Your Slack apps, the app, Install App.',
      'Copy the new token or webhook address; the old one never comes back.',
      'In Redbar choose Edit, paste it, and press Check now.',
    ],
  },
  'account-inactive': {
    title: 'Account deactivated in Slack',
    meaning:
      'The account or the workspace behind this integration was deactivated or deleted. A bot token gets this when the workspace is gone or the app was uninstalled, a personal token when its owner left, a direct message when the person it goes to was deactivated.',
    steps: [
      'Find out what was deactivated: the workspace, the app, or the person who owns the token.',
      'If it was a mistake, ask an owner of the workspace to activate it again.',
      'If somebody left, let a colleague who stays install the app, best with a bot token.',
      'In Redbar choose Edit, paste the new token or webhook address, and press Check now.',
    ],
  },
  'channel-archived': {
    title: 'Channel archived',
    meaning:
      'The channel still exists, but it was archived: nobody can post there, so every message of this integration is lost.',
    steps: [
      'If the channel is still wanted: in Slack open Directories, Channels, filter by Archived channels, choose it, and select Unarchive in its settings.',
      'Then invite the bot again with /invite: a public channel comes back without its former members.',
      'If it is not wanted: choose Edit in Redbar and enter another channel, or remove the integration here and in the app that posts.',
    ],
  },
  'channel-not-found': {
    title: 'Channel not found',
    meaning:
      'This credential can see no such channel. Either it was deleted or its ID is wrong, or it is private and the bot is no longer a member: Slack gives the same answer to all of them.',
    steps: [
      'Look for the channel in Slack. If it is private, invite the bot there with /invite.',
      'Compare its ID: open the channel, click its name, and find the ID at the end of About. It changes when a private channel becomes a shared one.',
      'If the channel is gone, choose Edit in Redbar and enter another one.',
      'For a webhook, create a new one: it cannot change its channel.',
    ],
  },
  'hook-removed': {
    title: 'Webhook removed ("No Service")',
    meaning:
      'Slack knows no active webhook at this address: it was removed or switched off, the app was uninstalled, or its channel was archived. Messages sent to it are lost.',
    steps: [
      'Look whether its channel still exists and is not archived.',
      'Open the app under Your Slack apps, then Incoming Webhooks: is the webhook still listed?',
      'If not, press Add New Webhook and choose the channel.',
      'Put the new address into the service that posts, and here with Edit.',
    ],
  },
  'http-404': {
    title: 'Not found (HTTP 404)',
    meaning:
      'Slack answered that there is nothing at this webhook address, without saying why. As a rule the webhook was removed, or its channel or workspace is gone.',
    steps: [
      'Compare the address with the one under Your Slack apps, the app, Incoming Webhooks: it must be complete.',
      'Look whether its channel still exists and is not archived.',
      'Otherwise press Add New Webhook, choose the channel, and put the new address into the service that posts and here.',
    ],
  },
  'not-authorised': {
    title: 'Not authorised to install',
    meaning:
      'This workspace does not let the app, or the person who installed it, do this. The usual causes: apps need the approval of an admin, only apps from the Slack Marketplace are allowed, or a free plan has reached its ten apps.',
    steps: [
      'Ask an owner or admin of the workspace to approve the app. Slack shows who they are when you try to install it.',
      'On a free plan, ask them to remove an app that is no longer used.',
      'Once it is approved, install the app again and choose the channel.',
      'In Redbar choose Edit, paste the new token or webhook address, and press Check now.',
    ],
  },
  'posting-restricted': {
    title: 'Posting is restricted',
    meaning:
      'The credential works, but a setting of the workspace or of the channel forbids this integration to post there.',
    steps: [
      'Open the channel, click its name, then Settings and Posting permissions: may apps post?',
      'If you cannot change it, ask a channel manager or an admin to allow this app.',
      'Or let the integration post to another channel.',
    ],
  },
  'token-invalid': {
    title: 'Slack refuses the token',
    meaning:
      "Two things look alike here: the token is wrong or incomplete, or this computer's internet address is not on the list of addresses that the app allows.",
    steps: [
      'Are you on another network than usual, or without the VPN? Go back to it and press Check now.',
      'Look under Your Slack apps, the app, OAuth & Permissions: are IP addresses restricted there?',
      'Otherwise copy the Bot User OAuth Token from the same page once more, complete from xoxb- on.',
      'In Redbar choose Edit, paste it, and press Check now.',
    ],
  },
  'token-expired': {
    title: 'Token expired',
    meaning:
      'This is a rotating token: it lives for twelve hours, and the app that owns it has to renew it. Redbar holds a copy that ran out.',
    steps: [
      'Ask whoever runs the app whether its token rotation still works: if Slack refuses them as well, nothing is posted.',
      'For monitoring, a separate Slack app with a bot token that does not rotate serves best.',
      'In Redbar choose Edit, paste that token, and press Check now.',
    ],
  },
  'wrong-token-kind': {
    title: 'Wrong kind of token',
    meaning:
      'Slack knows the token, but this kind cannot be used for the question: for instance an app-level token (xapp-), a refresh token (xoxe-) or an old bot token.',
    steps: [
      'Open Your Slack apps, the app, OAuth & Permissions, and copy the Bot User OAuth Token (it begins with xoxb-).',
      'In Redbar choose Edit, paste it, and press Check now.',
    ],
  },
  'hook-misconfigured': {
    title: 'Not a webhook address',
    meaning:
      'Slack answers this address with another page, or takes no message there. A part of the address is missing or was changed: nothing sent to it arrives.',
    steps: [
      'Open Your Slack apps, the app, Incoming Webhooks, and copy the whole address of the webhook.',
      'Put it into the service that posts, and here with Edit.',
    ],
  },
  'install-failed': {
    title: 'Installing the app failed',
    meaning:
      "Slack broke off the installation of the app: something in the app's own settings or in its sign-in does not fit.",
    steps: [
      'Begin the installation once more from the start: a code of Slack is valid for ten minutes and for one use.',
      'If it fails again, send the code shown here to whoever makes the app.',
    ],
  },
  'workspace-moving': {
    title: 'Workspace is being moved',
    meaning:
      'The workspace is joining an Enterprise organisation. Until that ends, apps cannot use it, or only now and then.',
    steps: [
      'Ask an admin how long the move will take. Nothing has to be repaired meanwhile.',
      'If it still fails after the move, have the app approved and installed for the organisation, and enter the new token with Edit.',
    ],
  },
  'user-restricted': {
    title: 'Account is restricted',
    meaning:
      'The account behind this token may not do this: it is a guest, it has to set up two-factor authentication, or an admin limits who may use the app.',
    steps: [
      'If the account lacks two-factor authentication, sign in to Slack with it and set that up.',
      'Otherwise ask an admin to allow the app for this account.',
      'Or install the app with a full member account and enter the new token with Edit.',
    ],
  },
  unlisted: {
    title: 'Another code',
    meaning:
      'Slack refused with a code that Redbar does not know. It is shown as Slack sent it: its words often tell the cause, and the Geeky details hold the whole answer.',
    steps: [
      'Read the code: Slack names causes in plain words, with underscores between them.',
      "Search for it in Slack's documentation, or ask whoever looks after the app.",
      "If you write to Slack's support, send the request ID from the Geeky details along.",
    ],
  },
}
