import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { DEFAULT_QUIET_HOURS, type QuietHours } from '../../shared/quiet-hours.ts'
import type { Settings } from '../../shared/settings.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { viewOf, windowOverviewOf } from './window-builders.ts'

const ON: QuietHours = { ...DEFAULT_QUIET_HOURS, on: true }

async function openSettings(changes: Partial<Settings> = {}) {
  const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
  bridge.settings = { ...bridge.settings, ...changes }
  const { user } = openWindow(bridge)
  await user.click(await screen.findByRole('button', { name: 'Settings' }))
  await user.click(await screen.findByRole('tab', { name: 'Notifications' }))
  const dialog = within(await screen.findByRole('dialog', { name: 'Settings' }))
  return { user, bridge, dialog, sent: () => bridge.payloadsOf('settings.change') }
}

afterEach(() => vi.unstubAllGlobals())

describe('how notifications come', () => {
  test('with a sound or without, where they come at all', async () => {
    const { user, dialog, sent } = await openSettings()
    const sound = dialog.getByRole('checkbox', { name: 'With a sound' })
    await user.click(sound)
    await user.click(dialog.getByRole('checkbox', { name: /^Notify me/ }))
    expect(sent()).toEqual([{ sound: false }, { notifications: false }])
    await waitFor(() => expect(sound).toHaveProperty('disabled', true))
  })

  test.each([
    ['Never', null],
    ['Every 4 hours', 4],
    ['Every 12 hours', 12],
    ['Every 3 days', 72],
    ['Every week', 168],
  ])('again "%s", once that is chosen', async (words, remindEveryHours) => {
    const { user, dialog, sent } = await openSettings()
    const reminders = dialog.getByRole('combobox', { name: 'Remind me of a failure that goes on' })
    expect(reminders).toHaveProperty('value', '24')
    await user.selectOptions(reminders, words)
    expect(sent()).toEqual([{ remindEveryHours }])
  })

  test('again as often as the file says, if that is another number than those on offer', async () => {
    const { dialog } = await openSettings({ remindEveryHours: 5 })
    expect(dialog.getByRole('option', { name: 'Every 5 hours' })).toHaveProperty('selected', true)
  })
})

describe('quiet hours', () => {
  test('are off at first; once on, they say what they do', async () => {
    const { user, dialog, sent } = await openSettings()
    expect(dialog.queryByRole('button', { name: 'Mon' })).toBeNull()
    await user.click(dialog.getByRole('checkbox', { name: 'Hold notifications in quiet hours' }))
    expect(sent()).toEqual([{ quietHours: ON }])
    expect(await dialog.findByText(/^Held every day from 22:00 to 07:00 the next day/)).toBeDefined()
  })

  test('hold on the chosen days, the week beginning with Monday', async () => {
    const { user, dialog, sent } = await openSettings({ quietHours: ON })
    const days = within(dialog.getByRole('group', { name: 'Days on which they begin' })).getAllByRole(
      'button',
    )
    expect(days.map((day) => day.textContent).join(' ')).toBe('Mon Tue Wed Thu Fri Sat Sun')
    const sunday = dialog.getByRole('button', { name: 'Sun' })
    await user.click(sunday)
    await waitFor(() => expect(sunday.getAttribute('aria-pressed')).toBe('false'))
    await user.click(sunday)
    await waitFor(() => expect(sunday.getAttribute('aria-pressed')).toBe('true'))
    expect(sent().map(({ quietHours }) => quietHours?.days)).toEqual([
      [1, 2, 3, 4, 5, 6],
      [0, 1, 2, 3, 4, 5, 6],
    ])
  })

  test('without any day are refused by name, and nothing is saved', async () => {
    const { user, dialog, sent } = await openSettings({ quietHours: { ...ON, days: [3] } })
    await user.click(dialog.getByRole('button', { name: 'Wed' }))
    const alert = dialog.getByRole('alert')
    expect(alert.textContent).toContain('Days: choose at least one day.')
    expect(dialog.getByRole('group', { name: /Days/ }).getAttribute('aria-describedby')).toBe(alert.id)
    expect(sent()).toEqual([])
    await user.click(dialog.getByRole('button', { name: 'Fri' }))
    expect(sent()).toEqual([{ quietHours: { ...ON, days: [5] } }])
    expect(dialog.queryByRole('alert')).toBeNull()
  })

  test('take a time once it is typed to the end, not half of it', async () => {
    const { user, dialog, sent } = await openSettings({ quietHours: ON })
    const from = dialog.getByLabelText('From')
    await user.click(from)
    fireEvent.change(from, { target: { value: '02:00' } })
    fireEvent.change(from, { target: { value: '23:30' } })
    expect(await dialog.findByText(/^Held every day from 23:30/)).toBeDefined()
    expect(sent()).toEqual([])
    await user.tab()
    expect(sent()).toEqual([{ quietHours: { ...ON, from: '23:30' } }])
  })

  test.each(['From', 'To'] as const)(
    'without a time in "%s" are refused by that name, and nothing is saved',
    async (label) => {
      const { user, dialog, sent } = await openSettings({ quietHours: ON })
      const field = dialog.getByLabelText(label)
      await user.click(field)
      fireEvent.change(field, { target: { value: '' } })
      await user.keyboard('{Enter}')
      await user.tab()
      expect(dialog.getByRole('alert').textContent).toMatch(new RegExp(`^${label}: enter hours and minutes`))
      expect(field.getAttribute('aria-invalid')).toBe('true')
      expect(sent()).toEqual([])
    },
  )

  test('take a day in the same breath as a time, and lose neither', async () => {
    const { user, dialog, sent } = await openSettings({ quietHours: ON })
    const to = dialog.getByLabelText('To')
    await user.click(to)
    fireEvent.change(to, { target: { value: '06:00' } })
    fireEvent.blur(to)
    fireEvent.click(dialog.getByRole('button', { name: 'Sun' }))
    await waitFor(() => expect(sent()).toHaveLength(2))
    expect(sent().at(-1)).toEqual({ quietHours: { ...ON, to: '06:00', days: [1, 2, 3, 4, 5, 6] } })
  })

  test('can be switched off while a field is empty, and keep what was saved of them', async () => {
    const { user, dialog, sent } = await openSettings({ quietHours: ON })
    fireEvent.change(dialog.getByLabelText('To'), { target: { value: '' } })
    await user.click(dialog.getByRole('checkbox', { name: 'Hold notifications in quiet hours' }))
    expect(sent()).toEqual([{ quietHours: { ...ON, on: false } }])
  })

  test("go by this computer's clock, or by that of a chosen place", async () => {
    const { user, dialog, sent } = await openSettings({ quietHours: ON })
    const zone = dialog.getByRole('combobox', { name: 'Time zone' })
    expect(within(zone).getByRole('option', { name: "This computer's (UTC)" })).toHaveProperty(
      'selected',
      true,
    )
    await user.selectOptions(zone, 'Europe/Berlin')
    expect(await dialog.findByText(/the next day, Berlin time; one summary at 07:00/)).toBeDefined()
    await user.selectOptions(zone, "This computer's (UTC)")
    expect(sent().map(({ quietHours }) => quietHours?.timeZone)).toEqual(['Europe/Berlin', null])
  })

  test('show a place that this computer knows under another name', async () => {
    const { dialog } = await openSettings({ quietHours: { ...ON, timeZone: 'Asia/Old_Town' } })
    expect(dialog.getByRole('option', { name: 'Old Town' })).toHaveProperty('selected', true)
  })

  test('say so where main refuses them, and show what is kept', async () => {
    const { user, bridge, dialog } = await openSettings({ quietHours: ON })
    bridge.refuses('settings.change', 'The settings could not be written: the disk is full.')
    await user.click(dialog.getByRole('button', { name: 'Mon' }))
    expect((await dialog.findByRole('alert')).textContent).toContain('the disk is full')
    await waitFor(() =>
      expect(dialog.getByRole('button', { name: 'Mon' }).getAttribute('aria-pressed')).toBe('true'),
    )
  })
})

describe('a test notification', () => {
  async function send(bridge: FakeBridge) {
    bridge.settings = { ...bridge.settings, quietHours: ON }
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Settings' }))
    await user.click(await screen.findByRole('tab', { name: 'Notifications' }))
    const button = await screen.findByRole('button', { name: 'Send a test notification' })
    await user.click(button)
    const status = button.parentElement?.querySelector('[role=status]')
    return { user, button, words: () => status?.textContent ?? '' }
  }
  const calm = () => new FakeBridge(windowOverviewOf([viewOf()]))

  test('is reported as shown when the system showed it', async () => {
    const bridge = calm()
    const { words } = await send(bridge)
    await waitFor(() => expect(words()).toMatch(/^The system showed it\. Did you see nothing\? /))
    expect(bridge.payloadsOf('notification.test')).toHaveLength(1)
  })

  test.each([
    ['Macintosh; Intel Mac OS X 10_15_7', 'System Settings > Notifications > Redbar'],
    ['Windows NT 10.0; Win64; x64', 'Settings > System > Notifications'],
    ['X11; Linux x86_64', 'A notification service must run'],
  ])('that was not shown says why, and how to allow it on %s', async (system, way) => {
    vi.stubGlobal('navigator', {
      ...navigator,
      clipboard: navigator.clipboard,
      userAgent: `Mozilla/5.0 (${system})`,
    })
    const bridge = calm()
    bridge.testNotification = { shown: false, why: 'there is no notification service' }
    const { words } = await send(bridge)
    await waitFor(() =>
      expect(words()).toContain('The system did not show it: there is no notification service. '),
    )
    expect(words()).toContain(way)
  })

  test('is not sent twice while the system is still asked, and says that it is', async () => {
    const bridge = calm()
    const release = bridge.holds('notification.test')
    const { user, button, words } = await send(bridge)
    await waitFor(() => expect(words()).toBe('Waiting for the system…'))
    await user.click(button)
    release()
    await waitFor(() => expect(words()).toMatch(/^The system showed it/))
    expect(bridge.payloadsOf('notification.test')).toHaveLength(1)
  })

  test('that Redbar could not send is not taken for one that was shown', async () => {
    const bridge = calm()
    bridge.refuses('notification.test', 'Redbar could not send it.')
    const { words } = await send(bridge)
    await waitFor(() => expect(words()).toBe('Redbar could not send it.'))
  })
})

test('axe finds nothing to complain about in the settings, quiet hours wrong and a test refused', async () => {
  const { user, bridge } = await openSettings({ quietHours: ON })
  bridge.testNotification = { shown: false, why: 'there is no notification service' }
  await user.click(screen.getByRole('button', { name: 'Send a test notification' }))
  fireEvent.change(screen.getByLabelText('From'), { target: { value: '' } })
  await screen.findByText(/did not show it/)
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  })
  expect(violations.map(({ id }) => id)).toEqual([])
})
