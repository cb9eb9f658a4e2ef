import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { detailsOf, entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const hook = viewOf({
  id: 'h',
  name: 'Deploy hook',
  kind: 'webhook',
  target: 'hooks.slack.com',
  secretMask: 'https://hooks.slack.com/services/…f3Qk',
  workspace: null,
  channel: null,
  apiUrl: null,
})
const NAME = 'Send a test message'

function bridgeWith(view = hook): FakeBridge {
  return new FakeBridge(windowOverviewOf([view]))
}

async function ask(bridge = bridgeWith()) {
  const { user } = openWindow(bridge)
  await user.click(await screen.findByRole('button', { name: NAME }))
  return { user, bridge, dialog: await screen.findByRole('dialog') }
}

describe('a test message', () => {
  test('is offered for a webhook, with what the silent check cannot see', async () => {
    openWindow(bridgeWith())
    expect(await screen.findByRole('button', { name: NAME })).toBeDefined()
    expect(screen.getByText(/cannot see whether its channel still takes messages/)).toBeDefined()
  })

  test.each([
    ['a bot', viewOf()],
    ['a webhook whose address was lost', { ...hook, hasSecret: false }],
  ])('is not offered for %s', async (_what, view) => {
    openWindow(bridgeWith(view))
    await screen.findByRole('heading', { level: 1 })
    expect(screen.queryByRole('button', { name: NAME })).toBeNull()
  })

  test.each([
    ['failing', failingViewOf({ ...hook, incident: failingViewOf().incident, status: 'failing' })],
    ['paused', { ...hook, status: 'paused' as const, paused: true }],
  ])('is offered for a webhook that is %s as well', async (_what, view) => {
    openWindow(bridgeWith(view))
    expect(await screen.findByRole('button', { name: NAME })).toBeDefined()
  })

  test('says before it is sent that it will appear in the channel, and starts at Cancel', async () => {
    const { dialog, bridge } = await ask()
    expect(dialog.textContent).toContain('A message will appear in the Slack channel of this webhook')
    expect(dialog.textContent).toContain('Deploy hook')
    expect(document.activeElement).toBe(within(dialog).getByRole('button', { name: 'Cancel' }))
    expect(bridge.payloadsOf('webhook.test')).toEqual([])
  })

  test.each(['Cancel', 'Close'])('is not sent after %s', async (name) => {
    const { user, dialog, bridge } = await ask()
    await user.click(within(dialog).getByRole('button', { name }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(bridge.payloadsOf('webhook.test')).toEqual([])
  })

  test('is sent once that is confirmed, and sends the reader to the channel', async () => {
    const { user, dialog, bridge } = await ask()
    await user.dblClick(within(dialog).getByRole('button', { name: 'Send' }))
    const title = await within(dialog).findByRole('heading', { name: 'Slack took the message' })
    expect(dialog.textContent).toContain('look in the channel')
    expect(title.parentElement).toBe(document.activeElement)
    expect(bridge.payloadsOf('webhook.test')).toEqual([{ id: 'h' }])
    await user.click(within(dialog).getByRole('button', { name: 'Done' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  })

  test("shows Slack's refusal with its code, and is sent again only after another confirmation", async () => {
    const bridge = bridgeWith()
    const meaning = 'Nobody can post there.'
    bridge.testMessage = { posted: false, code: 'channel_is_archived', title: 'Channel archived', meaning }
    const { user, dialog } = await ask(bridge)
    await user.click(within(dialog).getByRole('button', { name: 'Send' }))
    expect(await within(dialog).findByRole('heading', { name: /Channel archived/ })).toBeDefined()
    expect(within(dialog).getByText('channel_is_archived')).toBeDefined()
    expect(within(dialog).getByText(meaning)).toBeDefined()
    await user.click(within(dialog).getByRole('button', { name: 'Try again' }))
    expect(dialog.textContent).toContain('A message will appear')
    expect(bridge.payloadsOf('webhook.test')).toHaveLength(1)
    await user.click(within(dialog).getByRole('button', { name: 'Send' }))
    await within(dialog).findByRole('heading', { name: /Channel archived/ })
    expect(bridge.payloadsOf('webhook.test')).toHaveLength(2)
  })

  test('shows a refusal without a code', async () => {
    const bridge = bridgeWith()
    bridge.testMessage = {
      posted: false,
      code: null,
      title: 'No answer in time',
      meaning: 'It took too long.',
    }
    const { user, dialog } = await ask(bridge)
    await user.click(within(dialog).getByRole('button', { name: 'Send' }))
    expect(await within(dialog).findByRole('heading', { name: 'No answer in time' })).toBeDefined()
    expect(dialog.querySelector('code')).toBeNull()
  })

  test("shows main's sentence when it could not even be tried", async () => {
    const bridge = bridgeWith()
    bridge.refuses('webhook.test', "The system's keyring is locked.")
    const { user, dialog } = await ask(bridge)
    await user.click(within(dialog).getByRole('button', { name: 'Send' }))
    expect((await within(dialog).findByRole('alert')).textContent).toBe("The system's keyring is locked.")
  })
})

test('the geeky details of a silent check claim no more than it proves', async () => {
  const bridge = bridgeWith()
  const entry = entryOf(NINE, undefined, { integrationId: 'h', check: 'webhook', httpStatus: 400 })
  bridge.knows([entry])
  bridge.explains(detailsOf(entry))
  const { user } = openWindow(bridge)
  await user.click(await screen.findByRole('button', { name: 'Details' }))
  const pane = await screen.findByRole('region', { name: 'Geeky details' })
  expect(await within(pane).findByRole('heading', { name: /Hook alive, channel not checked/ })).toBeDefined()
  expect(pane.textContent).not.toContain('Nothing wrong')
})
