import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodEdges } from '../../../electron/monitor/period-edges.ts'
import { wallTimeAt } from '../../../electron/monitor/wall-clock.ts'
import { DAY, HOUR } from '../../../shared/time.ts'
import { periods } from '../../../shared/timeline.ts'

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'America/Santiago',
  'America/Havana',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Pacific/Kiritimati',
]
const at = (text: string) => Date.parse(text)
const iso = (moment: number | undefined) => new Date(moment ?? Number.NaN).toISOString()

describe('the edges of a period', () => {
  it.each([
    ['24h', 24, '2026-11-22T15:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    ['7d', 84, '2026-11-16T15:00:00.000Z', '2026-11-23T15:00:00.000Z'],
    ['30d', 60, '2026-10-24T22:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['90d', 90, '2026-08-25T22:00:00.000Z', '2026-11-23T23:00:00.000Z'],
    ['1y', 53, '2025-11-23T23:00:00.000Z', '2026-11-29T23:00:00.000Z'],
  ] as const)('cut %s into %i bars, from %s to %s in Berlin', (period, bars, first, last) => {
    const edges = periodEdges(period, at('2026-11-23T14:20Z'), 'Europe/Berlin')
    expect({ bars: edges.length - 1, first: iso(edges[0]), last: iso(edges.at(-1)) }).toEqual({
      bars,
      first,
      last,
    })
  })

  it.each([
    ['a day of 23 hours', '2027-03-28T20:00Z', 23],
    ['a day of 25 hours', '2026-10-25T20:00Z', 25],
  ])('let a bar be %s where the clock is set', (_name, now, hours) => {
    const edges = periodEdges('90d', at(now), 'Europe/Berlin')
    expect(((edges.at(-1) ?? 0) - (edges.at(-2) ?? 0)) / HOUR).toBe(hours)
  })

  it('begin every week on a Monday', () => {
    const edges = periodEdges('1y', at('2026-11-23T14:20Z'), 'America/New_York')
    const weekdays = edges.map((edge) => new Date(wallTimeAt(edge, 'America/New_York')).getUTCDay())
    expect(new Set(weekdays)).toEqual(new Set([1]))
  })
})

describe('for any moment in any zone', () => {
  const changes = [
    '2026-10-25T01:00Z',
    '2026-11-01T06:00Z',
    '2027-03-14T07:00Z',
    '2027-03-28T01:00Z',
    '2027-04-04T04:00Z',
  ]
  const moment = fc.oneof(
    fc.integer({ min: at('2020-01-01'), max: at('2030-01-01') }),
    fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -3 * HOUR, max: 27 * HOUR }))
      .map(([change, ms]) => at(change) + ms),
  )
  const asked = [fc.constantFrom(...periods), moment, fc.constantFrom(...ZONES)] as const

  it('they ascend, and the moment lies in the last bar', () => {
    fc.assert(
      fc.property(...asked, (period, now, zone) => {
        const edges = periodEdges(period, now, zone)
        expect(edges).toEqual([...new Set(edges)].sort((a, b) => a - b))
        expect(edges.at(-1)).toBeGreaterThan(now)
        expect(edges.at(-2)).toBeLessThanOrEqual(now)
      }),
    )
  })

  it('days and weeks begin at midnight, or at the first moment of a day that has none', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('90d' as const, '1y' as const),
        moment,
        fc.constantFrom(...ZONES),
        (period, now, zone) => {
          for (const edge of periodEdges(period, now, zone)) {
            const day = Math.floor(wallTimeAt(edge, zone) / DAY)
            expect(Math.floor(wallTimeAt(edge - 1, zone) / DAY)).toBeLessThan(day)
          }
        },
      ),
      { numRuns: 40 },
    )
  })
})
