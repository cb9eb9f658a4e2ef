import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { answerPaths } from '../../renderer/latency/answer-paths.ts'
import { scaleFor, scaleWords } from '../../renderer/latency/answer-scale.ts'
import { decimal } from '../../shared/language/en/grammar.ts'
import { latencyPointOf } from './window-builders.ts'

const column = (p50: number | null, p95: number | null) => latencyPointOf({ p50, p95 })

describe('the lines of answer times', () => {
  test('have a level for each column, and none where nothing was answered', () => {
    const points = [column(100, 200), column(150, 400), column(null, null), column(50, 50)]
    expect(answerPaths(points, 400)).toEqual({
      p50: 'M0 75H1V62.5H2M3 87.5H4',
      p95: 'M0 50H1V0H2M3 87.5H4',
      band: 'M0 50H1V0H2L2 62.5H1V75H0ZM3 87.5H4L4 87.5H3Z',
    })
  })

  test('are none where nothing was answered at all', () => {
    expect(answerPaths([column(null, null)], 1)).toEqual({ p50: '', p95: '', band: '' })
  })
})

describe('the scale of answer times', () => {
  test.each([
    [0, ['0 ms', '1 ms', '2 ms']],
    [390, ['0 ms', '200 ms', '400 ms']],
    [410, ['0 ms', '250 ms', '500 ms']],
    [1280, ['0 ms', '800 ms', '1.6 s']],
    [10_000, ['0 ms', '5 s', '10 s']],
    [61_000, ['0 ms', '40 s', '80 s']],
  ])('of up to %i ms is %j', (longest, words) => {
    expect(scaleFor(longest).map((ms) => scaleWords(ms, decimal))).toEqual(words)
  })

  test('reaches as far as the slowest answer, and not to twice of it', () => {
    fc.assert(
      fc.property(fc.double({ min: 2, max: 1e8, noNaN: true }), (longest) => {
        const top = scaleFor(longest)[2]
        expect(top).toBeGreaterThanOrEqual(longest * 0.999999)
        expect(top).toBeLessThan(longest * 1.6)
      }),
    )
  })
})
