import type { BucketCounts } from '../monitor/duration-buckets.ts'

/** No time that anything takes lies in a bucket beyond this one; a larger one was not written by us. */
const LAST_BUCKET = 500

/**
 * Counts as bytes: one number for each bucket from 0 on, where 0 says that as many buckets as the next number are
 * skipped. Seven bits of a number stand in a byte, the lowest first; the eighth says that more follow.
 */
export function bucketBlob(counts: BucketCounts): Uint8Array {
  const bytes: number[] = []
  let next = 0
  for (const [bucket, count] of [...counts].sort(([a], [b]) => a - b)) {
    if (count <= 0) continue
    if (bucket > next) bytes.push(0, ...numberBytes(bucket - next))
    bytes.push(...numberBytes(count))
    next = bucket + 1
  }
  return Uint8Array.from(bytes)
}

/** The counts that bytes stand for. Throws a RangeError for bytes that are none. */
export function countsInBlob(blob: Uint8Array): BucketCounts {
  const counts = new Map<number, number>()
  const numbers = numbersIn(blob)
  let bucket = 0
  for (let index = 0; index < numbers.length; index += 1) {
    const count = numbers[index] ?? 0
    if (count > 0) counts.set(bucket, count)
    bucket += count > 0 ? 1 : (numbers[++index] ?? Number.POSITIVE_INFINITY)
    if (bucket > LAST_BUCKET) throw new RangeError('These are no counts of answer times')
  }
  return counts
}

function numberBytes(value: number): number[] {
  return value < 128 ? [value] : [(value % 128) + 128, ...numberBytes(Math.floor(value / 128))]
}

function numbersIn(blob: Uint8Array): number[] {
  const numbers: number[] = []
  let value = 0
  let unit = 1
  for (const byte of blob) {
    value += (byte & 127) * unit
    unit *= 128
    if (byte >= 128) continue
    numbers.push(value)
    value = 0
    unit = 1
  }
  if (unit > 1) throw new RangeError('Counts of answer times end too early')
  return numbers
}
