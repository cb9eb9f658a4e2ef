import fc from 'fast-check'
import { afterEach, describe, expect, test } from 'vitest'
import { markOf, newsSince } from '../../renderer/history/news.ts'
import {
  entriesOf,
  forgetLiveEntries,
  longestSilence,
  rememberLiveEntry,
  withEntry,
  withLiveChecks,
  withLiveEntries,
  withPagesCut,
} from '../../renderer/live-entries.ts'
import type { HistoryEntry, HistoryPage } from '../../shared/history.ts'
import { historyListMessages } from '../../shared/language/en/history-list.ts'
import { OK, type Outcome } from '../../shared/outcome.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { failed, NINE, UNSEEN, WARNED } from '../builders.ts'
import { entryOf } from './window-builders.ts'

const LONGEST = longestSilence(300)

function pageOf(entries: HistoryEntry[], changes: Partial<HistoryPage> = {}): HistoryPage {
  return { entries, nextBefore: null, nextAfter: null, ...changes }
}

afterEach(forgetLiveEntries)

describe('a check that comes in', () => {
  test('is folded with the newest run, as main does', () => {
    const page = pageOf([entryOf(NINE, OK, { run: { since: NINE - HOUR, count: 13 } })])
    const next = entryOf(NINE + 5 * MINUTE)
    expect(withEntry(page, next, LONGEST).entries).toEqual([
      { ...next, run: { since: NINE - HOUR, count: 14 } },
    ])
  })

  test.each<[string, Partial<HistoryEntry>]>([
    ['failed', { outcome: failed() }],
    ['says something besides', { note: 'The channel was renamed.' }],
    ['is another check', { check: 'channel' }],
    ['had another HTTP status', { httpStatus: 400 }],
    ['came after a silence', { at: NINE + 17 * MINUTE }],
  ])('is not, when it %s', (_what, changes) => {
    const page = pageOf([entryOf(NINE)])
    const next = entryOf(NINE + 5 * MINUTE, OK, changes)
    expect(withEntry(page, next, LONGEST).entries).toEqual([next, entryOf(NINE)])
  })

  test('is not where nobody knows how often it is asked', () => {
    expect(withEntry(pageOf([entryOf(NINE)]), entryOf(NINE + 5 * MINUTE), null).entries).toHaveLength(2)
  })

  test('counts once with all others, whatever they are and however often each is told', () => {
    const outcome = fc.constantFrom<Outcome>(OK, OK, OK, WARNED, UNSEEN, failed())
    fc.assert(
      fc.property(fc.array(outcome, { minLength: 1, maxLength: 60 }), fc.nat(59), (outcomes, twice) => {
        const checks = outcomes.map((each, index) => entryOf(NINE + index * 5 * MINUTE, each))
        const told = checks.flatMap((check, index) => (index === twice ? [check, check] : [check]))
        const page = told.reduce((each, check) => withEntry(each, check, LONGEST), pageOf([]))
        const { entries } = page
        expect(entries.reduce((sum, { run }) => sum + (run?.count ?? 1), 0)).toBe(checks.length)
        expect(entries.map(({ at }) => at)).toEqual(entries.map(({ at }) => at).sort((a, b) => b - a))
        expect(entries.filter((each) => each.outcome.status === 'failed')).toHaveLength(
          checks.filter((each) => each.outcome.status === 'failed').length,
        )
      }),
    )
  })

  test('is put back into an answer that main gave before it, unless that answer has it', () => {
    for (const minutes of [0, 5, 10]) rememberLiveEntry(entryOf(NINE + minutes * MINUTE, failed()))
    const page = pageOf([entryOf(NINE + 5 * MINUTE, failed())], { nextBefore: NINE + 5 * MINUTE })
    const options = { after: Number.NEGATIVE_INFINITY, longest: LONGEST }
    expect(withLiveEntries(page, 'a', options).entries.map(({ at }) => at)).toEqual([
      NINE + 10 * MINUTE,
      NINE + 5 * MINUTE,
    ])
    // Nothing newer was there when it was asked: the older ones are on the next page.
    expect(withLiveEntries(pageOf([]), 'a', { ...options, after: NINE + 5 * MINUTE }).entries).toHaveLength(1)
  })

  test('is put back into an open run as long as it continues that', () => {
    for (const check of [entryOf(NINE), entryOf(NINE + 5 * MINUTE, failed()), entryOf(NINE + 10 * MINUTE)])
      rememberLiveEntry(check)
    const content = { entries: [entryOf(NINE - 5 * MINUTE)], hours: [] }
    expect(withLiveChecks(content, 'a', NINE - 5 * MINUTE).entries.map(({ at }) => at)).toEqual([
      NINE,
      NINE - 5 * MINUTE,
    ])
  })
})

describe('the pages of a history', () => {
  test('are cut where the newest has grown to twice its size, and go on in both directions there', () => {
    const entries = Array.from({ length: 8 }, (_, index) => entryOf(NINE - index * MINUTE, failed()))
    const loaded = { pages: [pageOf(entries, { nextBefore: entries[7]?.at ?? null })], pageParams: [null] }
    const { pages, pageParams } = withPagesCut(loaded, 4)
    expect(pages.map((page) => [page.entries.length, page.nextAfter, page.nextBefore])).toEqual([
      [4, null, entries[3]?.at],
      [4, entries[4]?.at, entries[7]?.at],
    ])
    expect(pageParams).toEqual([null, { before: entries[3]?.at }])
    expect(withPagesCut({ ...loaded, pages: [pageOf(entries.slice(1))] }, 4).pages).toHaveLength(1)
  })

  test('count a run once that grew between two answers', () => {
    const grown = entryOf(NINE, OK, { run: { since: NINE - HOUR, count: 13 } })
    const before = entryOf(NINE - 30 * MINUTE, OK, { run: { since: NINE - HOUR, count: 7 } })
    const older = entryOf(NINE - 2 * HOUR, failed())
    expect(entriesOf([pageOf([grown]), pageOf([before, older])])).toEqual([grown, older])
  })
})

describe('what came since a mark', () => {
  test('is what came after it, and what its run grew by', () => {
    const run = entryOf(NINE, OK, { run: { since: NINE - HOUR, count: 13 } })
    const mark = markOf([run])
    const grown = entryOf(NINE + 10 * MINUTE, OK, { run: { since: NINE - HOUR, count: 15 } })
    const failure = entryOf(NINE + 15 * MINUTE, failed())
    expect(newsSince([run], mark)).toEqual({ checks: 0, failed: 0 })
    expect(newsSince([failure, grown], mark)).toEqual({ checks: 3, failed: 1 })
  })

  test.each([
    [1, 0, '1 new check'],
    [1, 1, '1 new check, failed'],
    [3, 0, '3 new checks'],
    [3, 1, '3 new checks, 1 failed'],
    [3, 3, '3 new checks, all failed'],
  ])('of %i checks, %i of them failed, is told as "%s"', (checks, failures, words) => {
    expect(historyListMessages.onwards.news(checks, failures)).toBe(words)
  })
})
