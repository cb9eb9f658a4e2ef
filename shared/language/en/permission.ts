import { phrase } from '../phrase.ts'

/** What the admin is asked for. */
export type ApprovalRequest = {
  app: string
  /** Each scope; why it is needed says `scopes`. */
  scopes: readonly string[]
  /** Whether the app is to post as well. */
  posting: boolean
  /** Slack's app manifest, as JSON. */
  manifest: string
}

/** Why each scope is needed, for whoever decides about it. */
const scopes: Record<string, string> = {
  'channels:read': 'to see whether a public channel still exists and is not archived',
  'groups:read': 'the same for private channels to which the bot was invited',
  'chat:write': 'to post messages into the channels to which the bot was invited',
}

/** The page for people whose workspace refuses the app. */
export const permissionMessages = {
  title: 'Not authorised to install',
  lead: 'Slack answers “You are not authorised to install” where the workspace lets only some people install apps. Nothing is broken on your side, and asking usually helps.',
  meaning: {
    title: 'What the message means',
    causes: [
      'The workspace requires that an owner or an app manager approves each app first. This is the usual cause.',
      'Only apps from the Slack Marketplace are allowed, or this app was restricted.',
      'A free plan has reached its ten apps: one that is no longer used has to go first.',
      'In an Enterprise organisation the policy of the organisation decides, not the workspace.',
    ],
    help: 'Slack help: app approval',
  },
  who: {
    title: 'Who can approve it',
    text: 'Workspace owners always; other members where an owner made them app managers. Slack sends your request to all of them when you try to install the app and choose to request it.',
    find: 'In Slack, open the menu of the workspace, Tools & settings, Manage apps: there you see whether a request is pending.',
    page: 'Apps in your workspace',
    help: 'Slack help: app requests',
  },
  ask: {
    title: 'Ask them',
    text: 'Slack’s own request says little. Send this along, by message or mail:',
    which: 'It is about the app whose token Redbar watches with, as it is made from the manifest.',
    app: 'Name of the app',
    language: 'Language of the text',
    languages: { en: 'English', de: 'German' },
    words: 'The text',
    copy: 'Copy the text',
  },
  refused: {
    title: 'If they say no',
    ways: [
      'Ask an admin to create an incoming webhook and to send you its URL: Redbar watches it without any scope.',
      'Ask for a token of an app that is approved already: Redbar needs to see its channels and nothing else.',
      'Try the app in another workspace that is yours, to show what it does.',
    ],
  },
  again: {
    title: 'Check again',
    failing: <T>(name: T) => phrase`${name} is refused.`,
    now: 'Ask Slack now',
    asking: 'Asking Slack…',
    mended: 'Slack accepts it again.',
    still: (title: string) => `Slack still says no: ${title}.`,
    unknown: (title: string) => `Slack could not be asked: ${title}.`,
    paste:
      'Approved? Install the app again (an approval alone makes no token), then paste the new token or webhook URL here. Slack is asked at once.',
  },
  back: 'Back to the set-up',
  /** What leads here. */
  way: 'Get it approved, step by step',
  /** The message to the admin, as plain text. */
  request: ({ app, scopes: wanted, posting, manifest }: ApprovalRequest): string =>
    [
      'Hello,',
      `please approve the app “${app}” for our Slack workspace. With it I want to notice when one of our integrations no longer reaches its channel. It is asked by Redbar, a program on my own computer; nothing of it goes to a third party.`,
      'It needs these permissions and no others:',
      wanted.map((scope) => `- ${scope}: ${scopes[scope] ?? scope}`).join('\n'),
      posting ? 'It reads no messages. Redbar posts none with it.' : 'It reads no messages and posts none.',
      'How to approve it: in Slack, open the menu of the workspace, Tools & settings, Manage apps, and there the requests. Slack’s help: https://slack.com/help/articles/222386767',
      `The whole app, as Slack’s manifest:\n${manifest}`,
      'Thank you!',
    ].join('\n\n'),
}
/** The page for people whose workspace refuses the app. */
export type PermissionMessages = typeof permissionMessages
