import type { WarningReason } from '../../outcome.ts'
import type { ReasonText } from '../../reason-message.ts'

/** What is read about each warning. */
export const warningMessages: Record<WarningReason, ReasonText> = {
  'not-in-channel': {
    title: 'Bot is not in the channel',
    meaning:
      'The channel is there, but the bot is not a member, so Slack will refuse what it posts. Somebody may have removed it.',
    steps: [
      'Open the channel in Slack and type /invite followed by the name of the bot.',
      'For many public channels, the scope chat:write.public lets the bot post without joining.',
    ],
  },
  'read-only-channel': {
    title: 'Posting is limited in this channel',
    meaning:
      'The channel is read-only for this bot, open for replies only, or open for certain people only. Its messages may be refused.',
    steps: [
      'Open the channel, click its name, then Settings and Posting permissions.',
      'Let apps post there, or ask a channel manager or an admin to.',
      'If messages of the bot do arrive, nothing has to be done.',
    ],
  },
  'scope-missing': {
    title: 'Permission to post is missing',
    meaning:
      'The token works, but it was not granted the scope chat:write: an app with this token cannot post. A token made for monitoring alone may do without.',
    steps: [
      'Open Your Slack apps, the app, OAuth & Permissions, and add chat:write to the Bot Token Scopes.',
      'Install the app in the workspace again, as Slack asks at the top of the page.',
      'Press Check now: a bot token stays the same.',
    ],
  },
  'token-expiring': {
    title: 'Token expires soon',
    meaning:
      'This is a rotating token, and less than an hour of its life is left. Then Redbar can no longer ask with it.',
    steps: [
      'Make sure that the app which owns it renews its token.',
      'For monitoring, use a bot token that does not rotate, and enter it with Edit.',
    ],
  },
  'scopes-lost': {
    title: 'Permissions were taken away',
    meaning:
      'The token was granted fewer scopes than before. What it still does may work today and fail at the next thing that needs them.',
    steps: [
      'Compare the scopes under Your Slack apps, the app, OAuth & Permissions, with what the app needs.',
      'Add what is missing and install the app in the workspace again, as Slack asks at the top of the page.',
      'If it was done on purpose, nothing has to be done: this warning ends after a day.',
    ],
  },
  'channel-moved': {
    title: 'Channel was moved',
    meaning:
      'Slack says that this channel was moved to another workspace of the organisation. The bot may still see it here, but what it posts may not arrive.',
    steps: [
      'Open the channel in Slack and look which workspace it belongs to now.',
      'Install the app there, and enter that token with Edit.',
    ],
  },
  'hook-ambiguous': {
    title: 'Webhook answers, but proves little',
    meaning:
      'Something answers at this address, though not in the words by which a working webhook is recognised. Older webhooks do so, and some whose account is gone.',
    steps: [
      'Look in Slack whether messages of this integration still arrive.',
      'If not, create a new webhook and put its address into the service that posts, and here with Edit.',
    ],
  },
}
