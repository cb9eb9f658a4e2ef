import { expect, test } from 'vitest'
import type { TrayCommand } from '../../../electron/ports.ts'
import { Notices } from '../../../electron/services/notices.ts'
import { Pause } from '../../../electron/services/pause.ts'
import { obey } from '../../../electron/services/tray-commands.ts'
import type { Target } from '../../../shared/ipc.ts'
import { main as english } from '../../../shared/language/en/main.ts'
import { HOUR } from '../../../shared/time.ts'
import { FakeLogger, FakeSettingsStore, FakeShell, FakeWindow } from '../../fakes/fake-ports.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

function partsOf({ broken = false } = {}) {
  const clock = new VirtualClock()
  const settings = new FakeSettingsStore()
  settings.readOnly = broken
  const done: unknown[][] = []
  const store = async (...what: unknown[]) => {
    done.push(what)
    if (broken) throw new Error('The disk is full.')
  }
  const parts = {
    window: new FakeWindow(),
    shell: new FakeShell(),
    pause: new Pause({ clock, settings }),
    attention: {
      acknowledge: (incidentIds: readonly string[], on: boolean) => store('acknowledge', incidentIds, on),
      snooze: (ids: readonly string[] | null, forMs: number | null) => store('snooze', ids, forMs),
    },
    notices: new Notices([], () => english),
    log: new FakeLogger(),
    checkAll: () => void done.push(['check']),
  }
  /** Chooses in the menu and waits until all is done. */
  const choose = async (command: TrayCommand) => {
    obey(command, parts)
    await new Promise((resolve) => setImmediate(resolve))
    parts.pause.stop()
  }
  return { ...parts, clock, done, choose }
}

test.each<[TrayCommand, unknown[]]>([
  [{ kind: 'check-now' }, ['check']],
  [{ kind: 'acknowledge', incidentIds: ['i1', 'i2'] }, ['acknowledge', ['i1', 'i2'], true]],
  [{ kind: 'snooze', forMs: HOUR }, ['snooze', null, HOUR]],
  [{ kind: 'snooze', forMs: null }, ['snooze', null, null]],
])('%o is passed to whom it concerns', async (command, call) => {
  const { choose, done, notices } = partsOf()
  await choose(command)
  expect(done).toEqual([call])
  expect(notices.all()).toEqual([])
})

test('opening, pausing and quitting are done at once', async () => {
  const { choose, window, pause, shell, clock } = partsOf()
  const target: Target = { page: 'settings' }
  await choose({ kind: 'open', target })
  await choose({ kind: 'pause', forMs: HOUR })
  await choose({ kind: 'quit' })
  expect(window.opened).toEqual([target])
  expect(pause.until()).toBe(clock.now() + HOUR)
  expect(shell.quits).toBe(1)
})

test.each<[TrayCommand, string]>([
  [{ kind: 'pause', forMs: HOUR }, 'pause-unsaved'],
  [{ kind: 'acknowledge', incidentIds: ['i1'] }, 'acknowledge-unsaved'],
  [{ kind: 'snooze', forMs: HOUR }, 'snooze-unsaved'],
])('%o that could not be saved says so in the window and the log', async (command, notice) => {
  const { choose, notices, log } = partsOf({ broken: true })
  await choose(command)
  expect(notices.all().map(({ id }) => id)).toEqual([notice])
  expect(log.lines).toEqual([
    expect.stringMatching(/^error What was chosen in the tray could not be saved: \w+ Error: /),
  ])
})
