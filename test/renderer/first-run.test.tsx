import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { setupMessages as german } from '../../shared/language/de/setup.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { askedOf, channelOf } from './fake-setup.ts'
import { openWindow } from './open-window.tsx'
import { failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const TOKEN = 'xoxb-test-plainly-not-a-token'
const HOOK = 'https://hooks.slack.com/services/T0000000000/B0000000000/plainlynotasecret000000'
const FIELD = 'Paste bot tokens or webhook URLs'
const ARCHIVED = failed('channel-archived', { code: 'is_archived' })

async function openFirstRun(bridge = new FakeBridge()) {
  const { user } = openWindow(bridge)
  const field = await screen.findByLabelText(FIELD)
  const paste = async (text: string) => {
    await user.click(field)
    await user.paste(text)
  }
  return { user, bridge, field, paste }
}

async function chooseChannel(user: Awaited<ReturnType<typeof openFirstRun>>['user'], name: RegExp) {
  await user.click(await screen.findByRole('option', { name }))
}

describe('the first run', () => {
  test('recognises what is pasted, asks Slack at once, tries the chosen channel and saves it', async () => {
    const { user, bridge, paste } = await openFirstRun()
    await paste(TOKEN)
    expect(await screen.findByText('review-radar in Acme')).toBeDefined()
    await chooseChannel(user, /#app-reviews/)
    expect(await screen.findByText(/^Works: the token is good/)).toBeDefined()
    await user.click(await screen.findByRole('button', { name: 'Watch 1 integration' }))
    await waitFor(() =>
      expect(bridge.payloadsOf('setup.save')).toEqual([
        {
          items: [
            { id: 'pasted-1', channel: 'C0000000001', name: '#app-reviews in Acme', everySeconds: 300 },
          ],
          plainText: false,
        },
      ]),
    )
    const saved = viewOf({ id: 'saved-0', name: '#app-reviews in Acme', status: 'waiting' })
    act(() => bridge.shows(windowOverviewOf([saved], { at: NINE + 1 })))
    const title = await screen.findByRole('heading', { level: 1, name: '#app-reviews in Acme' })
    await waitFor(() => expect(document.activeElement).toBe(title))
  })

  test('takes several lines at once, which a field for passwords alone would join', async () => {
    const { bridge, paste } = await openFirstRun()
    await paste(`${TOKEN}\n${HOOK}\nxapp-1-plainly-fake`)
    expect(await screen.findByRole('heading', { level: 2, name: 'Bot token' })).toBeDefined()
    expect(screen.getByRole('heading', { level: 2, name: 'Incoming webhook' })).toBeDefined()
    expect(screen.getByText('App-level token')).toBeDefined()
    expect(await screen.findByRole('button', { name: 'Watch 1 integration' })).toBeDefined()
    expect(bridge.payloadsOf('setup.try')).toEqual([{ id: 'pasted-2', channel: null }])
  })

  test('takes what is typed as well, hidden while it is', async () => {
    const { user, field } = await openFirstRun()
    await user.type(field, `${TOKEN}{Enter}`)
    expect(field.getAttribute('type')).toBe('password')
    expect(await screen.findByText('review-radar in Acme')).toBeDefined()
    expect((field as HTMLInputElement).value).toBe('')
  })

  test('keeps no secret in the page or the storage', async () => {
    const { paste } = await openFirstRun()
    await paste(`${TOKEN}\n${HOOK}`)
    await screen.findByText('review-radar in Acme')
    expect(document.documentElement.outerHTML).not.toContain(TOKEN)
    expect(document.documentElement.outerHTML).not.toContain(HOOK)
    expect(JSON.stringify({ ...localStorage })).not.toContain(TOKEN)
  })

  test('says what a missing scope costs, and takes channels by ID', async () => {
    const bridge = new FakeBridge()
    bridge.setup.asked = askedOf({
      scopes: ['chat:write'],
      missing: ['channels:read', 'groups:read'],
      canList: false,
    })
    const { user, paste } = await openFirstRun(bridge)
    await paste(TOKEN)
    expect(await screen.findByText(/Private channels cannot be seen/)).toBeDefined()
    expect(screen.queryByRole('listbox')).toBeNull()
    await user.type(screen.getByLabelText('Channel ID or link'), 'C0123456789{Enter}')
    expect(await screen.findByLabelText('Name for C0123456789')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Watch 1 integration' })).toBeDefined()
  })

  test('refuses a channel by its name, and says why', async () => {
    const bridge = new FakeBridge()
    bridge.setup.tried.set('#reviews', { kind: 'no-channel', why: 'name' })
    const { user, paste } = await openFirstRun(bridge)
    await paste(TOKEN)
    await user.type(await screen.findByLabelText('Channel ID or link'), '#reviews{Enter}')
    expect((await screen.findByRole('alert')).textContent).toContain('asked by ID')
  })

  test('finds channels by a part of their name, marks those that are archived, and loads more', async () => {
    const bridge = new FakeBridge()
    const first = bridge.setup.pages.get(null)
    if (first?.kind === 'page') first.next = 'page-2'
    const more = channelOf({ id: 'C0000000009', name: 'zebra' })
    bridge.setup.pages.set('page-2', { kind: 'page', next: null, channels: [more] })
    const { user, paste } = await openFirstRun(bridge)
    await paste(TOKEN)
    expect((await screen.findByRole('option', { name: /#old-news/ })).textContent).toContain('archived')
    await user.type(screen.getByLabelText('Search channels'), '#Rand')
    expect(screen.getAllByRole('option')).toHaveLength(1)
    await user.clear(screen.getByLabelText('Search channels'))
    await user.click(screen.getByRole('button', { name: 'Load more channels' }))
    expect(await screen.findByRole('option', { name: /#zebra/ })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Load more channels' })).toBeNull()
    expect(document.activeElement).toBe(screen.getByRole('listbox'))
  })

  test('leaves the focus on the card when a channel is taken back, or Slack is asked again', async () => {
    const bridge = new FakeBridge()
    bridge.setup.tried.set('C0000000001', {
      kind: 'tried',
      channel: 'C0000000001',
      channelName: 'app-reviews',
      workspace: 'Acme',
      outcome: ARCHIVED,
    })
    const { user, paste } = await openFirstRun(bridge)
    await paste(TOKEN)
    await chooseChannel(user, /#app-reviews/)
    const card = screen.getByRole('heading', { level: 2, name: 'Bot token' })
    await user.click(await screen.findByRole('button', { name: 'Ask again' }))
    expect(document.activeElement).toBe(card)
    await user.click(screen.getByRole('button', { name: 'Remove #app-reviews' }))
    expect(document.activeElement).toBe(card)
  })

  test('lets channels be chosen by keyboard alone', async () => {
    const { user, paste } = await openFirstRun()
    await paste(TOKEN)
    await user.click(await screen.findByLabelText('Search channels'))
    await user.keyboard('{ArrowDown}{ArrowDown} ')
    expect(await screen.findByLabelText('Name for #deploys')).toBeDefined()
    await user.keyboard(' ')
    await waitFor(() => expect(screen.queryByLabelText('Name for #deploys')).toBeNull())
  })

  test('shows what a check would find, with the steps, and lets it be watched all the same', async () => {
    const bridge = new FakeBridge()
    const tried = {
      kind: 'tried',
      channel: 'C0000000003',
      channelName: 'old-news',
      workspace: 'Acme',
    } as const
    bridge.setup.tried.set('C0000000003', { ...tried, outcome: ARCHIVED })
    const { user, paste } = await openFirstRun(bridge)
    await paste(TOKEN)
    await chooseChannel(user, /#old-news/)
    expect(await screen.findByText('Channel archived')).toBeDefined()
    expect(screen.getByText('is_archived')).toBeDefined()
    expect(screen.getByRole('button', { name: 'Watch 1 integration' })).toBeDefined()
  })

  test('does not offer a webhook that took the question for a message', async () => {
    const bridge = new FakeBridge()
    const outcome: Outcome = { status: 'inconclusive', reason: 'hook-accepted', code: 'HTTP 200' }
    bridge.setup.tried.set(null, {
      kind: 'tried',
      channel: null,
      channelName: null,
      workspace: null,
      outcome,
    })
    const { paste } = await openFirstRun(bridge)
    await paste(HOOK)
    await screen.findByText('HTTP 200')
    expect(screen.queryByRole('button', { name: 'Ask again' })).toBeNull()
    expect(screen.getByRole('button', { name: 'Watch' }).getAttribute('aria-disabled')).toBe('true')
  })

  test('keeps what was entered while it is offline, and asks again once the network is back', async () => {
    const bridge = new FakeBridge(windowOverviewOf([], { online: false }))
    bridge.setup.asked = askedOf({
      outcome: { status: 'inconclusive', reason: 'offline', code: null },
      workspace: null,
    })
    const { paste } = await openFirstRun(bridge)
    await paste(TOKEN)
    expect(await screen.findByRole('button', { name: 'Ask again' })).toBeDefined()
    bridge.setup.asked = askedOf()
    act(() => bridge.shows(windowOverviewOf([], { online: true, at: NINE + 1 })))
    expect(await screen.findByText('review-radar in Acme')).toBeDefined()
  })

  test('stores nothing without a keyring until the user agrees, and keeps what was entered', async () => {
    const bridge = new FakeBridge()
    bridge.setup.keyring = false
    const { user, paste } = await openFirstRun(bridge)
    await paste(HOOK)
    await user.click(await screen.findByRole('button', { name: 'Watch 1 integration' }))
    const dialog = await screen.findByRole('dialog', { name: 'Store secrets without a keyring?' })
    await user.click(within(dialog).getByRole('button', { name: 'Do not store' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(bridge.payloadsOf('setup.save').map(({ plainText }) => plainText)).toEqual([false])
    await user.click(screen.getByRole('button', { name: 'Watch 1 integration' }))
    await user.click(await screen.findByRole('button', { name: 'Store as plain text' }))
    await waitFor(() =>
      expect(bridge.payloadsOf('setup.save').map(({ plainText }) => plainText)).toEqual([false, false, true]),
    )
  })

  test('lets names be changed, and a secret be left out again', async () => {
    const { user, bridge, paste } = await openFirstRun()
    await paste(HOOK)
    const name = await screen.findByLabelText('Name')
    await user.clear(name)
    await user.type(name, 'Deploy hook')
    await user.click(await screen.findByRole('button', { name: 'Watch 1 integration' }))
    expect(bridge.payloadsOf('setup.save')[0]?.items[0]?.name).toBe('Deploy hook')
    await user.click(screen.getByRole('button', { name: /^Leave out/ }))
    expect(bridge.payloadsOf('setup.forget').at(-1)).toEqual({ ids: ['pasted-1'] })
    expect(document.activeElement).toBe(screen.getByLabelText(FIELD))
  })

  test('has the demo and the manifest one click away', async () => {
    const { user, bridge } = await openFirstRun()
    await user.click(screen.getByRole('button', { name: 'Explore the demo' }))
    expect(bridge.payloadsOf('demo.open')).toHaveLength(1)
    await user.click(screen.getByRole('button', { name: 'Create it at Slack' }))
    expect(bridge.payloadsOf('manifest.open')).toEqual([{ webhook: false, posting: false }])
    await user.click(screen.getByRole('button', { name: 'Copy the manifest' }))
    expect(JSON.parse(bridge.payloadsOf('clipboard.copy')[0]?.text ?? '')).toMatchObject({
      oauth_config: { scopes: { bot: ['channels:read', 'groups:read'] } },
    })
  })
})

describe('adding more', () => {
  test('is the same way on a page of its own, and forgets what was pasted when it is left', async () => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Add integration' }))
    expect(await screen.findByRole('heading', { level: 1, name: 'Add integrations' })).toBeDefined()
    await user.click(screen.getByLabelText(FIELD))
    await user.paste(HOOK)
    await screen.findByRole('button', { name: 'Watch 1 integration' })
    await user.click(screen.getByRole('link', { name: 'Overview' }))
    await waitFor(() => expect(bridge.payloadsOf('setup.forget')).toEqual([{ ids: null }, { ids: null }]))
  })
})

describe('the page for who is not authorised to install', () => {
  test('is reached from the first run, and has a text for the admin in English and in German', async () => {
    const { user } = await openFirstRun()
    await user.click(screen.getByRole('link', { name: 'How to get it approved' }))
    await screen.findByRole('heading', { level: 1, name: 'Not authorised to install' })
    const text = screen.getByRole('region', { name: 'The text' })
    expect(text.textContent).toContain('- groups:read: the same for private channels')
    await user.click(screen.getByRole('radio', { name: 'German' }))
    expect(text.textContent).toContain('bitte genehmigen Sie die App')
    expect(text.getAttribute('lang')).toBe('de')
    await user.click(screen.getByRole('link', { name: 'Back to the set-up' }))
    const title = await screen.findByRole('heading', { level: 1, name: /^Know when/ })
    expect(document.activeElement).toBe(title)
  })

  test('asks Slack again about what is refused, and says what came of it', async () => {
    const refused = failingViewOf({ name: 'Reviews' }, failed('not-authorised', { code: 'no_permission' }))
    const bridge = new FakeBridge(windowOverviewOf([refused]))
    bridge.fixAnswer = {
      mended: false,
      integrationId: 'a',
      status: 'failed',
      code: 'no_permission',
      title: 'Not authorised to install',
      well: [],
      failing: ['a'],
    }
    location.hash = '#/permission'
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Ask Slack now' }))
    expect(await screen.findByText('Slack still says no: Not authorised to install.')).toBeDefined()
    expect(bridge.payloadsOf('incident.fixed')).toEqual([{ integrationIds: ['a'] }])
  })
})

describe('what happens on the way', () => {
  test('takes a set-up file that is dropped on the window', async () => {
    const { bridge } = await openFirstRun()
    const file = new File([HOOK], 'setup.json', { type: 'application/json' })
    fireEvent.drop(window, { dataTransfer: { files: [file], types: ['Files'] } })
    expect(await screen.findByRole('button', { name: 'Watch 1 integration' })).toBeDefined()
    expect(bridge.payloadsOf('setup.recognise')).toEqual([{ text: HOOK }])
  })

  test('says when a text holds nothing, and what main refuses', async () => {
    const { bridge, paste } = await openFirstRun()
    await paste('   \n# nothing')
    bridge.refuses('setup.recognise', 'Redbar is quitting.')
    await paste(TOKEN)
    expect((await screen.findByText('Redbar is quitting.')).getAttribute('role')).toBe('alert')
  })

  test('waits as long as Slack asks, says so, and goes on by itself', async () => {
    const bridge = new FakeBridge()
    const page = bridge.setup.pages.get(null)
    bridge.setup.pages.set(null, { kind: 'wait', forMs: 50 })
    const { paste } = await openFirstRun(bridge)
    await paste(TOKEN)
    expect(await screen.findByText(/^Slack asks to wait/)).toBeDefined()
    if (page) bridge.setup.pages.set(null, page)
    vi.setSystemTime(NINE + 120_000)
    expect(await screen.findByRole('option', { name: /#app-reviews/ })).toBeDefined()
  })

  test('lets a token that Slack refuses be watched all the same, by the ID of its channel', async () => {
    const bridge = new FakeBridge()
    const outcome = failed('access-revoked', { code: 'token_revoked' })
    bridge.setup.asked = askedOf({ outcome, workspace: null, bot: null, scopes: null })
    const { user, paste } = await openFirstRun(bridge)
    await paste(TOKEN)
    expect(await screen.findByText('token_revoked')).toBeDefined()
    expect(screen.queryByRole('listbox')).toBeNull()
    await user.type(screen.getByLabelText('Channel ID or link'), 'C0123456789{Enter}')
    expect(await screen.findByRole('button', { name: 'Watch 1 integration' })).toBeDefined()
  })

  test('asks every token again at another address of the API', async () => {
    const { user, bridge, paste } = await openFirstRun()
    await paste(TOKEN)
    await screen.findByText('review-radar in Acme')
    await user.click(screen.getByText('Slack for government, or a test server'))
    await user.type(screen.getByLabelText('API address'), 'https://slack-gov.com/api/{Enter}')
    await waitFor(() =>
      expect(bridge.payloadsOf('setup.ask')).toEqual([
        { id: 'pasted-1', apiUrl: null },
        { id: 'pasted-1', apiUrl: 'https://slack-gov.com/api/' },
      ]),
    )
  })

  test('counts in German as Germans do', () => {
    expect([0, 1, 3].map(german.flow.watch)).toEqual([
      'Überwachen',
      '1 Integration überwachen',
      '3 Integrationen überwachen',
    ])
  })
})
