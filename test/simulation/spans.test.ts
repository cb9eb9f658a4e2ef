import { describe, expect, it } from 'vitest'
import { brokenAt, firstRun, Spans, without } from './spans.ts'

describe('spans', () => {
  it('remember from when until when something was so, and where it broke for a moment', () => {
    const spans = new Spans()
    for (const [isSo, at] of [
      [true, 1],
      [true, 2],
      [false, 5],
      [true, 7],
    ] as const)
      spans.set(isSo, at)
    spans.break(9)
    expect(spans.all()).toEqual([
      { from: 1, to: 5 },
      { from: 7, to: 9 },
      { from: 9, to: Number.POSITIVE_INFINITY },
    ])
  })

  it.each([
    { case: 'in the span that it lies in', from: 2, length: 3, end: 5 },
    { case: 'in a later one that is long enough', from: 3, length: 4, end: 14 },
    { case: 'from the beginning of the next span', from: 6, length: 1, end: 11 },
    { case: 'nowhere', from: 0, length: 30, end: null },
  ])('the first run of a length is found $case', ({ from, length, end }) => {
    const spans = [
      { from: 0, to: 5 },
      { from: 10, to: 20 },
    ]
    expect(firstRun(spans, from, length)).toBe(end)
  })

  it('lose what others take out of them', () => {
    const left = without(
      [{ from: 0, to: 10 }],
      [
        { from: 2, to: 4 },
        { from: 8, to: 12 },
      ],
    )
    expect(left).toEqual([
      { from: 0, to: 2 },
      { from: 4, to: 8 },
    ])
  })

  it('are broken at each moment within them', () => {
    expect(
      brokenAt(
        [
          { from: 0, to: 4 },
          { from: 6, to: 9 },
        ],
        [2, 5, 6, 8],
      ),
    ).toEqual([
      { from: 0, to: 2 },
      { from: 2, to: 4 },
      { from: 6, to: 8 },
      { from: 8, to: 9 },
    ])
  })
})
