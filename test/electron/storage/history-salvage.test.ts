import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { HistoryStore } from '../../../electron/ports.ts'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { MINUTE } from '../../../shared/time.ts'
import { incidentOf, NINE, slackProblemOf } from '../../builders.ts'
import { ASIDE, digest, filled, spoilMiddle, spoilRootOf } from './damage.ts'
import { openHistoryAt, roundOf } from './history-of.ts'

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
    await history.saveSlackProblem(slackProblemOf())
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
    expect(await second.history.slackProblemsIn(NINE, NINE + MINUTE)).toEqual([slackProblemOf()])
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
