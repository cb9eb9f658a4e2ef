import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cut, oneLine, pad, widthOf, wrap } from '../../../electron/cli/text-layout.ts'

const words = fc
  .array(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }))
  .map((list) => list.join(' '))

test.each([
  ['a\nb', 'a b'],
  ['\u001b[31mred\u001b[0m', 'red'],
  ['\u001b]0;title\u0007name', 'name'],
  ['bell\u0007', 'bell'],
  ['left\u202eright', 'left right'],
  ['  much   room ', 'much room'],
])('%j is shown as %j: a terminal gets nothing to obey', (text, shown) => {
  expect(oneLine(text)).toBe(shown)
})

test('no text keeps a control character', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(oneLine(text)).not.toMatch(/\p{Cc}/u)
    }),
  )
})

describe('columns', () => {
  test('wide letters take two', () => {
    expect([widthOf('abc'), widthOf('日本'), widthOf('👍🏽')]).toEqual([3, 4, 2])
  })
  test('a text is filled up to its column, and never shortened', () => {
    expect([pad('日', 4), pad('abc', 4), pad('abcde', 4)]).toEqual(['日  ', 'abc ', 'abcde'])
  })
  test('a text that is too long is cut between letters, and the cut is marked', () => {
    expect([cut('abcdef', 4), cut('日本語', 4), cut('abcd', 4), cut('abc', 0)]).toEqual([
      'abc…',
      '日…',
      'abcd',
      '',
    ])
  })
  test('what is cut fits', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, columns) => {
        expect(widthOf(cut(text, columns))).toBeLessThanOrEqual(columns)
      }),
    )
  })
})

describe('lines', () => {
  test('are broken at blanks, with the rest indented further', () => {
    expect(wrap('1. one two three', 9, { indent: ' ', hang: '   ' })).toBe(' 1. one\n    two\n    three')
  })
  test('a word that is longer than the line has a line of its own', () => {
    expect(wrap('a https://slack.com/help b', 8)).toBe('a\nhttps://slack.com/help\nb')
  })
  test('no word is lost', () => {
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 40 }), (text, columns) => {
        const lines = wrap(oneLine(text), columns).split('\n')
        expect(lines.join(' ')).toBe(oneLine(text))
      }),
    )
  })
})
