import { expect, it } from 'vitest'
import { NOTHING_TOLD } from '../../../electron/monitor/recall.ts'
import type { HistoryStore } from '../../../electron/ports.ts'
import { HealthBook } from '../../../electron/services/health-book.ts'
import { openHistory } from '../../../electron/storage/history-store.ts'
import { failed, incidentOf, NINE, resultOf } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'

function bookWith(changes: Partial<HistoryStore> = {}) {
  const log = new FakeLogger()
  const { history } = openHistory({ file: ':memory:', now: () => NINE, log })
  const bound: HistoryStore = {
    record: (round) => history.record(round),
    saveIncident: (incident) => history.saveIncident(incident),
    health: (id) => history.health(id),
    page: (query) => history.page(query),
    result: (id, at) => history.result(id, at),
    incident: (id) => history.incident(id),
    incidentAt: (id, at) => history.incidentAt(id, at),
    unsettledIncidents: () => history.unsettledIncidents(),
    forget: (id) => history.forget(id),
    close: () => history.close(),
    ...changes,
  }
  return { book: new HealthBook(bound, log), history, log }
}

const refuse = () => Promise.reject(new Error('disk I/O error'))

it('a health that cannot be read begins anew instead of ending the start', async () => {
  const { book, log } = bookWith({ health: refuse })
  await book.restore('a')
  expect(book.health('a').lastOutcome).toBeNull()
  expect(log.lines).toEqual([expect.stringContaining('disk I/O error')])
})

it('what a refusing disk keeps of a removed integration is no fault that nobody handles', async () => {
  const { book, log } = bookWith({ forget: refuse })
  await book.forget('a')
  expect(log.lines).toEqual([expect.stringContaining('disk I/O error')])
})

it('a notification that is still being shown brings nothing of a removed integration back', async () => {
  const { book, history } = bookWith()
  await book.record(resultOf({ outcome: failed() }), NOTHING_TOLD)
  await book.record(resultOf({ outcome: failed(), at: NINE + 10_000 }), NOTHING_TOLD)
  await book.forget('a')
  await book.amend(incidentOf({ toldAt: NINE + 11_000 }))
  expect(await history.unsettledIncidents()).toEqual([])
})
