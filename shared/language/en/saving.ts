import type { WhoMends } from '../../reason-message.ts'
import { type Phrase, phrase } from '../phrase.ts'
import { number, plural } from './grammar.ts'

const kinds: Record<'csv' | 'json' | 'html' | 'zip', string> = {
  csv: 'Comma-separated values',
  json: 'JSON',
  html: 'Web page',
  zip: 'ZIP archive',
}

/** Whoever reads the page need not be who saved it: it speaks to nobody as "you". */
const menders: Record<WhoMends, string> = {
  you: 'whoever looks after this integration, in Slack',
  'slack-admin': 'an admin of the Slack workspace',
  slack: 'Slack',
  'app-maker': 'whoever makes or runs the app',
  network: 'whoever looks after the network',
}

/** What went over the wire, on the page. */
const evidence = {
  title: 'Evidence',
  first: 'First failed check',
  newest: 'Newest failed check',
  lost: (moment: string) => `The evidence of ${moment} is no longer kept.`,
  nothingSent: 'Nothing was sent.',
  exchange: <T>(method: T, host: T): Phrase<T> => phrase`${method} at ${host}`,
  asked: 'Asked',
  took: 'Took',
  httpStatus: 'HTTP status',
  code: "Slack's code",
  codeRead: <T>(code: T): Phrase<T> => phrase`${code}, read from the reply`,
  none: 'none',
  requestId: 'Request id',
  networkError: 'Network error',
  leftOut: (what: string) => `Left out of the reply: ${what}.`,
  webPage: (characters: number) => `a web page of ${number(characters)} characters`,
  text: (characters: number) => `a text of ${number(characters)} characters`,
  fields: (count: number) =>
    `${number(count)} ${plural(count, { one: 'field that says', other: 'fields that say' })} nothing about this`,
}

/** The page of an incident. */
const page = {
  title: (what: string, integration: string) => `${what}: ${integration}`,
  removed: 'An integration that was removed',
  madeUp: <T>(name: T): Phrase<T> => phrase`${name} (made up by the demo)`,
  stillFailing: 'Still failing when this page was saved',
  worksAgainSince: <T>(moment: T): Phrase<T> => phrase`Works again since ${moment}`,
  bounds: 'What broke, and since when',
  workspace: 'Workspace',
  channel: 'Channel',
  webhookAt: 'Webhook at',
  app: 'App',
  lastGood: 'Last good answer',
  neverSeen: 'never seen',
  firstBad: 'First bad answer',
  worksAgain: 'Works again',
  notYet: 'not yet',
  failingFor: 'Failing for',
  failedFor: 'Failed for',
  probablyLost: 'Probably lost',
  failedChecks: 'Failed checks',
  meaning: 'What it means',
  causes: (count: number): string =>
    count > 1 ? 'What probably happened, the likeliest first:' : 'What probably happened:',
  help: 'What would help',
  remedy: 'How it is mended',
  by: <T>(mender: T): Phrase<T> => phrase`By ${mender}:`,
  menders,
  sameCause: 'Fails for the same cause',
  notifications: 'Notifications',
  /** What became of notifications, once or several times in a row. */
  told: <T>(moment: T, fate: T, times: number): Phrase<T> =>
    times > 1 ? phrase<T | string>`${moment}: ${fate}, ${number(times)} times` : phrase`${moment}: ${fate}`,
  saved: <T>(version: T, moment: T): Phrase<T> =>
    phrase`Saved by Redbar ${version}, ${moment}. Times are those of the computer that watched.`,
  leftOut:
    "Left out: tokens and webhook addresses, people (ids, e-mail addresses and names of their groups), what the network between that computer and Slack said of itself, and all of Slack's answers that says nothing about this. Names of workspaces, channels and integrations are in it, and the ids of requests, by which Slack's support finds them.",
  evidence,
}

/** Files that people save: dialogs, the page of an incident. */
export const savingMessages = {
  /** How the system's dialog names each kind of file. */
  kinds,
  exportTitle: 'Export the history',
  incidentTitle: 'Save the incident as a page',
  supportTitle: 'Save a support bundle',
  page,
}
/** Files that people save: dialogs, the page of an incident. */
export type SavingMessages = typeof savingMessages
