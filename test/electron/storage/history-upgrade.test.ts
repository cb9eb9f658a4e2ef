import { existsSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { RoundRecord } from '../../../electron/ports.ts'
import { historyMigrations } from '../../../electron/storage/history-schema.ts'
import { migrate } from '../../../electron/storage/migrations.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { OK } from '../../../shared/outcome.ts'
import { HOUR, MINUTE } from '../../../shared/time.ts'
import { failed, healthOf, incidentOf, NINE, resultOf } from '../../builders.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** An incident as the first version wrote it into a health. */
const OLD_INCIDENT = {
  id: 'open',
  integrationId: 'a',
  reason: 'access-revoked',
  code: 'token_revoked',
  check: 'auth',
  permanence: 'permanent',
  lastGoodAt: null,
  firstBadAt: NINE,
  openedAt: NINE + 10_000,
  lastBadAt: NINE + 10_000,
  failures: 2,
  resolvedAt: null,
  toldAt: null,
  recoveryToldAt: null,
}

const OLD_HEALTH = {
  integrationId: 'a',
  state: { kind: 'failing', incident: OLD_INCIDENT },
  lastOutcome: failed(),
  lastResultAt: NINE,
  lastGoodAt: null,
  lastDecisiveAt: NINE,
  workspace: 'Acme',
  workspaceUrl: null,
  appId: null,
  channelName: null,
  channelPrivate: null,
  scopes: ['chat:write'],
  lostScopes: null,
}

/** The times of an incident that the first version settled by: resolved, told, recovery told. */
type Times = [resolved: number | null, told: number | null, recoveryTold: number | null]

/** A file as the first version left it: one integration, one result, its health, and these incidents. */
function firstVersion(incidents: Record<string, Times>, health: object = OLD_HEALTH): string {
  const file = join(temporaryFolder(), 'history.db')
  const db = openDatabase(file)
  migrate(db, historyMigrations.slice(0, 1))
  db.exec("INSERT INTO integration VALUES (1, 'a')")
  db.exec(`INSERT INTO result VALUES (1, ${NINE}, 12.5, 'auth', 200, 'ok', NULL, NULL, NULL, NULL, NULL)`)
  db.prepare('INSERT INTO health VALUES (1, ?)').run(JSON.stringify(health))
  const insert = db.prepare(`INSERT INTO incident VALUES
    (?, 1, 'access-revoked', 'token_revoked', 'auth', 'permanent', NULL, ?, ?, ?, 2, ?, ?, ?)`)
  for (const [id, times] of Object.entries(incidents)) {
    insert.run(id, NINE, NINE + 10_000, NINE + 10_000, ...times)
  }
  db.close()
  return file
}

describe('a history of the first version', () => {
  test('opens with its result, health and incident, which remember no telling', async () => {
    const { history, notices, log } = openHistoryAt(firstVersion({ open: [null, null, null] }))
    const incident = incidentOf({ id: 'open' })
    expect(await history.result('a', NINE)).toMatchObject({ durationMs: 12.5 })
    expect(await history.incident('open')).toEqual(incident)
    expect(await history.receipts('open')).toEqual([])
    expect(await history.health('a')).toEqual(
      healthOf({
        state: { kind: 'failing', incident },
        lastOutcome: failed(),
        lastGoodAt: null,
        workspace: 'Acme',
        scopes: ['chat:write'],
      }),
    )
    expect([notices, log.lines]).toEqual([[], [expect.stringContaining('history.db.before-1')]])
    await history.close()
  })

  test('opens with a suspicion that does not say of what, and lets the next results raise it again', async () => {
    const state = { kind: 'suspect', firstBadAt: NINE, failures: 1, reason: 'access-revoked' }
    const { history, log } = openHistoryAt(firstVersion({}, { ...OLD_HEALTH, state }))
    expect(await history.health('a')).toMatchObject({ state: { kind: 'settled' }, workspace: 'Acme' })
    expect(log.lines).toEqual([expect.stringContaining('history.db.before-1')])
    await history.close()
  })

  test.each<{ what: string; times: Times; settledAt: number | null }>([
    { what: 'is open', times: [null, NINE + 1, null], settledAt: null },
    { what: 'was told, and its recovery was not', times: [NINE + 2, NINE + 1, null], settledAt: null },
    { what: 'was told to the end', times: [NINE + 2, NINE + 1, NINE + 3], settledAt: NINE + 3 },
    { what: 'ended before it was told', times: [NINE + 2, null, null], settledAt: NINE + 2 },
  ])('has an incident that $what: settled at $settledAt', async ({ times, settledAt }) => {
    const { history } = openHistoryAt(firstVersion({ one: times }))
    expect(await history.incident('one')).toMatchObject({ settledAt })
    expect(await history.unsettledIncidents()).toHaveLength(settledAt === null ? 1 : 0)
    await history.close()
  })

  test('goes on as if it had always been of this version', async () => {
    const file = firstVersion({ open: [null, NINE + 1, null] })
    const first = openHistoryAt(file)
    const told = incidentOf({ id: 'open', toldAt: NINE + 1, acknowledgedUntil: NINE + 9 })
    const receipt = { incidentId: 'open', at: NINE + 1, about: 'failure', fate: { kind: 'shown' } } as const
    await first.history.saveIncident(told, [receipt])
    await first.history.record({
      result: resultOf({ at: NINE + 2 }),
      health: healthOf(),
      incident: null,
      everySeconds: 300,
    })
    await first.history.close()
    const second = openHistoryAt(file)
    expect(second.notices).toEqual([])
    expect(await second.history.unsettledIncidents()).toEqual([told])
    expect(await second.history.receipts('open')).toEqual([receipt])
    const { entries } = await second.history.page({ integrationId: 'a', before: null, limit: 9 })
    expect(entries.map(({ at, run }) => [at, run])).toEqual([[NINE + 2, { since: NINE, count: 2 }]])
    await second.history.close()
  })
})

/** A file as the second version left it: rounds every five minutes, with an hour of failures and a sleep in between. */
function secondVersion(): { file: string; rounds: RoundRecord[] } {
  const file = join(temporaryFolder(), 'history.db')
  const db = openDatabase(file)
  migrate(db, historyMigrations.slice(0, 2))
  db.exec("INSERT INTO integration VALUES (1, 'a')")
  const insert = db.prepare(`INSERT INTO result VALUES (1, ?, ?, 'channel', 200, ?, ?, ?, ?, NULL, ?)`)
  const rounds = Array.from({ length: 4000 }, (_, index) => {
    const bad = index >= 2000 && index < 2012
    const at = NINE + index * 5 * MINUTE + (index > 3000 ? 9 * HOUR : 0)
    const evidence = { exchanges: [], notes: [`round ${index}`] }
    return roundOf({ at, durationMs: index / 4, check: 'channel', outcome: bad ? failed() : OK, evidence })
  })
  for (const { result } of rounds) {
    const { outcome, checks, evidence, at } = result
    const details = outcome.status === 'failed' || at === rounds[2012]?.result.at
    insert.run(
      ...[
        at,
        result.durationMs,
        outcome.status,
        outcome.status === 'failed' ? outcome.reason : null,
        outcome.code,
      ],
      outcome.status === 'failed' ? outcome.permanence : null,
      details ? JSON.stringify({ checks, evidence }) : null,
    )
  }
  db.close()
  return { file, rounds }
}

describe('a history of the second version', () => {
  const query = { integrationId: 'a', before: null, limit: 500 }

  test('becomes what the same rounds give when they are recorded today', async () => {
    const { file, rounds } = secondVersion()
    const old = openHistoryAt(file)
    const fresh = openHistoryAt(join(temporaryFolder(), 'history.db'))
    for (const round of rounds) await fresh.history.record(round)
    const edges = Array.from({ length: 17 * 24 }, (_, index) => NINE + index * HOUR)
    expect(await old.history.page(query)).toEqual(await fresh.history.page(query))
    expect(await old.history.timeline('a', edges)).toEqual(await fresh.history.timeline('a', edges))
    for (const index of [2000, 2012, 3999]) {
      const at = rounds[index]?.result.at ?? 0
      expect(await old.history.result('a', at)).toEqual(await fresh.history.result('a', at))
    }
    expect(old.notices).toEqual([])
    await old.history.close()
    await fresh.history.close()
  })

  test('keeps of good results only those of the last week one by one', async () => {
    const { file, rounds } = secondVersion()
    const { history } = openHistoryAt(file)
    const atOf = (index: number) => rounds[index]?.result.at ?? 0
    expect(await history.result('a', atOf(1000))).toBeNull()
    expect(await history.result('a', atOf(3998))).toMatchObject({ durationMs: 999.5 })
    await history.close()
  })

  test('is copied before, for its user only, until it was used and closed', async () => {
    const { file } = secondVersion()
    const copy = `${file}.before-2`
    const first = openHistoryAt(file)
    expect(statSync(copy).mode & 0o777).toBe(0o600)
    const db = openDatabase(copy)
    expect(db.prepare('SELECT COUNT(*) AS count FROM result').get()).toEqual({ count: 4000 })
    db.close()
    await first.history.record(roundOf({ at: NINE - HOUR }))
    await first.history.close()
    const second = openHistoryAt(file)
    await second.history.close()
    expect(readdirSync(dirname(file))).toEqual(['history.db'])
  })

  test('keeps its copy while the last run did not end well', async () => {
    const { file } = secondVersion()
    const killed = openHistoryAt(file)
    await killed.history.record(roundOf({ at: NINE - HOUR }))
    const second = openHistoryAt(file)
    expect(existsSync(`${file}.before-2`)).toBe(true)
    await second.history.close()
    await killed.history.close()
  })

  test('is upgraded all the same when no copy can be made, and says so', async () => {
    const { file } = secondVersion()
    mkdirSync(join(`${file}.before-2.tmp`, 'in the way'), { recursive: true })
    const { history, notices } = openHistoryAt(file)
    expect(notices).toEqual([expect.objectContaining({ id: 'history-not-backed-up' })])
    expect((await history.page(query)).entries).toHaveLength(15)
    await history.close()
  })
})
