import { number, plural } from './grammar.ts'

const messages = (count: number) => `${number(count)} ${plural(count, { one: 'message', other: 'messages' })}`

/** What an incident costs: how long it failed, and how many messages were lost. */
export const impactMessages = {
  length: {
    atLeast: (span: string) => `at least ${span}`,
    between: (least: string, most: string) => `at least ${least}, at most ${most}`,
  },
  lost: {
    fewerThanOne: 'Fewer than one message',
    atLeast: (count: number) => `At least ${messages(count)}`,
    upTo: (count: number) => `Up to ${messages(count)}`,
    about: (count: number) => `About ${messages(count)}`,
    between: (least: number, most: number) => `About ${number(least)} to ${messages(most)}`,
  },
}
/** What an incident costs: how long it failed, and how many messages were lost. */
export type ImpactMessages = typeof impactMessages
