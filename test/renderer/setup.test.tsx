import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const TOKEN = 'xoxb-test-plainly-not-a-token'

async function openAdd(bridge = new FakeBridge(windowOverviewOf([viewOf()]))) {
  const { user } = openWindow(bridge)
  await screen.findByRole('list', { name: 'Integrations' })
  const button = screen.getByRole('button', { name: 'Add integration' })
  await user.click(button)
  const dialog = await screen.findByRole('dialog', { name: 'Add an integration' })
  return { user, bridge, button, dialog }
}

async function openFor(action: 'Edit' | 'Remove', view = viewOf()) {
  const bridge = new FakeBridge(windowOverviewOf([view]))
  const { user } = openWindow(bridge)
  await screen.findByRole('list', { name: 'Integrations' })
  await user.click(screen.getByRole('button', { name: action }))
  return { user, bridge, dialog: await screen.findByRole('dialog') }
}

describe('adding an integration', () => {
  test('sends what was typed, closes, and opens its page', async () => {
    const { user, bridge, dialog } = await openAdd()
    await user.type(within(dialog).getByLabelText('Name'), 'Billing')
    await user.type(within(dialog).getByLabelText('Bot token'), ` ${TOKEN} `)
    await user.type(within(dialog).getByLabelText('Channel ID'), 'C0123456789')
    await user.click(within(dialog).getByRole('button', { name: 'Add integration' }))
    expect(bridge.payloadsOf('integration.add')).toEqual([
      { kind: 'bot', name: 'Billing', token: TOKEN, channel: 'C0123456789', everySeconds: 300 },
    ])
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    const added = viewOf({ id: 'added', name: 'Billing', status: 'waiting' })
    act(() => bridge.shows(windowOverviewOf([viewOf(), added], { at: NINE + 1 })))
    expect(await screen.findByRole('heading', { level: 1, name: 'Billing' })).toBeDefined()
  })

  test('sends a webhook with its URL', async () => {
    const { user, bridge, dialog } = await openAdd()
    await user.click(within(dialog).getByRole('radio', { name: 'Incoming webhook' }))
    await user.type(within(dialog).getByLabelText('Name'), 'Deploys')
    await user.type(
      within(dialog).getByLabelText('Webhook URL'),
      'https://hooks.slack.com/services/T0/B0/fake',
    )
    await user.clear(within(dialog).getByLabelText('Check every … seconds'))
    await user.type(within(dialog).getByLabelText('Check every … seconds'), '60')
    await user.click(within(dialog).getByRole('button', { name: 'Add integration' }))
    expect(bridge.payloadsOf('integration.add')).toEqual([
      {
        kind: 'webhook',
        name: 'Deploys',
        url: 'https://hooks.slack.com/services/T0/B0/fake',
        everySeconds: 60,
      },
    ])
  })

  test("shows main's sentence at the form when it refuses, and keeps what was typed", async () => {
    const { user, bridge, dialog } = await openAdd()
    bridge.refuses('integration.add', 'This is an app-level token (xapp-). Redbar needs a bot token (xoxb-).')
    await user.type(within(dialog).getByLabelText('Name'), 'Billing')
    await user.type(within(dialog).getByLabelText('Bot token'), TOKEN)
    await user.type(within(dialog).getByLabelText('Channel ID'), 'C1')
    await user.click(within(dialog).getByRole('button', { name: 'Add integration' }))
    const alert = await within(dialog).findByRole('alert')
    expect(alert.textContent).toContain('This is an app-level token')
    const values = ['Name', 'Bot token', 'Channel ID'].map((label) => {
      const input = within(dialog).getByLabelText(label)
      return input instanceof HTMLInputElement && input.value
    })
    expect(values).toEqual(['Billing', TOKEN, 'C1'])
  })

  test('leaves no secret in the page: not while it is typed, not after', async () => {
    const { user, dialog } = await openAdd()
    const secret = within(dialog).getByLabelText('Bot token')
    await user.type(secret, TOKEN)
    expect(secret.getAttribute('type')).toBe('password')
    expect(document.documentElement.outerHTML).not.toContain(TOKEN)
    await user.type(within(dialog).getByLabelText('Name'), 'Billing')
    await user.type(within(dialog).getByLabelText('Channel ID'), 'C1')
    await user.click(within(dialog).getByRole('button', { name: 'Add integration' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(document.documentElement.outerHTML).not.toContain(TOKEN)
    expect(JSON.stringify({ ...localStorage })).not.toContain(TOKEN)
  })

  test('asks for its alarms only where they are wanted, and sends what was said of them', async () => {
    const { user, bridge, dialog } = await openAdd()
    const summary = within(dialog).getByText('Alarms')
    expect(summary.closest('details')?.open).toBe(false)
    await user.click(summary)
    await user.type(within(dialog).getByLabelText('Name'), 'Billing')
    await user.type(within(dialog).getByLabelText('Bot token'), TOKEN)
    await user.type(within(dialog).getByLabelText('Channel ID'), 'C0123456789')
    await user.click(within(dialog).getByRole('radio', { name: 'High' }))
    expect(within(dialog).getByText('Rings when it fails, in quiet hours too.')).toBeDefined()
    await user.type(within(dialog).getByLabelText('Messages a day, about'), '40')
    await user.click(within(dialog).getByRole('button', { name: 'Add integration' }))
    expect(bridge.payloadsOf('integration.add')).toMatchObject([{ priority: 'high', messagesPerDay: 40 }])
  })

  test('opens its alarms again where what they hold cannot be sent', async () => {
    const { user, bridge, dialog } = await openAdd()
    const pace = within(dialog).getByLabelText('Messages a day, about')
    await user.type(pace, '-3')
    expect(pace.closest('details')?.open).toBe(false)
    await user.click(within(dialog).getByRole('button', { name: 'Add integration' }))
    expect(pace.closest('details')?.open).toBe(true)
    expect(bridge.payloadsOf('integration.add')).toEqual([])
  })

  test('is offered for each kind where there is nothing yet', async () => {
    const { user } = openWindow(new FakeBridge())
    await user.click(await screen.findByRole('button', { name: 'Add a webhook' }))
    expect(await screen.findByLabelText('Webhook URL')).toBeDefined()
  })
})

describe('editing an integration', () => {
  test('shows the secret as a mask, and keeps it when the field stays empty', async () => {
    const { user, bridge, dialog } = await openFor('Edit')
    expect(within(dialog).getByLabelText('Bot token').getAttribute('placeholder')).toBe('xoxb-…1234')
    await user.clear(within(dialog).getByLabelText('Name'))
    await user.type(within(dialog).getByLabelText('Name'), 'Reviews')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(bridge.payloadsOf('integration.edit')).toEqual([{ id: 'a', name: 'Reviews' }])
  })

  test('sends a new secret', async () => {
    const { user, bridge, dialog } = await openFor('Edit')
    await user.type(within(dialog).getByLabelText('Bot token'), TOKEN)
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(bridge.payloadsOf('integration.edit')).toEqual([{ id: 'a', secret: TOKEN }])
  })

  test('asks for the secret that was lost, and starts there', async () => {
    const { dialog } = await openFor('Edit', viewOf({ hasSecret: false }))
    const secret = within(dialog).getByLabelText('Bot token')
    expect(document.activeElement).toBe(secret)
    expect(secret.hasAttribute('required')).toBe(true)
  })
})

describe("editing an integration's alarms", () => {
  const loud = viewOf({ priority: 'high', messagesPerDay: 40 })

  test('shows them as they are, and sends nothing of them when only the name changed', async () => {
    const { user, bridge, dialog } = await openFor('Edit', loud)
    expect(within(dialog).getByRole('radio', { name: 'High' })).toHaveProperty('checked', true)
    expect(within(dialog).getByLabelText('Messages a day, about')).toHaveProperty('value', '40')
    await user.type(within(dialog).getByLabelText('Name'), '!')
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(bridge.payloadsOf('integration.edit')).toEqual([{ id: 'a', name: `${loud.name}!` }])
  })

  test('changes how loud it is, and forgets a pace that is no longer known', async () => {
    const { user, bridge, dialog } = await openFor('Edit', loud)
    await user.click(within(dialog).getByRole('radio', { name: 'Low' }))
    expect(within(dialog).getByRole('status').textContent).toMatch(/^Never rings/)
    await user.clear(within(dialog).getByLabelText('Messages a day, about'))
    await user.click(within(dialog).getByRole('button', { name: 'Save' }))
    expect(bridge.payloadsOf('integration.edit')).toEqual([
      { id: 'a', priority: 'low', messagesPerDay: null },
    ])
  })

  test('starts with the pace where that is what was asked for', async () => {
    const { user } = openWindow(new FakeBridge(windowOverviewOf([failingViewOf()])))
    await user.click(
      await screen.findByRole('button', { name: 'Tell Redbar how many messages it posts a day' }),
    )
    const dialog = await screen.findByRole('dialog', { name: 'Edit integration' })
    expect(document.activeElement).toBe(within(dialog).getByLabelText('Messages a day, about'))
  })
})

describe('removing an integration', () => {
  test('asks first', async () => {
    const { user, bridge, dialog } = await openFor('Remove')
    expect(dialog.textContent).toContain('Reviews to #app-reviews')
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(bridge.payloadsOf('integration.remove')).toEqual([])
  })

  test('removes it once that is confirmed', async () => {
    const { user, bridge, dialog } = await openFor('Remove')
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }))
    expect(bridge.payloadsOf('integration.remove')).toEqual([{ id: 'a' }])
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })
})
