import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Credential } from '../../renderer/first-run/entries.ts'
import { tallyOf } from '../../renderer/first-run/tally.ts'
import { setupMessages as german } from '../../shared/language/de/setup.ts'
import { setupMessages as english } from '../../shared/language/en/setup.ts'
import { failed } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { askedOf } from './fake-setup.ts'
import { openWindow } from './open-window.tsx'

const TOKEN = 'xoxb-test-plainly-not-a-token'
const HOOK = 'https://hooks.slack.com/services/T0000000000/B0000000000/plainlynotasecret000000'
const OFFLINE = { status: 'inconclusive', reason: 'offline', code: null } as const

async function openPasted(text: string, bridge = new FakeBridge()) {
  const { user } = openWindow(bridge)
  await user.click(await screen.findByLabelText('Paste bot tokens or webhook URLs'))
  await user.paste(text)
  return { user, bridge }
}

test('what could not be asked is told beside what works', async () => {
  const bridge = new FakeBridge()
  bridge.setup.asked = askedOf({ outcome: OFFLINE, workspace: null })
  await openPasted(`${TOKEN}\n${HOOK}`, bridge)
  expect(await screen.findByText('2 asked: 1 works and 1 could not be asked.')).toBeDefined()
})

test('a line that is not recognised is told to screen readers beside those that are', async () => {
  await openPasted(`${TOKEN}\n${HOOK}\nsome words`)
  const said = await screen.findByText('Line 3 was not recognised.')
  expect(said.closest('[role=status]')).not.toBeNull()
})

test('a token counts by its channels, and one that Slack refuses as something to look at', () => {
  const pasted = { usable: true, id: 'a', kind: 'bot', mask: '', name: null, apiUrl: null } as const
  const credential: Credential = {
    pasted: { ...pasted, wishes: [], watchedAs: [] },
    asked: { state: 'done', answer: askedOf({ outcome: failed('access-revoked') }) },
    choices: [],
  }
  const choice = { channel: 'C1', channelName: null, name: null, everySeconds: null }
  const choices = [{ ...choice, trial: { state: 'done', answer: { kind: 'wait', forMs: 1 } } as const }]
  expect(tallyOf([{ ...credential, choices: [] }])).toEqual({ works: 0, faulty: 1, unasked: 0 })
  expect(tallyOf([{ ...credential, choices }])).toEqual({ works: 0, faulty: 0, unasked: 1 })
})

test('the tally is one sentence in both languages', () => {
  const tally = { works: 2, faulty: 1, unasked: 1 }
  expect(english.progress.done(tally)).toBe(
    '4 asked: 2 work, 1 with something to look at and 1 could not be asked.',
  )
  expect(german.progress.done(tally)).toBe(
    '4 gefragt: 2 funktionieren, bei 1 gibt es etwas zu sehen und 1 ließ sich nicht fragen.',
  )
})

test('a name in the field for IDs takes the listed channel of that name', async () => {
  const { user, bridge } = await openPasted(TOKEN)
  await screen.findByRole('option', { name: /#app-reviews/ })
  await user.type(screen.getByLabelText('Channel ID or link'), 'app-reviews{Enter}')
  await waitFor(() =>
    expect(bridge.payloadsOf('setup.try')).toEqual([{ id: 'pasted-1', channel: 'C0000000001' }]),
  )
})

test('what is refused at the field for IDs belongs to the field', async () => {
  const bridge = new FakeBridge()
  bridge.setup.tried.set('elsewhere', { kind: 'no-channel', why: 'name' })
  const { user } = await openPasted(TOKEN, bridge)
  const field = await screen.findByLabelText('Channel ID or link')
  await user.type(field, 'elsewhere{Enter}')
  const alert = await screen.findByRole('alert')
  expect(alert.textContent).toContain('That is a name')
  expect(field.getAttribute('aria-describedby')).toContain(alert.id)
})

test('after "Do not store" it is said that nothing was, and neither way is stressed', async () => {
  const bridge = new FakeBridge()
  bridge.setup.keyring = false
  const { user } = await openPasted(HOOK, bridge)
  await user.click(await screen.findByRole('button', { name: 'Watch 1 integration' }))
  const dialog = await screen.findByRole('dialog')
  const [refuse, agree] = ['Do not store', 'Store as plain text'].map((name) =>
    within(dialog).getByRole('button', { name }),
  )
  expect(agree?.className).toBe(refuse?.className)
  if (refuse) await user.click(refuse)
  expect(await screen.findByText('Nothing was stored. What you entered is still here.')).toBeDefined()
})

test('an address that is refused is told at its field, and no token is asked there', async () => {
  const { user, bridge } = await openPasted(TOKEN)
  await screen.findByText('review-radar in Acme')
  await user.click(screen.getByText('Slack for government, or a test server'))
  bridge.refuses('setup.locate', 'API address: not this one.')
  const field = screen.getByLabelText('API address')
  await user.type(field, 'https://example.com{Enter}')
  const alert = await screen.findByRole('alert')
  expect(alert.parentElement?.id).toBe(field.getAttribute('aria-describedby'))
  expect(alert.textContent).toBe('API address: not this one.')
  expect(bridge.payloadsOf('setup.ask')).toHaveLength(1)
})

test('the text for the admin names the scope for posting where the app is to post, and so does its manifest', async () => {
  const { user } = openWindow(new FakeBridge())
  await user.click(await screen.findByRole('link', { name: 'How to get it approved' }))
  const text = await screen.findByRole('region', { name: 'The text' })
  expect(text.textContent).not.toContain('chat:write')
  await user.click(screen.getByRole('checkbox', { name: 'It posts messages as well (chat:write)' }))
  expect(text.textContent).toContain('- chat:write: to post messages')
  expect(text.textContent).toContain('"chat:write"')
  expect(text.textContent).not.toContain('posts none.\n')
})
