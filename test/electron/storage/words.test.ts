import { describe, expect, test } from 'vitest'
import { probesOf } from '../../../electron/storage/own-words.ts'
import { barred, TERM_LIMIT, termsIn, wordsIn } from '../../../electron/storage/words.ts'

describe('a text', () => {
  test.each([
    ['token_revoked', ['|token_|revoked']],
    ['Please, sign IN!', ['|please', '|sign', '|in']],
    ['https://api.slack.com/methods', ['|https', '|api.|slack.|com/|methods']],
    ['net::ERR_TIMED_OUT', ['|net', '|err_|timed_|out']],
    ['chat:write,groups:read', ['|chat:|write', '|groups:|read']],
    ['xoxb-…1234', ['|xoxb', '|1234']],
    ['Ärger', ['|ärger']],
    ['A\u030Arhus', ['|århus']],
    ['ｆｕｌｌ', ['|full']],
    ['未来 Team', ['|未|来', '|team']],
    ['- " * ( 🙂 _ .', []],
  ])('%j is the words %j', (text, words) => {
    expect(wordsIn(text).map(barred)).toEqual(words)
  })
})

describe('what somebody looks for', () => {
  test('names each word once', () => {
    expect(termsIn('Token token TOKEN_rev')).toEqual(['|token', '|token_|rev'])
  })

  test('counts up to eight different words', () => {
    const words = [...'abcdefghi'].map((letter) => `${letter}x`)
    expect(termsIn(`${words.join(' ')} ax`)).toEqual(words.slice(0, 8).map((word) => `|${word}`))
  })

  test('counts one single letter or digit, and each character of a script without spaces', () => {
    expect(termsIn('4 a xy b 4 未 来')).toEqual(['|4', '|xy', '|未', '|来'])
  })

  test('counts up to a length that no word has', () => {
    expect(termsIn('x'.repeat(200))).toEqual([`|${'x'.repeat(TERM_LIMIT - 1)}`])
  })

  test('is never cut within a character', () => {
    const [term = ''] = termsIn('𐐷'.repeat(200))
    expect(() => encodeURIComponent(term)).not.toThrow()
    expect(term.length).toBeGreaterThan(TERM_LIMIT - 3)
  })

  test('may lie over a word that only one result has with each of its parts', () => {
    expect(probesOf('|iad-|kw')).toEqual([
      { word: 'iad-|kw', before: '|' },
      { word: 'kw', before: '|iad-|' },
    ])
  })
})
