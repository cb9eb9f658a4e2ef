import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { viewOf, windowOverviewOf } from './window-builders.ts'

const two = () => new FakeBridge(windowOverviewOf([viewOf(), viewOf({ id: 'b', name: 'Billing events' })]))

describe('the settings', () => {
  test('open where the window was opened for them', async () => {
    const bridge = two()
    bridge.target = { page: 'settings' }
    openWindow(bridge)
    expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeDefined()
  })

  test('open over the window that is there already, which stays where it was', async () => {
    const bridge = two()
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: /Billing events/ }))
    act(() => bridge.emit('target.open', { page: 'settings' }))
    expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeDefined()
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Billing events')
  })

  test('open again after they were closed', async () => {
    const bridge = two()
    bridge.target = { page: 'settings' }
    const { user } = openWindow(bridge)
    await screen.findByRole('dialog', { name: 'Settings' })
    await user.click(screen.getByRole('button', { name: 'Close' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    act(() => bridge.emit('target.open', { page: 'settings' }))
    expect(await screen.findByRole('dialog', { name: 'Settings' })).toBeDefined()
  })

  test('keep the chosen theme and show it at once', async () => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Settings' }))
    await user.click(await screen.findByRole('tab', { name: 'Appearance' }))
    const theme = await screen.findByRole('combobox', { name: 'Theme' })
    await waitFor(() => expect(theme.hasAttribute('disabled')).toBe(false))
    await user.selectOptions(theme, 'Dark')
    expect(document.documentElement.dataset.theme).toBe('dark')
    expect(bridge.payloadsOf('settings.change')).toEqual([{ theme: 'dark' }])
  })

  test('keep secrets as plain text only after an explicit yes, and take it back', async () => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Settings' }))
    await user.click(await screen.findByRole('tab', { name: 'Secrets' }))
    const consent = await screen.findByRole('checkbox', { name: /Keep secrets as plain text/ })
    await waitFor(() => expect(consent.hasAttribute('disabled')).toBe(false))
    expect(consent).toHaveProperty('checked', false)
    await user.click(consent)
    await waitFor(() => expect(consent).toHaveProperty('checked', true))
    await user.click(consent)
    await waitFor(() => expect(consent).toHaveProperty('checked', false))
    expect(bridge.payloadsOf('settings.change')).toEqual([
      { plainTextSecrets: true },
      { plainTextSecrets: false },
    ])
  })

  test('show the theme that was chosen before, without being opened', async () => {
    const bridge = two()
    bridge.settings = { ...bridge.settings, theme: 'light' }
    openWindow(bridge)
    await waitFor(() => expect(document.documentElement.dataset.theme).toBe('light'))
  })
})
