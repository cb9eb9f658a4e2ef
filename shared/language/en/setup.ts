import type { Priority } from '../../integration.ts'
import type { CheckKind } from '../../outcome.ts'
import type { ChannelRefusal, PastedKind, PastedRefusal, WatchScope } from '../../setup.ts'
import { phrase } from '../phrase.ts'
import { list, number, plural } from './grammar.ts'

const BOT_TOKEN = 'Use the Bot User OAuth Token (xoxb-…) from the app\'s page "OAuth & Permissions" at Slack.'
const HOOK_FORM = 'It looks like https://hooks.slack.com/services/T…/B…/…'

const kinds: Record<PastedKind, string> = {
  bot: 'Bot token',
  user: 'User token',
  webhook: 'Incoming webhook',
}

const reasons: Record<PastedRefusal, { title: string; why: string }> = {
  'app-token': {
    title: 'App-level token',
    why: `It only opens Socket Mode connections and sees no channel. ${BOT_TOKEN}`,
  },
  'refresh-token': { title: 'Refresh token', why: `It only fetches other tokens. ${BOT_TOKEN}` },
  'workflow-token': { title: 'Workflow token', why: `It ends after 15 minutes. ${BOT_TOKEN}` },
  'session-token': {
    title: "Secret of a person's browser session",
    why: `Redbar must not use it, and neither should anybody else: if it was shared, sign out of that session. ${BOT_TOKEN}`,
  },
  'legacy-token': { title: 'Legacy token', why: `Slack no longer hands these out. ${BOT_TOKEN}` },
  'cut-off-token': { title: 'Only the beginning of a token', why: `Copy it again, to its end. ${BOT_TOKEN}` },
  'odd-token': {
    title: 'Not quite a token',
    why: `It begins like one, but has characters in it that no token has. Copy it again. ${BOT_TOKEN}`,
  },
  secret: {
    title: 'Signing secret or client secret',
    why: `With it an app proves who it is; nobody can ask with it whether a channel is open. ${BOT_TOKEN}`,
  },
  'client-id': { title: 'Client ID', why: `It names an app and opens nothing. ${BOT_TOKEN}` },
  'workflow-url': {
    title: 'Address of a workflow',
    why: 'It starts the workflow each time it is asked, so Redbar never asks it. Only incoming webhooks (/services/…) can be watched.',
  },
  'cut-off-webhook': {
    title: 'Part of a webhook URL',
    why: `It is cut off or has something added. Copy it again. ${HOOK_FORM}`,
  },
  'other-address': {
    title: 'Some other address',
    why: `Redbar watches incoming webhooks and sends secrets to Slack alone. ${HOOK_FORM}`,
  },
  twice: { title: 'Pasted already', why: 'It is in the list below.' },
  watched: { title: 'Watched already', why: 'This webhook is among your integrations. Once is enough.' },
  environment: {
    title: 'Name of a variable',
    why: 'The file leaves this secret to the environment. Paste the secret itself.',
  },
  'not-json': {
    title: 'Unreadable set-up file',
    why: 'It begins like JSON, but is none. Nothing of it was taken.',
  },
  'not-setup-file': {
    title: 'Not an integration',
    why: 'A set-up file is { "integrations": [ … ] }, and each entry has a token or a url.',
  },
  unknown: {
    title: 'Not recognised',
    why: 'It is neither a token of Slack (xoxb-…) nor the URL of an incoming webhook.',
  },
}

const priorities: Record<Priority, { name: string; meaning: string }> = {
  low: { name: 'Low', meaning: 'Never rings: only the tray and this window show when it fails.' },
  normal: { name: 'Normal', meaning: 'Rings when it fails; in quiet hours it waits until they end.' },
  high: { name: 'High', meaning: 'Rings when it fails, in quiet hours too.' },
}

const consequence: Record<WatchScope, string> = {
  'channels:read': 'Public channels cannot be seen, so whether one is archived or closed stays unknown.',
  'groups:read': 'Private channels cannot be seen, not even those the bot is in.',
  'chat:write': 'An app with this token cannot post. For a token that only watches, that is fine.',
}

const works: Record<CheckKind, string> = {
  auth: 'The token works',
  channel: 'Works: the token is good and the channel is open',
  webhook: 'Works: Slack knows this webhook. Nothing was posted.',
}

const noChannel: Record<ChannelRefusal, string> = {
  empty: "Write the channel's ID, or paste a link to the channel.",
  name: 'That is a name, but Slack is asked by ID. An ID begins with C, D or G, as in C0123456789.',
  person: "This is a person's ID, not a channel's.",
  'no-id': 'This is no channel ID: those begin with C, G or D, as in C0123456789.',
}

/** How many of what was asked about work, have something to look at, or could not be asked. */
export type Tally = { works: number; faulty: number; unasked: number }

/** The first run, and adding, changing and removing integrations. */
export const setupMessages = {
  kinds,
  first: {
    title: 'Know when a Slack integration goes silent',
    lead: 'Paste a token or a webhook URL, and Redbar says at once whether it works. From then on it asks every few minutes, and tells you what broke, who can mend it and how.',
    promise:
      "Tokens and URLs stay on this computer, in the system's keyring where there is one, and go to Slack alone.",
  },
  add: { title: 'Add integrations' },
  paste: {
    label: 'Paste bot tokens or webhook URLs',
    placeholder: 'xoxb-… or https://hooks.slack.com/services/…',
    send: 'Recognise',
    hint: 'Several at once are fine, one a line. You can also drop a set-up file on this window. What you paste is hidden at once.',
    nothing: 'There was nothing in it that could be a token or an address.',
    tooLarge: 'That file is too large for a set-up file (more than 1 MB).',
  },
  refusals: {
    reasons,
    line: (line: number) => `(line ${number(line)})`,
    dismiss: (title: string) => `Dismiss: ${title}`,
  },
  card: { drop: (mask: string) => `Leave out ${mask}` },
  token: {
    good: (bot: string | null, workspace: string | null) =>
      [bot ?? 'This token', workspace && `in ${workspace}`].filter(Boolean).join(' '),
    user: 'This token speaks for a person: it sees what they see, and ends when they leave. A bot token is the better choice where there is one.',
    watchedAs: (names: readonly string[]) =>
      `${plural(names.length, { one: 'An integration uses', other: `${number(names.length)} integrations use` })} it already: ${list(names.map((name) => `“${name}”`))}.`,
    scopes: 'Scopes',
    scopesUnknown: 'Slack did not say which scopes this token has.',
    granted: 'granted',
    missing: 'missing.',
    consequence,
  },
  channels: {
    title: 'Which channels should it reach?',
    search: 'Search channels',
    list: 'Channels',
    loading: 'Loading channels…',
    found: (found: string, loaded: number, more: boolean) =>
      more
        ? `${found} of the first ${number(loaded)} channels`
        : `${found} ${plural(loaded, { one: 'channel', other: 'channels' })}; private ones only where the bot is in`,
    more: 'Load more channels',
    cannotList:
      'This token has no scope for listing channels (channels:read, groups:read). Name them by ID; without the scope, though, Redbar cannot see whether they are open.',
    anyway: 'Watch it all the same? Name its channels by ID: Redbar then tells you when it works again.',
    isPrivate: 'private',
    isArchived: 'archived',
    isOutside: 'bot not in it',
    watchedAs: (name: string) => `watched: ${name}`,
    byId: 'Channel ID or link',
    add: 'Add channel',
    idHint:
      "In Slack: the channel's name at the top, About, at the foot. For private channels that are not listed.",
    chosenAlready: 'This channel is chosen already.',
    refused: noChannel,
  },
  choice: {
    name: (channel: string) => `Name for ${channel}`,
    hookName: 'Name',
    remove: 'Remove',
    removeOne: (channel: string) => `Remove ${channel}`,
  },
  trial: {
    asking: 'Asking Slack…',
    works,
    steps: 'What to do',
    again: 'Ask again',
    waiting: (span: string) => `Slack asks to wait ${span}. It goes on by itself.`,
  },
  names: {
    webhook: (end: string) => `Webhook ${end}`,
    channel: (channel: string, workspace: string) => `${channel} in ${workspace}`,
  },
  flow: {
    refused: 'What cannot be used',
    every: 'Check every … seconds',
    everyHint: (least: number) => `At least ${number(least)} at Slack. 300 seconds are 5 minutes.`,
    nothingYet: 'Choose at least one channel, or paste a webhook.',
    kept: "Nothing is stored yet. The secrets go into the system's keyring; where there is none, Redbar asks first.",
    declined: 'Nothing was stored. What you entered is still here.',
    watch: (count: number) =>
      count === 0
        ? 'Watch'
        : `Watch ${number(count)} ${plural(count, { one: 'integration', other: 'integrations' })}`,
  },
  progress: {
    asking: (count: number) =>
      `Asking Slack about ${number(count)} ${plural(count, { one: 'secret', other: 'secrets' })}.`,
    done: ({ works, faulty, unasked }: Tally) =>
      `${number(works + faulty + unasked)} asked: ${list([
        ...(works > 0 ? [`${number(works)} ${plural(works, { one: 'works', other: 'work' })}`] : []),
        ...(faulty > 0 ? [`${number(faulty)} with something to look at`] : []),
        ...(unasked > 0 ? [`${number(unasked)} could not be asked`] : []),
      ])}.`,
    choose: 'Choose channels.',
    unusable: (lines: readonly number[]) =>
      `${plural(lines.length, { one: 'Line', other: 'Lines' })} ${list(lines.map(number))} cannot be used.`,
    unknown: (lines: readonly number[]) =>
      `${plural(lines.length, { one: 'Line', other: 'Lines' })} ${list(lines.map(number))} ${plural(lines.length, { one: 'was', other: 'were' })} not recognised.`,
  },
  address: {
    title: 'Slack for government, or a test server',
    label: 'API address',
    placeholder: 'https://slack.com/api/',
    hint: 'Leave it empty for slack.com. Allowed are slack-gov.com and this computer.',
  },
  consent: {
    title: 'Store secrets without a keyring?',
    what: 'This computer has no keyring that Redbar can use. Nothing was stored so far.',
    risk: "If you agree, tokens and webhook URLs are kept as plain text in Redbar's folder, where every program of yours can read them.",
    better:
      'Better: set up GNOME Keyring or KWallet, unlock it, and come back. What you entered stays here for 15 minutes.',
    agree: 'Store as plain text',
    refuse: 'Do not store',
  },
  help: {
    apps: "Slack's app pages",
    token: {
      title: 'Where is my bot token?',
      open: <T>(apps: T) => phrase`Open your app at ${apps} and choose OAuth & Permissions.`,
      copy: <T>(prefix: T) => phrase`Copy the Bot User OAuth Token. It starts with ${prefix}.`,
      more: 'What a token is',
    },
    hook: {
      title: 'Where is my webhook URL?',
      open: <T>(apps: T) => phrase`Open your app at ${apps} and choose Incoming Webhooks.`,
      copy: <T>(prefix: T) => phrase`Copy the Webhook URL. It starts with ${prefix}.`,
      silent: 'Redbar asks it without posting a message.',
    },
    refused: {
      title: '“Not authorised to install”?',
      text: 'Your workspace wants an admin to approve the app first. There is a way, and a text ready to send.',
      link: 'How to get it approved',
    },
  },
  manifest: {
    title: 'No app yet?',
    text: 'A ready app for Slack with the fewest permissions: it sees channels, and reads no messages.',
    open: 'Create it at Slack',
    copy: 'Copy the manifest',
    show: 'Show the manifest',
    posting: 'It posts messages as well (chat:write)',
    postingHint: 'Without it the app can only watch, and Redbar says so in a warning.',
  },
  demo: {
    title: 'Just looking?',
    text: 'The demo plays a day of failures and recoveries in made-up workspaces, apart from everything of yours.',
    open: 'Explore the demo',
    opened: 'The demo opens in a window of its own.',
  },
  form: {
    name: 'Name',
    token: 'Bot token',
    webhookUrl: 'Webhook URL',
    channelId: 'Channel ID',
    cancel: 'Cancel',
  },
  edit: {
    title: 'Edit integration',
    save: 'Save',
    keepSecret: 'Leave it empty to keep the present one.',
    lostSecret: 'It was lost: enter it again.',
  },
  alarms: {
    title: 'Alarms',
    priority: 'Priority',
    priorities,
    messagesPerDay: 'Messages a day, about',
    messagesHint: 'Then Redbar can estimate how many messages were lost. Leave it empty if you do not know.',
  },
  remove: {
    title: 'Remove integration?',
    what: <T>(name: T) =>
      phrase`Redbar stops checking ${name} and forgets its history and its secret. In Slack nothing changes. This cannot be undone.`,
    send: 'Remove',
  },
  test: {
    ask: 'Send a test message?',
    title: 'Test message',
    send: 'Send',
    sending: 'Sending…',
    warning: 'A message will appear in the Slack channel of this webhook',
    what: <T>(warning: T) =>
      phrase`${warning}, where everybody in the channel can read it. It says that it is a test by Redbar, and Redbar cannot take it back.`,
    which: (name: string) => `Webhook: ${name}`,
    again: 'Try again',
    done: 'Done',
    posted: 'Slack took the message',
    look: 'Now look in the channel: if it is there, messages of this webhook arrive.',
  },
}
/** The first run, and adding, changing and removing integrations. */
export type SetupMessages = typeof setupMessages
