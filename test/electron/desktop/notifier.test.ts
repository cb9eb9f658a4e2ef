import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { bodyFor, NativeNotifier } from '../../../electron/desktop/notifier.ts'
import type { Alert } from '../../../electron/monitor/alerting.ts'
import type { Target } from '../../../shared/ipc.ts'
import { SECOND } from '../../../shared/time.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

vi.mock('electron', () => ({ Notification: class {} }))

class FakeNotification extends EventEmitter {
  open = false
  show(): void {
    this.open = true
  }
  close(): void {
    this.open = false
    this.emit('close')
  }
}

function alertOf(incidentId: string, kind: Alert['kind'] = 'failure'): Alert {
  const target: Target = { page: 'integration', integrationId: 'a', incidentId, at: 1 }
  return { incidentId, kind, title: 'Deploy hook: Webhook removed', body: 'Make a new one.', target }
}

function notifierOf() {
  const clock = new VirtualClock()
  const made: FakeNotification[] = []
  const notifier = new NativeNotifier(clock, () => {
    const notification = new FakeNotification()
    made.push(notification)
    return notification
  })
  const clicked: (string | null)[] = []
  notifier.onClick((target) => clicked.push(target.page === 'integration' ? target.incidentId : null))
  return { clock, made, notifier, clicked }
}

test('it counts as shown when the system says so', async () => {
  const { clock, made, notifier } = notifierOf()
  const shown = notifier.show(alertOf('i1'))
  made[0]?.emit('show')
  expect(await shown).toEqual({ kind: 'shown' })
  expect(clock.pendingTimers).toBe(0)
})

test('a failure without a reason gets one', async () => {
  const { made, notifier } = notifierOf()
  const shown = notifier.show(alertOf('i1'))
  made[0]?.emit('failed', {}, '')
  expect(await shown).toEqual({ kind: 'failed', why: 'there is no notification service' })
})

test('a failure of the system is reported with its reason', async () => {
  const { clock, made, notifier } = notifierOf()
  const shown = notifier.show(alertOf('i1'))
  made[0]?.emit('failed', {}, 'no daemon')
  expect(await shown).toEqual({ kind: 'failed', why: 'no daemon' })
  expect(clock.pendingTimers).toBe(0)
})

test('silence counts as a failure, and a late bubble is closed', async () => {
  const { clock, made, notifier } = notifierOf()
  const shown = notifier.show(alertOf('i1'))
  await clock.advance(5 * SECOND)
  expect(await shown).toEqual({ kind: 'failed', why: 'the system did not show it in time' })
  expect(made[0]?.open).toBe(false)
})

test('a click says which incident, long after it was shown, and ends the notification', async () => {
  const { clock, made, notifier, clicked } = notifierOf()
  void notifier.show(alertOf('i1'))
  made[0]?.emit('show')
  await clock.advance(3_600 * SECOND)
  made[0]?.emit('click')
  expect(clicked).toEqual(['i1'])
  expect(made[0]?.open).toBe(false)
})

test('a newer alert of the same incident replaces the older one, others stay', () => {
  const { made, notifier } = notifierOf()
  void notifier.show(alertOf('i1'))
  void notifier.show(alertOf('i2'))
  void notifier.show(alertOf('i1', 'recovery'))
  expect(made.map(({ open }) => open)).toEqual([false, true, true])
})

test('no more than twenty are kept; the oldest is closed', () => {
  const { made, notifier } = notifierOf()
  for (let index = 0; index < 22; index += 1) void notifier.show(alertOf(`i${index}`))
  expect(made.map(({ open }) => open)).toEqual([false, false, ...Array.from({ length: 20 }, () => true)])
})

test('an undone listener hears no click', () => {
  const { made, notifier } = notifierOf()
  const heard: unknown[] = []
  notifier.onClick((target) => heard.push(target))()
  void notifier.show(alertOf('i1'))
  made[0]?.emit('click')
  expect(heard).toEqual([])
})

test.each([
  ['linux', 'a &lt;b&gt; &amp; c'],
  ['darwin', 'a <b> & c'],
  ['win32', 'a <b> & c'],
] as const)('%s shows the body as plain text', (platform, body) => {
  expect(bodyFor(platform, 'a <b> & c')).toBe(body)
})
