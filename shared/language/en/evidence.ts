import { phrase } from '../phrase.ts'
import { number, plural } from './grammar.ts'

/** The parts of the details, as their tabs name them. */
const tabs = {
  happened: 'What happened',
  exchanges: 'Request and reply',
  attempts: 'Attempts',
  receipts: 'Receipts',
}

const incident = {
  lastGood: 'Last good',
  neverSeen: 'never seen',
  firstBad: 'First bad',
  worksAgain: 'Works again',
  notYet: 'not yet',
  /** While it goes on; a span follows. */
  failingFor: 'Failing for',
  /** Of one that is over. */
  failedFor: 'Failed for',
  probablyLost: 'Probably lost',
  failedChecks: 'Failed checks',
}

const exchange = {
  /** To screen readers: which question it was. */
  name: (method: string, attempt: number) => `${method}, attempt ${attempt}`,
  request: 'Request',
  reply: 'Reply',
  method: 'Method',
  host: 'Host',
  httpStatus: 'HTTP status',
  noReply: 'none: no reply came',
  code: 'Code',
  noCode: 'none',
  /** Slack said that it is well, and named no code. */
  noCodeButOk: 'none: Slack answered ok',
  codeRead: <T>(code: T) => phrase`${code}, read from the reply`,
  requestId: 'Request id',
  noRequestId: 'none',
  askedAt: 'Asked at',
  took: 'Took',
  attempt: 'Attempt',
  attemptOf: (attempt: number, of: number) => `${attempt} of ${of}`,
  retryAfter: 'Asked to wait',
  networkError: 'Network error',
  headers: (count: number) => `Response headers (${count})`,
  noBody: 'The reply had no body.',
  cut: 'The reply was longer: what is kept of it ends here.',
  /** To screen readers; of which exchange, by its name. */
  replyText: (name: string) => `Reply text of ${name}`,
  showAll: (characters: number) => `Show all ${number(characters)} characters`,
  unfoldAll: 'Unfold all',
  foldAll: 'Fold all',
  fields: (count: number) => `${number(count)} ${plural(count, { one: 'field', other: 'fields' })}`,
  items: (count: number) => `${number(count)} ${plural(count, { one: 'item', other: 'items' })}`,
}

const copy = {
  all: 'Copy all for support',
  request: 'Copy the request as JSON',
  requestId: 'Copy the request id',
  headers: 'Copy the headers as JSON',
  reply: 'Copy the reply',
}

/** Why there is no request and no reply. */
const unsent = {
  notKept:
    'As good as the check before it: of such answers only time, status and duration are kept, so there is nothing to show here.',
  nothingSent: 'Nothing was sent: the check ended before Slack was asked.',
}

const changes = {
  title: 'What changed in the answer',
  /** What is compared. `good` and `bad` are moments. */
  between: <T>(good: T, bad: T) =>
    phrase`Compared: the last good answer that was kept, of ${good}, with the first bad one, of ${bad}.`,
  /** Good answers in a row are kept once: the answer may be older than the last good check. */
  oneOfMany: <T>(last: T) =>
    phrase`Good answers in a row are kept once: the last one, of ${last}, was as good.`,
  /** There was none before. */
  afterwards: <T>(good: T, bad: T) =>
    phrase`No good answer from before was kept. Compared are the first good one after it, of ${good}, and the first bad one, of ${bad}.`,
  noGood: 'No good answer of this integration was kept, so there is nothing to compare the bad one with.',
  noBad: 'The first bad answer of this incident is no longer kept, so there is nothing to compare.',
  otherQuestion: 'The good answer that was kept is to another question, so the two cannot be compared.',
  nothing: 'Nothing in the answer is different, but for what differs each time.',
  /** Beside a sign, in front of what it is about. */
  kinds: { added: 'new', removed: 'gone', changed: 'changed' },
  from: 'before',
  to: 'now',
  httpStatus: 'HTTP status',
  networkError: 'Network error',
  header: (name: string) => `header ${name}`,
  body: 'the whole reply',
  moreGone: (count: number) =>
    `${number(count)} more ${plural(count, { one: 'field is', other: 'fields are' })} gone`,
  /** Request ids, dates: they differ in any two answers. */
  passing: (count: number) =>
    `${number(count)} ${plural(count, { one: 'difference', other: 'differences' })} of the kind that any two answers have`,
}

const attempts = {
  round: 'In this check',
  around: 'Before and after it',
  /** Where each question was asked once. */
  once: 'Redbar asks each question once in a check. What fails is asked again by a check of its own: within 15 seconds to confirm it, then at the usual pace.',
  timings: 'How long each question took',
  /** "auth.test, attempt 1 of 2" */
  asked: (method: string, attempt: number, of: number) =>
    of > 1 ? `${method}, attempt ${attempt} of ${of}` : method,
  answered: (httpStatus: number, took: string) => `HTTP ${httpStatus} after ${took}`,
  unanswered: (took: string) => `no reply after ${took}`,
  /** `span` as Slack gave it, in seconds as a rule. */
  waited: (span: string) => `Slack asked to wait for ${span}.`,
  results: 'Results before and after this one',
  this: 'this one',
  alone: 'There is no other result near this one.',
  between: 'There are more in between; the history has them all.',
  /** After a moment: how long after the one above it. */
  later: (span: string) => `${span} later`,
  run: (count: number) => `${number(count)} good ones in a row`,
  open: (moment: string) => `Geeky details of ${moment}`,
  /** What a result was to its incident. */
  roles: {
    lastGood: 'The last good one',
    firstBad: 'The first bad one',
    firstBadOfMore: 'The first bad one, to be confirmed',
    unconfirmed: 'Bad again, to be confirmed',
    confirmed: 'Confirmed the failure',
    worksAgain: 'Works again',
    recovering: 'Good again, to be confirmed',
  },
}

const receipts = {
  label: 'Notifications of this incident',
  /** The same several times in a row. */
  repeated: <T>(words: string, times: number, last: T) =>
    phrase<string | T>`${words} (${number(times)} times, the last at ${last})`,
  noIncident: 'This result belongs to no incident, so there was nothing to notify you of.',
  none: 'Nothing has been told or held of this incident so far.',
}

/** What becomes of an export; these stand at the foot of the window. */
const exports = {
  label: 'Exports',
  begun: (fileName: string) => `Exporting to ${fileName}…`,
  soFar: (entries: number, fileName: string) => `Exporting to ${fileName}: ${entriesWords(entries)} so far`,
  done: (entries: number, fileName: string) => `Saved ${entriesWords(entries)} as ${fileName}`,
  cancelled: 'The export was cancelled. Nothing was saved.',
  failed: 'The export failed, so nothing was saved.',
  cancel: 'Cancel',
  cancelNamed: (fileName: string) => `Cancel the export to ${fileName}`,
  dismiss: (what: string) => `Dismiss: ${what}`,
}

function entriesWords(count: number): string {
  return `${number(count)} ${plural(count, { one: 'entry', other: 'entries' })}`
}

/** The details of a result, and exports. */
export const evidenceMessages = {
  title: 'Geeky details',
  close: 'Close geeky details',
  /** Whose result it is, and when it was. */
  of: <T>(name: string, at: T) => phrase<string | T>`${name}, ${at}`,
  loading: 'Loading…',
  tryAgain: 'Try again',
  tabsLabel: 'Parts of the details',
  tabs,
  nothingWrong: 'Nothing wrong',
  notes: 'Also noted',
  checks: 'Checks of this round',
  /** "Token failed, 182 ms" */
  checkFound: (check: string, verdict: string, took: string) => `${check} ${verdict.toLowerCase()}, ${took}`,
  saveIncident: 'Save the incident as a page',
  findAlike: 'Find all like this',
  incident,
  exchange,
  copy,
  unsent,
  changes,
  attempts,
  receipts,
  exports,
}
/** The details of a result, and exports. */
export type EvidenceMessages = typeof evidenceMessages
