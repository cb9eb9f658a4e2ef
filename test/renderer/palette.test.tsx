import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Command } from '../../renderer/palette/command.ts'
import { matching } from '../../renderer/palette/matching.ts'
import { shortcutGroups } from '../../renderer/palette/shortcuts.ts'
import { PASTE_FIELD } from '../../renderer/paste-field.ts'
import { window as english } from '../../shared/language/en/window.ts'
import { everythingOf } from '../../shared/search.ts'
import { HOUR } from '../../shared/time.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const FIELD = 'Integration, action or setting'
const REVIEWS = failingViewOf()
const BILLING = viewOf({ id: 'b', name: 'Billing events', workspace: 'Globex' })

function command(label: string, hint = ''): Command {
  return { id: label, group: 'actions', label, hint, run: () => {} }
}

describe('what is typed into the palette', () => {
  const all = ['Überweisungen', 'Check all now', 'Pause all checks', 'Recheck'].map((label) => command(label))
  const hinted = [...all, command('Deploys', 'Globex · #check')]

  test.each([
    ['', ['Überweisungen', 'Check all now', 'Pause all checks', 'Recheck', 'Deploys']],
    ['check', ['Check all now', 'Pause all checks', 'Recheck', 'Deploys']],
    ['ALL now', ['Check all now']],
    ['uber', ['Überweisungen']],
    ['globex', ['Deploys']],
    ['nothing', []],
  ])('"%s" finds %j', (text, labels) => {
    expect(matching(hinted, text).map(({ label }) => label)).toEqual(labels)
  })
})

async function openPalette(bridge = new FakeBridge(windowOverviewOf([REVIEWS, BILLING]))) {
  const { user } = openWindow(bridge)
  await screen.findByRole('heading', { level: 1 })
  await user.keyboard('{Control>}k{/Control}')
  const field = await screen.findByRole('combobox', { name: FIELD })
  return { user, bridge, field }
}

function active(field: HTMLElement): string {
  return document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.textContent ?? ''
}

describe('the command palette', () => {
  test('opens by its keys with what fails first, and goes to the integration that is chosen', async () => {
    const { user, field } = await openPalette()
    await waitFor(() => expect(document.activeElement).toBe(field))
    expect(active(field)).toContain(REVIEWS.name)
    expect(active(field)).toContain('Failing')
    await user.keyboard('bill')
    await waitFor(() => expect(active(field)).toContain('Billing events'))
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Billing events' })).toBeDefined()
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(document.activeElement?.textContent).toBe('Billing events')
  })

  test('walks its commands in a circle', async () => {
    const { user, field } = await openPalette()
    await user.keyboard('{ArrowUp}')
    expect(active(field)).toBe('Settings: About')
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(active(field)).toContain('Billing events')
  })

  test('does what is chosen, by pointer too', async () => {
    const { user, bridge, field } = await openPalette()
    await user.type(field, 'check all')
    await user.click(await screen.findByRole('option', { name: 'Check all now' }))
    expect(bridge.payloadsOf('check.now')).toEqual([{ id: null }])
  })

  test('acknowledges the failure of the integration that is shown', async () => {
    const { user, bridge, field } = await openPalette()
    await user.type(field, 'acknowledge')
    await waitFor(() => expect(active(field)).toContain('Acknowledge the failure of'))
    await user.keyboard('{Enter}')
    expect(bridge.payloadsOf('incident.acknowledge')).toEqual([
      { incidentIds: [REVIEWS.incident?.id], on: true },
    ])
  })

  test('Enter means what was read, whatever fails meanwhile', async () => {
    const { user, bridge, field } = await openPalette(new FakeBridge(windowOverviewOf([BILLING, viewOf()])))
    expect(active(field)).toContain('Billing events')
    act(() => bridge.shows(windowOverviewOf([REVIEWS, BILLING])))
    expect(active(field)).toContain('Billing events')
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Billing events' })).toBeDefined()
  })

  test('shows first the group of what fits best', async () => {
    const { user, field } = await openPalette(
      new FakeBridge(windowOverviewOf([REVIEWS, { ...BILLING, target: '#dark' }])),
    )
    await user.type(field, 'dark')
    expect(active(field)).toBe('Dark theme')
  })

  test.each([
    ['pause billing', 'Pause Billing events', 'integration.pause', [{ ids: ['b'], paused: true }]],
    ['snooze notifications of', 'Snooze', 'alerts.snooze', [{ integrationIds: ['b'], forMs: HOUR }]],
    ['as csv', 'Export', 'export.start', [{ filter: everythingOf('b'), format: 'csv' }]],
    ['deutsch', 'Language', 'settings.change', [{ language: 'de' }]],
    ['demo', 'Open the demo', 'demo.open', [undefined]],
  ] as const)('"%s" of the integration that is shown', async (text, label, request, payloads) => {
    const { user, bridge, field } = await openPalette(new FakeBridge(windowOverviewOf([BILLING])))
    await user.type(field, text)
    expect(active(field)).toContain(label)
    await user.keyboard('{Enter}')
    expect(bridge.payloadsOf(request)).toEqual(payloads)
  })

  test.each([
    ['remove', 'Remove integration?'],
    ['edit', 'Edit integration'],
  ])('"%s" asks in its dialog', async (text, title) => {
    const { user, field } = await openPalette(new FakeBridge(windowOverviewOf([BILLING])))
    await user.type(field, `${text} billing`)
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('dialog', { name: title })).toBeDefined()
  })

  test('leads to the field for a token where there is nothing yet', async () => {
    const { user, field } = await openPalette(new FakeBridge(windowOverviewOf([])))
    await user.type(field, 'add an')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.id).toBe(PASTE_FIELD))
  })

  test('opens the part of the settings that is asked for', async () => {
    const { user, field } = await openPalette()
    await user.type(field, 'quiet network')
    expect(await screen.findByText('Nothing is called that.')).toBeDefined()
    await user.clear(field)
    await user.type(field, 'settings network')
    await waitFor(() => expect(active(field)).toBe('Settings: Network'))
    await user.keyboard('{Enter}')
    const dialog = await screen.findByRole('dialog', { name: 'Settings' })
    expect(await within(dialog).findByRole('heading', { name: 'Network' })).toBeDefined()
  })

  test('stays closed while another dialog is open, and while a letter is only typed', async () => {
    const { user } = openWindow(new FakeBridge(windowOverviewOf([BILLING])))
    await screen.findByRole('heading', { level: 1 })
    await user.keyboard('k')
    expect(screen.queryByRole('combobox', { name: FIELD })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Settings' }))
    await screen.findByRole('dialog')
    await user.keyboard('{Control>}k{/Control}?')
    expect(screen.queryByRole('combobox', { name: FIELD })).toBeNull()
    expect(screen.getAllByRole('dialog')).toHaveLength(1)
  })
})

describe('the list of shortcuts', () => {
  test('opens on "?" and from the palette, and closes again', async () => {
    const { user, field } = await openPalette()
    await user.type(field, 'shortcuts')
    await waitFor(() => expect(active(field)).toBe('Keyboard shortcuts'))
    await user.keyboard('{Enter}')
    expect(await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    await user.keyboard('?')
    const list = await screen.findByRole('dialog', { name: 'Keyboard shortcuts' })
    expect(
      within(list).getByText('Commands: go anywhere, do anything').closest('div')?.textContent,
    ).toContain('CtrlK')
  })

  test.each([
    [false, ['Ctrl', 'K']],
    [true, ['⌘', 'K']],
  ])('names the keys as this desktop writes them (Mac: %s)', (isMac, keys) => {
    const [anywhere] = shortcutGroups(english.palette.keys, isMac)
    expect(anywhere?.shortcuts[0]?.ways).toEqual([keys])
  })
})
