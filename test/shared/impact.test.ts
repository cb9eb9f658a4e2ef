import { describe, expect, test } from 'vitest'
import { impactOf } from '../../shared/impact.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'

const NOW = Date.UTC(2026, 10, 23, 9, 0)

function since(leastMs: number, mostMs: number | null) {
  return {
    firstBadAt: NOW - leastMs,
    lastGoodAt: mostMs === null ? null : NOW - mostMs,
    resolvedAt: null as number | null,
  }
}

describe('the impact of an incident', () => {
  test('lies between the first bad and the last good result', () => {
    const { leastMs, mostMs } = impactOf(since(2 * HOUR, 3 * HOUR), null, NOW)
    expect({ leastMs, mostMs }).toEqual({ leastMs: 2 * HOUR, mostMs: 3 * HOUR })
  })

  test('has no upper bound where it was never seen working', () => {
    expect(impactOf(since(2 * HOUR, null), null, NOW)).toEqual({
      leastMs: 2 * HOUR,
      mostMs: null,
      lost: null,
    })
  })

  test('ends where the incident was resolved', () => {
    const incident = { ...since(2 * HOUR, 3 * HOUR), resolvedAt: NOW - HOUR }
    expect(impactOf(incident, 24, NOW)).toEqual({
      leastMs: HOUR,
      mostMs: 2 * HOUR,
      lost: { least: 1, most: 2 },
    })
  })

  test('is never negative, whatever the clock did', () => {
    expect(impactOf(since(-HOUR, -MINUTE), 1000, NOW)).toEqual({
      leastMs: 0,
      mostMs: 0,
      lost: { least: 0, most: 0 },
    })
  })

  test.each<[string, number, number | null, number, { least: number; most: number | null } | null]>([
    ['whole messages where there are few', HOUR, 2 * HOUR, 50, { least: 2, most: 5 }],
    ['steps of five where there are some', 2.2 * HOUR, 2.3 * HOUR, 400, { least: 35, most: 40 }],
    ['steps of fifty where there are hundreds', DAY, 1.1 * DAY, 330, { least: 300, most: 400 }],
    ['steps of five thousand where there are many', DAY, 1.1 * DAY, 12_345, { least: 10_000, most: 15_000 }],
    ['the same bound where it falls on a step', DAY, DAY, 40, { least: 40, most: 40 }],
    ['nothing at least where not one was due for certain', MINUTE, 6 * HOUR, 10, { least: 0, most: 3 }],
    ['nothing at most where less than one was due', MINUTE, 10 * MINUTE, 2, { least: 0, most: 0 }],
    ['no upper bound where it was never seen working', DAY, null, 33, { least: 30, most: null }],
    ['nothing at all where it was never seen working and none was due', MINUTE, null, 2, null],
  ])('counts what was lost in %s', (_what, leastMs, mostMs, perDay, lost) => {
    expect(impactOf(since(leastMs, mostMs), perDay, NOW).lost).toEqual(lost)
  })

  test('says nothing of messages where the pace is not known', () => {
    expect(impactOf(since(DAY, DAY), null, NOW).lost).toBeNull()
  })

  test('encloses what was really due, with two digits at the most', () => {
    for (let messages = 1; messages < 30_000; messages = Math.ceil(messages * 1.07)) {
      const { lost } = impactOf(since(DAY, DAY), messages, NOW)
      expect(lost?.least).toBeLessThanOrEqual(messages)
      expect(lost?.most).toBeGreaterThanOrEqual(messages)
      for (const bound of [lost?.least, lost?.most]) expect(String(bound)).toMatch(/^[1-9]\d?0*$/)
    }
  })
})
