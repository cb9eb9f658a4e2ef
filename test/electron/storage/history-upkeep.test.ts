import { statSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choresOf } from '../../../electron/storage/history-chores.ts'
import { HistoryDatabase } from '../../../electron/storage/history-database.ts'
import { KEEPING, type Keeping, keepingOf } from '../../../electron/storage/history-upkeep.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import type { Bar } from '../../../shared/history.ts'
import { DEFAULT_RETENTION } from '../../../shared/retention.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { failed, incidentOf, NINE } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A database whose results of integration `a` came every hour, from so many days ago until NINE. */
function filled({ days, failedEvery = 0 }: { days: number; failedEvery?: number }) {
  const file = join(temporaryFolder(), 'history.db')
  const database = new HistoryDatabase({ file, log: new FakeLogger(), keep: null })
  const evidence = { exchanges: [], notes: ['x'.repeat(3000)] }
  const rounds = Array.from({ length: days * 24 }, (_, index) => {
    const at = NINE - index * HOUR
    const bad = failedEvery > 0 && index % failedEvery === 0
    return { ...roundOf(bad ? { at, outcome: failed(), evidence } : { at }), everySeconds: 3600 }
  })
  database.apply(rounds.reverse().map((round) => ({ kind: 'round', round })))
  return { file, database }
}

/** Tidies to the end; returns how many steps it took. */
function tidy(database: HistoryDatabase, keeping: Partial<Keeping>, now = NINE): number {
  return [...database.tidy(now, { ...KEEPING, ...keeping })].length
}

function entriesOf(database: HistoryDatabase) {
  return database.reader.page({ integrationId: 'a', before: null, limit: 500 }).entries
}

/** All that was ever seen of integration `a`. */
function total(database: HistoryDatabase): Bar | undefined {
  return database.reader.timeline('a', [0, NINE + DAY])[0]
}

describe('tidying', () => {
  test('keeps of good results that are older than a week their run, its first and its last', () => {
    const { database } = filled({ days: 20 })
    const before = [entriesOf(database), total(database)]
    tidy(database, {})
    const [entry] = entriesOf(database)
    expect([entriesOf(database), total(database)]).toEqual(before)
    expect(entry?.run?.count).toBe(480)
    const since = entry?.run?.since ?? 0
    expect(database.reader.result('a', since)).toMatchObject({ at: since })
    expect(database.reader.result('a', since + HOUR)).toBeNull()
    const content = database.reader.run({ integrationId: 'a', since, at: NINE })
    expect(content.entries).toHaveLength(7 * 24 + 1)
    expect(content.hours.reduce((sum, { ok }) => sum + ok, content.entries.length)).toBe(480)
    database.close()
  })

  test('asks each time what is to be kept: the user may choose otherwise while Redbar runs', () => {
    const { database } = filled({ days: 20 })
    let kept = DEFAULT_RETENTION
    const { hourly } = choresOf(() => database, {
      now: () => NINE,
      onNotice: undefined,
      keeping: () => keepingOf(kept),
    })
    const singles = () => {
      for (const _step of hourly());
      const since = entriesOf(database)[0]?.run?.since ?? 0
      return database.reader.run({ integrationId: 'a', since, at: NINE }).entries.length
    }
    expect(singles()).toBe(7 * 24 + 1)
    kept = { ...kept, singlesDays: 3 }
    expect(singles()).toBe(3 * 24 + 1)
    database.close()
  })

  test('drops results, runs and hours that are too old, and keeps their days and incidents', () => {
    const { file, database } = filled({ days: 40, failedEvery: 12 })
    const incident = incidentOf({ openedAt: NINE - 39 * DAY, firstBadAt: NINE - 39 * DAY })
    database.apply([{ kind: 'incident', incident, receipts: [] }])
    const before = total(database)
    tidy(database, { allForMs: 10 * DAY })
    const oldest = entriesOf(database).at(-1)?.at ?? 0
    expect(oldest).toBeGreaterThanOrEqual(Math.floor((NINE - 10 * DAY) / DAY) * DAY)
    expect(oldest).toBeLessThan(NINE - 9 * DAY)
    expect(total(database)).toEqual(before)
    expect(database.reader.unsettledIncidents()).toEqual([incident])
    database.close()
    const db = openDatabase(file)
    expect(db.prepare('SELECT COUNT(*) AS days, SUM(ok + failed) AS results FROM day').get()).toEqual({
      days: 30,
      results: 30 * 24 - 10, // the first day began at 10:00
    })
    db.close()
  })

  test('drops the oldest while the file is too large, and never the last day', () => {
    const { file, database } = filled({ days: 60, failedEvery: 1 })
    const before = total(database)
    tidy(database, { maxBytes: 1_500_000 })
    const entries = entriesOf(database)
    expect(entries.length).toBeGreaterThan(100)
    expect(entries.length).toBeLessThan(500)
    expect(entries[0]?.at).toBe(NINE)
    expect(total(database)).toEqual(before)
    tidy(database, { maxBytes: 0 })
    expect(entriesOf(database).length).toBeGreaterThanOrEqual(24)
    database.close()
    expect(statSync(file).size).toBeLessThan(1_500_000)
  })

  test('keeps a run that began too long ago and is not over', () => {
    const { database } = filled({ days: 20 })
    const before = entriesOf(database)
    tidy(database, { allForMs: 3 * DAY })
    expect(entriesOf(database)).toEqual(before)
    expect(before[0]?.run?.since).toBeLessThan(NINE - 19 * DAY)
    database.close()
  })

  test('changes nothing when it is done again', () => {
    const { database } = filled({ days: 40, failedEvery: 5 })
    tidy(database, { allForMs: 10 * DAY })
    const before = [entriesOf(database), total(database)]
    expect(tidy(database, { allForMs: 10 * DAY })).toBe(0)
    expect([entriesOf(database), total(database)]).toEqual(before)
    database.close()
  })

  test('never removes a failure before its time, nor an unsettled incident, nor a single count', () => {
    const ages = fc.array(fc.tuple(fc.integer({ min: 0, max: 30 * 24 }), fc.boolean()), { maxLength: 60 })
    const keeping = fc.record({
      singlesForMs: fc.integer({ min: HOUR, max: 20 * DAY }),
      allForMs: fc.integer({ min: DAY, max: 40 * DAY }),
    })
    fc.assert(
      fc.property(ages, keeping, (drawn, kept) => {
        const database = new HistoryDatabase({ file: ':memory:', log: new FakeLogger(), keep: null })
        const incident = incidentOf({ openedAt: NINE - 30 * DAY })
        database.apply([{ kind: 'incident', incident, receipts: [] }])
        const times = new Map(drawn.map(([hours, bad]) => [NINE - hours * HOUR, bad]))
        for (const [at, bad] of times) {
          database.apply([{ kind: 'round', round: roundOf(bad ? { at, outcome: failed() } : { at }) }])
        }
        const before = total(database)
        tidy(database, kept)
        const due = [...times].filter(([at, bad]) => bad && at >= NINE - kept.allForMs).map(([at]) => at)
        expect(due.filter((at) => database.reader.result('a', at) === null)).toEqual([])
        expect(database.reader.unsettledIncidents()).toEqual([incident])
        expect(total(database)).toEqual(before)
        database.close()
      }),
      { numRuns: 60 },
    )
  }, 60_000)
})

describe('a history that is open for long', () => {
  test('tidies itself between rounds, soon after opening and then once an hour', async () => {
    const { file, database } = filled({ days: 20 })
    database.close()
    let now = NINE
    const { history } = openHistoryAt(file, { now: () => now })
    const singles = () => {
      const db = openDatabase(file)
      const row = db.prepare('SELECT COUNT(*) AS count FROM good').get() as { count: number }
      db.close()
      return row.count
    }
    await history.record(roundOf({ at: now }))
    await turns()
    expect(singles()).toBe(480)
    now += 5 * MINUTE
    await history.record(roundOf({ at: now }))
    await turns()
    expect(singles()).toBe(7 * 24 + 2)
    now += 2 * HOUR
    await history.record(roundOf({ at: now }))
    await turns()
    expect(singles()).toBe(7 * 24 + 1)
    await history.close()
  })
})

async function turns(): Promise<void> {
  for (let turn = 0; turn < 100; turn += 1) await new Promise((done) => setImmediate(done))
}
