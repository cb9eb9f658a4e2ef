import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bothAnswerTimes, latenciesOf } from '../../../electron/monitor/answer-times.ts'
import { bucketMs, bucketOf } from '../../../electron/monitor/duration-buckets.ts'

const stretch = { from: 0, to: 1000 }
const tookMs = fc.oneof(
  fc.integer({ min: 1, max: 40_000 }).map((tenths) => tenths / 10),
  fc.constantFrom(0, 0.4, 1, 1.05, 142, 142, 10_000, 3_600_000),
)

function counted(times: readonly number[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const ms of times) counts.set(bucketOf(ms), (counts.get(bucketOf(ms)) ?? 0) + 1)
  return counts
}

/** The time at its rank, said once more and naively. */
function nearestRank(times: readonly number[], percent: number): number | null {
  const sorted = times.toSorted((a, b) => a - b)
  return sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null
}

describe('a bucket', () => {
  test('stands for any time in it to within 5 %, or half a millisecond', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 1e9, noNaN: true }), (ms) => {
        expect(Math.abs(bucketMs(bucketOf(ms)) - ms)).toBeLessThanOrEqual(Math.max(0.5, ms * 0.05) + 1e-6)
      }),
    )
  })

  test('of a longer time is never an earlier one', () => {
    fc.assert(
      fc.property(tookMs, tookMs, (a, b) => {
        expect(Math.sign(bucketOf(a) - bucketOf(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0)
      }),
    )
  })
})

describe('percentiles', () => {
  test.each([
    { took: [], p50: null, p95: null },
    { took: [142], p50: 142, p95: 142 },
    { took: [300, 100], p50: 100, p95: 300 },
    { took: Array.from({ length: 100 }, (_, index) => 100 - index), p50: 50, p95: 95 },
    { took: [...Array.from({ length: 19 }, () => 100), 9000], p50: 100, p95: 100 },
    { took: [...Array.from({ length: 18 }, () => 100), 9000, 9000], p50: 100, p95: 9000 },
  ])('are times that answers took: $took.length of them', ({ took, p50, p95 }) => {
    const { points, whole } = latenciesOf([{ ...stretch, single: took, counted: new Map() }])
    expect(points).toEqual([{ ...stretch, count: took.length, p50, p95 }])
    expect(whole).toEqual(points[0])
  })

  test('are exact among single times, and within 5 % where some of them are only counted', () => {
    fc.assert(
      fc.property(
        fc.array(tookMs, { maxLength: 60 }),
        fc.array(tookMs, { maxLength: 60 }),
        (single, gone) => {
          const { whole } = latenciesOf([{ ...stretch, single, counted: counted(gone) }])
          const all = [...single, ...gone]
          expect(whole.count).toBe(all.length)
          for (const [percent, told] of [
            [50, whole.p50],
            [95, whole.p95],
          ] as const) {
            const exact = nearestRank(all, percent)
            if (exact === null || told === null) expect(told).toBe(exact)
            else if (gone.length === 0) expect(told).toBe(exact)
            else expect(Math.abs(told - exact)).toBeLessThanOrEqual(Math.max(0.5, exact * 0.05) + 1e-6)
          }
        },
      ),
    )
  })

  test('of several stretches are those of all their answers, not of their percentiles', () => {
    const quick = { from: 0, to: 10, single: [100, 100, 100], counted: new Map() }
    const slow = { from: 10, to: 20, single: [900], counted: new Map() }
    expect(latenciesOf([quick, slow]).whole).toEqual({ from: 0, to: 20, count: 4, p50: 100, p95: 900 })
  })

  test('of what two databases have of a stretch are those of both', () => {
    const saved = { ...stretch, single: [100], counted: counted([100, 100]) }
    const waiting = { ...stretch, single: [900], counted: counted([100]) }
    const both = bothAnswerTimes(waiting, saved)
    expect(latenciesOf([both]).points).toEqual([expect.objectContaining({ ...stretch, count: 5, p95: 900 })])
    expect(bothAnswerTimes(waiting, undefined)).toEqual(waiting)
  })
})
