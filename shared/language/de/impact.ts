import type { ImpactMessages } from '../en/impact.ts'
import { number, plural } from './grammar.ts'

const messages = (count: number) =>
  `${number(count)} ${plural(count, { one: 'Nachricht', other: 'Nachrichten' })}`

/** What an incident costs: how long it failed, and how many messages were lost. In German. */
export const impactMessages: ImpactMessages = {
  length: {
    atLeast: (span) => `mindestens ${span}`,
    between: (least, most) => `mindestens ${least}, höchstens ${most}`,
  },
  lost: {
    fewerThanOne: 'Weniger als eine Nachricht',
    atLeast: (count) => `Mindestens ${messages(count)}`,
    upTo: (count) => `Bis zu ${messages(count)}`,
    about: (count) => `Etwa ${messages(count)}`,
    between: (least, most) => `Etwa ${number(least)} bis ${messages(most)}`,
  },
}
