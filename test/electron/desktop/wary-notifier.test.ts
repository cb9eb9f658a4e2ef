import { expect, test, vi } from 'vitest'
import { WaryNotifier } from '../../../electron/desktop/wary-notifier.ts'
import type { Alert } from '../../../electron/monitor/alert.ts'
import type { Notifier } from '../../../electron/ports.ts'

const ALERT: Alert = {
  id: 'a',
  incidentIds: ['a'],
  openIds: ['a'],
  kind: 'failure',
  title: 'Deploy hook: Webhook removed',
  body: 'Make a new one.',
  target: null,
  actions: [],
  sound: true,
  urgent: false,
}

/** A wary notifier in front of one that notes what it is told to do. */
function wary(look: ConstructorParameters<typeof WaryNotifier>[1]) {
  const did: string[] = []
  const native: Notifier = {
    show: async ({ id }) => {
      did.push(`show ${id}`)
      return { kind: 'shown' }
    },
    withdraw: (id) => void did.push(`withdraw ${id}`),
    onClick: () => () => {},
    onAction: () => () => {},
  }
  return { did, notifier: new WaryNotifier(native, look) }
}

test('what the service is there for is shown', async () => {
  const { did, notifier } = wary(async () => null)
  expect(await notifier.show(ALERT)).toEqual({ kind: 'shown' })
  expect(did).toEqual(['show a'])
})

test('where no service answers nothing is asked of the system, and the reason is told', async () => {
  const { did, notifier } = wary(async () => 'no-service')
  notifier.withdraw('a')
  expect(await notifier.show(ALERT)).toEqual({ kind: 'failed', why: 'no-service' })
  expect(did).toEqual([])
})

test('what was asked for first is done first, however long the look takes', async () => {
  const answers: (() => void)[] = []
  const { did, notifier } = wary(() => new Promise((resolve) => answers.push(() => resolve(null))))
  const shown = notifier.show(ALERT)
  notifier.withdraw('a')
  await vi.waitFor(() => expect(answers).toHaveLength(1))
  expect(did).toEqual([])
  answers[0]?.()
  await shown
  await vi.waitFor(() => expect(answers).toHaveLength(2))
  answers[1]?.()
  await vi.waitFor(() => expect(did).toEqual(['show a', 'withdraw a']))
})

test('many that end together are one question to the service, and what is shown meanwhile keeps its turn', async () => {
  let looks = 0
  const { did, notifier } = wary(async () => {
    looks += 1
    return null
  })
  notifier.withdraw('x')
  notifier.withdraw('y')
  const shown = notifier.show(ALERT)
  notifier.withdraw('a')
  notifier.withdraw('z')
  await shown
  await vi.waitFor(() => expect(did).toHaveLength(5))
  expect({ looks, did }).toEqual({
    looks: 3,
    did: ['withdraw x', 'withdraw y', 'show a', 'withdraw a', 'withdraw z'],
  })
})
