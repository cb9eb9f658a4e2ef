import { describe, expect, it } from 'vitest'
import type { Alert } from '../../../electron/monitor/alert.ts'
import { NOTHING_TOLD } from '../../../electron/monitor/recall.ts'
import type { Shown } from '../../../electron/ports.ts'
import { Alerter, type AlertRules } from '../../../electron/services/alerter.ts'
import { HealthBook } from '../../../electron/services/health-book.ts'
import { openHistory } from '../../../electron/storage/history-store.ts'
import { main } from '../../../shared/language/en/main.ts'
import { OK } from '../../../shared/outcome.ts'
import { DAY, MINUTE, SECOND } from '../../../shared/time.ts'
import { botOf, failed, incidentOf, NINE, resultOf } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

const rest = () => new Promise((resolve) => setImmediate(resolve))
const REFUSED: Shown = { kind: 'failed', why: 'nobody listens' }
const SHOWN: Shown = { kind: 'shown' }

/** An alerter in front of a notification service whose every answer a test gives itself. */
async function alerterWith(integrations = [botOf()]) {
  const clock = new VirtualClock({ startAt: NINE + MINUTE, settle: async () => void (await rest()) })
  const log = new FakeLogger()
  const { history } = openHistory({ file: ':memory:', now: () => clock.now(), log })
  const book = new HealthBook(history, log)
  const asked: { alert: Alert; answer(shown: Shown): void }[] = []
  const withdrawn: string[] = []
  const rules: AlertRules = {
    notifications: true,
    sound: true,
    quietUntil: null,
    snoozedUntil: null,
    remindEveryMs: DAY,
    allPaused: false,
  }
  const start = async () => {
    const alerter = new Alerter({
      clock,
      log,
      book,
      history,
      notifier: {
        show: (alert) => new Promise((answer) => asked.push({ alert, answer })),
        withdraw: (id) => void withdrawn.push(id),
        onClick: () => () => {},
        onAction: () => () => {},
      },
      integrations: { all: () => integrations },
      rules: () => rules,
      messages: () => main,
    })
    const started = alerter.start()
    book.on('transition', (transition) => void alerter.hear(transition))
    await rest()
    return { alerter, started }
  }
  /** What the notification that waits for an answer says; then it gets it. Fails when none waits. */
  const answer = async (shown: Shown) => {
    await rest()
    const next = asked.shift()
    if (!next) throw new Error('No notification waits for an answer')
    next.answer(shown)
    await rest()
    return next.alert.title
  }
  const fail = async (integrationId = 'a') => {
    for (const at of [NINE, NINE + 10_000]) {
      await book.record(resultOf({ integrationId, at, outcome: failed() }), NOTHING_TOLD)
    }
  }
  return { start, clock, history, book, log, rules, asked, withdrawn, answer, fail, integrations }
}

const ID = `a-${NINE}`

describe('a notification that the system refuses', () => {
  it('is tried again after 5 s, then 10 s, and noted once', async () => {
    const { start, clock, history, asked, answer, fail } = await alerterWith()
    const { alerter } = await start()
    await fail()
    await answer(REFUSED)
    await clock.advance(4 * SECOND)
    expect(asked).toHaveLength(0)
    await clock.advance(SECOND)
    await answer(REFUSED)
    await clock.advance(9 * SECOND)
    expect(asked).toHaveLength(0)
    await clock.advance(SECOND)
    await answer(SHOWN)
    expect((await history.receipts(ID)).map(({ fate }) => fate.kind)).toEqual(['failed', 'shown'])
    await alerter.stop()
    expect(clock.pendingTimers).toBe(0)
  })

  it('is not asked for the rest of what waits either, until the next try', async () => {
    const { start, clock, answer, fail, asked } = await alerterWith([
      botOf({ name: 'A' }),
      botOf({ id: 'b', name: 'B', credentialId: 'other' }),
    ])
    await fail('a')
    await fail('b')
    const { alerter } = await start()
    await answer(REFUSED)
    expect(asked).toHaveLength(0)
    await clock.advance(5 * SECOND)
    const shown = [await answer(SHOWN), await answer(SHOWN)]
    expect(shown.map((title) => title.split(':')[0])).toEqual(['A', 'B'])
    await alerter.stop()
  })

  it('is not put off by a clock that was set back', async () => {
    const { start, clock, answer, fail } = await alerterWith()
    const { alerter } = await start()
    await fail()
    await answer(REFUSED)
    clock.setWall(-DAY)
    await clock.advance(5 * SECOND)
    expect(await answer(SHOWN)).toMatch(/Access revoked/)
    await alerter.stop()
  })
})

describe('what is told and noted', () => {
  it('is told first and noted then: a crash in between repeats it, and never loses it', async () => {
    const { start, history, answer, fail, asked } = await alerterWith()
    const crashed = await start()
    await fail()
    await rest()
    expect({ asked: asked.length, told: (await history.incident(ID))?.toldAt }).toEqual({
      asked: 1,
      told: null,
    })
    // The app is gone before it hears that the notification was shown.
    asked.splice(0)
    const { alerter } = await start()
    expect(await answer(SHOWN)).toMatch(/Access revoked/)
    expect((await history.incident(ID))?.toldAt).not.toBeNull()
    await Promise.all([alerter.stop(), Promise.race([crashed.alerter.stop(), rest()])])
  })

  it('goes on the newest form of an incident that changed while the notification was on its way', async () => {
    const { start, book, history, answer, fail } = await alerterWith()
    const { alerter } = await start()
    await fail()
    await rest()
    await book.record(resultOf({ at: NINE + 20_000, outcome: failed() }), NOTHING_TOLD)
    await answer(SHOWN)
    expect(await history.incident(ID)).toMatchObject({ failures: 3, toldAt: NINE + MINUTE })
    await alerter.stop()
  })

  it('is held with a receipt that says why, and told when the hold ends', async () => {
    const { start, clock, history, rules, answer, fail, asked } = await alerterWith()
    rules.quietUntil = clock.now() + MINUTE
    const { alerter } = await start()
    await fail()
    await rest()
    expect({ asked: asked.length, receipts: await history.receipts(ID) }).toEqual({
      asked: 0,
      receipts: [
        {
          incidentId: ID,
          at: NINE + MINUTE,
          about: 'failure',
          fate: { kind: 'held', why: 'quiet-hours', until: NINE + 2 * MINUTE },
        },
      ],
    })
    rules.quietUntil = null
    await clock.advance(MINUTE)
    await answer(SHOWN)
    expect((await history.receipts(ID)).map(({ fate }) => fate.kind)).toEqual(['held', 'shown'])
    await alerter.stop()
  })

  it('is taken down and forgotten when the integration is removed', async () => {
    const { start, clock, withdrawn, answer, fail, integrations, asked } = await alerterWith()
    const { alerter } = await start()
    await fail()
    await answer(REFUSED)
    integrations.pop()
    alerter.forget('a')
    await clock.advance(10 * MINUTE)
    expect({ withdrawn, asked }).toEqual({ withdrawn: [ID], asked: [] })
    await alerter.stop()
  })
})

it('a restart within the minute is no reason for a fourth notification in it', async () => {
  const ids = ['a', 'b', 'c', 'd']
  const { start, clock, answer, fail, asked } = await alerterWith(
    ids.map((id) => botOf({ id, credentialId: id })),
  )
  const { alerter } = await start()
  for (const id of ids.slice(0, 3)) {
    await fail(id)
    await answer(SHOWN)
  }
  await alerter.stop()
  const again = await start()
  await fail('d')
  await rest()
  expect(asked).toHaveLength(0)
  await clock.advance(MINUTE)
  await answer(SHOWN)
  await again.alerter.stop()
})

it('a hold that ends while a notification is on its way keeps nothing back', async () => {
  const { start, clock, history, rules, answer, fail, asked, integrations } = await alerterWith([
    { ...botOf(), priority: 'high' },
    botOf({ id: 'b', credentialId: 'other' }),
  ])
  rules.quietUntil = clock.now() + 3 * SECOND
  await fail('a')
  await fail('b')
  const { alerter } = await start()
  expect({ asked: asked.length, all: integrations.length }).toEqual({ asked: 1, all: 2 })
  clock.setWall(4 * SECOND)
  rules.quietUntil = null
  await answer(SHOWN)
  await answer(SHOWN)
  expect((await history.receipts(`b-${NINE}`)).map(({ fate }) => fate.kind)).toEqual(['held', 'shown'])
  await alerter.stop()
})

it('every alert that a refusing service held up has its receipt, and what is new is tried at once', async () => {
  const { start, history, answer, fail } = await alerterWith([
    botOf(),
    botOf({ id: 'b', credentialId: 'other' }),
    botOf({ id: 'c', credentialId: 'third' }),
  ])
  await fail('a')
  await fail('b')
  const { alerter } = await start()
  await answer(REFUSED)
  const fates = async (id: string) => (await history.receipts(`${id}-${NINE}`)).map(({ fate }) => fate.kind)
  expect([await fates('a'), await fates('b')]).toEqual([['failed'], ['failed']])
  await fail('c')
  await answer(REFUSED)
  expect(await fates('c')).toEqual(['failed'])
  await alerter.stop()
})

it('flapping that begins while the first notification is on its way is told after it', async () => {
  const { start, book, answer, fail } = await alerterWith()
  const { alerter } = await start()
  await fail()
  await rest()
  for (let flip = 1; flip <= 8; flip += 1) {
    const outcome = flip % 2 === 1 ? OK : failed()
    await book.record(resultOf({ at: NINE + 20_000 + flip * 60_000, outcome }), NOTHING_TOLD)
  }
  await answer(SHOWN)
  expect(await answer(SHOWN)).toMatch(/comes and goes/)
  await alerter.stop()
})

it('an open incident whose health cannot be read goes on, instead of waiting for ever', async () => {
  const { start, clock, book, history, answer, fail, log } = await alerterWith()
  const first = await start()
  await fail()
  await answer(SHOWN)
  await first.alerter.stop()
  history.health = async () => null
  const anew = new HealthBook(history, log)
  await anew.restore('a')
  expect(anew.openIncident('a')).toBeNull()
  expect(anew.adopt((await history.unsettledIncidents())[0] ?? incidentOf())).toBe(true)
  for (const after of [30, 60]) {
    await anew.record(resultOf({ at: clock.now() + after * SECOND }), NOTHING_TOLD)
  }
  expect({ before: book.openIncident('a')?.id, after: anew.openIncident('a') }).toEqual({
    before: ID,
    after: null,
  })
  expect((await history.incident(ID))?.resolvedAt).not.toBeNull()
})

it('incidents that cannot be read at the start are no reason not to start', async () => {
  const { start, history, log } = await alerterWith()
  history.unsettledIncidents = () => Promise.reject(new Error('disk I/O error'))
  const { alerter, started } = await start()
  await started
  expect(log.lines).toEqual([expect.stringContaining('disk I/O error')])
  await alerter.stop()
})
