import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import type { Receipt } from '../../../shared/receipt.ts'
import { MINUTE } from '../../../shared/time.ts'
import { failed, incidentOf, NINE } from '../../builders.ts'
import { makeReadOnly } from './as-ordinary-user.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** Another program that holds the file's lock, so that nothing can be written: a refusal that can end. */
function lock(file: string): () => void {
  const db = openDatabase(file)
  db.exec('BEGIN IMMEDIATE')
  const undo = () => db.close()
  onTestFinished(() => {
    try {
      undo()
    } catch {
      // The test released it already.
    }
  })
  return undo
}

/** A history with one stored round whose disk then refuses. Time stands still until it is told to go on. */
async function refused() {
  const file = join(temporaryFolder(), 'history.db')
  let now = NINE
  const opened = openHistoryAt(file, { now: () => now })
  await opened.history.record(roundOf({ at: 1 }))
  const release = lock(file)
  const pass = (ms: number) => {
    now += ms
  }
  return { file, ...opened, release, pass }
}

/** Times of all results that the file itself holds. */
function storedIn(file: string): number[] {
  const db = openDatabase(file)
  const rows = db.prepare('SELECT at FROM result UNION ALL SELECT at FROM good ORDER BY at').all() as {
    at: number
  }[]
  db.close()
  return rows.map(({ at }) => at)
}

describe('a history whose folder cannot be used', () => {
  test.each<[string, (folder: string) => string]>([
    [
      'because it is read-only',
      (folder) => {
        makeReadOnly(folder)
        return join(folder, 'history.db')
      },
    ],
    [
      'because a file has its name',
      (folder) => {
        writeFileSync(join(folder, 'profile'), '')
        return join(folder, 'profile', 'history.db')
      },
    ],
    [
      'because a folder has the name of its file',
      (folder) => {
        mkdirSync(join(folder, 'history.db'))
        return join(folder, 'history.db')
      },
    ],
  ])('%s lives in memory, and says so', async (_why, prepare) => {
    const warm = openHistoryAt(':memory:') // loads the library while it may still be read
    await warm.history.close()
    const file = prepare(temporaryFolder())
    const { history, notices } = openHistoryAt(file)
    expect(notices).toEqual([
      expect.objectContaining({
        id: 'history-unopened',
        severity: 'error',
        detail: expect.stringContaining(file),
      }),
    ])
    await history.record(roundOf())
    expect(await history.result('a', NINE)).not.toBeNull()
    await history.close()
  })

  test('because it became read-only stays as it is', async () => {
    const file = join(temporaryFolder(), 'history.db')
    const first = openHistoryAt(file)
    await first.history.record(roundOf())
    await first.history.close()
    makeReadOnly(dirname(file))
    const second = openHistoryAt(file)
    await second.history.record(roundOf({ at: NINE + 1 }))
    expect(await second.history.result('a', NINE + 1)).not.toBeNull()
    expect([...second.notices, ...second.later]).toHaveLength(1)
    await second.history.close()
    expect(readdirSync(dirname(file)).filter((name) => name.includes('corrupt'))).toEqual([])
  })
})

describe('a history whose disk refuses in the middle of a run', () => {
  test('goes on in memory, says so once, and shows both parts as one', async () => {
    const { history, later, release } = await refused()
    const incident = incidentOf()
    await history.record(roundOf({ at: 2, outcome: failed() }, incident))
    await history.record(roundOf({ at: 3 }))
    expect(later).toEqual([expect.objectContaining({ id: 'history-unsaved', severity: 'error' })])
    const first = await history.page({ integrationId: 'a', before: null, limit: 2 })
    expect(first).toMatchObject({ entries: [{ at: 3 }, { at: 2 }], nextBefore: 2 })
    expect(await history.page({ integrationId: 'a', before: 2, limit: 2 })).toMatchObject({
      entries: [{ at: 1 }],
      nextBefore: null,
    })
    expect(await history.unsettledIncidents()).toEqual([incident])
    expect(await history.result('a', 1)).not.toBeNull()
    expect(await history.health('a')).toMatchObject({ lastResultAt: 3 })
    release()
    await history.close()
  })

  test('shows every entry once although one on the disk cannot be read', async () => {
    const file = join(temporaryFolder(), 'history.db')
    const { history } = openHistoryAt(file)
    for (const at of [10, 20, 30, 40]) await history.record(roundOf({ at, outcome: failed() }))
    const db = openDatabase(file)
    db.exec("UPDATE result SET status = 'purple' WHERE at = 40")
    db.close()
    const release = lock(file)
    await history.record(roundOf({ at: 15 }))
    const seen: number[] = []
    let before: number | null = null
    do {
      const page = await history.page({ integrationId: 'a', before, limit: 2 })
      seen.push(...page.entries.map(({ at }) => at))
      before = page.nextBefore
    } while (before !== null)
    expect(seen).toEqual([30, 20, 15, 10])
    release()
    await history.close()
  })

  test('writes what waited when the disk lets it, at most a minute later', async () => {
    const { file, history, release, pass } = await refused()
    await history.record(roundOf({ at: 2 }))
    release()
    await history.record(roundOf({ at: 3 }))
    expect(storedIn(file)).toEqual([1])
    pass(MINUTE)
    await history.record(roundOf({ at: 4 }))
    expect(storedIn(file)).toEqual([1, 2, 3, 4])
    await history.record(roundOf({ at: 5 }))
    expect(storedIn(file)).toEqual([1, 2, 3, 4, 5])
    await history.close()
  })

  test('tries again when the clock was set back', async () => {
    const { file, history, release, pass } = await refused()
    await history.record(roundOf({ at: 2 }))
    release()
    pass(-MINUTE)
    await history.record(roundOf({ at: 3 }))
    expect(storedIn(file)).toEqual([1, 2, 3])
    await history.close()
  })

  test('writes what waited when it is closed', async () => {
    const { file, history, release } = await refused()
    await history.record(roundOf({ at: 2 }))
    release()
    await history.close()
    expect(storedIn(file)).toEqual([1, 2])
  })

  test('knows an incident as it was changed meanwhile, not as it is on the disk', async () => {
    const file = join(temporaryFolder(), 'history.db')
    const { history } = openHistoryAt(file)
    const incident = incidentOf({ toldAt: NINE })
    await history.saveIncident(incident)
    const release = lock(file)
    const end = NINE + MINUTE
    const resolved = { ...incident, resolvedAt: end, recoveryToldAt: end, settledAt: end }
    await history.saveIncident(resolved)
    expect(await history.unsettledIncidents()).toEqual([])
    expect(await history.incident(incident.id)).toEqual(resolved)
    expect(await history.incidentAt('a', NINE + 2 * MINUTE)).toBeNull()
    const during = (from: number) => history.incidentsIn('a', from, NINE + 3 * MINUTE)
    expect((await during(NINE)).map(({ resolvedAt }) => resolvedAt)).toEqual([end])
    expect(await during(NINE + 2 * MINUTE)).toEqual([])
    release()
    await history.close()
  })

  test('gives the receipts of before and of meanwhile as one list, also after they were written', async () => {
    const file = join(temporaryFolder(), 'history.db')
    const { history } = openHistoryAt(file)
    const incident = incidentOf()
    const shownAt = (at: number): Receipt => {
      return { incidentId: incident.id, at, about: 'reminder', fate: { kind: 'shown' } }
    }
    const all = [1, 2, 3, 4].map(shownAt)
    await history.saveIncident(incident, all.slice(0, 2))
    const release = lock(file)
    await history.saveIncident(incident, all.slice(1, 3))
    await history.saveIncident(incident, all.slice(3))
    expect(await history.receipts(incident.id)).toEqual(all)
    release()
    await history.close()
    const again = openHistoryAt(file)
    expect(await again.history.receipts(incident.id)).toEqual(all)
    await again.history.close()
  })

  test('says that it cannot forget, and forgets when it can', async () => {
    const { file, history, release } = await refused()
    await history.record(roundOf({ at: 2 }))
    await expect(history.forget('a')).rejects.toThrow('locked')
    expect(await history.result('a', 2)).not.toBeNull()
    release()
    await history.forget('a')
    await history.close()
    expect(storedIn(file)).toEqual([])
  })
})
