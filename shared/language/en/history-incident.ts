import type { SharedCause } from '../../overview.ts'
import { phrase } from '../phrase.ts'
import { countMessages } from './count.ts'
import { number, plural } from './grammar.ts'

const failedChecks = (count: number) =>
  `${number(count)} failed ${plural(count, { one: 'check', other: 'checks' })}`

/** Of so many that were asked, `well` answer well again and `failing` do not; `name` is the first of these. */
export type FixedInPart = { name: string; count: number; title: string; well: number; failing: number }
const wellAgain = (well: number, count: number) =>
  `${number(well)} of ${number(count)} ${plural(well, { one: 'answers', other: 'answer' })} well again`
const stillFail = (count: number) =>
  `${number(count)} still ${plural(count, { one: 'fails', other: 'fail' })}`

/** The heading over those whom one cause hits, and how many these are. */
const blast: Record<SharedCause, (count: number, workspace: string | null) => string> = {
  token: (count) => `These ${countMessages.integrations(count)} share this token`,
  app: (count, workspace) =>
    `These ${countMessages.integrations(count)} share this app${workspace === null ? '' : ` in ${workspace}`}`,
  workspace: (count, workspace) =>
    `These ${countMessages.integrations(count)} are in ${workspace === null ? 'this workspace' : `workspace ${workspace}`}`,
  channel: (count) => `These ${countMessages.integrations(count)} post to this channel`,
}

/** The card of an open incident: what it did, what can be done, and what came of that. */
export const historyIncidentMessages = {
  /** `good` and `bad` are the last good and the first bad answer, `length` is how long that is. */
  failing: <T>(good: T, bad: T, length: string) =>
    phrase<T | string>`Last good ${good}, first bad ${bad}: failing for ${length}.`,
  failingUnseen: <T>(bad: T, length: string) =>
    phrase<T | string>`Never seen working, first bad ${bad}: failing for ${length}.`,
  failures: <T>(count: number, last: T) => phrase<T | string>`${failedChecks(count)}, the last ${last}.`,
  byTurns: {
    works: <T>(since: T) => phrase`Since ${since} it failed and worked by turns; at the moment it works.`,
    fails: <T>(since: T) => phrase`Since ${since} it failed and worked by turns; at the moment it fails.`,
    unknown: <T>(since: T) => phrase`Since ${since} it failed and worked by turns.`,
    last: <T>(at: T) => phrase`It last failed ${at}.`,
  },
  paused: {
    failing: <T>(at: T) => phrase`Paused: it was failing when it was last checked, at ${at}.`,
    /** It worked by then, but was not confirmed to. */
    open: <T>(at: T) => phrase`Paused: it was not over when it was last checked, at ${at}.`,
    byTurns: <T>(at: T) => phrase`Paused: it came and went when it was last checked, at ${at}.`,
  },
  knownUntil: <T>(until: T) => phrase`Acknowledged until ${until}.`,
  /** `messages` is how many. */
  lost: (messages: string) => `${messages} probably lost.`,
  tellPace: 'Tell Redbar how many messages it posts a day',
  blast: {
    title: blast,
    all: (count: number) => `Show all ${number(count)}`,
    first: (count: number) => `Show the first ${number(count)}`,
  },
  /** What the buttons do, for one integration or for several. */
  actions: {
    fixed: (count: number) => (count === 1 ? 'I fixed it' : `I fixed it: ask all ${number(count)}`),
    acknowledge: (count: number) => (count === 1 ? 'Acknowledge' : `Acknowledge all ${number(count)}`),
    /** Not all whom the cause hits have an incident to acknowledge. */
    acknowledgeFailing: (count: number) => `Acknowledge the ${count === 1 ? 'one' : number(count)} failing`,
    undo: (count: number) => (count === 1 ? 'Undo acknowledge' : `Undo acknowledge (${number(count)})`),
    snooze: (count: number) => (count === 1 ? 'Snooze' : `Snooze all ${number(count)}`),
    endSnooze: (count: number) => (count === 1 ? 'End snooze' : `End snooze of all ${number(count)}`),
    pauseAll: (count: number) => `Pause all ${number(count)}`,
    resumeAll: (count: number) => `Resume all ${number(count)}`,
    copyForAdmin: 'Copy message for the admin',
    savePage: 'Save as a page',
    onlyThis: 'Only this one',
  },
  snoozeFor: { hour: 'For 1 hour', hours: 'For 4 hours', tomorrow: 'Until tomorrow, 09:00' },
  /** What came of "I fixed it". */
  answer: {
    asking: 'Asking Slack…',
    works: (count: number) =>
      count === 1 ? 'Slack agrees: it works again.' : `Slack agrees: all ${number(count)} work again.`,
    closedWithNext: (count: number) =>
      count === 1
        ? 'Slack agrees: it works now. It is closed with the next good answer.'
        : `Slack agrees: all ${number(count)} work now. They are closed with the next good answer.`,
    closedOnceSteady: (count: number, steady: string) =>
      count === 1
        ? `Slack agrees: it works now. It is closed once it has been steady for ${steady}.`
        : `Slack agrees: all ${number(count)} work now. They are closed once they have been steady for ${steady}.`,
    stillCode: <T>(code: T, title: string) => phrase<T | string>`Slack still answers ${code}: ${title}.`,
    stillError: (title: string) => `Slack still answers with an error: ${title}.`,
    /** `name` is whose answer it was, of so many that were asked. */
    firstCode: <T>(code: T, { name, count, title }: { name: string; count: number; title: string }) =>
      phrase<
        T | string
      >`Slack still answers ${code}, first for ${name} of the ${number(count)} asked: ${title}.`,
    firstError: ({ name, count, title }: { name: string; count: number; title: string }) =>
      `Slack still answers with an error, first for ${name} of the ${number(count)} asked: ${title}.`,
    /** Some of those that were asked answer well again, others not: the first of these and its code. */
    partlyCode: <T>(code: T, { name, count, title, well, failing }: FixedInPart) =>
      phrase<
        T | string
      >`${wellAgain(well, count)}; ${stillFail(failing)}, first ${name} with ${code}: ${title}.`,
    partlyError: ({ name, count, title, well, failing }: FixedInPart) =>
      `${wellAgain(well, count)}; ${stillFail(failing)}, first ${name}: ${title}.`,
    /** The same where the others could not be asked. */
    partlyWell: (well: number, count: number) => `${wellAgain(well, count)}.`,
    /** The one that is shown answers well, and waits for its second good answer, or for its steadiness. */
    thisNext: 'This one works now: the next good answer confirms it.',
    thisOnceSteady: (steady: string) =>
      `This one works now: it is confirmed once it has been steady for ${steady}.`,
    couldNot: (title: string) => `Could not check: ${title}.`,
    couldNotAll: ({ name, count, title }: { name: string; count: number; title: string }) =>
      `Could not check all ${number(count)}, ${name} first: ${title}.`,
    /** In place of a name. */
    thisOne: 'this one',
    anotherOne: 'another one',
  },
}
/** The card of an open incident: what it did, what can be done, and what came of that. */
export type HistoryIncidentMessages = typeof historyIncidentMessages
