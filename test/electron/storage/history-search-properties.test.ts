import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoryStore } from '../../../electron/ports.ts'
import type { Result } from '../../../shared/evidence.ts'
import type { HistoryEntry } from '../../../shared/history.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { ANY_RESULT, type HistoryFilter, type SearchPlace } from '../../../shared/search.ts'
import { HOUR, MINUTE } from '../../../shared/time.ts'
import { FLAKY, failed, NINE, resultOf, UNSEEN, WARNED } from '../../builders.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { exchangeOf } from './search-samples.ts'

const INTEGRATIONS = ['a', 'b', 'c']
const REPLIES = ['{"ok":false,"error":"token_revoked"}', '<h1>Sign in, please</h1>', 'team Ärger-42 7f3a', '']
/** A letter of which some take two places, and more of them than a term counts. */
const LONG = fc
  .tuple(fc.constantFrom('\u{10330}', '\u{10331}', 'x'), fc.integer({ min: 50, max: 70 }))
  .chain(([first, length]) =>
    fc.constantFrom('', '.1', '-\u{10330}2').map((end) => first + 'x'.repeat(length) + end),
  )
const REQUESTS = ['7f3a9c', '7f01-22bb', 'b2-7f', null]
/** Words as people type them, whole and begun: what all of a verdict say, and what one result says. */
const SHARED = [
  'token',
  'revoked',
  'TOKEN_rev',
  'oken',
  'token_revoked',
  'sign',
  'h1',
  'ärger',
  'http',
  '404',
  'renamed',
]
const SHARED_TOO = ['slack.com', 'com', 'access-rev', 'error', '"*', '未', 'auth.t', 'ok', 's']
const LETTERS = ['\u{10330}', '\u{10331}xx', '\u{10330}2', 'x'.repeat(40), `\u{10331}${'x'.repeat(70)}`]
const OWN = ['42', 'ärger-4', '7f', '7f3a9c', '7f0', '22', '22bb', '01-22', 'b', 'b2-7', '7f01-22bb', '2']

type Drawn = {
  id: string
  step: number
  outcome: Outcome
  note: string | null
  reply: string
  requestId: string | null
}

const drawn: fc.Arbitrary<Drawn> = fc.record({
  id: fc.constantFrom(...INTEGRATIONS),
  step: fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 0, max: 8 * MINUTE }) },
    { weight: 1, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.integer({ min: -HOUR, max: 3 * HOUR }) },
  ),
  outcome: fc.oneof(
    { weight: 3, arbitrary: fc.constant<Outcome>(OK) },
    { weight: 2, arbitrary: fc.constantFrom<Outcome>(failed(), FLAKY, WARNED, UNSEEN) },
  ),
  note: fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('未来 was renamed') },
  ),
  reply: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...REPLIES) },
    { weight: 1, arbitrary: fc.tuple(LONG, LONG).map((words) => words.join(' ')) },
  ),
  requestId: fc.constantFrom(...REQUESTS),
})

const orNull = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null, freq: 2 })
const typed = fc.array(
  fc.oneof(fc.constantFrom(...SHARED, ...SHARED_TOO), fc.constantFrom(...OWN, ...LETTERS)),
  {
    minLength: 1,
    maxLength: 3,
  },
)
const filters: fc.Arbitrary<HistoryFilter> = fc.record({
  integrationIds: orNull(fc.subarray(['a', 'b', 'c', 'gone'])),
  statuses: orNull(fc.subarray(['ok', 'warning', 'failed', 'inconclusive'] as const).map((all) => [...all])),
  reasons: fc.option(
    fc.subarray(['access-revoked', 'unlisted', 'timeout'] as const).map((all) => [...all]),
    {
      nil: null,
      freq: 3,
    },
  ),
  code: fc.option(fc.constantFrom('token_revoked', 'Odd_Code', 'odd'), { nil: null, freq: 5 }),
  text: orNull(typed.map((words) => words.join(' '))),
  from: orNull(fc.integer({ min: NINE, max: NINE + 5 * HOUR })),
  to: orNull(fc.integer({ min: NINE, max: NINE + 5 * HOUR })),
})

/** A history in which they were recorded, and the results as they were told; the newest word about a moment counts. */
async function recorded(draws: readonly Drawn[]): Promise<{ history: HistoryStore; told: Result[] }> {
  const { history } = openHistoryAt(':memory:')
  const told = new Map<string, Result>()
  let at = NINE
  for (const { id, step, outcome, note, reply, requestId } of draws) {
    at += step
    const exchanges = [
      exchangeOf({ reply, requestId, code: outcome.code, httpStatus: reply === '' ? 404 : 200 }),
    ]
    const result = resultOf({ integrationId: id, at, outcome, note, evidence: { exchanges, notes: [] } })
    await history.record(roundOf(result))
    told.set(`${id} ${at}`, result)
  }
  return { history, told: [...told.values()] }
}

/** Everything that a result says, in small letters. */
function textOf({ outcome, note, check, httpStatus, evidence }: Result): string {
  const said = evidence.exchanges.flatMap(({ method, host, httpStatus: http, code, requestId, reply }) => [
    ...[method, host, code, requestId, `http ${http}`],
    reply
      .replace('"ok":', '')
      .replace('"error":', '')
      .replace(/<\/?h1>/g, ''),
  ])
  const reason = outcome.status === 'ok' ? '' : outcome.reason
  return [reason, outcome.code, note, check, `http ${httpStatus}`, ...said].join('\n').toLowerCase()
}

/** Whether each word of what was typed begins a word, said once more and naively. */
function says(result: Result, text: string): boolean {
  const words = text
    .toLowerCase()
    .split(' ')
    .filter((word) => word !== '"*')
    .map((word) => word.slice(0, 63)) // and the bar before it
  const said = textOf(result)
  return words.every((word) =>
    new RegExp(`(?<![\\p{L}\\p{N}])${word.replaceAll('.', '\\.')}`, 'u').test(said),
  )
}

function fits({ at, integrationId, outcome }: HistoryEntry, filter: HistoryFilter): boolean {
  const { integrationIds, statuses, reasons, code, from, to } = filter
  const reason = outcome.status === 'ok' ? null : outcome.reason
  return (
    (integrationIds?.includes(integrationId) ?? true) &&
    (statuses?.includes(outcome.status) ?? true) &&
    (reasons === null || (reason !== null && reasons.includes(reason))) &&
    (code === null || outcome.code?.toLowerCase() === code.toLowerCase()) &&
    at >= (from ?? at) &&
    at < (to ?? at + 1)
  )
}

/** What is to be found: of the lists of all integrations those that fit, or each result that says it. */
async function expected(history: HistoryStore, told: readonly Result[], filter: HistoryFilter) {
  const entries: HistoryEntry[] = []
  const isAsked = filter.text?.split(' ').some((word) => word !== '"*') ?? false
  for (const id of INTEGRATIONS) {
    const page = await history.page({ integrationId: id, before: null, limit: 500 })
    if (!isAsked) entries.push(...page.entries)
  }
  for (const { integrationId, at } of isAsked ? told : []) {
    const kept = await history.result(integrationId, at)
    if (!kept || kept.evidence.exchanges.length === 0 || !says(kept, filter.text ?? '')) continue
    const { evidence: _evidence, checks: _checks, ...entry } = kept
    entries.push({ ...entry, run: null })
  }
  return entries
    .filter((entry) => fits(entry, filter))
    .sort((a, b) => b.at - a.at || (a.integrationId < b.integrationId ? -1 : 1))
}

/** Everything that is found, page by page. */
async function walk(history: HistoryStore, filter: HistoryFilter, limit: number): Promise<HistoryEntry[]> {
  const all: HistoryEntry[] = []
  let after: SearchPlace | null = null
  do {
    const page: Awaited<ReturnType<HistoryStore['search']>> = await history.search({ filter, after, limit })
    all.push(...page.entries)
    after = page.next
  } while (after !== null && all.length < 300) // paging that goes in circles is to fail, not to hang
  return all
}

const lives = fc.array(drawn, { minLength: 1, maxLength: 50 })

describe('for any results and any filter', () => {
  test('a search finds what reading everything finds, in pages of any size', async () => {
    await fc.assert(
      fc.asyncProperty(lives, filters, fc.integer({ min: 1, max: 9 }), async (draws, filter, limit) => {
        const { history, told } = await recorded(draws)
        expect(await walk(history, filter, limit)).toEqual(await expected(history, told, filter))
        await history.close()
      }),
      { numRuns: 400 },
    )
  }, 60_000)

  test('a search for anything is the lists of all integrations in one', async () => {
    await fc.assert(
      fc.asyncProperty(lives, fc.integer({ min: 1, max: 9 }), async (draws, limit) => {
        const { history, told } = await recorded(draws)
        expect(await walk(history, ANY_RESULT, limit)).toEqual(await expected(history, told, ANY_RESULT))
        await history.close()
      }),
      { numRuns: 100 },
    )
  }, 60_000)

  test('whatever somebody types is a question, never an error', async () => {
    const { history } = await recorded([
      { id: 'a', step: 0, outcome: failed(), note: null, reply: '', requestId: 'b2' },
    ])
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const { entries } = await history.search({ filter: { ...ANY_RESULT, text }, after: null, limit: 5 })
        expect(entries.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
    await history.close()
  }, 60_000)
})
