import type { Latencies, LatencyPoint } from '../../shared/latency.ts'
import { type BucketCounts, bucketMs, sumOfCounts } from './duration-buckets.ts'

/** How long answers took in a stretch of time: each by itself (ms) as far as they are kept so, the others counted. */
export type AnswerTimes = { from: number; to: number; single: readonly number[]; counted: BucketCounts }

type Bucket = { ms: number; count: number }

/** Those of one stretch put together. */
export function bothAnswerTimes(a: AnswerTimes, b: AnswerTimes | undefined): AnswerTimes {
  if (!b) return a
  const single = [...a.single, ...b.single]
  return { from: a.from, to: a.to, single, counted: sumOfCounts([a.counted, b.counted]) }
}

/** A point for each stretch, and one for all of them, which follow each other. */
export function latenciesOf(stretches: readonly AnswerTimes[]): Latencies {
  const from = stretches[0]?.from ?? 0
  const to = stretches.at(-1)?.to ?? from
  const single = stretches.flatMap((each) => each.single)
  const counted = sumOfCounts(stretches.map((each) => each.counted))
  return { points: stretches.map(pointOf), whole: pointOf({ from, to, single, counted }) }
}

/** Percentiles by nearest rank: each is a time that an answer took, or that its bucket stands for. */
function pointOf({ from, to, single, counted }: AnswerTimes): LatencyPoint {
  // Sorts numbers as numbers, and a week of every half minute in 2 ms instead of 10.
  const times = Float64Array.from(single).sort()
  const buckets = [...counted].map(([bucket, count]) => ({ ms: bucketMs(bucket), count }))
  buckets.sort((a, b) => a.ms - b.ms)
  const count = buckets.reduce((sum, each) => sum + each.count, times.length)
  const ranked = (part: number) => atRank(Math.ceil(part * count), times, buckets)
  return { from, to, count, p50: ranked(0.5), p95: ranked(0.95) }
}

/** The time at that rank (1: the quickest) among single times and counted ones, both sorted; null where there is none. */
function atRank(rank: number, times: Float64Array, buckets: readonly Bucket[]): number | null {
  let next = 0
  let passed = 0
  for (const { ms, count } of buckets) {
    while ((times[next] ?? ms) < ms && passed < rank) {
      next += 1
      passed += 1
    }
    if (passed === rank) return times[next - 1] ?? null
    passed += count
    if (passed >= rank) return ms
  }
  return rank === 0 ? null : (times[next + rank - passed - 1] ?? null)
}
