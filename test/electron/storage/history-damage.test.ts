import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HistoryStore } from '../../../electron/ports.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { MINUTE } from '../../../shared/time.ts'
import { failed, incidentOf, NINE } from '../../builders.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

const ASIDE = 'history.db.corrupt-2026-11-23T09-00-00-000Z'

/** A closed history of some hundred failed rounds, and its path. */
async function filled(): Promise<string> {
  const file = join(temporaryFolder(), 'history.db')
  const { history } = openHistoryAt(file)
  const evidence = { exchanges: [], notes: ['x'.repeat(900)] }
  for (let index = 0; index < 300; index += 1) {
    await history.record(roundOf({ at: NINE + index * MINUTE, outcome: failed(), evidence }))
  }
  await history.close()
  return file
}

/** Overwrites a part of a file; its size stays. */
function spoil(file: string, { from, to }: { from: number; to: number }): void {
  const bytes = readFileSync(file)
  writeFileSync(file, bytes.fill(0xff, from, to))
}

/** Overwrites some pages in the middle, in which failures are. */
function spoilMiddle(file: string): void {
  const middle = Math.floor(statSync(file).size / 8192) * 4096
  spoil(file, { from: middle, to: middle + 10 * 4096 })
}

/** Overwrites the page at which a table begins: all of it is lost. */
function spoilRootOf(file: string, table: string): void {
  const db = openDatabase(file)
  const row = db.prepare('SELECT rootpage FROM sqlite_master WHERE name = ?').get(table)
  db.close()
  const { rootpage } = row as { rootpage: number }
  spoil(file, { from: (rootpage - 1) * 4096, to: rootpage * 4096 })
}

/** Lets the chores between rounds be done. */
async function choresDone(): Promise<void> {
  for (let turn = 0; turn < 300; turn += 1) await new Promise((done) => setImmediate(done))
}

/** Opens every failure, one after the other, until one of them is spoilt. */
async function meetDamage(history: HistoryStore): Promise<void> {
  for (let index = 0; index < 300; index += 1) await history.result('a', NINE + index * MINUTE)
}

/** How many failures still have their evidence. */
async function proven(history: HistoryStore): Promise<number> {
  let count = 0
  for (let index = 0; index < 300; index += 1) {
    const result = await history.result('a', NINE + index * MINUTE)
    if (result?.evidence.notes[0]?.startsWith('xxx')) count += 1
  }
  return count
}

function digest(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex')
}

/** The newest 500 entries of integration `a`. */
async function entriesAt(file: string) {
  const opened = openHistoryAt(file)
  const { entries } = await opened.history.page({ integrationId: 'a', before: null, limit: 500 })
  await opened.history.close()
  return { ...opened, entries }
}

describe('a damaged history', () => {
  test.each<[string, (file: string) => void]>([
    ['with a spoilt header', (file) => spoil(file, { from: 0, to: 100 })],
    ['that is a text', (file) => writeFileSync(file, 'Dear diary, '.repeat(1000))],
    ['that was cut in half', (file) => truncateSync(file, statSync(file).size / 2)],
  ])('%s is kept aside and named, and a new one is begun', async (_what, damage) => {
    const file = await filled()
    damage(file)
    const damaged = digest(file)
    const { history, notices } = openHistoryAt(file)
    expect(notices).toEqual([
      expect.objectContaining({
        id: 'history-damaged',
        detail: expect.stringContaining(join(dirname(file), ASIDE)),
      }),
    ])
    expect(digest(join(dirname(file), ASIDE))).toBe(damaged)
    await history.record(roundOf())
    await history.close()
    expect(await entriesAt(file)).toMatchObject({ entries: [{ at: NINE }], notices: [] })
  })

  test('is noticed in the middle of a run too, when its spoilt part is read', async () => {
    const file = await filled()
    const { size } = statSync(file)
    spoil(file, { from: size / 2, to: size - 4096 })
    const { entries, notices, later } = await entriesAt(file)
    expect([entries, notices, later]).toEqual([[], [], [expect.objectContaining({ id: 'history-damaged' })]])
    expect(existsSync(join(dirname(file), ASIDE))).toBe(true)
  })

  test('is noticed in the middle of a run when it is written, and the round is stored in the new one', async () => {
    const file = await filled()
    spoilRootOf(file, 'result')
    const { history, later } = openHistoryAt(file)
    await history.record(roundOf({ at: NINE + 1 }))
    expect(later).toEqual([expect.objectContaining({ id: 'history-damaged' })])
    expect(await history.result('a', NINE + 1)).not.toBeNull()
    await history.close()
  })

  test('never takes the name of one that was kept aside before', async () => {
    const file = await filled()
    for (const text of ['first', 'second']) {
      writeFileSync(file, text.repeat(1000))
      const { history } = openHistoryAt(file)
      await history.close()
    }
    const aside = readdirSync(dirname(file)).filter((name) => name.includes('.corrupt-'))
    expect(aside.toSorted()).toEqual([ASIDE, `${ASIDE}-2`])
  })
})

describe('what can still be read of a damaged history', () => {
  /** A closed history with an open incident that was told, 300 failures, 300 good results, and health. */
  async function lived(): Promise<string> {
    const file = await filled()
    const { history } = openHistoryAt(file)
    const told = incidentOf({ toldAt: NINE })
    await history.saveIncident(told, [
      { incidentId: told.id, at: NINE, about: 'failure', fate: { kind: 'shown' } },
    ])
    for (let index = 300; index < 600; index += 1) {
      await history.record(roundOf({ at: NINE + index * MINUTE }, told))
    }
    await history.close()
    return file
  }

  test('is brought over: at once whatever was told, so that nothing is told twice', async () => {
    const file = await lived()
    spoilMiddle(file)
    const { history, later } = openHistoryAt(file)
    await meetDamage(history)
    expect(later).toEqual([expect.objectContaining({ id: 'history-damaged' })])
    expect(await history.unsettledIncidents()).toEqual([incidentOf({ toldAt: NINE })])
    expect(await history.receipts(incidentOf().id)).toHaveLength(1)
    expect(await history.health('a')).toMatchObject({ lastResultAt: NINE + 599 * MINUTE })
    await history.close()
  })

  test('is brought over: the rest between the next rounds, and said', async () => {
    const file = await lived()
    spoilMiddle(file)
    const { history, later } = openHistoryAt(file)
    await meetDamage(history)
    await history.record(roundOf({ at: NINE + 601 * MINUTE }))
    await choresDone()
    expect(later.map(({ id }) => id)).toEqual(['history-damaged', 'history-salvaged'])
    expect(later[1]?.detail).toContain(join(dirname(file), ASIDE))
    const { entries } = await history.page({ integrationId: 'a', before: null, limit: 500 })
    expect(entries).toHaveLength(302)
    expect(entries[1]).toMatchObject({ run: { since: NINE + 300 * MINUTE, count: 300 } })
    expect(await proven(history)).toBeGreaterThan(200)
    expect(await proven(history)).toBeLessThan(300)
    await history.close()
    expect(readdirSync(dirname(file)).toSorted()).toEqual([basename(file), ASIDE])
  })

  test('is brought over at the next start if there was no time for it', async () => {
    const file = await lived()
    spoilMiddle(file)
    const first = openHistoryAt(file)
    await meetDamage(first.history)
    await first.history.close()
    const second = openHistoryAt(file)
    await second.history.record(roundOf({ at: NINE + 601 * MINUTE }))
    await choresDone()
    expect(second.later.map(({ id }) => id)).toEqual(['history-salvaged'])
    await second.history.close()
  })

  test('leaves the damaged file as it was', async () => {
    const file = await lived()
    spoilRootOf(file, 'good')
    const before = digest(file)
    const { history } = openHistoryAt(file)
    await history.record(roundOf({ at: NINE + 601 * MINUTE }))
    await choresDone()
    await history.close()
    expect(digest(join(dirname(file), ASIDE))).toBe(before)
  })
})

describe('a history that was not closed', () => {
  test('is read through between rounds, and damage that nobody has met is found', async () => {
    const file = await filled()
    const killed = openDatabase(file)
    killed.exec("INSERT INTO upkeep VALUES ('open', '1')")
    killed.close()
    spoilMiddle(file)
    const { history, notices, later } = openHistoryAt(file)
    await history.record(roundOf({ at: NINE + 601 * MINUTE }))
    expect([notices, later]).toEqual([[], []])
    await choresDone()
    expect(later.map(({ id }) => id)).toEqual(['history-damaged'])
    await history.record(roundOf({ at: NINE + 602 * MINUTE }))
    await choresDone()
    expect(later.map(({ id }) => id)).toEqual(['history-damaged', 'history-salvaged'])
    await history.close()
  })

  test('is not read through when it was closed', async () => {
    const file = await filled()
    spoilMiddle(file)
    const { history, later } = openHistoryAt(file)
    await history.record(roundOf({ at: NINE + 601 * MINUTE }))
    await choresDone()
    expect(later).toEqual([])
    await history.close()
  })
})

describe('a history that is sound', () => {
  test('although its file is empty, is begun without a word', async () => {
    const file = await filled()
    truncateSync(file, 0)
    expect(await entriesAt(file)).toMatchObject({ entries: [], notices: [], later: [] })
  })

  test('loses nothing by rubbish in the place of its log', async () => {
    const file = await filled()
    writeFileSync(`${file}-wal`, 'rubbish '.repeat(1000))
    const { entries, notices, later } = await entriesAt(file)
    expect([entries.length, notices, later]).toEqual([300, [], []])
  })

  test('is one file after it was closed', async () => {
    const file = await filled()
    expect(readdirSync(dirname(file))).toEqual([basename(file)])
  })

  test('of a newer Redbar is left as it is, and monitoring goes on in memory', async () => {
    const file = await filled()
    const db = openDatabase(file)
    db.exec('PRAGMA user_version = 99')
    db.close()
    const before = digest(file)
    const { history, notices } = openHistoryAt(file)
    await history.record(roundOf({ at: 7 }))
    expect(notices).toEqual([expect.objectContaining({ id: 'history-newer' })])
    expect(await history.page({ integrationId: 'a', before: null, limit: 9 })).toMatchObject({
      entries: [{ at: 7 }],
    })
    await history.close()
    expect(digest(file)).toBe(before)
  })
})
