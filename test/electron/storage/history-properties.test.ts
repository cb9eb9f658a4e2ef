import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { HistoryStore } from '../../../electron/ports.ts'
import type { HistoryEntry } from '../../../shared/history.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { failed, NINE, UNSEEN, WARNED } from '../../builders.ts'
import { openHistoryAt, roundOf } from './history-of.ts'

/** A result as the property draws it: the clock goes on by `step` ms, or back. */
type Drawn = {
  step: number
  outcome: Outcome
  note: string | null
  durationMs: number
  everySeconds: number
  check: 'auth' | 'channel'
}
type Told = Omit<Drawn, 'step'> & { at: number }

const step = fc.oneof(
  { weight: 12, arbitrary: fc.integer({ min: 4 * MINUTE, max: 6 * MINUTE }) },
  { weight: 2, arbitrary: fc.integer({ min: 7 * MINUTE, max: 20 * MINUTE }) },
  { weight: 1, arbitrary: fc.integer({ min: 20 * MINUTE, max: 5 * HOUR }) },
  { weight: 2, arbitrary: fc.integer({ min: -HOUR, max: 0 }) },
  { weight: 2, arbitrary: fc.constant(0) },
)
const drawn: fc.Arbitrary<Drawn> = fc.record({
  step,
  outcome: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Outcome>(OK) },
    { weight: 1, arbitrary: fc.constantFrom<Outcome>(failed(), WARNED, UNSEEN) },
  ),
  note: fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant('Renamed') },
  ),
  durationMs: fc.integer({ min: 1, max: 40_000 }).map((tenths) => tenths / 10),
  everySeconds: fc.oneof(
    { weight: 9, arbitrary: fc.constant(300) },
    { weight: 1, arbitrary: fc.constantFrom(30, 3600) },
  ),
  check: fc.oneof(
    { weight: 9, arbitrary: fc.constant('channel' as const) },
    { weight: 1, arbitrary: fc.constant('auth' as const) },
  ),
})
const sequence = fc.array(drawn, { minLength: 1, maxLength: 60 })
const runs = { numRuns: 150 }

/** The results of a sequence, in the order in which they were recorded. */
function toldIn(draws: readonly Drawn[]): Told[] {
  let at = NINE
  return draws.map(({ step: by, ...rest }) => {
    at += by
    return { ...rest, at }
  })
}

/** A history in which they were recorded, and the raw results in the order of their times; the newest word counts. */
async function recorded(draws: readonly Drawn[]): Promise<{ history: HistoryStore; raw: Told[] }> {
  const { history } = openHistoryAt(':memory:')
  const raw = new Map<number, Told>()
  for (const told of toldIn(draws)) {
    const { everySeconds, ...result } = told
    await history.record({ ...roundOf(result), everySeconds })
    raw.set(told.at, told)
  }
  return { history, raw: [...raw.values()].sort((a, b) => a.at - b.at) }
}

const isGood = ({ outcome, note }: Told) => outcome.status === 'ok' && note === null

/** What the entries have to be, newest first, said once more and naively. */
function foldedEntries(raw: readonly Told[]): [at: number, status: string, since: number, count: number][] {
  const entries: [number, string, number, number][] = []
  for (const [index, told] of raw.entries()) {
    const before = raw[index - 1]
    const last = entries.at(-1)
    const joins =
      before !== undefined &&
      isGood(before) &&
      isGood(told) &&
      before.check === told.check &&
      before.everySeconds === told.everySeconds &&
      told.at - before.at <= 3 * told.everySeconds * SECOND + MINUTE
    if (joins && last) entries.splice(-1, 1, [told.at, 'ok', last[2], last[3] + 1])
    else entries.push([told.at, told.outcome.status, told.at, 1])
  }
  return entries.reverse()
}

function shapeOf({ at, outcome, run }: HistoryEntry): [number, string, number, number] {
  return [at, outcome.status, run?.since ?? at, run?.count ?? 1]
}

/** What the bars have to be, from the raw results and hour by hour. */
function barsOf(raw: readonly Told[], edges: readonly number[]) {
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? to
    const within = raw.filter(({ at }) => at >= from && at < to)
    const count = (status: string) => within.filter(({ outcome }) => outcome.status === status).length
    const spoken = raw.map((told, place) => {
      const next = raw[place + 1]?.at
      const dueWithin = told.everySeconds * SECOND * 1.05 + 2 * MINUTE
      if (next === undefined || next - told.at > dueWithin || told.outcome.status === 'inconclusive') return 0
      return Math.max(0, Math.min(next, to) - Math.max(told.at, from))
    })
    return {
      from,
      to,
      ok: count('ok'),
      warning: count('warning'),
      failed: count('failed'),
      inconclusive: count('inconclusive'),
      watchedMs: spoken.reduce((sum, ms) => sum + ms, 0),
      failedMs: spoken.reduce(
        (sum, ms, place) => sum + (raw[place]?.outcome.status === 'failed' ? ms : 0),
        0,
      ),
      sum: within
        .filter(({ outcome }) => outcome.status !== 'inconclusive')
        .reduce((sum, { durationMs }) => sum + Math.round(durationMs), 0),
    }
  })
}

/** Every entry, read page by page in one direction. */
async function walk(
  history: HistoryStore,
  limit: number,
  direction: 'older' | 'newer',
): Promise<HistoryEntry[]> {
  const all: HistoryEntry[] = []
  let cursor: number | null = direction === 'older' ? null : 0
  do {
    const page =
      direction === 'older'
        ? await history.page({ integrationId: 'a', before: cursor, limit })
        : await history.page({ integrationId: 'a', before: null, after: cursor, limit })
    all.push(...(direction === 'older' ? page.entries : page.entries.toReversed()))
    cursor = direction === 'older' ? page.nextBefore : page.nextAfter
  } while (cursor !== null && all.length < 200) // paging that goes in circles is to fail, not to hang
  return direction === 'older' ? all : all.reverse()
}

describe('for any results, in whatever order their clocks put them', () => {
  test('the entries are the raw results, with the good ones in a row as one', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (draws) => {
        const { history, raw } = await recorded(draws)
        const { entries } = await history.page({ integrationId: 'a', before: null, limit: 500 })
        expect(entries.map(shapeOf)).toEqual(foldedEntries(raw))
        await history.close()
      }),
      runs,
    )
  }, 60_000)

  test('the rollups are what the raw results give', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (draws) => {
        const { history, raw } = await recorded(draws)
        const first = Math.floor((raw[0]?.at ?? 0) / HOUR) * HOUR
        const edges = Array.from({ length: 320 }, (_, index) => first + index * HOUR)
        const bars = (await history.timeline('a', edges)).map(({ duration, ...bar }) => ({
          ...bar,
          sum: duration?.sum ?? 0,
        }))
        expect(bars).toEqual(barsOf(raw, edges))
        await history.close()
      }),
      runs,
    )
  }, 60_000)

  test('paging gives every entry once, in both directions', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, fc.integer({ min: 1, max: 7 }), async (draws, limit) => {
        const { history, raw } = await recorded(draws)
        const expected = foldedEntries(raw)
        expect((await walk(history, limit, 'older')).map(shapeOf)).toEqual(expected)
        expect((await walk(history, limit, 'newer')).map(shapeOf)).toEqual(expected)
        await history.close()
      }),
      runs,
    )
  }, 60_000)

  test('every result is found again, and every run gives back what it stands for', async () => {
    await fc.assert(
      fc.asyncProperty(sequence, async (draws) => {
        const { history, raw } = await recorded(draws)
        for (const { at, outcome, durationMs, check } of raw) {
          expect(await history.result('a', at)).toMatchObject({ at, outcome, durationMs, check })
        }
        const { entries } = await history.page({ integrationId: 'a', before: null, limit: 500 })
        for (const { at, run } of entries) {
          if (!run) continue
          const content = await history.run({ integrationId: 'a', since: run.since, at })
          const inside = raw.filter((told) => told.at >= run.since && told.at <= at).map((told) => told.at)
          expect(content.entries.map((entry) => entry.at)).toEqual(inside.reverse())
          expect(content.hours).toEqual([])
        }
        await history.close()
      }),
      runs,
    )
  }, 60_000)
})
