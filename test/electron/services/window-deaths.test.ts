import { expect, test } from 'vitest'
import { Faults } from '../../../electron/services/faults.ts'
import { Notices } from '../../../electron/services/notices.ts'
import { WindowDeaths } from '../../../electron/services/window-deaths.ts'
import { main as english } from '../../../shared/language/en/main.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { FakeLogger, FakeWindow } from '../../fakes/fake-ports.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

/** A window that is open, with somebody who looks after it. */
function openWindow() {
  const clock = new VirtualClock()
  const log = new FakeLogger()
  const window = new FakeWindow()
  const notices = new Notices([], () => english)
  const deaths = new WindowDeaths({ clock, window, faults: new Faults({ clock, log, notices }) })
  window.onDied((why) => deaths.died(why))
  window.open(null)
  return { clock, log, window, ids: () => notices.all().map(({ id }) => id) }
}

test('a window whose process dies is opened again, and says so', () => {
  const { window, log, ids } = openWindow()
  window.die()
  expect({ open: window.isOpen(), notices: ids(), log: log.lines }).toEqual({
    open: true,
    notices: ['fault-window-reopened'],
    log: ["error The window's process ended: crashed, exit code 5."],
  })
})

test('one that dies again within a minute stays closed, until somebody opens it', async () => {
  const { clock, window, ids } = openWindow()
  window.die()
  await clock.advance(59 * SECOND)
  window.die()
  expect({ open: window.isOpen(), notices: ids() }).toEqual({
    open: false,
    notices: ['fault-window-reopened', 'fault-window-closed'],
  })
  window.open(null)
  expect(window.isOpen()).toBe(true)
})

test('one that dies later is opened again', async () => {
  const { clock, window } = openWindow()
  window.die()
  await clock.advance(MINUTE)
  window.die()
  expect(window.isOpen()).toBe(true)
})
