import type { LoginItemSettings, Settings } from 'electron'
import { expect, test, vi } from 'vitest'
import { autostartByLoginItem, type LoginItems } from '../../../electron/desktop/login-items.ts'

vi.mock('electron', () => ({ app: {} }))

const OPTIONS = {
  program: 'C:\\Redbar\\Redbar.exe',
  args: ['--profile', 'C:\\My data', '--hidden'],
  installed: true,
}

/** A system that keeps login items; `found` is what it says of ours. */
function systemThat(found: Partial<LoginItemSettings>, { obeys = true } = {}) {
  const asked: Settings[] = []
  const items: LoginItems = {
    getLoginItemSettings: () =>
      ({ openAtLogin: false, executableWillLaunchAtLogin: false, ...found }) as LoginItemSettings,
    setLoginItemSettings: (settings) => {
      asked.push(settings)
      const on = settings.openAtLogin ?? false
      if (obeys) Object.assign(found, { openAtLogin: on, executableWillLaunchAtLogin: on })
    },
  }
  return { items, asked }
}

test('Windows is told the program, its arguments quoted where they have blanks, and that they are enabled', async () => {
  const { items, asked } = systemThat({})
  const answer = await autostartByLoginItem(OPTIONS, { items, platform: 'win32' }).set(true)
  expect(answer).toMatchObject({ state: { kind: 'on' }, problem: null })
  expect(asked).toEqual([
    {
      openAtLogin: true,
      enabled: true,
      path: OPTIONS.program,
      args: ['--profile', '"C:\\My data"', '--hidden'],
    },
  ])
})

test('what was switched off in the task manager of Windows is off', async () => {
  const { items } = systemThat({ openAtLogin: true, executableWillLaunchAtLogin: false })
  expect(await autostartByLoginItem(OPTIONS, { items, platform: 'win32' }).state()).toMatchObject({
    kind: 'off',
  })
})

test('macOS may wait for the user’s word', async () => {
  const { items } = systemThat({ openAtLogin: false, status: 'requires-approval' })
  const autostart = autostartByLoginItem(OPTIONS, { items, platform: 'darwin' })
  expect(await autostart.state()).toMatchObject({ kind: 'awaits-approval' })
})

test('a system that does not do what it is told is not taken for one that did', async () => {
  const { items } = systemThat({}, { obeys: false })
  const answer = await autostartByLoginItem(OPTIONS, { items, platform: 'darwin' }).set(true)
  expect(answer).toMatchObject({ state: { kind: 'off' }, problem: { why: 'refused' } })
})
