import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../../electron/storage/sqlite.ts'
import type { Fate, Receipt } from '../../../shared/receipt.ts'
import { failed, incidentOf, NINE } from '../../builders.ts'
import { openHistoryAt, roundOf } from './history-of.ts'
import { temporaryFolder } from './temporary-folder.ts'

const INCIDENT = incidentOf()
const SHOWN = receiptOf()
const HELD = receiptOf({ fate: { kind: 'held', why: 'quiet-hours', until: NINE + 1 } })

function receiptOf(changes: Partial<Receipt> = {}): Receipt {
  return { incidentId: INCIDENT.id, at: NINE, about: 'failure', fate: { kind: 'shown' }, ...changes }
}

/** A history in a new folder, closed by the test. */
function fresh() {
  const file = join(temporaryFolder(), 'history.db')
  return { file, ...openHistoryAt(file) }
}

describe('receipts', () => {
  test.each<Fate>([
    { kind: 'shown' },
    { kind: 'joined' },
    { kind: 'failed', why: 'No notification service' },
    { kind: 'held', why: 'quiet-hours', until: NINE + 1 },
    { kind: 'held', why: 'cause-not-over', until: null },
    { kind: 'suppressed', why: 'acknowledged' },
  ])('of an alert that was $kind come back as they were stored', async (fate) => {
    const { file, history } = fresh()
    const receipt = receiptOf({ about: 'reminder', fate })
    await history.saveIncident(INCIDENT, [receipt])
    await history.close()
    const again = openHistoryAt(file)
    expect(await again.history.receipts(INCIDENT.id)).toEqual([receipt])
    expect(again.log.lines).toEqual([])
    await again.history.close()
  })

  test('keep the order in which they were stored, also those of one moment', async () => {
    const { history } = fresh()
    const recovery = receiptOf({ about: 'recovery' })
    const afterTheClockWasSetBack = receiptOf({ at: NINE - 1, about: 'reminder' })
    await history.saveIncident(INCIDENT, [SHOWN, HELD])
    await history.saveIncident(INCIDENT, [recovery, afterTheClockWasSetBack])
    expect(await history.receipts(INCIDENT.id)).toEqual([SHOWN, HELD, recovery, afterTheClockWasSetBack])
    await history.close()
  })

  test('are not doubled when the same ones are stored again', async () => {
    const { file, history } = fresh()
    await history.saveIncident(INCIDENT, [SHOWN, HELD])
    await history.saveIncident(INCIDENT, [SHOWN, HELD])
    expect(await history.receipts(INCIDENT.id)).toEqual([SHOWN, HELD])
    await history.close()
    const db = openDatabase(file)
    expect(db.prepare('SELECT count(*) AS count FROM receipt').get()).toEqual({ count: 2 })
    db.close()
  })

  test('stay when their incident changes by a result or without one', async () => {
    const { history } = fresh()
    await history.saveIncident(INCIDENT, [SHOWN])
    await history.record(roundOf({ outcome: failed() }, { ...INCIDENT, failures: 3 }))
    await history.saveIncident({ ...INCIDENT, failures: 4 })
    expect(await history.receipts(INCIDENT.id)).toEqual([SHOWN])
    expect(await history.incident(INCIDENT.id)).toMatchObject({ failures: 4 })
    await history.close()
  })

  test('belong to one incident', async () => {
    const { history } = fresh()
    await history.saveIncident(INCIDENT, [SHOWN])
    await history.saveIncident(incidentOf({ id: 'other' }), [
      receiptOf({ incidentId: 'other', at: NINE + 5 }),
    ])
    expect(await history.receipts('other')).toEqual([receiptOf({ incidentId: 'other', at: NINE + 5 })])
    expect(await history.receipts('unknown')).toEqual([])
    await history.close()
  })

  test('are stored together with their incident or not at all', async () => {
    const { history } = fresh()
    await history.saveIncident(INCIDENT)
    const stray = receiptOf({ incidentId: 'nowhere' })
    await expect(history.saveIncident({ ...INCIDENT, toldAt: NINE }, [SHOWN, stray])).rejects.toThrow()
    expect(await history.incident(INCIDENT.id)).toEqual(INCIDENT)
    expect(await history.receipts(INCIDENT.id)).toEqual([])
    await history.close()
  })

  test.each(["fate = 'eaten'", 'why = NULL', "about = ''", "fate = 'shown'"])(
    'that cannot be read (%s) are left out, and the log says so',
    async (change) => {
      const { file, history } = fresh()
      await history.saveIncident(INCIDENT, [HELD, SHOWN])
      await history.close()
      const db = openDatabase(file)
      db.exec(`UPDATE receipt SET ${change} WHERE number = 1`)
      db.close()
      const again = openHistoryAt(file)
      expect(await again.history.receipts(INCIDENT.id)).toEqual([SHOWN])
      expect(again.log.lines).toEqual([expect.stringContaining('A stored receipt cannot be read')])
      await again.history.close()
    },
  )

  test('are forgotten with their integration, and those of others stay', async () => {
    const { history } = fresh()
    const other = incidentOf({ id: 'b-1', integrationId: 'b' })
    const kept = receiptOf({ incidentId: other.id })
    await history.saveIncident(INCIDENT, [SHOWN, HELD])
    await history.saveIncident(other, [kept])
    await history.forget('a')
    expect(await history.receipts(INCIDENT.id)).toEqual([])
    expect(await history.receipts(other.id)).toEqual([kept])
    await history.close()
  })
})
