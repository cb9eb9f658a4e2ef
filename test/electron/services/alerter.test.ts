import { expect, it } from 'vitest'
import type { Alert } from '../../../electron/monitor/alerting.ts'
import { NOTHING_TOLD } from '../../../electron/monitor/recall.ts'
import type { Shown } from '../../../electron/ports.ts'
import { Alerter } from '../../../electron/services/alerter.ts'
import { HealthBook } from '../../../electron/services/health-book.ts'
import { openHistory } from '../../../electron/storage/history-store.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import { botOf, failed, incidentOf, NINE, resultOf } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

/** An alerter in front of a notification service whose every answer a test gives itself. */
async function alerterWith(integrations = [botOf()]) {
  const clock = new VirtualClock({ startAt: NINE + MINUTE })
  const log = new FakeLogger()
  const { history } = openHistory({ file: ':memory:', now: () => clock.now(), log })
  const book = new HealthBook(history, log)
  for (const { id } of integrations) {
    for (const at of [NINE, NINE + 10_000]) {
      await book.record(resultOf({ integrationId: id, at, outcome: failed() }), NOTHING_TOLD)
    }
  }
  const asked: { alert: Alert; answer(shown: Shown): void }[] = []
  const show = (alert: Alert) => new Promise<Shown>((answer) => asked.push({ alert, answer }))
  const alerter = new Alerter({
    clock,
    log,
    book,
    history,
    notifier: { show, onClick: () => () => {} },
    integrations: {
      all: () => integrations,
      find: (id) => integrations.find((each) => each.id === id) ?? null,
    },
    notificationsOn: () => true,
  })
  const rest = () => new Promise((resolve) => setImmediate(resolve))
  /** Each notification that is asked for meanwhile fails. Returns how many there were. */
  const failAll = async () => {
    let count = 0
    for (await rest(); asked.length > 0; await rest()) {
      asked.shift()?.answer({ kind: 'failed', why: 'nobody listens' })
      count += 1
    }
    return count
  }
  return { alerter, clock, history, log, rest, failAll, asked }
}

const opened = (integrationId: string) => ({
  kind: 'opened' as const,
  incident: incidentOf({ id: `${integrationId}-${NINE}`, integrationId }),
})

it('what could not be told is tried again once, however many results come in while another alert is shown', async () => {
  const other = botOf({ id: 'b', credentialId: 'other' })
  const { alerter, clock, rest, failAll } = await alerterWith([botOf(), other])
  void alerter.hear(opened('a'))
  await failAll()
  await clock.advance(MINUTE)
  void alerter.hear(opened('b'))
  await rest()
  for (let result = 0; result < 50; result += 1) void alerter.retry()
  expect(await failAll()).toBe(2)
})

it('what could not be told is not put off by a clock that was set back', async () => {
  const { alerter, clock, failAll } = await alerterWith()
  void alerter.hear(opened('a'))
  await failAll()
  clock.setWall(-DAY)
  void alerter.retry()
  expect(await failAll()).toBe(1)
})

it('incidents that cannot be read at the start are no reason not to start', async () => {
  const { alerter, history, log } = await alerterWith()
  history.unsettledIncidents = () => Promise.reject(new Error('disk I/O error'))
  await alerter.catchUp()
  expect(log.lines).toEqual([expect.stringContaining('disk I/O error')])
})
