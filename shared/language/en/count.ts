import { decimal, number, plural } from './grammar.ts'

/** Numbers of things, and shares. */
export const countMessages = {
  number,
  decimal,
  /** "1 integration", "20 integrations" */
  integrations: (count: number) =>
    `${number(count)} ${plural(count, { one: 'integration', other: 'integrations' })}`,
  /** "99.93 %", cut off after two places: no share is ever rounded up. */
  percent: (share: number) => `${Math.floor(share * 10_000 + 1e-6) / 100} %`,
  /** "81 %", cut off; "less than 1 %" of what is there at all. */
  wholePercent: (share: number) => (share < 0.01 ? 'less than 1 %' : `${Math.floor(share * 100 + 1e-9)} %`),
}
/** Numbers of things, and shares. */
export type CountMessages = typeof countMessages
