import type { CountMessages } from '../en/count.ts'
import { decimal, number, plural } from './grammar.ts'

/** Numbers of things, and shares, in German. */
export const countMessages: CountMessages = {
  number,
  decimal,
  integrations: (count) =>
    `${number(count)} ${plural(count, { one: 'Integration', other: 'Integrationen' })}`,
  percent: (share) => `${(Math.floor(share * 10_000 + 1e-6) / 100).toLocaleString('de-DE')} %`,
  wholePercent: (share) => (share < 0.01 ? 'weniger als 1 %' : `${Math.floor(share * 100 + 1e-9)} %`),
}
