import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bucketBlob, countsInBlob } from '../../../electron/storage/bucket-blob.ts'

const counts = fc
  .array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.integer({ min: 1, max: 5_000_000 })))
  .map((entries) => new Map(entries))

describe('counts of answer times', () => {
  test('come back from their bytes as they were', () => {
    fc.assert(
      fc.property(counts, (given) => {
        const sorted = [...given].sort(([a], [b]) => a - b)
        expect([...countsInBlob(bucketBlob(given))]).toEqual(sorted)
      }),
    )
  })

  test('take one byte for each bucket, and two for a gap', () => {
    expect(bucketBlob(new Map([[40, 3], [41, 127], [43, 1]]))).toEqual(Uint8Array.of(0, 40, 3, 127, 0, 1, 1)) // biome-ignore format: as bytes
  })

  test('have no bytes when there are none, also none that were taken back', () => {
    expect(bucketBlob(new Map([[7, 0], [9, -1]]))).toEqual(Uint8Array.of()) // biome-ignore format: as bytes
    expect(countsInBlob(Uint8Array.of())).toEqual(new Map())
  })

  test.each([
    ['end in the middle of a number', [3, 200]],
    ['end in the middle of a gap', [0]],
    ['lead beyond every bucket', [0, 255, 127, 1]],
  ])('are refused where bytes %s', (_what, bytes) => {
    expect(() => countsInBlob(Uint8Array.from(bytes))).toThrow(RangeError)
  })

  test('are read or refused, whatever the bytes are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
        try {
          for (const [bucket, count] of countsInBlob(bytes)) {
            expect(bucket).toBeLessThanOrEqual(500)
            expect(count).toBeGreaterThan(0)
          }
        } catch (error) {
          expect(error).toBeInstanceOf(RangeError)
        }
      }),
    )
  })
})
