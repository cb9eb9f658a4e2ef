import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HistoryStore, RoundRecord } from '../../../electron/ports.ts'
import { HistoryDatabase } from '../../../electron/storage/history-database.ts'
import { historyMigrations } from '../../../electron/storage/history-schema.ts'
import { KEEPING } from '../../../electron/storage/history-upkeep.ts'
import { migrate } from '../../../electron/storage/migrations.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { ANY_RESULT, type HistoryFilter } from '../../../shared/search.ts'
import { momentOf } from '../../../shared/search-moment.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { FLAKY, failed, NINE, UNSEEN } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { ASIDE, filled, spoilMiddle } from './damage.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { exchangeOf } from './search-samples.ts'
import { temporaryFolder } from './temporary-folder.ts'

type Said = Partial<RoundRecord['result']> & { reply?: string; requestId?: string | null }

/** A round in which Slack said this. */
function roundSaying({ reply = '', requestId = null, ...result }: Said): RoundRecord {
  const evidence = { exchanges: [exchangeOf({ reply, requestId })], notes: [] }
  return roundOf({ outcome: failed(), evidence, ...result })
}

/** What is found, newest first: whose and when, in minutes after NINE. */
async function found(history: HistoryStore, filter: Partial<HistoryFilter>): Promise<string[]> {
  const { entries } = await history.search({ filter: { ...ANY_RESULT, ...filter }, after: null, limit: 100 })
  return entries.map(({ integrationId, at }) => `${integrationId} ${(at - NINE) / MINUTE}`)
}

/** How many rows a closed file has in each table of words. */
function wordRows(file: string): unknown {
  const db = openDatabase(file)
  const counts = ['wording', 'worded', 'own_word'].map(
    (table) => `(SELECT COUNT(*) FROM ${table}) AS ${table}`,
  )
  const row = db.prepare(`SELECT ${counts.join(', ')}`).get()
  db.close()
  return { ...(row as object) }
}
const NO_ROWS = { wording: 0, worded: 0, own_word: 0 }

/** Lets the chores between rounds be done. */
async function choresDone(): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) await new Promise((done) => setImmediate(done))
}

describe('a search', () => {
  test('finds words of evidence in all integrations, newest first, and of one moment by integration', async () => {
    const { history } = openHistoryAt(':memory:')
    await history.record(roundSaying({ integrationId: 'b', at: NINE, reply: 'the token of Acme' }))
    await history.record(roundSaying({ integrationId: 'a', at: NINE, reply: 'Acme' }))
    await history.record(
      roundSaying({ integrationId: 'b', at: NINE + MINUTE, reply: 'token', requestId: 'acme7' }),
    )
    expect(await found(history, { text: 'acm' })).toEqual(['b 1', 'a 0', 'b 0'])
    expect(await found(history, { text: 'acme of' })).toEqual(['b 0'])
    expect(await found(history, { text: 'token acme7' })).toEqual(['b 1'])
    expect(await found(history, { text: 'cme' })).toEqual([])
    await history.close()
  })

  test('finds a word that signs join only where they do', async () => {
    const { history } = openHistoryAt(':memory:')
    await history.record(roundSaying({ outcome: FLAKY, reply: 'a token was revoked, id c-9' }))
    await history.record(
      roundSaying({ outcome: FLAKY, at: NINE + MINUTE, reply: 'token_revoked', requestId: 'b-c-9' }),
    )
    expect(await found(history, { text: 'token_revoked' })).toEqual(['a 1'])
    expect(await found(history, { text: 'token revoked' })).toEqual(['a 1', 'a 0'])
    expect(await found(history, { text: 'c-9' })).toEqual(['a 1', 'a 0'])
    expect(await found(history, { text: 'b-c-9' })).toEqual(['a 1'])
    expect(await found(history, { text: 'b-c9' })).toEqual([])
    await history.close()
  })

  test('finds words that only one result has: all of them, and each result once', async () => {
    const { history } = openHistoryAt(':memory:')
    const requests = ['r1-7f r1-22', 'r1-7f', 'r1-22', 'r2-7f r1-22']
    for (const [minute, requestId] of requests.entries()) {
      await history.record(roundSaying({ at: NINE + minute * MINUTE, requestId }))
    }
    expect(await found(history, { text: 'r1-7 r1-2' })).toEqual(['a 0'])
    expect(await found(history, { text: 'r1' })).toEqual(['a 3', 'a 2', 'a 1', 'a 0'])
    const { entries, next } = await history.search({
      filter: { ...ANY_RESULT, text: 'r1' },
      after: null,
      limit: 1,
    })
    expect([entries.length, next]).toEqual([1, { at: NINE + 3 * MINUTE, integrationId: 'a' }])
    await history.close()
  })

  test('loses none of a moment at which a page ends', async () => {
    const { history } = openHistoryAt(':memory:')
    const places = [
      ['b', 5],
      ['b', 0],
      ['c', 4],
      ['c', 0],
      ['a', 0],
    ] as const
    for (const [integrationId, minute] of places) {
      await history.record(roundSaying({ integrationId, at: NINE + minute * MINUTE }))
    }
    const { entries, next } = await history.search({ filter: ANY_RESULT, after: null, limit: 3 })
    expect(entries.map(({ integrationId }) => integrationId)).toEqual(['b', 'c', 'a'])
    const rest = await history.search({ filter: ANY_RESULT, after: next, limit: 3 })
    expect(rest.entries.map(({ integrationId }) => integrationId)).toEqual(['b', 'c'])
    await history.close()
  })

  test('takes signs, quotes and operators for what stands between words', async () => {
    const { history } = openHistoryAt(':memory:')
    await history.record(roundSaying({ reply: "isn't near or not" }))
    for (const text of ['"isn\'t', 'near*', 'NEAR(', '-or', 'not AND or', "'; DROP TABLE result; --near"]) {
      const isThere = !text.includes('DROP') && !text.includes('AND')
      expect([text, await found(history, { text })]).toEqual([text, isThere ? ['a 0'] : []])
    }
    expect(await found(history, { text: ' "* 🙂 ' })).toEqual(['a 0'])
    await history.close()
  })

  test('finds the evidence of a good result by itself, and its run by its status', async () => {
    const { history } = openHistoryAt(':memory:')
    const evidence = { exchanges: [exchangeOf({ reply: 'Acme' })], notes: [] }
    for (const minute of [0, 5, 10]) await history.record(roundOf({ at: NINE + minute * MINUTE, evidence }))
    const byText = await history.search({ filter: { ...ANY_RESULT, text: 'acme' }, after: null, limit: 9 })
    expect(byText.entries).toEqual([expect.objectContaining({ at: NINE, run: null })])
    const good = await history.search({ filter: { ...ANY_RESULT, statuses: ['ok'] }, after: null, limit: 9 })
    expect(good.entries).toEqual([
      expect.objectContaining({ at: NINE + 10 * MINUTE, run: { since: NINE, count: 3 } }),
    ])
    expect(await found(history, { statuses: ['failed'], text: 'acme' })).toEqual([])
    await history.close()
  })

  test('knows a code as a whole in any case, and a time from its beginning until before its end', async () => {
    const { history } = openHistoryAt(':memory:')
    for (const minute of [0, 1, 2, 3]) {
      await history.record(
        roundSaying({ at: NINE + minute * MINUTE, outcome: minute === 1 ? UNSEEN : failed() }),
      )
    }
    expect(await found(history, { code: 'Token_Revoked' })).toEqual(['a 3', 'a 2', 'a 0'])
    expect(await found(history, { code: 'token' })).toEqual([])
    expect(await found(history, { from: NINE + MINUTE, to: NINE + 3 * MINUTE })).toEqual(['a 2', 'a 1'])
    expect(await found(history, { reasons: ['timeout'], from: NINE + 2 * MINUTE })).toEqual([])
    await history.close()
  })

  test('finds each run once although runs go on between two pages', async () => {
    const { history } = openHistoryAt(':memory:')
    const good = (integrationId: string, at: number) => history.record(roundOf({ integrationId, at }))
    for (const minute of [0, 5]) {
      await good('a', NINE + minute * MINUTE)
      await good('b', NINE + (minute + 1) * MINUTE)
    }
    const first = await history.search({ filter: ANY_RESULT, after: null, limit: 1 })
    expect(first.entries).toMatchObject([{ integrationId: 'b', at: NINE + 6 * MINUTE, run: { count: 2 } }])
    await good('a', NINE + 10 * MINUTE)
    await good('b', NINE + 11 * MINUTE)
    await history.record(roundSaying({ integrationId: 'c', at: NINE + 12 * MINUTE }))
    const asOf = momentOf(first)
    const second = await history.search({ filter: ANY_RESULT, after: first.next, asOf, limit: 1 })
    const run = { since: NINE, count: 2 }
    expect(second.entries).toMatchObject([{ integrationId: 'a', at: NINE + 5 * MINUTE, run }])
    expect(second.next).toBeNull()
    const now = await history.search({ filter: ANY_RESULT, after: null, limit: 9 })
    expect(now.entries.map(({ run: each }) => each?.count)).toEqual([undefined, 3, 3])
    await history.close()
  })

  test('goes on after a page of what cannot be read', async () => {
    const file = join(temporaryFolder(), 'history.db')
    const first = openHistoryAt(file)
    for (const minute of [0, 1, 2]) await first.history.record(roundSaying({ at: NINE + minute * MINUTE }))
    await first.history.close()
    const db = openDatabase(file)
    db.exec(`UPDATE result SET permanence = 'odd' WHERE at >= ${NINE + MINUTE}`)
    db.close()
    const { history, log } = openHistoryAt(file)
    const page = await history.search({ filter: ANY_RESULT, after: null, limit: 2 })
    expect(page).toEqual({ entries: [], next: { at: NINE + MINUTE, integrationId: 'a' } })
    expect(await history.search({ filter: ANY_RESULT, after: page.next, limit: 2 })).toMatchObject({
      entries: [{ at: NINE }],
      next: null,
    })
    expect(log.lines).toHaveLength(2)
    await history.close()
  })
})

describe('words', () => {
  test('of letters that take two places never cost the result that says them, however long', async () => {
    const { history } = openHistoryAt(':memory:')
    const long = 'x'.repeat(61)
    await history.record(roundSaying({ reply: `\u{10330}${long}.1 \u{10331}${long}.1` }))
    expect(await found(history, {})).toEqual(['a 0'])
    expect(await found(history, { text: `\u{10331}${long}.1` })).toEqual(['a 0'])
    await history.close()
  })

  test('that cannot be written are left out, and their result stays', async () => {
    const file = join(temporaryFolder(), 'history.db')
    await openHistoryAt(file).history.close()
    const db = openDatabase(file)
    db.exec("CREATE TRIGGER odd BEFORE INSERT ON own_word BEGIN SELECT RAISE(ABORT, 'no'); END")
    db.close()
    const { history, log } = openHistoryAt(file)
    await history.record(roundSaying({ requestId: 'r1' }))
    expect(await found(history, { code: 'token_revoked' })).toEqual(['a 0'])
    expect(log.lines).toHaveLength(1)
    await history.close()
  })

  test('go with the result that gives way to another of its moment', async () => {
    const { history } = openHistoryAt(':memory:')
    await history.record(roundSaying({ reply: 'before', requestId: 'r1' }))
    await history.record(roundSaying({ outcome: UNSEEN, reply: 'after', requestId: 'r2' }))
    expect(await found(history, { text: 'before' })).toEqual([])
    expect(await found(history, { text: 'r1' })).toEqual([])
    expect(await found(history, { reasons: ['access-revoked'] })).toEqual([])
    expect(await found(history, { text: 'after r2' })).toEqual(['a 0'])
    await history.close()
  })

  test('go with their integration', async () => {
    const file = join(temporaryFolder(), 'history.db')
    const { history } = openHistoryAt(file)
    for (const minute of [0, 1, 2]) {
      await history.record(
        roundSaying({ at: NINE + minute * MINUTE, reply: 'Acme', requestId: `r${minute}` }),
      )
    }
    await history.record(roundSaying({ at: NINE + 3 * MINUTE, outcome: { status: 'ok', code: null } }))
    await history.forget('a')
    expect(await found(history, {})).toEqual([])
    await history.close()
    expect(wordRows(file)).toEqual(NO_ROWS)
  })

  test('of a forgotten integration are not what the next one usually says', async () => {
    const file = join(temporaryFolder(), 'history.db')
    const { history } = openHistoryAt(file)
    for (const minute of [0, 1]) await history.record(roundSaying({ at: NINE + minute, reply: 'Acme w7' }))
    await history.forget('a')
    await history.record(roundSaying({ integrationId: 'b', reply: 'Acme w7' }))
    await history.close()
    expect(wordRows(file)).toEqual({ wording: 1, worded: 1, own_word: 1 })
  })

  test('go with their integration although their results were lost', async () => {
    const file = join(temporaryFolder(), 'history.db')
    const first = openHistoryAt(file)
    await first.history.record(roundSaying({ requestId: 'r1' }))
    await first.history.close()
    const db = openDatabase(file)
    db.exec('DROP TRIGGER result_gone; DELETE FROM result')
    db.close()
    const { history } = openHistoryAt(file)
    await history.forget('a')
    await history.close()
    expect(wordRows(file)).toEqual(NO_ROWS)
  })

  test('go with results that are too old, and not before', () => {
    const file = join(temporaryFolder(), 'history.db')
    const database = new HistoryDatabase({ file, log: new FakeLogger(), keep: null })
    const rounds = [20, 10, 1].map((days) => roundSaying({ at: NINE - days * DAY, requestId: `r${days}` }))
    database.apply(rounds.map((round) => ({ kind: 'round', round })))
    for (const _step of database.tidy(NINE, { ...KEEPING, allForMs: 5 * DAY }));
    const { entries } = database.reader.search({ filter: ANY_RESULT, after: null, limit: 9 })
    expect(entries.map(({ at }) => at)).toEqual([NINE - DAY])
    database.close()
    expect(wordRows(file)).toEqual({ wording: 1, worded: 1, own_word: 1 })
  })

  test('of a history in memory are those of the results that it keeps', () => {
    const database = new HistoryDatabase({ file: ':memory:', log: new FakeLogger(), keep: 2 })
    for (const minute of [0, 1, 2, 3]) {
      const round = roundSaying({ at: NINE + minute * MINUTE, requestId: `r${minute}` })
      database.apply([{ kind: 'round', round }])
    }
    const textFound = (text: string) =>
      database.reader.search({ filter: { ...ANY_RESULT, text }, after: null, limit: 9 }).entries.length
    expect(['r0', 'r1', 'r2', 'r3', 'r'].map(textFound)).toEqual([0, 0, 1, 1, 2])
    database.close()
  })

  test('of a damaged history come back with what can be read', async () => {
    const file = await filled()
    spoilMiddle(file)
    const { history, later } = openHistoryAt(file)
    for (let index = 0; index < 300; index += 1) await history.result('a', NINE + index * MINUTE)
    await history.record(roundSaying({ at: NINE + DAY }))
    await choresDone()
    expect(later.map(({ id }) => id)).toEqual(['history-damaged', 'history-salvaged'])
    expect(later[1]?.detail).toContain(ASIDE)
    const all = await history.search({
      filter: { ...ANY_RESULT, reasons: ['access-revoked'] },
      after: null,
      limit: 500,
    })
    const proven = await history.search({ filter: { ...ANY_RESULT, text: 'xxx' }, after: null, limit: 500 })
    expect(all.entries).toHaveLength(301)
    expect(proven.entries.length).toBeGreaterThan(200)
    expect(proven.entries.length).toBeLessThan(300)
    await history.close()
  })
})

describe('a history of the third version', () => {
  /** A closed file as the third version left it: so many failures, and then a good result with evidence. */
  function thirdVersion(failures: number): string {
    const file = join(temporaryFolder(), 'history.db')
    const db = openDatabase(file)
    migrate(db, historyMigrations.slice(0, 3))
    db.exec("INSERT INTO integration VALUES (1, 'a')")
    const evidence = JSON.stringify({
      checks: [],
      evidence: { exchanges: [exchangeOf({ reply: 'Acme' })], notes: [] },
    })
    for (let minute = 0; minute < failures; minute += 1) {
      const at = NINE + minute * MINUTE
      db.exec(`INSERT INTO result VALUES
        (1, ${at}, 12, 60, 'auth', 200, 'failed', 'access-revoked', 'token_revoked', 'permanent', NULL)`)
      db.prepare('INSERT INTO evidence VALUES (1, ?, ?)').run(at, minute === 0 ? 'not JSON' : evidence)
    }
    const good = NINE + failures * MINUTE
    db.exec(`INSERT INTO run VALUES (1, ${good}, ${good}, 1, 'auth', 200, 60, 12, 12)`)
    db.prepare('INSERT INTO evidence VALUES (1, ?, ?)').run(good, evidence)
    db.close()
    return file
  }

  test('is searched by verdict and time at once, and by its words after the next rounds', async () => {
    const { history } = openHistoryAt(thirdVersion(3))
    expect(await found(history, {})).toEqual(['a 3', 'a 2', 'a 1', 'a 0'])
    expect(await found(history, { code: 'token_revoked', to: NINE + MINUTE })).toEqual(['a 0'])
    expect(await found(history, { text: 'acme' })).toEqual([])
    await history.record(roundSaying({ at: NINE + DAY, reply: 'Acme' }))
    await choresDone()
    expect(await found(history, { text: 'acme' })).toEqual(['a 1440', 'a 3', 'a 2', 'a 1'])
    expect(await found(history, { text: 'token_revoked' })).toEqual(['a 1440', 'a 2', 'a 1', 'a 0'])
    expect(await found(history, {})).toEqual(['a 1440', 'a 3', 'a 2', 'a 1', 'a 0'])
    await history.close()
  })

  test('is worded an hour later where the disk refused for a moment', async () => {
    const file = thirdVersion(3)
    let now = NINE
    const { history } = openHistoryAt(file, { now: () => now })
    await history.record(roundSaying({ at: NINE + DAY, reply: 'Acme' }))
    const other = openDatabase(file)
    other.exec('BEGIN IMMEDIATE')
    await choresDone()
    other.close()
    expect(await found(history, { text: 'acme' })).toEqual(['a 1440'])
    now += HOUR
    await history.record(roundSaying({ at: NINE + DAY + MINUTE, reply: 'Acme' }))
    await choresDone()
    expect(await found(history, { text: 'acme' })).toEqual(['a 1441', 'a 1440', 'a 3', 'a 2', 'a 1'])
    await history.close()
  })

  test('is worded to the end although Redbar was closed on the way', () => {
    const file = thirdVersion(60)
    const first = new HistoryDatabase({ file, log: new FakeLogger(), keep: null })
    first.word().next()
    first.close()
    const second = new HistoryDatabase({ file, log: new FakeLogger(), keep: null })
    expect([...second.word()].length).toBeGreaterThan(0)
    const query = { filter: { ...ANY_RESULT, text: 'acme' }, after: null, limit: 100 }
    expect(second.reader.search(query).entries).toHaveLength(60)
    expect([...second.word()]).toEqual([])
    second.close()
  })
})
