import { EventEmitter } from 'node:events'
import { expect, test, vi } from 'vitest'
import { NativeNotifier } from '../../../electron/desktop/notifier.ts'
import type { Alert, AlertAction } from '../../../electron/monitor/alert.ts'
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

const targetOf = (incidentId: string): Target => ({
  page: 'integration',
  integrationId: 'a',
  incidentId,
  at: 1,
})

function alertOf(id: string, changes: Partial<Alert> = {}): Alert {
  return {
    id,
    incidentIds: [id],
    openIds: [id],
    kind: 'failure',
    title: 'Deploy hook: Webhook removed',
    body: 'Make a new one.',
    target: targetOf(id),
    actions: [
      { action: 'acknowledge', label: 'Acknowledge' },
      { action: 'snooze', label: 'Snooze for 1 hour' },
    ],
    sound: true,
    urgent: false,
    ...changes,
  }
}

function notifierOf() {
  const clock = new VirtualClock()
  const made: FakeNotification[] = []
  const notifier = new NativeNotifier(clock, () => {
    const notification = new FakeNotification()
    made.push(notification)
    return notification
  })
  const clicked: (Target | null)[] = []
  notifier.onClick((target) => clicked.push(target))
  const pressed: [AlertAction, string][] = []
  notifier.onAction((action, { id }) => pressed.push([action, id]))
  const onScreen = () => made.map(({ open }) => open)
  return { clock, made, notifier, clicked, pressed, onScreen }
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
  expect(await shown).toEqual({ kind: 'failed', why: 'no-service' })
})

test('a failure of the system is reported with its reason', async () => {
  const { clock, made, notifier } = notifierOf()
  const shown = notifier.show(alertOf('i1'))
  made[0]?.emit('failed', {}, 'no daemon')
  expect(await shown).toEqual({ kind: 'failed', why: 'no daemon' })
  expect(clock.pendingTimers).toBe(0)
})

test('silence counts as a failure, and a late bubble is closed', async () => {
  const { clock, notifier, onScreen } = notifierOf()
  const shown = notifier.show(alertOf('i1'))
  await clock.advance(5 * SECOND)
  expect(await shown).toEqual({ kind: 'failed', why: 'timeout' })
  expect(onScreen()).toEqual([false])
})

test('silence counts as a failure even where an older bubble of the same id was shown', async () => {
  const { clock, made, notifier } = notifierOf()
  const older = notifier.show(alertOf('i1'))
  made[0]?.emit('show')
  const newer = notifier.show(alertOf('i1'))
  made[0]?.emit('show')
  await clock.advance(5 * SECOND)
  expect(await older).toEqual({ kind: 'shown' })
  expect(await newer).toEqual({ kind: 'failed', why: 'timeout' })
})

test('one that is replaced before it was shown failed, and its late failure leaves the newer one alone', async () => {
  const { clock, made, notifier, onScreen } = notifierOf()
  const older = notifier.show(alertOf('i1'))
  const newer = notifier.show(alertOf('i1'))
  made[0]?.emit('failed', {}, 'late')
  made[1]?.emit('show')
  expect(await older).toEqual({ kind: 'failed', why: 'replaced' })
  expect(await newer).toEqual({ kind: 'shown' })
  expect(onScreen()).toEqual([false, true])
  expect(clock.pendingTimers).toBe(0)
})

test('a click says which incident, long after it was shown, and ends the notification', async () => {
  const { clock, made, notifier, clicked, onScreen } = notifierOf()
  void notifier.show(alertOf('i1'))
  made[0]?.emit('show')
  await clock.advance(3_600 * SECOND)
  made[0]?.emit('click')
  expect(clicked).toEqual([targetOf('i1')])
  expect(onScreen()).toEqual([false])
})

test('a click on one that leads nowhere in particular says so', () => {
  const { made, notifier, clicked } = notifierOf()
  void notifier.show(alertOf('test', { kind: 'test', target: null, incidentIds: [] }))
  made[0]?.emit('click')
  expect(clicked).toEqual([null])
})

test.each([
  [0, [['acknowledge', 'i1']], false],
  [1, [['snooze', 'i1']], false],
  [2, [], true],
])('button %i is told as what it means, and ends the notification', (index, told, stays) => {
  const { made, notifier, pressed, clicked, onScreen } = notifierOf()
  void notifier.show(alertOf('i1'))
  made[0]?.emit('show')
  made[0]?.emit('action', {}, index)
  expect(pressed).toEqual(told)
  expect(clicked).toEqual([])
  expect(onScreen()).toEqual([stays])
})

test('a newer alert of the same id replaces the older one, others stay', () => {
  const { notifier, onScreen } = notifierOf()
  void notifier.show(alertOf('i1'))
  void notifier.show(alertOf('i2'))
  void notifier.show(alertOf('i1', { kind: 'recovery' }))
  expect(onScreen()).toEqual([false, true, true])
})

test('no more than twenty are kept; the oldest is closed', () => {
  const { notifier, onScreen } = notifierOf()
  for (let index = 0; index < 22; index += 1) void notifier.show(alertOf(`i${index}`))
  expect(onScreen()).toEqual([false, false, ...Array.from({ length: 20 }, () => true)])
})

test('withdrawing closes the notification of that incident and no other', () => {
  const { notifier, onScreen } = notifierOf()
  void notifier.show(alertOf('i1'))
  void notifier.show(alertOf('i2'))
  notifier.withdraw('i1')
  notifier.withdraw('i3')
  expect(onScreen()).toEqual([false, true])
})

test('one for several incidents goes with the last of them', () => {
  const { notifier, onScreen } = notifierOf()
  void notifier.show(alertOf('summary', { openIds: ['i1', 'i2'] }))
  notifier.withdraw('i1')
  notifier.withdraw('i1')
  expect(onScreen()).toEqual([true])
  notifier.withdraw('i2')
  expect(onScreen()).toEqual([false])
})

test('a newer alert stands for its incidents again, whatever was withdrawn before', () => {
  const { notifier, onScreen } = notifierOf()
  void notifier.show(alertOf('summary', { openIds: ['i1', 'i2'] }))
  notifier.withdraw('i1')
  void notifier.show(alertOf('summary', { openIds: ['i1', 'i2'] }))
  notifier.withdraw('i2')
  expect(onScreen()).toEqual([false, true])
})

test('one that is withdrawn before it was shown does not leave anybody waiting', async () => {
  const { clock, notifier } = notifierOf()
  const shown = notifier.show(alertOf('i1'))
  notifier.withdraw('i1')
  expect(await shown).toEqual({ kind: 'failed', why: 'withdrawn' })
  expect(clock.pendingTimers).toBe(0)
})

test('undone listeners hear nothing', () => {
  const { made, notifier } = notifierOf()
  const heard: unknown[] = []
  notifier.onClick((target) => heard.push(target))()
  notifier.onAction((action) => heard.push(action))()
  void notifier.show(alertOf('i1'))
  made[0]?.emit('action', {}, 0)
  void notifier.show(alertOf('i1'))
  made[1]?.emit('click')
  expect(heard).toEqual([])
})
