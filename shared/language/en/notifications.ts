import type { SharedCause } from '../../overview.ts'
import { countMessages } from './count.ts'
import { number, plural } from './grammar.ts'

const { integrations } = countMessages

/** What those have in common whom a cause hits; `names` are theirs, or some of them and how many more. */
const shared: Record<SharedCause, (names: string) => string> = {
  token: (names) => `They share one token: ${names}.`,
  app: (names) => `They belong to one app: ${names}.`,
  workspace: (names) => `They are in one workspace: ${names}.`,
  channel: (names) => `They post to the same channel: ${names}.`,
}

/**
 * What native notifications and test messages say. A `subject` is a name, or "20 integrations in Acme"; `count` is how many it stands
 * for. A `reason` is the title of one: "Access revoked in Slack".
 */
export const notificationsMessages = {
  subject: {
    several: integrations,
    severalIn: (count: number, workspace: string) => `${integrations(count)} in ${workspace}`,
  },
  failure: {
    title: (subject: string, reason: string) => `${subject}: ${reason}`,
    nowSteady: 'It no longer comes and goes: now it only fails.',
    otherCause: 'It has another cause now than the one that you were told of.',
  },
  flapping: {
    title: (subject: string, count: number) =>
      plural(count, { one: `${subject}: comes and goes`, other: `${subject}: come and go` }),
    lately: (reason: string, code: string) =>
      `It fails and works by turns, most recently with: ${reason} (${code}).`,
    silence: (minutes: number) => `You will hear of it again once it has been steady for ${minutes} minutes.`,
  },
  recovery: {
    title: (subject: string, count: number) =>
      plural(count, { one: `${subject}: works again`, other: `${subject}: work again` }),
    was: (reason: string, code: string) => `It was: ${reason} (${code}).`,
  },
  /** What failed and ended before it could be told. */
  past: {
    title: (subject: string, count: number) =>
      plural(count, {
        one: `${subject}: failed, and works again`,
        other: `${subject}: failed, and work again`,
      }),
    was: (span: string, reason: string, code: string) => `For ${span} it was: ${reason} (${code}).`,
  },
  reminder: {
    title: (subject: string) => `${subject}: still failing`,
    several: (count: number) => `${integrations(count)} still fail`,
    since: (span: string, reason: string) => `For ${span}: ${reason}.`,
  },
  /** Several notifications in one. */
  summary: {
    afterHold: (count: number) => `While it was quiet: ${number(count)} things to know`,
    failures: (count: number) => `${number(count)} more failures in Slack`,
    recoveries: (count: number) => `${number(count)} more recoveries in Slack`,
    changes: (count: number) => `${number(count)} more changes in Slack`,
  },
  shared,
  more: (count: number) => `${number(count)} more`,
  buttons: { acknowledge: 'Acknowledge', snooze: 'Snooze for 1 hour' },
  test: {
    title: 'Redbar can reach you',
    body: 'This is a test. When an integration fails, its cause and its cure stand here.',
  },
  /** What is posted to Slack to see whether it arrives: it says who sent it and that nobody has to do anything. */
  testMessage: {
    text: 'Redbar: this is a test message. Somebody pressed "Send a test message" to see whether it arrives.',
    refused: {
      title: 'Slack did not take the message',
      meaning: 'Its answer was not the usual "ok".',
    },
  },
}
/** What native notifications and test messages say. */
export type NotificationsMessages = typeof notificationsMessages
