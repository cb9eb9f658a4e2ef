import { statSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { UNSETTLED } from '../../../electron/storage/reading-statements.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import type { Exchange } from '../../../shared/evidence.ts'
import { MINUTE } from '../../../shared/time.ts'
import { failed, healthOf, incidentOf, NINE, resultOf, UNSEEN, WARNED } from '../../builders.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

const EXCHANGE: Exchange = {
  check: 'auth',
  method: 'auth.test',
  host: 'slack.com',
  httpStatus: 200,
  code: null,
  requestId: 'r1',
  startedAt: NINE,
  durationMs: 12.5,
  headers: { 'x-slack-req-id': 'r1' },
  reply: '{"ok":true}',
  replyTruncated: false,
  networkError: null,
}
const EVIDENCE = { exchanges: [EXCHANGE], notes: ['Workspace: Acme'] }
const CHECKS = [{ check: 'auth', outcome: UNSEEN, httpStatus: null, durationMs: 12.5 }] as const

/** A history in a new folder, closed by the test. */
function fresh() {
  const file = join(temporaryFolder(), 'deep', 'history.db')
  return { file, ...openHistoryAt(file) }
}

/** Lets the act change the closed file behind the history's back. */
function tamper(file: string, sql: string): void {
  const db = openDatabase(file)
  db.exec(sql)
  db.close()
}

describe('a history', () => {
  test('gives back result, health and incident after it was closed and opened again', async () => {
    const { file, history, notices } = fresh()
    const result = resultOf({ outcome: failed(), durationMs: 20.25, checks: [...CHECKS], evidence: EVIDENCE })
    const incident = incidentOf({ lastGoodAt: NINE - MINUTE })
    const health = healthOf({
      state: { kind: 'failing', incident },
      workspace: 'Acme',
      lastOutcome: failed(),
    })
    await history.record({ result, health, incident, everySeconds: 300 })
    await history.close()
    const again = openHistoryAt(file)
    expect([...notices, ...again.notices]).toEqual([])
    expect(await again.history.result('a', NINE)).toEqual(result)
    expect(await again.history.health('a')).toEqual(health)
    expect(await again.history.incident(incident.id)).toEqual(incident)
    await again.history.close()
  })

  test.each([
    ['recovering', { kind: 'recovering', incident: incidentOf(), goods: 1 }],
    [
      'suspect',
      {
        kind: 'suspect',
        firstBadAt: NINE,
        lastBadAt: NINE + 1,
        failures: 1,
        permanentFailures: 1,
        reason: 'access-revoked',
        code: 'token_revoked',
        permanence: 'permanent',
        check: 'auth',
      },
    ],
    ['flapping', { kind: 'flapping', incident: incidentOf(), run: { verdict: 'good', since: NINE } }],
    ['settled', { kind: 'settled' }],
  ] as const)('keeps a health that is %s', async (_kind, state) => {
    const { history } = fresh()
    const health = healthOf({ state, channelName: 'reviews', lastOutcome: WARNED })
    await history.record({ result: resultOf(), health, incident: null, everySeconds: null })
    expect(await history.health('a')).toEqual(health)
    await history.close()
  })

  test('can be read by its user only', async () => {
    const { file, history } = fresh()
    await history.record(roundOf())
    const modes = ['', '-wal', '-shm'].map((suffix) => statSync(file + suffix).mode & 0o777)
    await history.close()
    expect(modes).toEqual([0o600, 0o600, 0o600])
  })

  test('knows nothing of what was never recorded', async () => {
    const { history } = fresh()
    expect(await history.health('a')).toBeNull()
    expect(await history.result('a', NINE)).toBeNull()
    expect(await history.incident('a-1')).toBeNull()
    expect(await history.incidentAt('a', NINE)).toBeNull()
    expect(await history.unsettledIncidents()).toEqual([])
    expect(await history.page({ integrationId: 'a', before: null, limit: 10 })).toEqual({
      entries: [],
      nextBefore: null,
      nextAfter: null,
    })
    expect(await history.run({ integrationId: 'a', since: 0, at: NINE })).toEqual({ entries: [], hours: [] })
    expect(await history.timeline('a', [0, NINE])).toMatchObject([{ from: 0, to: NINE, ok: 0, watchedMs: 0 }])
    await history.close()
  })

  test('stores nothing of a round when a part of it cannot be stored', async () => {
    const { history } = fresh()
    const round = roundOf({}, incidentOf({ reason: null as never }))
    await expect(history.record(round)).rejects.toThrow()
    expect(await history.result('a', NINE)).toBeNull()
    expect(await history.health('a')).toBeNull()
    await history.close()
  })

  test('takes a result of the same moment in the place of the one before', async () => {
    const { history } = fresh()
    await history.record(roundOf({ durationMs: 1 }))
    await history.record(roundOf({ durationMs: 2 }))
    const { entries } = await history.page({ integrationId: 'a', before: null, limit: 10 })
    expect(entries.map(({ durationMs }) => durationMs)).toEqual([2])
    await history.close()
  })
})

describe('pages', () => {
  test('run from the newest to the oldest, without gap or repetition, and of one integration only', async () => {
    const { history } = fresh()
    const times = Array.from({ length: 7 }, (_, index) => NINE + index * MINUTE)
    for (const at of times) {
      await history.record(roundOf({ at, outcome: failed() }))
      await history.record(roundOf({ at, integrationId: 'b', outcome: failed() }))
    }
    const seen: number[] = []
    const sizes: number[] = []
    let before: number | null = null
    do {
      const page = await history.page({ integrationId: 'a', before, limit: 3 })
      seen.push(...page.entries.map(({ at }) => at))
      sizes.push(page.entries.length)
      before = page.nextBefore
    } while (before !== null)
    expect(seen).toEqual(times.toReversed())
    expect(sizes).toEqual([3, 3, 1])
    await history.close()
  })

  test('end without an empty page', async () => {
    const { history } = fresh()
    for (const at of [1, 2, 3]) await history.record(roundOf({ at }))
    expect(await history.page({ integrationId: 'a', before: null, limit: 3 })).toMatchObject({
      nextBefore: null,
    })
    await history.close()
  })

  test.each([
    ['ok', { status: 'ok', code: null }],
    ['warning', WARNED],
    ['failed', failed('http-404', { code: 'HTTP 404' })],
    ['inconclusive', UNSEEN],
  ] as const)('give back an outcome that is %s', async (_status, outcome) => {
    const { history } = fresh()
    const { checks, evidence, ...entry } = resultOf({ outcome, httpStatus: null, check: 'channel' })
    await history.record(roundOf({ ...entry, checks, evidence }))
    const { entries } = await history.page({ integrationId: 'a', before: null, limit: 1 })
    expect(entries).toEqual([{ ...entry, run: null }])
    await history.close()
  })

  test('leave out a row that cannot be read, and say so in the log', async () => {
    const { file, history } = fresh()
    for (const at of [1, 2, 3]) await history.record(roundOf({ at, outcome: failed() }))
    await history.close()
    tamper(file, "UPDATE result SET status = 'purple' WHERE at = 2")
    const again = openHistoryAt(file)
    const { entries } = await again.history.page({ integrationId: 'a', before: null, limit: 10 })
    expect(entries.map(({ at }) => at)).toEqual([3, 1])
    expect(again.log.lines).toEqual([expect.stringContaining('A stored result cannot be read')])
    await again.history.close()
  })
})

describe('evidence', () => {
  const GOOD = { status: 'ok', code: null } as const
  test.each([
    { what: 'the first good result and none after it', outcomes: [GOOD, GOOD], proven: [true, false] },
    { what: 'every failure', outcomes: [failed(), failed()], proven: [true, true] },
    { what: 'the return to good', outcomes: [failed(), GOOD, GOOD], proven: [true, true, false] },
    { what: 'what could not see', outcomes: [GOOD, UNSEEN, GOOD], proven: [true, true, false] },
    {
      what: 'a return that was not seen at once',
      outcomes: [failed(), UNSEEN, GOOD],
      proven: [true, true, true],
    },
    { what: 'the first that could see', outcomes: [UNSEEN, GOOD, GOOD], proven: [true, true, false] },
  ])('is kept of $what', async ({ outcomes, proven }) => {
    const { history } = fresh()
    for (const [at, outcome] of outcomes.entries()) {
      await history.record(roundOf({ at, outcome, evidence: EVIDENCE, checks: [...CHECKS] }))
    }
    const kept: boolean[] = []
    for (const at of outcomes.keys()) {
      const result = await history.result('a', at)
      kept.push(result?.evidence.exchanges.length === 1 && result.checks.length === 1)
    }
    expect(kept).toEqual(proven)
    await history.close()
  })

  test('that was not kept is empty: whoever shows it says why', async () => {
    const { history } = fresh()
    for (const at of [1, 2]) await history.record(roundOf({ at, evidence: EVIDENCE }))
    expect(await history.result('a', 2)).toEqual(resultOf({ at: 2 }))
    await history.close()
  })

  test('that cannot be read leaves the rest of its result', async () => {
    const { file, history } = fresh()
    await history.record(roundOf({ outcome: failed(), evidence: EVIDENCE }))
    await history.close()
    tamper(file, `UPDATE evidence SET details = '{"checks":'`)
    const again = openHistoryAt(file)
    expect(await again.history.result('a', NINE)).toMatchObject({ at: NINE, evidence: { exchanges: [] } })
    await again.history.close()
  })
})

describe('health', () => {
  test.each(["'{'", `'{"integrationId":"a"}'`, `'[]'`])(
    'that reads %s is unknown, and the log says so',
    async (json) => {
      const { file, history } = fresh()
      await history.record(roundOf())
      await history.close()
      tamper(file, `UPDATE health SET json = ${json}`)
      const again = openHistoryAt(file)
      expect(await again.history.health('a')).toBeNull()
      expect(again.log.lines).toEqual([expect.stringContaining('A stored health cannot be read')])
      await again.history.close()
    },
  )
})

describe('incidents', () => {
  const open = incidentOf({ id: 'open', openedAt: NINE })
  const told = incidentOf({ id: 'told', openedAt: NINE + 1, toldAt: NINE + 2 })
  const owed = incidentOf({ id: 'owed', openedAt: NINE + 3, toldAt: NINE + 4, resolvedAt: NINE + 5 })
  const settled = { ...owed, id: 'settled', recoveryToldAt: NINE + 6, settledAt: NINE + 6 }

  test('are unsettled, whether open or resolved, until they are said to be settled', async () => {
    const { history } = fresh()
    for (const incident of [settled, owed, told, open]) await history.saveIncident(incident)
    expect(await history.unsettledIncidents()).toEqual([open, told, owed])
    await history.saveIncident({ ...owed, recoveryToldAt: NINE + 9, settledAt: NINE + 9 })
    await history.saveIncident({ ...open, resolvedAt: NINE + 9, settledAt: NINE + 10 })
    expect(await history.unsettledIncidents()).toEqual([told])
    await history.close()
  })

  test('come back with all that they remember of their telling', async () => {
    const { history } = fresh()
    const incident = incidentOf({
      toldAt: NINE + 1,
      flappingSince: NINE + 2,
      retell: 'other-cause',
      acknowledgedUntil: NINE + 3,
      remindedAt: NINE + 4,
      resolvedAt: NINE + 5,
      recoveryToldAt: NINE + 6,
      settledAt: NINE + 7,
    })
    await history.saveIncident(incident)
    expect(await history.incident(incident.id)).toEqual(incident)
    await history.close()
  })

  test('are found unsettled through an index, however many there ever were', async () => {
    const { file, history } = fresh()
    await history.close()
    const db = openDatabase(file)
    const plan = db
      .prepare(`EXPLAIN QUERY PLAN SELECT id FROM incident WHERE ${UNSETTLED} ORDER BY opened_at`)
      .all()
    db.close()
    expect(plan).toEqual([expect.objectContaining({ detail: expect.stringContaining('incident_unsettled') })])
  })

  test('cover the moments from their first failure to their end', async () => {
    const { history } = fresh()
    const first = incidentOf({ id: 'first', firstBadAt: 100, resolvedAt: 200 })
    const second = incidentOf({ id: 'second', firstBadAt: 300 })
    const other = incidentOf({ id: 'other', integrationId: 'b', firstBadAt: 100 })
    for (const incident of [first, second, other]) await history.saveIncident(incident)
    const found: (string | undefined)[] = []
    for (const at of [99, 100, 200, 201, 299, 300, 9999]) found.push((await history.incidentAt('a', at))?.id)
    expect(found).toEqual([undefined, 'first', 'first', undefined, undefined, 'second', 'second'])
    await history.close()
  })
})

describe('forgetting', () => {
  test('removes everything of one integration and nothing of another', async () => {
    const { file, history } = fresh()
    for (const integrationId of ['a', 'b']) {
      const incident = incidentOf({ id: integrationId, integrationId })
      await history.record(roundOf({ integrationId, outcome: failed() }, incident))
    }
    await history.forget('a')
    expect(await history.health('a')).toBeNull()
    expect(await history.result('a', NINE)).toBeNull()
    expect(await history.unsettledIncidents()).toEqual([expect.objectContaining({ id: 'b' })])
    expect(await history.health('b')).not.toBeNull()
    await history.close()
    const db = openDatabase(file)
    expect(db.prepare('SELECT id FROM integration').all()).toEqual([{ id: 'b' }])
    db.close()
  })

  test('lets a probe of another integration in between while it removes many results', async () => {
    const { file, history } = fresh()
    await history.record(roundOf())
    await history.close()
    tamper(
      file,
      `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 12000)
       INSERT INTO result SELECT 1, i, 1, 300, 'auth', 200, 'warning', NULL, NULL, NULL, NULL FROM n`,
    )
    const again = openHistoryAt(file)
    const order: string[] = []
    const forgotten = again.history.forget('a').then(() => order.push('forgotten'))
    await new Promise((done) => setImmediate(done))
    await again.history.record(roundOf({ integrationId: 'b' })).then(() => order.push('recorded'))
    await forgotten
    expect(order).toEqual(['recorded', 'forgotten'])
    expect(await again.history.page({ integrationId: 'a', before: null, limit: 1 })).toMatchObject({
      entries: [],
    })
    await again.history.close()
  })
})

describe('a history of this run only', () => {
  test('works without a file, and keeps the newest 2000 results of each integration', async () => {
    const { history, notices } = openHistoryAt(':memory:')
    for (let at = 1; at <= 2010; at += 1) await history.record(roundOf({ at }))
    await history.record(roundOf({ at: 1, integrationId: 'b' }))
    expect(notices).toEqual([])
    expect(await history.result('a', 10)).toBeNull()
    expect(await history.result('a', 11)).not.toBeNull()
    expect(await history.result('b', 1)).not.toBeNull()
    await history.close()
  })
})

describe('pages of incidents', () => {
  /** All of them, page by page. */
  async function pagesOf(file: string, limit: number): Promise<string[][]> {
    const { history } = openHistoryAt(file)
    const pages: string[][] = []
    let before: number | null = null
    do {
      const page = await history.incidents({ integrationId: 'a', before, limit })
      pages.push(page.incidents.map(({ id }) => id))
      before = page.nextBefore
    } while (before !== null && pages.length < 10)
    await history.close()
    return pages
  }

  async function withIncidents(incidents: Record<string, number>): Promise<string> {
    const file = join(temporaryFolder(), 'history.db')
    const { history } = openHistoryAt(file)
    for (const [id, firstBadAt] of Object.entries(incidents))
      await history.saveIncident(incidentOf({ id, firstBadAt }))
    await history.close()
    return file
  }

  test('keep those together that began at one moment, because the clock was set back', async () => {
    const file = await withIncidents({ a: 5, b: 7, c: 7, d: 7, e: 9 })
    expect(await pagesOf(file, 2)).toEqual([['e', 'b', 'c', 'd'], ['a']])
    expect(await pagesOf(file, 1)).toEqual([['e'], ['b', 'c', 'd'], ['a']])
  })

  test('go on after one of what cannot be read', async () => {
    const file = await withIncidents({ a: 5, b: 6, c: 7, d: 8 })
    const db = openDatabase(file)
    db.exec("UPDATE incident SET permanence = 'odd' WHERE first_bad_at > 5")
    db.close()
    expect(await pagesOf(file, 2)).toEqual([[], ['a']])
  })
})
