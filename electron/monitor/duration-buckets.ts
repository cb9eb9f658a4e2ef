/**
 * Durations by logarithmic buckets, each about a tenth wider than the one before: what a bucket stands for differs from
 * what was put into it by at most 5 % (DDSketch: Masson, Rim, Lee, 2019). Up to a millisecond all is one bucket.
 */
const ERROR = 0.05
const WIDTH = (1 + ERROR) / (1 - ERROR)

/** How many durations fell into which bucket. */
export type BucketCounts = ReadonlyMap<number, number>

/** The bucket of a duration (ms): 0 up to a millisecond. */
export function bucketOf(ms: number): number {
  return ms <= 1 ? 0 : Math.ceil(Math.log(ms) / Math.log(WIDTH))
}

/** The duration (ms) that a bucket stands for: as far from its lower edge as from its upper one, as parts of them. */
export function bucketMs(bucket: number): number {
  return bucket === 0 ? 0.5 : (2 * WIDTH ** bucket) / (WIDTH + 1)
}

/** The counts of all of them put together. */
export function sumOfCounts(each: Iterable<BucketCounts>): Map<number, number> {
  const sum = new Map<number, number>()
  for (const counts of each) {
    for (const [bucket, count] of counts) sum.set(bucket, (sum.get(bucket) ?? 0) + count)
  }
  return sum
}
