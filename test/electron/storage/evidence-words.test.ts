import { describe, expect, test } from 'vitest'
import { type Worded, wordsOf } from '../../../electron/storage/evidence-words.ts'
import { UsualWords } from '../../../electron/storage/usual-words.ts'
import { failed, resultOf } from '../../builders.ts'
import { exchangeOf } from './search-samples.ts'

function saying(...replies: string[]): Worded {
  const exchanges = replies.map((reply) => exchangeOf({ reply }))
  return resultOf({ outcome: failed(), evidence: { exchanges, notes: [] } })
}

/** The words of the last one, which came after the others. */
function wordsOfLast(...results: Worded[]) {
  const usualWords = new UsualWords()
  let words = wordsOf(resultOf(), null)
  for (const result of results) {
    const usual = usualWords.of('verdict', () => null)
    words = wordsOf(result, usual)
    usualWords.learn('verdict', words.said, usual)
  }
  return { shared: words.shared.split(' '), own: words.own.map(({ word, before }) => before + word) }
}

describe('the words of a result', () => {
  test('are its verdict, what was asked and what came back, without the names in JSON and the date', () => {
    const exchange = exchangeOf({
      code: 'token_revoked',
      requestId: 'abc',
      headers: { date: 'Mon, 23 Nov 2026 09:00:00 GMT', 'retry-after': 'soon' },
      reply: '{"ok":false,"error":{"deep":["word",["deeper"]]}}',
      networkError: 'net::ERR_FAILED',
    })
    const evidence = { exchanges: [exchange], notes: ['Workspace: Acme'] }
    const { shared, own } = wordsOfLast(resultOf({ outcome: failed(), note: 'Renamed', evidence }))
    expect(own).toEqual([])
    expect(shared).toEqual(
      [
        '|200',
        '|abc',
        '|access-|revoked',
        '|acme',
        '|auth',
        '|auth.|test',
        '|deeper',
        '|err_|failed',
        '|http',
      ]
        .concat(['|net', '|renamed', '|retry-|after', '|slack.|com', '|soon', '|token_|revoked', '|word'])
        .concat(['|workspace'])
        .sort(),
    )
  })

  test('are those of a page without its tags', () => {
    const { shared } = wordsOfLast(saying('<h1 class="loud">Sign in</h1><p>to the &lt;hotel'))
    expect(shared).toEqual(expect.arrayContaining(['|sign', '|in', '|hotel']))
    expect(shared).not.toContain('|loud')
  })

  test('have what has a digit for their own at first, and what does not come again later', () => {
    expect(wordsOfLast(saying('team T01 id 7f')).own).toEqual(['|t01', '|7f'])
    expect(wordsOfLast(saying('team T01 id 7f'), saying('team T01 id 8a')).own).toEqual(['|8a'])
    const third = wordsOfLast(saying('team T01 id 7f'), saying('team T01 id 8a'), saying('team T01 at noon'))
    expect(third.own).toEqual(['|at', '|noon'])
    expect(third.shared).toEqual(expect.arrayContaining(['|team', '|t01']))
  })

  test('share the parts of a word that come again, and own the others with what stands before them', () => {
    const { shared, own } = wordsOfLast(saying('envoy-www-kwz'), saying('envoy-www-mcf'))
    expect(shared).toContain('|envoy-|www-')
    expect(own).toEqual(['|envoy-|www-|mcf'])
  })

  test('are so many at most, whatever a page says', () => {
    const page = Array.from({ length: 4000 }, (_, index) => `w${index}`).join(' ')
    expect(wordsOfLast(saying(page)).own).toHaveLength(500)
  })

  test.each([
    ['nested as deeply as it can be', '['.repeat(8000) + ']'.repeat(8000)],
    ['full of tags that do not end', '<'.repeat(16_000)],
    ['one endless word', 'a-'.repeat(8000)],
  ])('are there for a reply that is %s', (_, reply) => {
    expect(wordsOfLast(saying(reply)).shared).toContain('|token_|revoked')
  })
})
