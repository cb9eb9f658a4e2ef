import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const TOKEN = 'xoxb-test-plainly-not-a-token'

async function openFor(action: 'Edit' | 'Remove', view = viewOf()) {
  const bridge = new FakeBridge(windowOverviewOf([view]))
  const { user } = openWindow(bridge)
  await screen.findByRole('list', { name: 'Integrations' })
  await user.click(screen.getByRole('button', { name: action }))
  return { user, bridge, dialog: await screen.findByRole('dialog') }
}

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
