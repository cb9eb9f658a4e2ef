import { act, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { snoozeChoices } from '../../renderer/words/snooze.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { viewOf, windowOverviewOf } from './window-builders.ts'

/** What the window's clock shows in these tests. */
const NOW = NINE + MINUTE

function open(changes: Parameters<typeof windowOverviewOf>[1] = {}) {
  const bridge = new FakeBridge(windowOverviewOf([viewOf()], changes))
  return { bridge, ...openWindow(bridge) }
}

const opener = () => screen.findByRole('button', { name: 'Snooze all' })

describe('snoozing all notifications', () => {
  test.each([
    ['For 1 hour', HOUR],
    ['For 4 hours', 4 * HOUR],
    ['Until tomorrow, 09:00', NINE + DAY - NOW],
  ])('lasts as chosen: %s', async (name, forMs) => {
    const { user, bridge } = open()
    await user.click(await opener())
    await user.click(screen.getByRole('menuitem', { name }))
    expect(bridge.payloadsOf('alerts.snooze')).toEqual([{ integrationIds: null, forMs }])
    expect(screen.queryByRole('menu')).toBeNull()
  })

  test('is said with its end, and ended with one press of the same button, which keeps the focus', async () => {
    const { user, bridge } = open()
    await user.click(await opener())
    await user.keyboard('{Enter}')
    act(() => bridge.shows(windowOverviewOf([viewOf()], { at: NINE + 1, snoozedUntil: NINE + 6 * HOUR })))
    const notices = await screen.findByRole('region', { name: 'Notices' })
    expect(notices.textContent).toContain(
      'Notifications are snoozed. Nothing rings until 15:00; checks go on.',
    )
    const end = screen.getByRole('button', { name: 'End snooze' })
    expect(document.activeElement).toBe(end)
    expect(end.hasAttribute('aria-haspopup')).toBe(false)
    await waitFor(() => expect(bridge.payloadsOf('alerts.snooze')).toHaveLength(1))
    await user.keyboard('{Enter}')
    expect(bridge.payloadsOf('alerts.snooze').at(-1)).toEqual({ integrationIds: null, forMs: null })
  })

  test('promises no checks while all of them are paused', async () => {
    open({ snoozedUntil: NINE + 6 * HOUR, pausedUntil: NINE + HOUR })
    const notices = await screen.findByRole('region', { name: 'Notices' })
    expect(notices.textContent).toContain('Nothing is asked until 10:00.')
    expect(notices.textContent).toContain('Notifications are snoozed. Nothing rings until 15:00.')
    expect(notices.textContent).not.toContain('checks go on')
  })

  test('until tomorrow at nine is the next day at nine by the clock of this computer, late and early', () => {
    const until = snoozeChoices.at(-1)
    const ends = [0, 8, 14.9].map((hours) => NINE + hours * HOUR).map((now) => now + (until?.forMs(now) ?? 0))
    expect(ends).toEqual([NINE + DAY, NINE + DAY, NINE + DAY])
  })

  test('shows whether notifications ring by its bell, and tells what it does in words', async () => {
    const { bridge } = open()
    const button = await opener()
    const bell = () => button.querySelector('svg')?.getAttribute('class')
    expect([bell(), button.title]).toEqual([
      expect.stringMatching(/lucide-bell$/),
      'Notifications are on: snooze all',
    ])
    act(() => bridge.shows(windowOverviewOf([viewOf()], { at: NINE + 1, snoozedUntil: NINE + HOUR })))
    await waitFor(() => expect(button.title).toBe('Notifications are snoozed: end snooze'))
    expect(bell()).toContain('lucide-bell-off')
  })

  test('is refused aloud', async () => {
    const { user, bridge } = open()
    bridge.refuses('alerts.snooze', 'The settings could not be written.')
    await user.click(await opener())
    await user.keyboard('{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('The settings could not be written.')
  })
})

describe('the menu of the snooze', () => {
  test('moves by the arrow keys, round and round, and gives the focus back on Escape', async () => {
    const { user } = open()
    const button = await opener()
    button.focus()
    await user.keyboard('{Enter}')
    const seen = [document.activeElement?.textContent]
    for (const key of ['ArrowDown', 'ArrowUp', 'ArrowUp', 'ArrowDown', 'End', 'Home']) {
      await user.keyboard(`{${key}}`)
      seen.push(document.activeElement?.textContent)
    }
    const [one, four, tomorrow] = ['For 1 hour', 'For 4 hours', 'Until tomorrow, 09:00']
    expect(seen).toEqual([one, four, one, tomorrow, one, tomorrow, one])
    await user.keyboard('{Escape}')
    expect({ menu: screen.queryByRole('menu'), focus: document.activeElement }).toEqual({
      menu: null,
      focus: button,
    })
  })

  test('closes when the focus goes elsewhere, or its button is pressed again', async () => {
    const { user } = open()
    const button = await opener()
    await user.click(button)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await user.tab()
    expect(screen.queryByRole('menu')).toBeNull()
    await user.dblClick(button)
    expect(screen.queryByRole('menu')).toBeNull()
  })

  test('gives axe nothing to complain about', async () => {
    const { user } = open()
    await user.click(await opener())
    expect(within(screen.getByRole('menu', { name: 'Snooze all' })).getAllByRole('menuitem')).toHaveLength(3)
    const { violations } = await axe.run(document.body, {
      rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
    })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})

describe('quiet hours in the top bar', () => {
  test('are one small word beside the counts, and no banner', async () => {
    open({ quietUntil: NINE + 3 * HOUR })
    expect((await screen.findByText(/quiet until/)).textContent).toBe('quiet until 12:00')
    expect(screen.queryByRole('region', { name: 'Notices' })).toBeNull()
  })

  test('that end tomorrow say so', async () => {
    open({ quietUntil: NINE + 22 * HOUR })
    expect((await screen.findByText(/quiet until/)).textContent).toBe('quiet until tomorrow 07:00')
  })
})
