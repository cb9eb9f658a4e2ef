import { phrase } from '../phrase.ts'

/** The head of an integration's page: how it stands, when it is asked, and what can be done with it. */
export const historyStandingMessages = {
  failing: <T>(since: T) => phrase`Failing for ${since}.`,
  failingKnown: <T>(since: T, until: T) =>
    phrase`Failing for ${since}, acknowledged until ${until}: no reminders, still checked.`,
  /** `steady` is how long it has to be steady before Redbar tells of it again. */
  byTurns: <T>(since: T, steady: string) =>
    phrase<
      T | string
    >`Comes and goes: failed and worked by turns since ${since}; Redbar stays silent until it is steady for ${steady}.`,
  byTurnsKnown: <T>(since: T, until: T) =>
    phrase`Comes and goes: failed and worked by turns since ${since}, acknowledged until ${until}: no reminders, still checked.`,
  confirming: 'It failed once. Redbar asks again before it raises the alarm.',
  /** `title` is what a reason is called, here and below. */
  warning: (title: string | null) => `Works, with a warning${title === null ? '' : `: ${title}`}.`,
  couldNotCheck: (title: string | null) => `Could not check${title === null ? '' : `: ${title}`}.`,
  stale: <T>(at: T) => phrase`Stale: it last worked ${at}, and there was no clear answer since.`,
  staleUnseen: 'Stale: no clear answer for a long time.',
  waiting: 'Not checked yet.',
  working: 'Working.',
  /** Of a webhook that was asked without posting; `words` is what that proves. */
  alive: (words: string) => `${words}.`,
  checked: <T>(at: T) => phrase`Checked ${at}.`,
  /** Of a webhook. */
  asked: <T>(at: T) => phrase`Asked ${at}.`,
  /** While the computer is offline, what worked is a memory. */
  worked: <T>(at: T) => phrase`It worked when it was last checked, ${at}.`,
  paused: 'Paused: nothing is asked.',
  pausedItself: 'Paused by itself: it stays paused when the others go on.',
  pausedWithAll: 'Paused with all the others: it goes on when they do.',
  checking: 'Checking now.',
  next: <T>(at: T) => phrase`Next check ${at}.`,
  offline: 'This computer is offline: it is asked again once the network is back.',
  snoozed: <T>(until: T) => phrase`Notifications are snoozed until ${until}.`,
  kinds: { bot: 'Bot', webhook: 'Incoming webhook' },
  session: 'for this run only',
  lost: {
    bot: 'The keyring no longer has its token, so Redbar cannot ask.',
    webhook: 'The keyring no longer has its webhook URL, so Redbar cannot ask.',
    enter: 'Enter it again',
  },
  checkNow: 'Check now',
  edit: 'Edit',
  remove: 'Remove',
  pause: 'Pause',
  resume: 'Resume',
  /** While everything is paused: what happens when the others go on. */
  resumeWithAll: 'Resume with the others',
  stayPaused: 'Stay paused afterwards',
  test: {
    send: 'Send a test message',
    ok: 'The silent check proves that Slack knows this webhook. It cannot see whether its channel still takes messages: a test message can.',
    failing: 'Once it is mended, a test message shows whether messages arrive again.',
    other: 'Redbar asks this webhook without posting. A test message shows whether messages arrive.',
  },
  removed: {
    title: 'This integration was removed',
    text: 'Redbar no longer watches it, and its history went with it.',
    overview: 'Show all integrations',
    show: (name: string) => `Show ${name}`,
  },
}
/** The head of an integration's page: how it stands, when it is asked, and what can be done with it. */
export type HistoryStandingMessages = typeof historyStandingMessages
