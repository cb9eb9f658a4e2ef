import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { latenciesOf } from '../../../electron/monitor/answer-times.ts'
import { HistoryDatabase } from '../../../electron/storage/history-database.ts'
import { latenciesIn } from '../../../electron/storage/history-layers.ts'
import { KEEPING } from '../../../electron/storage/history-upkeep.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { failed, NINE, UNSEEN, WARNED } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { roundOf } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A result as the property draws it: so long (ms) before NINE. */
type Drawn = { ago: number; outcome: Outcome; durationMs: number }

const QUARTER = 6 * HOUR
const drawn: fc.Arbitrary<Drawn> = fc.record({
  ago: fc.oneof(fc.integer({ min: 0, max: 20 * DAY }), fc.integer({ min: 6 * DAY, max: 8 * DAY })),
  outcome: fc.oneof(
    { weight: 6, arbitrary: fc.constant<Outcome>(OK) },
    { weight: 1, arbitrary: fc.constantFrom<Outcome>(failed(), WARNED, UNSEEN) },
  ),
  durationMs: fc.integer({ min: 1, max: 400_000 }).map((tenths) => tenths / 10),
})
const results = fc.uniqueArray(drawn, { selector: ({ ago }) => ago, maxLength: 80 })

function opened(file = ':memory:'): HistoryDatabase {
  return new HistoryDatabase({ file, log: new FakeLogger(), keep: null })
}

function record(database: HistoryDatabase, draws: readonly Drawn[]): void {
  for (const { ago, outcome, durationMs } of draws) {
    database.apply([{ kind: 'round', round: roundOf({ at: NINE - ago, outcome, durationMs }) }])
  }
}

/** Tidies to the end as of that time, or only so many steps. */
function tidy(database: HistoryDatabase, now = NINE, steps = Number.POSITIVE_INFINITY): void {
  let done = 0
  for (const _step of database.tidy(now, KEEPING)) {
    done += 1
    if (done >= steps) return
  }
}

/** Single good results that are older are counted only. */
function cutoffOf(now: number): number {
  return Math.floor((now - KEEPING.singlesForMs) / HOUR) * HOUR
}

/** The points that raw results give, a counted one standing in the middle of its quarter. */
function rawPoints(draws: readonly Drawn[], edges: readonly number[], cutoff: number) {
  const seen = draws
    .filter(({ outcome }) => outcome.status !== 'inconclusive')
    .map(({ ago, outcome, durationMs }) => {
      const at = NINE - ago
      const counted = outcome.status === 'ok' && at < cutoff
      return { at: counted ? (Math.floor(at / QUARTER) + 0.5) * QUARTER : at, counted, durationMs }
    })
  return edges.slice(1).map((to, index) => {
    const from = edges[index] ?? to
    const within = seen.filter(({ at }) => at >= from && at < to)
    const sorted = within.map(({ durationMs }) => durationMs).sort((a, b) => a - b)
    const rank = (percent: number) => sorted[Math.ceil((percent * sorted.length) / 100) - 1] ?? null
    const exact = within.every(({ counted }) => !counted)
    return { from, to, count: sorted.length, p50: rank(50), p95: rank(95), exact }
  })
}

function expectPoints(database: HistoryDatabase, draws: readonly Drawn[], edges: number[], cutoff: number) {
  const { points } = latenciesOf(database.reader.latencies('a', edges))
  const expected = rawPoints(draws, edges, cutoff)
  expect(points.map(({ from, to, count }) => [from, to, count])).toEqual(
    expected.map(({ from, to, count }) => [from, to, count]),
  )
  for (const [index, { exact, p50, p95 }] of expected.entries()) {
    for (const [told, raw] of [
      [points[index]?.p50 ?? null, p50],
      [points[index]?.p95 ?? null, p95],
    ] as const) {
      if (exact || told === null || raw === null) expect(told).toBe(raw)
      else expect(Math.abs(told - raw)).toBeLessThanOrEqual(Math.max(0.5, raw * 0.05) + 1e-6)
    }
  }
}

/** Local midnights of a zone so many minutes east of Greenwich, around all that is drawn. */
function midnights(minutesEast: number): number[] {
  const first = Math.floor(NINE / DAY) * DAY - minutesEast * MINUTE
  return Array.from({ length: 24 }, (_, index) => first + (index - 22) * DAY)
}
const zone = fc.constantFrom(0, 60, -300, 330, 540, 765)

describe('for any results, in whatever order their clocks put them', () => {
  test('the points are what the raw results give, exactly where all are single', async () => {
    await fc.assert(
      fc.property(results, zone, (draws, minutesEast) => {
        const database = opened()
        record(database, draws)
        expectPoints(database, draws, midnights(minutesEast), 0)
        tidy(database)
        expectPoints(database, draws, midnights(minutesEast), cutoffOf(NINE))
        database.close()
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('it makes no difference in what steps, and between which results, the old ones are counted', async () => {
    const steps = fc.array(fc.record({ after: fc.nat(80), steps: fc.nat(3), early: fc.nat(9) }), {
      maxLength: 6,
    })
    await fc.assert(
      fc.property(results, steps, zone, (draws, tidied, minutesEast) => {
        const database = opened()
        for (const [index, draw] of draws.entries()) {
          record(database, [draw])
          for (const { after, steps: most, early } of tidied) {
            if (after === index) tidy(database, NINE - early * DAY, most)
          }
        }
        tidy(database)
        tidy(database)
        expectPoints(database, draws, midnights(minutesEast), cutoffOf(NINE))
        database.close()
      }),
      { numRuns: 60 },
    )
  }, 60_000)

  test('as many answers are told of as the bars count', async () => {
    await fc.assert(
      fc.property(fc.array(drawn, { maxLength: 40 }), fc.array(drawn, { maxLength: 40 }), (early, late) => {
        // The same moments come again: what was counted already gives way.
        const again = early.map(({ ago }, index) => ({ ...(late[index] ?? late[0]), ago })) as Drawn[]
        const database = opened()
        record(database, early)
        tidy(database)
        record(database, late.length > 0 ? [...late, ...again] : [])
        const ends = [0, NINE + DAY]
        const [bar] = database.reader.timeline('a', ends)
        const conclusive = (bar?.ok ?? 0) + (bar?.warning ?? 0) + (bar?.failed ?? 0)
        expect(latenciesOf(database.reader.latencies('a', ends)).whole.count).toBe(conclusive)
        tidy(database)
        expect(latenciesOf(database.reader.latencies('a', ends)).whole.count).toBe(conclusive)
        database.close()
      }),
      { numRuns: 100 },
    )
  }, 60_000)
})

describe('how long answers took', () => {
  const hourly = (days: number): Drawn[] =>
    Array.from({ length: days * 24 }, (_, index) => ({
      ago: index * HOUR + MINUTE,
      outcome: index % 50 === 0 ? failed() : OK,
      durationMs: 100 + (index % 7) * 40,
    })).reverse()
  const days = (count: number) =>
    Array.from({ length: count + 1 }, (_, index) => NINE - (count - index) * DAY)
  const told = (database: HistoryDatabase, edges = days(30)) =>
    latenciesOf(database.reader.latencies('a', edges))

  test('is brought over from a damaged file, counted and single, also in two goes, and each once', () => {
    const aside = join(temporaryFolder(), 'aside.db')
    const old = opened(aside)
    record(old, hourly(20))
    tidy(old)
    const before = told(old)
    old.close()
    const database = opened()
    record(database, [{ ago: 5 * MINUTE, outcome: OK, durationMs: 1 }])
    database.beginSalvage(aside)
    for (const _step of database.salvage()) if (told(database).whole.count > before.whole.count) break
    tidy(database, NINE + 3 * DAY)
    for (const _step of database.salvage());
    tidy(database, NINE + 3 * DAY)
    expect(told(database).whole).toEqual({ ...before.whole, count: before.whole.count + 1 })
    database.close()
  })

  test('is not looked for in a damaged file of a version that did not count it', () => {
    const aside = join(temporaryFolder(), 'aside.db')
    const old = opened(aside)
    record(old, hourly(3))
    old.close()
    const db = openDatabase(aside)
    db.exec('DROP TABLE latency; PRAGMA user_version = 3')
    db.close()
    const database = opened()
    database.beginSalvage(aside)
    for (const _step of database.salvage());
    expect(told(database).whole.count).toBe(3 * 24)
    database.close()
  })

  test('goes with the results: what is too old, and all of an integration that is forgotten', () => {
    const database = opened()
    record(database, hourly(40))
    for (const _step of database.tidy(NINE, { ...KEEPING, allForMs: 20 * DAY }));
    const { points } = told(database, [NINE - 41 * DAY, NINE - 21 * DAY, NINE - 20 * DAY + QUARTER, NINE])
    expect(points.map(({ count }) => count > 0)).toEqual([false, true, true])
    database.forgetRest('a')
    record(database, [{ ago: 0, outcome: OK, durationMs: 7 }])
    expect(told(database, [0, NINE + 1]).whole).toEqual({ from: 0, to: NINE + 1, count: 1, p50: 7, p95: 7 })
    database.close()
  })

  test('is told of what is on the disk and of what waits for it together', () => {
    const [disk, waiting] = [opened(), opened()]
    record(disk, [{ ago: 2 * MINUTE, outcome: OK, durationMs: 100 }])
    record(waiting, [
      { ago: MINUTE, outcome: OK, durationMs: 200 },
      { ago: 0, outcome: OK, durationMs: 300 },
    ])
    const { whole } = latenciesIn([waiting.reader, disk.reader], 'a', [NINE - HOUR, NINE + 1])
    expect(whole).toMatchObject({ count: 3, p50: 200, p95: 300 })
    expect(latenciesIn([disk.reader], 'b', [NINE - HOUR, NINE]).whole).toMatchObject({ count: 0, p50: null })
    disk.close()
    waiting.close()
  })

  test('is told also of an answer that a clock set back by days puts among counted ones', () => {
    const database = opened()
    const old = Array.from({ length: 12 }, (_, index) => 10 * DAY - index * 5 * MINUTE)
    record(
      database,
      old.map((ago) => ({ ago, outcome: OK, durationMs: 100 })),
    )
    tidy(database)
    record(database, [{ ago: 10 * DAY - 7 * MINUTE, outcome: OK, durationMs: 100 }])
    expect(told(database).whole.count).toBe(13)
    expect(database.reader.timeline('a', [0, NINE])).toEqual([expect.objectContaining({ ok: 13 })])
    database.close()
  })

  test('is taken as unknown where its counts cannot be read', () => {
    const file = join(temporaryFolder(), 'history.db')
    const first = opened(file)
    record(first, hourly(10))
    tidy(first)
    first.close()
    const db = openDatabase(file)
    db.exec("UPDATE latency SET counts = x'00'")
    db.close()
    const database = opened(file)
    expect(told(database).whole.count).toBe(7 * 24 + 1) // the failure before that week is kept by itself
    database.close()
  })
})
