import { describe, expect, it } from 'vitest'
import { clampDueAt, confirmDueAt, nextDueAt, readArrival } from '../../../electron/monitor/schedule.ts'
import { HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { NINE } from '../../builders.ts'

describe('schedule', () => {
  it.each([
    { fraction: 0, after: 285 * SECOND },
    { fraction: 0.5, after: 300 * SECOND },
    { fraction: 1, after: 315 * SECOND },
  ])('spreads a round of five minutes by 5 % to either side ($fraction)', ({ fraction, after }) => {
    expect(nextDueAt(NINE, 300, fraction) - NINE).toBe(after)
  })

  it.each([0, 0.5, 1])('asks for a confirmation within 15 s (%d)', (fraction) => {
    const after = confirmDueAt(NINE, 300, fraction) - NINE
    expect(after).toBeGreaterThanOrEqual(10 * SECOND)
    expect(after).toBeLessThanOrEqual(15 * SECOND)
  })

  it('confirms no later than the regular round would ask', () => {
    expect(confirmDueAt(NINE, 2, 0) - NINE).toBe(2 * SECOND)
  })

  it('brings a due time back into reach after the clock was set back, and leaves others alone', () => {
    expect(clampDueAt(NINE + HOUR, NINE, 300)).toBe(NINE + 330 * SECOND)
    expect(clampDueAt(NINE + MINUTE, NINE, 300)).toBe(NINE + MINUTE)
  })

  it.each([
    { now: NINE + MINUTE, arrival: 'on-time' },
    { now: NINE + MINUTE + 29 * SECOND, arrival: 'on-time' },
    { now: NINE + 8 * HOUR, arrival: 'late' },
    { now: NINE - HOUR, arrival: 'backwards' },
  ] as const)('reads a timer of one minute that arrives at $now as $arrival', ({ now, arrival }) => {
    expect(readArrival(NINE + MINUTE, NINE, now)).toBe(arrival)
  })
})
