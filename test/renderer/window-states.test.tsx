import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { failed, NINE, UNSEEN, WARNED } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { failingViewOf, noticeOf, viewOf, windowOverviewOf } from './window-builders.ts'

const other = viewOf({ id: 'b', name: 'Billing events' })

describe('the whole window', () => {
  test('sums everything up in a sentence', async () => {
    openWindow(new FakeBridge(windowOverviewOf([failingViewOf(), other])))
    expect((await screen.findByText('1 failing')).closest('p')?.textContent).toBe(
      '1 failing, 1 ok, checked 1 min ago',
    )
    expect(document.title).toBe('1 failing - Redbar')
  })

  test('welcomes who has no integration yet', async () => {
    openWindow(new FakeBridge())
    expect(await screen.findByRole('heading', { level: 1 })).toBeDefined()
    expect(await screen.findByLabelText('Paste bot tokens or webhook URLs')).toBeDefined()
    expect(screen.queryByRole('list', { name: 'Integrations' })).toBeNull()
  })

  test.each([
    ['with the outline of list and page where there was something to watch', 'a', 11],
    ['plainly where there was nothing yet', null, 0],
  ])('loads %s', async (_how, integration, blocks) => {
    if (integration) localStorage.setItem('redbar.integration', integration)
    const bridge = new FakeBridge()
    const release = bridge.holds('overview.get')
    openWindow(bridge)
    expect((await screen.findByRole('status')).textContent).toBe('Loading…')
    expect(screen.getByRole('main').querySelectorAll('i')).toHaveLength(blocks)
    release()
    await waitFor(() => expect(screen.queryByText('Loading…')).toBeNull())
  })

  test('keeps its notices after the page, where they move nothing of it', async () => {
    const bridge = new FakeBridge(windowOverviewOf([other]))
    openWindow(bridge)
    await screen.findByRole('heading', { level: 1 })
    const page = screen.getByRole('main')
    act(() => bridge.shows(windowOverviewOf([other], { online: false, at: NINE + 1 })))
    const notices = await screen.findByRole('region', { name: 'Notices' })
    expect(page.compareDocumentPosition(notices)).toBe(Node.DOCUMENT_POSITION_FOLLOWING)
    expect((await screen.findByText('Offline')).closest('p')?.textContent).toContain('Offline, 1 ok')
  })

  test('says when the main process does not answer, and asks again', async () => {
    const bridge = new FakeBridge(windowOverviewOf([other]))
    bridge.refuses('overview.get', 'The store could not be opened.')
    const { user } = openWindow(bridge)
    expect((await screen.findByRole('alert')).textContent).toContain('The store could not be opened.')
    bridge.relents('overview.get')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await screen.findByRole('list', { name: 'Integrations' })).toBeDefined()
  })

  test('says that this computer is offline, and that this is no failure', async () => {
    openWindow(new FakeBridge(windowOverviewOf([other], { online: false })))
    const notices = await screen.findByRole('region', { name: 'Notices' })
    expect(notices.textContent).toContain('This computer is offline')
    expect(notices.textContent).toContain('Nothing is reported as broken')
  })

  test('has no notices when there is nothing to say', async () => {
    openWindow(new FakeBridge(windowOverviewOf([other])))
    await screen.findByRole('list', { name: 'Integrations' })
    expect(screen.queryByRole('region', { name: 'Notices' })).toBeNull()
  })

  test('says how notifications are allowed where the system refuses them', async () => {
    const refused = noticeOf({ id: 'notifications-refused', title: 'Notifications cannot be shown' })
    openWindow(new FakeBridge(windowOverviewOf([other], { notices: [refused] })))
    const notices = await screen.findByRole('region', { name: 'Notices' })
    expect(notices.textContent).toMatch(/Notifications cannot be shown.*Do Not Disturb must be off/)
  })

  test("shows Redbar's own notices and dismisses them", async () => {
    const bridge = new FakeBridge(windowOverviewOf([other], { notices: [noticeOf()] }))
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Dismiss: The settings file was damaged' }))
    expect(bridge.payloadsOf('notice.dismiss')).toEqual([{ id: 'damaged-settings' }])
  })

  test("saves a support bundle from a fault of Redbar's own", async () => {
    const action = { kind: 'support-bundle', label: 'Save a support bundle' } as const
    const fault = noticeOf({ id: 'fault-other', title: 'Redbar itself had a fault', action })
    const bridge = new FakeBridge(windowOverviewOf([other], { notices: [fault] }))
    const { user } = openWindow(bridge)
    const notices = await screen.findByRole('region', { name: 'Notices' })
    await user.click(within(notices).getByRole('button', { name: 'Save a support bundle' }))
    expect(await within(notices).findByText('Saved as redbar-support.zip')).toBeDefined()
    expect(bridge.payloadsOf('support.save')).toHaveLength(1)
  })

  test('marks the demo', async () => {
    openWindow(new FakeBridge(windowOverviewOf([other], { demo: true })))
    expect(await screen.findByText('Demo')).toBeDefined()
  })

  test('pauses everything for an hour and resumes it', async () => {
    const bridge = new FakeBridge(windowOverviewOf([other]))
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Pause all 1 h' }))
    act(() =>
      bridge.shows(
        windowOverviewOf([viewOf({ status: 'paused' })], { at: NINE + 1, pausedUntil: NINE + HOUR }),
      ),
    )
    expect((await screen.findByRole('region', { name: 'Notices' })).textContent).toContain(
      'Nothing is asked until 10:00.',
    )
    await user.click(screen.getByRole('button', { name: 'Resume all' }))
    expect(bridge.payloadsOf('pause.all')).toEqual([{ forMs: HOUR }, { forMs: null }])
  })

  test('asks all of them now', async () => {
    const bridge = new FakeBridge(windowOverviewOf([other]))
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Check all now' }))
    expect(bridge.payloadsOf('check.now')).toEqual([{ id: null }])
  })

  test('says why a request was refused, until that is dismissed', async () => {
    const bridge = new FakeBridge(windowOverviewOf([other]))
    bridge.refuses('check.now', 'Slack asked to wait for 30 s.')
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Check now' }))
    expect((await screen.findByRole('alert')).textContent).toContain('Slack asked to wait for 30 s.')
    await user.click(screen.getByRole('button', { name: 'Dismiss' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  test('forgets a refusal when the next request works', async () => {
    const bridge = new FakeBridge(windowOverviewOf([other]))
    bridge.refuses('check.now', 'Slack asked to wait for 30 s.')
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Check now' }))
    await screen.findByRole('alert')
    bridge.relents('check.now')
    await user.click(screen.getByRole('button', { name: 'Check now' }))
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  })

  test('tells a screen reader of a new failure and of a recovery, once each', async () => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
    openWindow(bridge)
    await screen.findByRole('list', { name: 'Integrations' })
    const said = () =>
      [...document.querySelectorAll('[aria-live="polite"]')].map((each) => each.textContent).join('')
    expect(said()).toBe('')
    act(() => bridge.shows(windowOverviewOf([failingViewOf()], { at: NINE + 1 })))
    await waitFor(() => expect(said()).toBe('Reviews to #app-reviews is failing: Access revoked in Slack.'))
    act(() => bridge.shows(windowOverviewOf([viewOf()], { at: NINE + 2 })))
    await waitFor(() => expect(said()).toBe('Reviews to #app-reviews works again.'))
  })

  test('tells a screen reader again of what failed again before anybody saw it work', async () => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
    openWindow(bridge)
    await screen.findByRole('list', { name: 'Integrations' })
    act(() => bridge.shows(windowOverviewOf([failingViewOf()], { at: NINE + 1 })))
    const first = await screen.findByText('Reviews to #app-reviews is failing: Access revoked in Slack.')
    const { incident } = failingViewOf()
    const again = failingViewOf({ incident: incident && { ...incident, id: 'later' } })
    act(() => bridge.shows(windowOverviewOf([again], { at: NINE + 2 })))
    // Only what is added to the page is heard.
    await waitFor(() => expect(first.isConnected).toBe(false))
    expect(screen.getByText(first.textContent ?? '')).toBeDefined()
  })

  test('shows no secret, only its mask', async () => {
    openWindow(new FakeBridge(windowOverviewOf([viewOf()])))
    const mask = await screen.findByText(/xoxb-…1234/)
    expect(mask.closest('header')?.textContent).toContain('every 5 min')
  })
})

describe('the page of an integration', () => {
  test('shows an open incident: what, since when, who mends it, and the steps', async () => {
    const view = failingViewOf()
    const incident = view.incident && { ...view.incident, lastGoodAt: NINE - 5 * MINUTE, failures: 4 }
    openWindow(new FakeBridge(windowOverviewOf([{ ...view, incident }])))
    const card = await screen.findByRole('region', { name: /Access revoked in Slack/ })
    expect(card.textContent).toContain('token_revoked')
    expect(card.textContent).toContain(
      'Last good 08:55, first bad 09:00: failing for at least 1 min, at most 6 min. 4 failed checks',
    )
    expect(card.textContent).toContain('Who can mend it You, in Slack')
    expect(within(card).getAllByRole('listitem').length).toBeGreaterThan(1)
  })

  test.each([
    ['ok', viewOf(), 'Working. Checked 1 min ago. Next check in 4 min.'],
    ['failing', failingViewOf(), 'Failing for 1 min. Next check in 4 min.'],
    [
      'warning',
      viewOf({ status: 'warning', outcome: WARNED }),
      'Works, with a warning: Bot is not in the channel. Next check in 4 min.',
    ],
    [
      'inconclusive',
      viewOf({ status: 'inconclusive', outcome: UNSEEN, nextDueAt: null }),
      'Could not check: No answer in time.',
    ],
    [
      'confirming',
      viewOf({ status: 'confirming', outcome: failed(), checking: true }),
      'It failed once. Redbar asks again before it raises the alarm. Checking now.',
    ],
    [
      'stale',
      viewOf({ status: 'stale', lastGoodAt: NINE - HOUR, nextDueAt: null }),
      'Stale: it last worked 1 h ago, and there was no clear answer since.',
    ],
    ['waiting', viewOf({ status: 'waiting', nextDueAt: NINE }), 'Not checked yet. Next check now.'],
    [
      'ok, as far as a silent check of a webhook can see',
      viewOf({ kind: 'webhook' }),
      'Hook alive, channel not checked. Asked 1 min ago. Next check in 4 min.',
    ],
    ['paused', viewOf({ status: 'paused', paused: true, nextDueAt: null }), 'Paused: nothing is asked.'],
  ])('says in a sentence that it is %s', async (_status, view, sentence) => {
    openWindow(new FakeBridge(windowOverviewOf([view])))
    const title = await screen.findByRole('heading', { level: 1 })
    expect(title.closest('header')?.querySelector('p')?.textContent?.trim()).toBe(sentence)
  })

  test('asks for a secret that was lost', async () => {
    const { user } = openWindow(new FakeBridge(windowOverviewOf([viewOf({ hasSecret: false })])))
    await user.click(await screen.findByRole('button', { name: 'Enter it again' }))
    const secret = await screen.findByLabelText('Bot token')
    await waitFor(() => expect(document.activeElement).toBe(secret))
  })

  test('pauses and asks the one it shows', async () => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Check now' }))
    await user.click(screen.getByRole('button', { name: 'Pause' }))
    expect(bridge.payloadsOf('check.now')).toEqual([{ id: 'a' }])
    expect(bridge.payloadsOf('integration.pause')).toEqual([{ ids: ['a'], paused: true }])
  })
})
