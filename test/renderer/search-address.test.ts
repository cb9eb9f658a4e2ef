import fc from 'fast-check'
import { afterEach, describe, expect, test, vi } from 'vitest'
import type { Search } from '../../renderer/search/search.ts'
import { ALL_REASONS, EVERYTHING, STATUSES, statusesOf } from '../../renderer/search/search.ts'
import { readSearch, searchAddress } from '../../renderer/search/search-address.ts'
import { filterOf, knownPart } from '../../renderer/search/search-filter.ts'
import { isTurnedAround, type SearchTime, spanOf } from '../../renderer/search/search-time.ts'
import { nothingWords } from '../../renderer/search/search-words.ts'
import { window as german } from '../../shared/language/de/window.ts'
import { window as english } from '../../shared/language/en/window.ts'
import { failureReasons, inconclusiveReasons, warningReasons } from '../../shared/outcome.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import { viewOf } from './window-builders.ts'

afterEach(() => {
  vi.useRealTimers()
})

const word = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 })
const someOf = (all: readonly string[]) => fc.subarray([...all])
const day = fc
  .date({ min: new Date('1970-01-02'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const minute = fc
  .tuple(day, fc.nat(23), fc.nat(59))
  .map(([date, h, m]) => `${date}T${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`)
const moment = fc.oneof(fc.constant(''), day, minute)
const time: fc.Arbitrary<SearchTime> = fc.oneof(
  fc.constantFrom<SearchTime>({ last: '24h' }, { last: '7d' }, { last: '30d' }),
  fc.record({ from: moment, to: moment }),
)
const search = fc.record({
  statuses: someOf(STATUSES).map((chosen) => statusesOf(STATUSES.filter((each) => chosen.includes(each)))),
  reasons: someOf(ALL_REASONS).map((chosen) => ALL_REASONS.filter((each) => chosen.includes(each))),
  code: fc.oneof(fc.constant(''), word),
  workspaces: fc.uniqueArray(word, { maxLength: 3 }),
  integrations: fc.uniqueArray(word, { maxLength: 3 }),
  text: fc.oneof(fc.constant(''), word),
  time,
})

describe('the address of a search', () => {
  test('brings back whatever was looked for', () => {
    fc.assert(
      fc.property(search, (sought: Search) => {
        expect(readSearch(searchAddress(sought))).toEqual(sought)
      }),
    )
  })

  test('survives being the address of a window', () => {
    fc.assert(
      fc.property(search, (sought: Search) => {
        const hash = `#/search?${searchAddress(sought)}`
        expect(new URL(hash, 'https://redbar.test/').hash).toBe(hash)
      }),
    )
  })

  test('is readable', () => {
    const address = searchAddress({
      ...EVERYTHING,
      statuses: ['failed', 'warning'],
      code: 'is_archived',
      workspaces: ['Acme', 'Fish, Chips & Co'],
      text: 'not found',
      time: { from: '2026-11-01', to: '2026-11-22T09:30' },
    })
    expect(address).toBe(
      'status=failed,warning&code=is_archived&workspace=Acme,Fish%2C%20Chips%20%26%20Co&text=not%20found' +
        '&from=2026-11-01&to=2026-11-22T09:30',
    )
  })

  test('says nothing of what restricts nothing', () => {
    expect(searchAddress(EVERYTHING)).toBe('')
    expect(readSearch('')).toEqual(EVERYTHING)
  })

  test.each([
    'status=broken&reason=because&last=9d',
    'status=,&reason',
    'from=2026-02-31&to=yesterday',
    'from=2026-11-22T25:00&to=2026-11-22T10:61',
    'text=%E0%A4%A&code=%',
    'unheard=of&=&&&===',
    'status=failed,warning,inconclusive',
  ])('of which nothing can be used ("%s") looks for everything', (address) => {
    expect(readSearch(address)).toEqual(EVERYTHING)
  })

  test('keeps what can be read beside what cannot', () => {
    expect(readSearch('status=failed,odd&code=%&text=gone')).toEqual({
      ...EVERYTHING,
      statuses: ['failed'],
      text: 'gone',
    })
  })

  test('never breaks, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (address) => {
        const sought = readSearch(address)
        expect(readSearch(searchAddress(sought))).toEqual(sought)
      }),
    )
  })

  test('is cut where main would not take it', () => {
    const { text, code } = readSearch(`text=${'a'.repeat(300)}&code=${'b'.repeat(300)}`)
    expect([text.length, code.length]).toEqual([200, 100])
  })
})

test('every reason there is can be chosen', () => {
  expect([...ALL_REASONS].sort()).toEqual(
    [...failureReasons, ...warningReasons, ...inconclusiveReasons].sort(),
  )
})

describe('the time of a search', () => {
  test.each<[SearchTime, { from: number | null; to: number | null }]>([
    [
      { from: '2026-11-22', to: '2026-11-22' },
      { from: NINE - 33 * HOUR, to: NINE - 9 * HOUR },
    ],
    [
      { from: '2026-11-23T08:30', to: '' },
      { from: NINE - 30 * MINUTE, to: null },
    ],
    [
      { from: '', to: '2026-11-23T08:30' },
      { from: null, to: NINE - 29 * MINUTE },
    ],
    [{ last: '24h' }, { from: NINE - DAY, to: null }],
    [{ last: '7d' }, { from: NINE - 7 * DAY, to: null }],
    [
      { from: '0002-11-22', to: '' },
      { from: 0, to: null },
    ],
  ])('%j is as long as it says, its last day or minute included', (time, span) => {
    expect(spanOf(time, NINE + 20_000)).toEqual(span)
  })

  test.each([
    ['2026-11-23', '2026-11-22', true],
    ['2026-11-23', '2026-11-23', false],
    ['2026-11-23T10:01', '2026-11-23T10:00', true],
    ['2026-11-23T10:00', '2026-11-23T10:00', false],
    ['', '2026-11-22', false],
  ])('from %s to %s is turned around: %s', (from, to, turned) => {
    expect(isTurnedAround({ from, to })).toBe(turned)
  })
})

describe('what main is asked for', () => {
  const acme = viewOf({ id: 'a', workspace: 'Acme' })
  const globex = viewOf({ id: 'g', workspace: 'Globex' })
  const hook = viewOf({ id: 'h', workspace: null, kind: 'webhook' })
  const all = [hook, globex, acme]
  const asked = (address: string) => filterOf(knownPart(readSearch(address), all), all, NINE)

  test.each([
    ['', null],
    ['workspace=Acme', ['a']],
    ['workspace=Acme,Globex', ['a', 'g']],
    ['integration=h', ['h']],
    ['workspace=Acme&integration=a,g', ['a']],
    ['workspace=Acme&integration=g', []],
    ['workspace=Gone&integration=removed', null],
    ['workspace=Gone,Globex', ['g']],
  ])('of "%s" are the integrations %j', (address, integrationIds) => {
    expect(asked(address)?.integrationIds).toEqual(integrationIds)
  })

  test.each([
    ['', ['failed', 'warning', 'inconclusive']],
    ['status=ok', ['ok']],
    ['status=warning,failed', ['failed', 'warning']],
    ['status=ok,failed,warning,inconclusive', null],
  ])('of "%s" are the verdicts %j', (address, statuses) => {
    expect(asked(address)?.statuses).toEqual(statuses)
  })

  test('is nothing where the time ends before it begins', () => {
    expect(asked('from=2026-11-23&to=2026-11-22')).toBeNull()
  })

  test('leaves out blanks around what was typed', () => {
    expect(asked('code=%20is_archived%20&text=%20%20')).toMatchObject({ code: 'is_archived', text: null })
  })
})

test.each([
  ['', 'No trouble.'],
  ['status=ok,failed,warning,inconclusive&last=24h', 'No check in the last 24 hours.'],
  ['status=failed,ok', 'Nothing with the verdict “Failed” or “Good”.'],
  [
    'code=is_archived&workspace=Acme&from=2026-11-01',
    'No trouble with the code is_archived in Acme since 1 November.',
  ],
  [
    'reason=access-revoked,channel-archived&text=gone&integration=a&to=2025-12-31T10:00',
    'No trouble for “Access revoked in Slack” or “Channel archived” with “gone” in its evidence of Reviews to #app-reviews until 31 December 2025 10:00.',
  ],
])('who looks for "%s" in vain reads "%s"', (address, words) => {
  vi.useFakeTimers({ now: NINE, toFake: ['Date'] })
  expect(nothingWords(readSearch(address), [viewOf()], english)).toBe(words)
})

test('what was looked for in vain is said in German', () => {
  const words = nothingWords(readSearch('code=is_archived&workspace=Acme&last=7d'), [viewOf()], german)
  expect(words).toBe('Keine Probleme mit dem Code is_archived in Acme in den letzten 7 Tagen.')
})
