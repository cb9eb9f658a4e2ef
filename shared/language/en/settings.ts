import type { WayFault } from '../../settings-facts.ts'
import type { SettingsSection } from '../../settings-section.ts'
import { type Phrase, phrase } from '../phrase.ts'
import { decimal, list, number, plural } from './grammar.ts'

const integrations = (count: number) =>
  `${number(count)} ${plural(count, { one: 'integration', other: 'integrations' })}`

const sections: Record<SettingsSection, string> = {
  general: 'General',
  notifications: 'Notifications',
  appearance: 'Appearance',
  history: 'History',
  setup: 'Set-up',
  network: 'Network',
  secrets: 'Secrets',
  about: 'About',
}

const general = {
  interval: 'How often',
  every: 'Check new integrations',
  other: 'Other…',
  otherAmount: 'Number',
  otherUnit: 'Unit',
  units: { seconds: 'seconds', minutes: 'minutes', hours: 'hours' },
  outOfRange: 'Enter a time from 30 seconds to 24 hours. Until then it is not saved.',
  hint: 'Each integration can have an interval of its own, in its settings.',
  sameForAll: 'All integrations are checked as often as that.',
  giveAll: (count: number) => `Use it for all ${integrations(count)}`,
  forAll: (others: number, every: string) =>
    `${integrations(others)} ${plural(others, { one: 'has', other: 'have' })} another interval now and will be checked ${every}.`,
  change: (others: number) => `Change ${integrations(others)}`,
  changed: (count: number, every: string) =>
    `${integrations(count)} ${plural(count, { one: 'is', other: 'are' })} now checked ${every}.`,
}

const autostart = {
  title: 'Starting',
  label: 'Start Redbar when I log in',
  hint: 'It then watches from the tray, without a window.',
  never: 'The demo is started by hand only.',
  folder: <T>(command: T): Phrase<T> =>
    phrase`Redbar is not installed here but runs from a folder. At log-in this is started: ${command} If the folder is moved or removed, nothing starts.`,
  other: <T>(command: T): Phrase<T> =>
    phrase`At log-in another Redbar starts: ${command} Switch it on to start this one instead.`,
  gone: <T>(command: T): Phrase<T> =>
    phrase`What should start at log-in is no longer there: ${command} Switch it on to start this Redbar instead.`,
  startNone: 'Start none',
  approval:
    'macOS waits for your word: allow Redbar in System Settings > General > Login Items. Until then it does not start.',
  problems: {
    'not-writable': (where: string) => `${where} cannot be written, so nothing was changed.`,
    'no-room': (where: string) => `There is no room left to write to ${where}, so nothing was changed.`,
    refused: (where: string) =>
      `The system refused, so nothing was changed${where === '' ? '' : ` (${where})`}.`,
  },
}

const notifications = {
  label: 'Notify me of new failures and recoveries',
  hint: 'Without it, the tray icon and this window tell.',
  sound: 'With a sound',
  soundHint: 'Where the system lets notifications make one.',
  remind: 'Remind me of a failure that goes on',
  never: 'Never',
  everyHours: (hours: number) => `Every ${plural(hours, { one: 'hour', other: `${number(hours)} hours` })}`,
  everyDays: (days: number) => `Every ${plural(days, { one: 'day', other: `${number(days)} days` })}`,
  everyWeek: 'Every week',
  test: 'Send a test notification',
  waiting: 'Waiting for the system…',
  shown: (help: string) => `The system showed it. Did you see nothing? ${help}`,
  notShown: (why: string, help: string) => `The system did not show it: ${why}. ${help}`,
}

const quiet = {
  title: 'Quiet hours',
  label: 'Hold notifications in quiet hours',
  hint: 'They wait, and come as one summary at the end.',
  days: 'Days on which they begin',
  from: 'From',
  to: 'To',
  zone: 'Time zone',
  zoneHere: (zone: string) => `This computer's (${zone})`,
  otherZones: 'Other',
  noDays: 'Days: choose at least one day.',
  noFrom: 'From: enter hours and minutes, such as 22:00.',
  noTo: 'To: enter hours and minutes, such as 07:00.',
  unsaved: (problem: string) => `${problem} Until then nothing of the quiet hours is saved.`,
  always: 'Held at all times, so there is no summary.',
  everyDay: 'every day',
  onDays: (days: readonly string[]) => `on ${list(days)}`,
  nextDay: (time: string) => `${time} the next day`,
  held: (facts: { days: string; from: string; until: string; place: string | null; to: string }) =>
    `Held ${facts.days} from ${facts.from} to ${facts.until}${facts.place === null ? '' : `, ${facts.place} time`}; one summary at ${facts.to}.`,
  exceptions: 'Integrations of high priority ring anyway; the tray always shows what fails.',
}

const appearance = {
  theme: 'Theme',
  asDesktop: 'As the desktop',
  light: 'Light',
  dark: 'Dark',
  language: 'Language',
  asSystem: 'As the system',
  languageHint:
    'The window, the tray, notifications and saved pages. The log and the command line stay English.',
}

const days = (count: number) => `${number(count)} ${plural(count, { one: 'day', other: 'days' })}`
const spans: Readonly<Record<number, string>> = {
  90: '3 months',
  180: '6 months',
  400: '1 year',
  760: '2 years',
}

const history = {
  kept: 'How long it is kept',
  singles: 'Each good check by itself',
  singlesHint:
    'Afterwards checks that went well are kept as one stretch, and how long answers took is summed up.',
  all: 'Failures with their evidence, and all else',
  allHint:
    'Incidents and the sum of each day stay. A year counts 400 days, so that last year can be compared.',
  size: 'At most on the disk',
  sizeHint: 'Beyond that the oldest goes before its time, but never the last day.',
  span: (count: number) => spans[count] ?? days(count),
  megabytes: (count: number) => (count % 1000 === 0 ? `${number(count / 1000)} GB` : `${number(count)} MB`),
  loses: {
    singles: (count: number) => `Good checks older than ${days(count)} will no longer be shown one by one.`,
    all: (span: string) => `What is older than ${span} will be forgotten, evidence included.`,
    size: (size: string) => `The history is larger than ${size}: what is oldest will be forgotten.`,
  },
  finally: 'It happens within the hour and cannot be taken back.',
  forget: 'Keep less',
  where: 'On this computer',
  takes: (bytes: number) => `The history takes ${decimal(bytes / 1_000_000, 1)} MB now.`,
  nothing: 'The demo keeps nothing on the disk.',
  openFolder: 'Open the data folder',
  notOpened: 'The system could not show the folder.',
}

const setup = {
  save: 'Save the set-up',
  saveHint:
    'All integrations as a file for another computer or for the command line. Tokens and webhook addresses are never in it.',
  secrets: 'Instead of secrets',
  nothing: 'Nothing',
  names: 'Names of environment variables',
  namesHint:
    'The file then has $REDBAR_TOKEN_1 and the like: fill these in where you use it. The command line and --setup read them from the environment.',
  nothingHint: 'Whoever takes the file over is asked for each token and webhook address.',
  saveButton: 'Save…',
  take: 'Take over a set-up',
  takeHint: 'You see what is in the file before anything is added.',
  open: 'Open a set-up file…',
  drop: 'or drop it here',
  tooLarge: 'That is too large for a set-up file (more than 1 MB).',
  inFile: (file: string) => `What is in ${file}`,
  unnamed: (position: number) => `Entry ${number(position)}`,
  bot: (channel: string) => `Bot in ${channel}`,
  webhook: (host: string) => (host === '' ? 'Webhook' : `Webhook at ${host}`),
  exists: 'Watched already',
  missing: (variable: string) => `The environment variable ${variable} is not set here: enter its secret.`,
  secret: { bot: 'Bot token', webhook: 'Webhook URL' },
  wrong: (field: string, problem: string) => (field === '' ? problem : `${field}: ${problem}`),
  choose: (name: string) => `Add ${name}`,
  none: 'Nothing in it can be added.',
  add: (count: number) => `Add ${integrations(count)}`,
  added: (count: number) =>
    `${integrations(count)} ${plural(count, { one: 'was', other: 'were' })} added and will be checked at once.`,
  notAdded: (name: string, problem: string) => `${name} was not added: ${problem}`,
}

const faults: Record<WayFault, string> = {
  offline: 'This computer is offline.',
  dns: 'The name slack.com could not be looked up.',
  refused: 'The connection was refused.',
  timeout: 'Nobody answered in time.',
  certificate: 'The certificate that answered for Slack was not accepted.',
  proxy: 'The proxy did not let the question through.',
  other: 'The connection broke.',
}

/** What to do next about each. */
const nextSteps: Record<WayFault, string> = {
  offline: 'Connect this computer to a network, then check again.',
  dns: 'Open slack.com in a browser: if that fails too, the network or its name server is at fault.',
  refused: 'A firewall may be in the way: ask whoever looks after the network whether slack.com is allowed.',
  timeout: 'Check again in a minute; if it stays so, a firewall or the proxy may be in the way.',
  certificate: 'Ask whoever looks after this computer whose certificate that is.',
  proxy: "Look at the proxy in this system's network settings, or ask whoever looks after it.",
  other: 'Check again; if it stays so, ask whoever looks after the network.',
}

const network = {
  way: 'Way to Slack',
  direct: 'Direct, without a proxy',
  through: (address: string, kind: 'http' | 'https' | 'socks') =>
    `Through the proxy ${address} (${{ http: 'HTTP', https: 'HTTPS', socks: 'SOCKS' }[kind]})`,
  several: 'The first one that works is taken.',
  system: 'The settings of the system decide, and apply to Redbar as they change.',
  certificates: 'Certificates',
  store:
    "Those count that this system accepts, your company's own included. There is no switch to ignore a certificate: whoever answers in Slack's place could then read every token.",
  check: 'Check the way to Slack',
  checking: 'Asking Slack…',
  reached: (took: string) => `Slack answered within ${took}.`,
  certificateOf: (issuer: string, until: string) =>
    `Its certificate was issued by ${issuer} and is valid until ${until}.`,
  noCertificate: 'Its certificate was not shown anew.',
  ownIssuer:
    "Only this computer knows that issuer: a company's proxy or a virus scanner opens what Redbar asks Slack, and could read it.",
  refusedIssuer: (issuer: string) =>
    `It was issued by ${issuer}. If that is your company's proxy, its certificate is missing in this system's store: ask whoever looks after the computer.`,
  faults,
  nextSteps,
}

const secrets = {
  keyring: 'Keyring',
  states: {
    open: (backend: string) =>
      `Tokens and webhook addresses are sealed by this system's keyring (${backend}).`,
    locked: (backend: string) =>
      `The keyring (${backend}) is locked or did not answer when it was last asked. Unlock it: Redbar goes on by itself.`,
    none: () => 'This computer has no keyring that Redbar can use.',
    unasked: (backend: string) =>
      `Secrets will be sealed by this system's keyring (${backend}). No secret was needed so far, so it was not asked.`,
    memory: () => 'The demo keeps its made-up secrets for this run only.',
  },
  keychain: 'Keychain',
  dataProtection: 'Windows data protection',
  plain: (count: number) =>
    `${number(count)} ${plural(count, { one: 'secret stands', other: 'secrets stand' })} as plain text in the data folder.`,
  consent: 'Keep secrets as plain text where this computer has no keyring',
  consentHint:
    'Anybody who can read your files could then read tokens and webhook URLs. With a keyring it changes nothing.',
}

const about = {
  what: 'Watches Slack integrations and says what broke, who can mend it and how.',
  system: 'System',
  processor: 'Processor',
  copy: 'Copy',
  licences: (count: number) => `Made with ${number(count)} open-source libraries`,
  support: 'Support',
  supportHint:
    'Versions, settings, the newest results and the end of the log as one ZIP file, without tokens and webhook addresses. If a secret is found in it, nothing is saved.',
  saveBundle: 'Save a support bundle',
}

/** The settings. */
export const settingsMessages = {
  title: 'Settings',
  parts: 'Part of the settings',
  sections,
  notSaved: (problem: string) => `${problem} It was not saved.`,
  cancel: 'Cancel',
  general,
  autostart,
  notifications,
  quiet,
  appearance,
  history,
  setup,
  network,
  secrets,
  about,
}
/** The settings. */
export type SettingsMessages = typeof settingsMessages
