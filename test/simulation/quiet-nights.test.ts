import { expect, it } from 'vitest'
import { HOUR } from '../../shared/time.ts'
import { nightsBetween } from './quiet-nights.ts'

// Berlin's clocks go forward at 01:00 UTC on 29 March 2026 and back on 25 October 2026.
it.each([
  { case: 'has its hours in winter', from: '22:00', to: '07:00', begins: '2026-01-10T21:00Z', hours: 9 },
  { case: 'is an hour shorter in spring', from: '22:00', to: '07:00', begins: '2026-03-28T21:00Z', hours: 8 },
  { case: 'is an hour longer in autumn', from: '22:00', to: '07:00', begins: '2026-10-24T20:00Z', hours: 10 },
  { case: 'ends at the second of two', from: '00:15', to: '02:30', begins: '2026-10-24T22:15Z', hours: 3.25 },
  { case: 'begins at the first of two', from: '02:30', to: '07:00', begins: '2026-10-25T00:30Z', hours: 5.5 },
  {
    case: 'begins with the change that skips it',
    from: '02:30',
    to: '07:00',
    begins: '2026-03-29T01:00Z',
    hours: 4,
  },
])('a quiet night $case', ({ from, to, begins, hours }) => {
  const begin = Date.parse(begins)
  const nights = nightsBetween({ from, to }, { from: begin, to: begin + HOUR })
  expect(nights.find((night) => night.from === begin)).toEqual({ from: begin, to: begin + hours * HOUR })
})
