import { expect, test } from 'vitest'
import { splitHistory } from '../../../electron/services/split-history.ts'
import { openHistory } from '../../../electron/storage/history-store.ts'
import type { Receipt } from '../../../shared/receipt.ts'
import { incidentOf, NINE } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'

function inMemory() {
  return openHistory({ file: ':memory:', now: () => NINE, log: new FakeLogger() }).history
}

test('the receipts of an incident stay in the history where the incident is, and are found there', async () => {
  const [durable, session] = [inMemory(), inMemory()]
  const history = splitHistory({ durable, session, isSession: (id) => id.startsWith('demo') })
  for (const integrationId of ['a', 'demo-a']) {
    const incident = incidentOf({ id: `${integrationId}-1`, integrationId })
    await history.saveIncident(incident, [receiptOf(incident.id)])
  }
  expect(await history.receipts('a-1')).toEqual([receiptOf('a-1')])
  expect(await history.receipts('demo-a-1')).toEqual([receiptOf('demo-a-1')])
  expect(await durable.receipts('a-1')).toHaveLength(1)
  expect(await durable.receipts('demo-a-1')).toEqual([])
  expect(await session.receipts('a-1')).toEqual([])
  await history.close()
})

test('what lived for this run only is not stored when its integration is gone', async () => {
  const [durable, session] = [inMemory(), inMemory()]
  let isThere = true
  const history = splitHistory({ durable, session, isSession: () => isThere })
  const incident = incidentOf()
  await history.saveIncident(incident)
  isThere = false
  await history.saveIncident({ ...incident, settledAt: NINE })
  expect(await durable.incident(incident.id)).toBeNull()
  expect(await session.incident(incident.id)).toMatchObject({ settledAt: NINE })
  await history.close()
})

test('who holds it awake holds both', async () => {
  const told: string[] = []
  const hearing = (name: string) =>
    Object.assign(inMemory(), {
      wake: () => {
        told.push(`${name} wakes`)
        return () => void told.push(`${name} rests`)
      },
    })
  const [durable, session] = [hearing('durable'), hearing('session')]
  const history = splitHistory({ durable, session, isSession: () => false })
  const release = history.wake()
  release()
  expect(told).toEqual(['durable wakes', 'session wakes', 'durable rests', 'session rests'])
})

function receiptOf(incidentId: string): Receipt {
  return { incidentId, at: NINE, about: 'failure', fate: { kind: 'shown' } }
}
