import { expect, test } from 'vitest'
import { hasTray, waitForTray } from '../../../electron/desktop/tray-host.ts'
import { SECOND } from '../../../shared/time.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

/** A desktop whose tray comes with the nth look. */
function trayAtLook(nth: number) {
  let looks = 0
  return async () => {
    looks += 1
    return looks >= nth
  }
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve))

test.each([
  ['is there', 1, 0, true],
  ['comes while it is waited for', 3, 5 * SECOND, true],
  ['never comes', 99, 2 * SECOND, false],
])('a tray that %s', async (_case, nth, patienceMs, found) => {
  const clock = new VirtualClock({ settle })
  const waiting = waitForTray(clock, patienceMs, trayAtLook(nth))
  await clock.advance(10 * SECOND)
  expect(await waiting).toBe(found)
  expect(clock.pendingTimers).toBe(0)
})

test.each(['darwin', 'win32'] as const)('%s always has one', async (platform) => {
  expect(await hasTray(platform)).toBe(true)
})
