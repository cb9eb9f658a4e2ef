import { expect, it } from 'vitest'
import { NOTHING_TOLD } from '../../../electron/monitor/recall.ts'
import type { HistoryStore } from '../../../electron/ports.ts'
import { HealthBook } from '../../../electron/services/health-book.ts'
import { openHistory } from '../../../electron/storage/history-store.ts'
import type { Receipt } from '../../../shared/receipt.ts'
import { DAY, SECOND } from '../../../shared/time.ts'
import { failed, healthOf, incidentOf, NINE, resultOf } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'

function bookWith(changes: Partial<HistoryStore> = {}) {
  const log = new FakeLogger()
  const { history } = openHistory({ file: ':memory:', now: () => NINE, log })
  const bound: HistoryStore = {
    record: (round) => history.record(round),
    saveIncident: (incident, receipts) => history.saveIncident(incident, receipts),
    health: (id) => history.health(id),
    page: (query) => history.page(query),
    run: (query) => history.run(query),
    timeline: (id, edges) => history.timeline(id, edges),
    result: (id, at) => history.result(id, at),
    provenGood: (id, at) => history.provenGood(id, at),
    incident: (id) => history.incident(id),
    receipts: (id) => history.receipts(id),
    shownSince: (at) => history.shownSince(at),
    incidentAt: (id, at) => history.incidentAt(id, at),
    incidentsIn: (id, from, to) => history.incidentsIn(id, from, to),
    incidents: (query) => history.incidents(query),
    search: (query) => history.search(query),
    latencies: (id, edges) => history.latencies(id, edges),
    saveSlackProblem: (problem) => history.saveSlackProblem(problem),
    slackProblemsIn: (from, to) => history.slackProblemsIn(from, to),
    unsettledIncidents: () => history.unsettledIncidents(),
    wake: () => history.wake(),
    forget: (id) => history.forget(id),
    close: () => history.close(),
    ...changes,
  }
  return { book: new HealthBook(bound, log), history, log }
}

/** Has integration `a` fail twice: its incident is open. */
async function breakDown(book: HealthBook): Promise<void> {
  await book.record(resultOf({ outcome: failed() }), NOTHING_TOLD)
  await book.record(resultOf({ outcome: failed(), at: NINE + 10 * SECOND }), NOTHING_TOLD)
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
  await breakDown(book)
  await book.forget('a')
  expect(await book.amend(incidentOf(), () => ({ toldAt: NINE + 11_000 }))).toBeNull()
  expect(await history.unsettledIncidents()).toEqual([])
})

it('what became of an alert is stored with the incident that it was about', async () => {
  const { book, history } = bookWith()
  await breakDown(book)
  const at = NINE + 11 * SECOND
  const receipt: Receipt = { incidentId: `a-${NINE}`, at, about: 'failure', fate: { kind: 'shown' } }
  await book.amend(incidentOf(), () => ({ toldAt: at }), [receipt])
  expect(book.openIncident('a')?.toldAt).toBe(at)
  expect(await history.receipts(`a-${NINE}`)).toEqual([receipt])
})

it('what is noted of an alert does not undo what the user did while it was being shown', async () => {
  const { book } = bookWith()
  await breakDown(book)
  const shownOf = book.openIncident('a') ?? incidentOf()
  await Promise.all([
    book.command('a', { kind: 'acknowledge', until: NINE + DAY }, NINE),
    book.amend(shownOf, () => ({ toldAt: NINE })),
  ])
  expect(book.openIncident('a')).toMatchObject({ acknowledgedUntil: NINE + DAY, toldAt: NINE })
})

it('an acknowledgement counts at once and after a restart', async () => {
  const { book, history, log } = bookWith()
  await breakDown(book)
  const incident = await book.command('a', { kind: 'acknowledge', until: NINE + DAY }, NINE)
  expect(incident).toEqual({ ...book.openIncident('a'), acknowledgedUntil: NINE + DAY })
  const again = new HealthBook(history, log)
  await again.restore('a')
  expect(again.openIncident('a')).toEqual(incident)
})

it('an acknowledgement counts also where the disk refuses it, and that is said', async () => {
  const { book } = bookWith({ saveIncident: refuse })
  const unsaved: unknown[] = []
  book.on('unsaved', (error) => unsaved.push(error))
  await breakDown(book)
  await book.command('a', { kind: 'acknowledge', until: NINE + DAY }, NINE)
  expect(book.openIncident('a')?.acknowledgedUntil).toBe(NINE + DAY)
  expect(unsaved).toEqual([expect.objectContaining({ message: 'disk I/O error' })])
})

it('a command makes no transition: what the user did is no news', async () => {
  const { book } = bookWith()
  await breakDown(book)
  const kinds: string[] = []
  book.on('transition', ({ kind }) => kinds.push(kind))
  await book.command('a', { kind: 'pause' }, NINE)
  await book.command('a', { kind: 'remove' }, NINE + DAY)
  expect(kinds).toEqual([])
})

it('a removal leaves nothing to tell, also when the app ends before all is forgotten', async () => {
  const { book, history, log } = bookWith()
  await breakDown(book)
  const incident = await book.command('a', { kind: 'remove' }, NINE + DAY)
  expect(incident).toMatchObject({ resolvedAt: NINE + DAY, settledAt: NINE + DAY })
  expect(await history.unsettledIncidents()).toEqual([])
  const again = new HealthBook(history, log)
  await again.restore('a')
  expect(again.openIncident('a')).toBeNull()
})

it('a command for what was removed or never asked brings nothing into being', async () => {
  const { book } = bookWith()
  expect(await book.command('a', { kind: 'acknowledge', until: NINE + DAY }, NINE)).toBeNull()
  await book.amend(incidentOf(), () => ({}))
  expect(book.health('a').lastOutcome).toBeNull()
})

it('an incident that flaps is open, and keeps what was noted of it', async () => {
  const incident = incidentOf({ flappingSince: NINE })
  const health = healthOf({ state: { kind: 'flapping', incident, run: null } })
  const { book } = bookWith({ health: async () => health, incident: async () => incident })
  await book.restore('a')
  await book.amend(incident, () => ({ toldAt: NINE }))
  expect(book.openIncident('a')).toEqual({ ...incident, toldAt: NINE })
})
