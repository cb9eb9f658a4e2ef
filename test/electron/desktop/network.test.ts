import { expect, test, vi } from 'vitest'
import { systemNetwork } from '../../../electron/desktop/network.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

vi.mock('electron', () => ({ net: {}, powerMonitor: {} }))

/** A cable that can be pulled, the network over it, and what its listener heard. */
function wire({ online = true } = {}) {
  const clock = new VirtualClock()
  const cable = { online, looks: 0, wake: () => {} }
  const network = systemNetwork(clock, {
    isOnline: () => {
      cable.looks += 1
      return cable.online
    },
    onHint: (listener) => {
      cable.wake = listener
    },
  })
  const heard: boolean[] = []
  network.onChange((now) => heard.push(now))
  return { clock, cable, network, heard }
}

test('nothing is looked at unasked while there is a network', async () => {
  const { clock, cable, network } = wire()
  expect(network.isOnline()).toBe(true)
  await clock.advance(60 * MINUTE)
  expect(cable.looks).toBe(1)
  expect(clock.pendingTimers).toBe(0)
})

test('the question that finds it gone tells the listeners, once', () => {
  const { cable, network, heard } = wire()
  network.isOnline()
  cable.online = false
  expect([network.isOnline(), network.isOnline()]).toEqual([false, false])
  expect(heard).toEqual([false])
})

test('after it went it is looked for, and its return is told within seconds', async () => {
  const { clock, cable, network, heard } = wire()
  network.isOnline()
  cable.online = false
  network.isOnline()
  await clock.advance(2 * SECOND)
  cable.online = true
  await clock.advance(4 * SECOND)
  expect(heard).toEqual([false, true])
  expect(clock.pendingTimers).toBe(0)
})

test('a long absence is not polled: after a minute only questions look', async () => {
  const { clock, cable, network } = wire({ online: false })
  network.isOnline()
  await clock.advance(MINUTE)
  const { looks } = cable
  await clock.advance(60 * MINUTE)
  expect(cable.looks).toBe(looks)
  expect(clock.pendingTimers).toBe(0)
})

test('waking up starts another search, never two at a time', async () => {
  const { clock, cable, network, heard } = wire({ online: false })
  network.isOnline()
  await clock.advance(60 * MINUTE)
  cable.wake()
  cable.wake()
  expect(clock.pendingTimers).toBe(1)
  cable.online = true
  await clock.advance(SECOND)
  expect(heard).toEqual([true])
})

test('an undone listener hears nothing', () => {
  const { cable, network } = wire()
  const heard: boolean[] = []
  network.onChange((now) => heard.push(now))()
  network.isOnline()
  cable.online = false
  network.isOnline()
  expect(heard).toEqual([])
})
