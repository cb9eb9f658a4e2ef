import { existsSync, readdirSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import { NINE } from '../../builders.ts'
import { ASIDE, digest, filled, spoil, spoilRootOf } from './damage.ts'
import { openHistoryAt, roundOf } from './history-of.ts'

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
    spoilRootOf(file, 'result')
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
