import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Receipt } from '../../shared/receipt.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { failed, incidentOf, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { detailsOf, entryOf, exchangeOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const entry = entryOf(NINE, failed())

function bridgeWithFailure(): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([failingViewOf()]))
  bridge.knows([entry, entryOf(NINE - 5 * MINUTE)])
  return bridge
}

async function openDetails(bridge: FakeBridge) {
  const { user } = openWindow(bridge)
  const history = await screen.findByRole('list', { name: 'History' })
  const button = within(history).getByRole('button', { name: 'Geeky details' })
  await user.click(button)
  const pane = await screen.findByRole('region', { name: 'Geeky details' })
  return { user, button, pane }
}

describe('geeky details', () => {
  test('say what it means, who can mend it and how', async () => {
    const { pane } = await openDetails(bridgeWithFailure())
    expect(await within(pane).findByRole('heading', { name: /Access revoked in Slack/ })).toBeDefined()
    expect(pane.textContent).toContain('Who can mend it You, in Slack')
    expect(
      within(pane)
        .getByText(/install the app in the workspace again/)
        .closest('ol'),
    ).not.toBeNull()
  })

  test.each([
    ['Method', 'auth.test'],
    ['Host', 'slack.com'],
    ['HTTP status', '200'],
    ['Code', 'token_revoked'],
    ['Request id', 'f1e2d3c4b5a6978812345678'],
    ['Asked at', '09:00:00.000'],
    ['Took', '182 ms'],
    ['Attempt', '1 of 1'],
  ])('show the evidence: %s is %s', async (name, value) => {
    const { pane } = await openDetails(bridgeWithFailure())
    const term = await within(pane).findByText(name, { selector: 'dt' })
    expect(term.nextElementSibling?.textContent).toContain(value)
  })

  test('show the reply indented where it is JSON, and as it came where it is not', async () => {
    const bridge = bridgeWithFailure()
    const html = exchangeOf({
      method: 'conversations.info',
      startedAt: NINE + 200,
      reply: '<html>Sign in</html>',
    })
    bridge.explains(detailsOf(entry, { evidence: { exchanges: [exchangeOf(), html], notes: [] } }))
    const { pane } = await openDetails(bridge)
    const [json, plain] = await within(pane).findAllByRole('region', { name: 'Reply text' })
    expect(json?.textContent).toBe('{\n  "ok": false,\n  "error": "token_revoked"\n}')
    expect(plain?.textContent).toBe('<html>Sign in</html>')
    expect(plain?.querySelector('html')).toBeNull()
  })

  test('count the attempts at one question', async () => {
    const bridge = bridgeWithFailure()
    const second = exchangeOf({ startedAt: NINE + 900 })
    bridge.explains(detailsOf(entry, { evidence: { exchanges: [exchangeOf(), second], notes: [] } }))
    const { pane } = await openDetails(bridge)
    expect(await within(pane).findByText('1 of 2')).toBeDefined()
    expect(within(pane).getByText('2 of 2')).toBeDefined()
  })

  test('say when the incident began, as far as that can be known', async () => {
    const bridge = bridgeWithFailure()
    const incident = incidentOf({ lastGoodAt: NINE - 5 * MINUTE, resolvedAt: null, failures: 3 })
    bridge.explains(detailsOf(entry, { incident }))
    const { pane } = await openDetails(bridge)
    const value = (name: string) =>
      within(pane).getByText(name, { selector: 'dt' }).nextElementSibling?.textContent
    await within(pane).findByText('Last good')
    expect(value('Last good')).toBe('08:55:00')
    expect(value('First bad')).toBe('09:00:00')
    expect(value('Works again')).toBe('not yet')
    expect(value('Failed checks')).toBe('3')
  })

  test('say how long it failed and what was probably lost, of one that is over as well', async () => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf({ messagesPerDay: 400 })]))
    const incident = incidentOf({
      lastGoodAt: NINE - 2.2 * HOUR,
      firstBadAt: NINE - 2.1 * HOUR,
      resolvedAt: NINE + MINUTE,
    })
    bridge.knows([entry])
    bridge.explains(detailsOf(entry, { incident }))
    const { pane } = await openDetails(bridge)
    const term = await within(pane).findByText('Failed for', { selector: 'dt' })
    expect(term.nextElementSibling?.textContent).toBe('2 h 7 min')
    expect(pane.textContent).toContain('Probably lostAbout 35 to 40 messages')
  })

  test('show what became of the notifications, the oldest first, the same ones in one line', async () => {
    const bridge = bridgeWithFailure()
    const incident = incidentOf()
    const told = (minute: number, fate: Receipt['fate']): Receipt => ({
      incidentId: incident.id,
      at: NINE + minute * MINUTE,
      about: 'failure',
      fate,
    })
    const receipts = [
      told(0, { kind: 'held', why: 'quiet-hours', until: NINE + HOUR }),
      told(60, { kind: 'failed', why: 'no notification service' }),
      told(61, { kind: 'failed', why: 'no notification service' }),
      told(62, { kind: 'shown' }),
    ]
    bridge.explains(detailsOf(entry, { incident, receipts }))
    const { pane } = await openDetails(bridge)
    const list = await within(pane).findByRole('list', { name: 'Notifications of this incident' })
    expect(
      within(list)
        .getAllByRole('listitem')
        .map((line) => line.textContent),
    ).toEqual([
      '09:00held: quiet hours until 10:00',
      '10:00could not be shown: no notification service; will try again (2 times, the last at 10:01)',
      '10:02told',
    ])
  })

  test('say nothing of notifications where there were none', async () => {
    const bridge = bridgeWithFailure()
    bridge.explains(detailsOf(entry, { incident: incidentOf() }))
    const { pane } = await openDetails(bridge)
    await within(pane).findByText('Last good')
    expect(within(pane).queryByText('Notifications')).toBeNull()
  })

  test('ask again for what became of a notification when the incident changes', async () => {
    const bridge = bridgeWithFailure()
    await openDetails(bridge)
    await waitFor(() => expect(bridge.payloadsOf('history.details')).toHaveLength(1))
    const view = failingViewOf()
    const incident = view.incident && { ...view.incident, toldAt: NINE + 70_000 }
    act(() => bridge.shows(windowOverviewOf([{ ...view, incident }], { at: NINE + 70_000 })))
    await waitFor(() => expect(bridge.payloadsOf('history.details')).toHaveLength(2))
  })

  test('fold the meaning where the page says the same beside them, and not where it does not', async () => {
    const bridge = bridgeWithFailure()
    const { pane, user } = await openDetails(bridge)
    expect(await within(pane).findByText('What it means, and how to mend it')).toBeDefined()
    await user.click(within(pane).getByRole('button', { name: 'Close geeky details' }))
    act(() => bridge.shows(windowOverviewOf([viewOf()], { at: NINE + 1000 })))
    await user.click(await screen.findByRole('button', { name: 'Geeky details' }))
    const again = await screen.findByRole('region', { name: 'Geeky details' })
    await within(again).findByText(/Who can mend it/)
    expect(within(again).queryByText('What it means, and how to mend it')).toBeNull()
  })

  test.each([
    [
      'of an answer that says ok',
      '{"ok":true,"channel":{"is_archived":true}}',
      'is_archived, read from the reply',
    ],
    ['only where it stands in the reply', '{"ok":true}', 'none'],
  ])('name a code that Redbar read %s', async (_where, reply, words) => {
    const archived = entryOf(NINE, failed('channel-archived', { code: 'is_archived' }), { check: 'channel' })
    const bridge = new FakeBridge(windowOverviewOf([failingViewOf({}, failed('channel-archived'))]))
    bridge.knows([archived])
    const exchange = exchangeOf({ check: 'channel', method: 'conversations.info', code: null, reply })
    bridge.explains(detailsOf(archived, { evidence: { exchanges: [exchange], notes: [] } }))
    const { pane } = await openDetails(bridge)
    const term = await within(pane).findByText('Code', { selector: 'dt' })
    expect(term.nextElementSibling?.textContent).toBe(words)
  })

  test('take the focus, and give it back when Escape closes them', async () => {
    const { user, button, pane } = await openDetails(bridgeWithFailure())
    expect(pane.contains(document.activeElement)).toBe(true)
    expect(button.getAttribute('aria-expanded')).toBe('true')
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('region', { name: 'Geeky details' })).toBeNull()
    expect(document.activeElement).toBe(button)
  })

  test('stay open while Escape closes a dialog above them', async () => {
    const { user } = await openDetails(bridgeWithFailure())
    await user.click(screen.getByRole('button', { name: 'Edit' }))
    await screen.findByRole('dialog')
    await user.keyboard('{Escape}')
    expect(screen.getByRole('region', { name: 'Geeky details' })).toBeDefined()
  })

  test('go to the clipboard as a report for support', async () => {
    const bridge = bridgeWithFailure()
    const { user, pane } = await openDetails(bridge)
    await user.click(await within(pane).findByRole('button', { name: 'Copy for support' }))
    expect(await within(pane).findByText('Copied')).toBeDefined()
    const [copied] = bridge.payloadsOf('report.copy')
    expect(copied?.text).toContain('Code: token_revoked')
    expect(copied?.text).toContain('auth.test at slack.com, attempt 1 of 1')
  })

  test('lead into Slack by way of the main process', async () => {
    const bridge = bridgeWithFailure()
    const { user, pane } = await openDetails(bridge)
    await user.click(await within(pane).findByRole('link', { name: 'Your Slack apps' }))
    expect(bridge.payloadsOf('link.open')).toEqual([{ url: 'https://api.slack.com/apps' }])
  })

  test('say so when they cannot be read, and try again', async () => {
    const bridge = bridgeWithFailure()
    bridge.refuses('history.details', 'That result is no longer kept.')
    const { user, pane } = await openDetails(bridge)
    expect((await within(pane).findByRole('alert')).textContent).toContain('That result is no longer kept.')
    bridge.relents('history.details')
    await user.click(within(pane).getByRole('button', { name: 'Try again' }))
    expect(await within(pane).findByText('auth.test')).toBeDefined()
  })
})
