import { expect, it } from 'vitest'
import { SeededRandom } from './seeded-random.ts'

function drawn(seed: number, count = 20): number[] {
  const random = new SeededRandom(seed)
  return Array.from({ length: count }, () => random.between(0, 3))
}

it('the same seed gives the same chances, another seed gives others', () => {
  expect(drawn(7)).toEqual(drawn(7))
  expect(drawn(7)).not.toEqual(drawn(8))
})

it('chances are spread evenly, both ends included', () => {
  const all = drawn(3, 4000)
  const shares = [0, 1, 2, 3].map((which) => all.filter((each) => each === which).length / all.length)
  for (const share of shares) expect(share).toBeCloseTo(0.25, 1)
})
