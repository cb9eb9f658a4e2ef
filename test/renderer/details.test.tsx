import { act, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
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

type Tab = 'What happened' | 'Request and reply' | 'Attempts' | 'Receipts'

/** Opens those of the oldest entry with a button of that name; of one that is well it is `Details`. */
async function openDetails(bridge: FakeBridge, tab?: Tab, name = 'Geeky details') {
  const { user } = openWindow(bridge)
  const history = await screen.findByRole('list', { name: 'History' })
  const button = within(history).getAllByRole('button', { name }).at(-1)
  if (!button) throw new Error('No entry has details')
  await user.click(button)
  const pane = await screen.findByRole('region', { name: 'Geeky details' })
  if (tab) await user.click(within(pane).getByRole('tab', { name: tab }))
  return { user, button, pane }
}

/** What a panel says where there is nothing in it. */
function panelText(pane: HTMLElement): string | null {
  return within(pane).getByRole('tabpanel').textContent
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
    const { pane } = await openDetails(bridgeWithFailure(), 'Request and reply')
    const term = await within(pane).findByText(name, { selector: 'dt' })
    expect(term.nextElementSibling?.textContent).toContain(value)
  })

  test('show a reply of JSON as what is in it, and any other as the text it is', async () => {
    const bridge = bridgeWithFailure()
    const html = exchangeOf({
      method: 'conversations.info',
      startedAt: NINE + 200,
      reply: '<html>Sign in</html>',
    })
    bridge.explains(detailsOf(entry, { evidence: { exchanges: [exchangeOf(), html], notes: [] } }))
    const { pane } = await openDetails(bridge, 'Request and reply')
    const [json, plain] = await within(pane).findAllByRole('region', { name: /^Reply text of/ })
    expect(
      within(json ?? pane)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual(['"ok": false', '"error": "token_revoked"'])
    expect(plain?.textContent).toBe('<html>Sign in</html>')
    expect(plain?.querySelector('html')).toBeNull()
  })

  test('fold what a reply nests, but for the way to what tells something, and unfold all of it', async () => {
    const archived = entryOf(NINE, failed('channel-archived', { code: 'is_archived' }), { check: 'channel' })
    const bridge = new FakeBridge(windowOverviewOf([failingViewOf({}, failed('channel-archived'))]))
    bridge.knows([archived])
    const reply = JSON.stringify({
      ok: true,
      channel: { is_archived: true, topic: { value: 'Deploys' }, ids: [1, 2, 3, 4, 5, 6], few: ['a'] },
      response_metadata: { next_cursor: '' },
    })
    const exchange = exchangeOf({ check: 'channel', method: 'conversations.info', code: null, reply })
    bridge.explains(detailsOf(archived, { evidence: { exchanges: [exchange], notes: [] } }))
    const { user, pane } = await openDetails(bridge, 'Request and reply')
    const tree = await within(pane).findByRole('region', { name: /^Reply text of/ })
    const folds = () =>
      [...tree.querySelectorAll('details')].map((each) => [
        each.querySelector('summary')?.textContent,
        each.open,
      ])
    expect(folds()).toEqual([
      ['"channel": { 4 fields }', true],
      ['"topic": { 1 field }', false],
      ['"ids": [ 6 items ]', false],
      ['"few": [ 1 item ]', true],
      ['"response_metadata": { 1 field }', false],
    ])
    await user.click(within(tree).getByRole('button', { name: 'Unfold all' }))
    expect(folds().map(([, open]) => open)).toEqual([true, true, true, true, true])
    await user.click(within(tree).getByRole('button', { name: 'Fold all' }))
    expect(folds().map(([, open]) => open)).toEqual([false, false, false, false, false])
  })

  test('show the beginning of a long text, and all of it when asked', async () => {
    const bridge = bridgeWithFailure()
    const reply = `<html>${'x'.repeat(3000)}</html>`
    bridge.explains(detailsOf(entry, { evidence: { exchanges: [exchangeOf({ reply })], notes: [] } }))
    const { user, pane } = await openDetails(bridge, 'Request and reply')
    const text = await within(pane).findByRole('region', { name: /^Reply text of/ })
    expect(text.textContent?.length).toBe(1501)
    await user.click(within(pane).getByRole('button', { name: 'Show all 3,013 characters' }))
    expect(text.textContent).toBe(reply)
  })

  test.each([
    ['the request', 'Copy the request as JSON', '"method": "auth.test"'],
    ['the request id', 'Copy the request id', 'f1e2d3c4b5a6978812345678'],
    ['the headers', 'Copy the headers as JSON', '"content-type": "application/json; charset=utf-8"'],
    ['the reply', 'Copy the reply', '{\n  "ok": false,\n  "error": "token_revoked"\n}'],
  ])('copy %s', async (_what, name, copied) => {
    const bridge = bridgeWithFailure()
    const { user, pane } = await openDetails(bridge, 'Request and reply')
    await user.click(await within(pane).findByText('Response headers (2)'))
    await user.click(within(pane).getByRole('button', { name }))
    expect(bridge.payloadsOf('clipboard.copy')[0]?.text).toContain(copied)
  })

  test('count the attempts at one question', async () => {
    const bridge = bridgeWithFailure()
    const second = exchangeOf({ startedAt: NINE + 900 })
    bridge.explains(detailsOf(entry, { evidence: { exchanges: [exchangeOf(), second], notes: [] } }))
    const { user, pane } = await openDetails(bridge, 'Request and reply')
    expect(await within(pane).findByText('1 of 2')).toBeDefined()
    expect(within(pane).getByText('2 of 2')).toBeDefined()
    await user.click(within(pane).getByRole('tab', { name: 'Attempts' }))
    const timings = await within(pane).findByRole('list', { name: 'How long each question took' })
    expect(
      within(timings)
        .getAllByRole('listitem')
        .map((each) => each.textContent),
    ).toEqual([
      'auth.test, attempt 1 of 2HTTP 200 after 182 ms',
      'auth.test, attempt 2 of 2HTTP 200 after 182 ms',
    ])
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
    const { pane } = await openDetails(bridge, 'Receipts')
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

  test.each<[Tab, Parameters<typeof detailsOf>[1], string]>([
    ['Receipts', {}, 'This result belongs to no incident, so there was nothing to notify you of.'],
    ['Receipts', { incident: incidentOf() }, 'Nothing has been told or held of this incident so far.'],
    [
      'Request and reply',
      { evidence: { exchanges: [], notes: [] } },
      'Nothing was sent: the check ended before Slack was asked.',
    ],
  ])('say in the tab "%s" why nothing is in it', async (tab, changes, sentence) => {
    const bridge = bridgeWithFailure()
    bridge.explains(detailsOf(entry, changes))
    const { pane } = await openDetails(bridge, tab)
    await waitFor(() => expect(panelText(pane)).toBe(sentence))
  })

  test('say of a good answer that only its time, status and duration are kept', async () => {
    const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
    bridge.knows([entryOf(NINE, undefined, { note: 'The channel was renamed.' })])
    bridge.explains(detailsOf(entryOf(NINE), { checks: [], evidence: { exchanges: [], notes: [] } }))
    const { pane } = await openDetails(bridge, 'Request and reply', 'Details')
    await waitFor(() => expect(panelText(pane)).toContain('only time, status and duration are kept'))
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

  test.each([
    [
      'of an answer that says ok',
      '{"ok":true,"channel":{"is_archived":true}}',
      'is_archived, read from the reply',
    ],
    ['only where it stands in the reply', '{"ok":true}', 'none: Slack answered ok'],
  ])('name a code that Redbar read %s', async (_where, reply, words) => {
    const archived = entryOf(NINE, failed('channel-archived', { code: 'is_archived' }), { check: 'channel' })
    const bridge = new FakeBridge(windowOverviewOf([failingViewOf({}, failed('channel-archived'))]))
    bridge.knows([archived])
    const exchange = exchangeOf({ check: 'channel', method: 'conversations.info', code: null, reply })
    bridge.explains(detailsOf(archived, { evidence: { exchanges: [exchange], notes: [] } }))
    const { pane } = await openDetails(bridge, 'Request and reply')
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
    await user.click(await within(pane).findByRole('button', { name: 'Copy all for support' }))
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
    expect(await within(pane).findByRole('heading', { name: /Access revoked in Slack/ })).toBeDefined()
  })
})

test.each<['history.compared' | 'history.page', Tab, RegExp]>([
  ['history.compared', 'Request and reply', /What changed in the answer/],
  ['history.page', 'Attempts', /5 min later/],
])('what %s cannot tell leaves the rest of the details, and is tried again', async (name, tab, told) => {
  const bridge = comparing()
  const { user, pane } = await openDetails(bridge)
  bridge.refuses(name, 'The disk does not answer.')
  await user.click(within(pane).getByRole('tab', { name: tab }))
  expect((await within(pane).findByRole('alert')).textContent).toContain('The disk does not answer.')
  expect(panelText(pane)).toContain('auth.test')
  bridge.relents(name)
  await user.click(within(pane).getByRole('button', { name: 'Try again' }))
  await waitFor(() => expect(panelText(pane)).toMatch(told))
})

describe('the tabs of the details', () => {
  const chosen = (pane: HTMLElement) => within(pane).getByRole('tab', { selected: true }).textContent

  test('are walked with arrows, Home and End, and show at once what is reached', async () => {
    const { user, pane } = await openDetails(bridgeWithFailure())
    await user.click(within(pane).getByRole('tab', { name: 'What happened' }))
    const walked: unknown[] = []
    for (const key of ['ArrowRight', 'End', 'ArrowRight', 'ArrowLeft', 'Home']) {
      await user.keyboard(`{${key}}`)
      walked.push(document.activeElement?.textContent)
      expect(chosen(pane)).toBe(document.activeElement?.textContent)
      expect(within(pane).getByRole('tabpanel', { name: chosen(pane) ?? '' })).toBeDefined()
    }
    expect(walked).toEqual(['Request and reply', 'Receipts', 'What happened', 'Receipts', 'What happened'])
  })

  test('are one stop for the Tab key, and the next one is what they show', async () => {
    const { user, pane } = await openDetails(bridgeWithFailure())
    const tabs = within(pane).getAllByRole('tab')
    expect(tabs.map((each) => each.tabIndex)).toEqual([0, -1, -1, -1])
    await user.click(tabs[0] ?? pane)
    await user.tab()
    expect(document.activeElement).toBe(within(pane).getByRole('tabpanel'))
  })

  test('stay as they were chosen, from one result to the next and when opened again', async () => {
    const { user, pane } = await openDetails(bridgeWithFailure(), 'Attempts')
    const way = await within(pane).findByRole('button', { name: 'Geeky details of 08:55:00' })
    await user.click(way)
    expect(pane.textContent).toContain('Reviews to #app-reviews, 08:55:00')
    expect(chosen(pane)).toBe('Attempts')
    await user.keyboard('{Escape}')
    const history = screen.getByRole('list', { name: 'History' })
    await user.click(within(history).getByRole('button', { name: 'Geeky details' }))
    expect(chosen(await screen.findByRole('region', { name: 'Geeky details' }))).toBe('Attempts')
  })

  test('are there while what they show is loaded, and when it cannot be', async () => {
    const bridge = bridgeWithFailure()
    const release = bridge.holds('history.details')
    const { pane } = await openDetails(bridge)
    expect(within(pane).getByRole('status').textContent).toBe('Loading…')
    expect(within(pane).getAllByRole('tab')).toHaveLength(4)
    release()
    expect(await within(pane).findByText(/Who can mend it/)).toBeDefined()
  })

  test.each<Tab>(['What happened', 'Request and reply', 'Attempts', 'Receipts'])(
    'give axe nothing to complain about: %s',
    async (tab) => {
      const { pane } = await openDetails(comparing(), tab)
      await waitFor(() => expect(within(pane).queryByText('Loading…')).toBeNull())
      const { violations } = await axe.run(document.body, {
        rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
      })
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
        [],
      )
    },
  )
})

/** A failing integration of which the first bad answer and a good one before it are kept. */
function comparing(good: ReturnType<typeof detailsOf> | null = goodDetails()): FakeBridge {
  const bridge = bridgeWithFailure()
  const incident = incidentOf({ lastGoodAt: NINE - 5 * MINUTE })
  const bad = detailsOf(entry, { incident })
  bridge.explains(bad)
  bridge.compares(bad, good)
  return bridge
}

function goodDetails() {
  const reply = JSON.stringify({
    ok: true,
    url: 'https://acme.slack.com/',
    team: 'Acme',
    user: 'bot',
    team_id: 'T1',
    user_id: 'U1',
  })
  const exchanges = [
    exchangeOf({
      code: null,
      reply,
      startedAt: NINE - HOUR,
      requestId: 'another',
      headers: { date: 'then' },
    }),
  ]
  return detailsOf(entryOf(NINE - HOUR), { evidence: { exchanges, notes: [] } })
}

describe('what changed in the answer', () => {
  test('is told field by field, with what was there and what is, and from when the good one is', async () => {
    const { pane } = await openDetails(comparing(), 'Request and reply')
    const region = await within(pane).findByRole('region', { name: 'What changed in the answer' })
    expect(region.textContent).toContain(
      'the last good answer that was kept, of 08:00:00, with the first bad one, of 09:00:00.',
    )
    expect(region.textContent).toContain('the last one, of 08:55:00, was as good.')
    const [list, more] = within(region).getAllByRole('list')
    const lines = (within_: HTMLElement | undefined) =>
      [...(within_?.children ?? [])].map((each) => each.textContent?.replaceAll(/\s+/g, ' '))
    expect(lines(list).slice(0, 3)).toEqual([
      '±changedok before true → now false',
      '+newerror now "token_revoked"',
      '+newheader content-type now application/json; charset=utf-8',
    ])
    expect(lines(list).slice(3)).toEqual([
      '−goneurl before "https://acme.slack.com/"',
      '−goneteam before "Acme"',
      '−goneuser before "bot"',
    ])
    expect(region.textContent).toContain('2 more fields are gone')
    expect(lines(more)).toEqual(['−goneteam_id before "T1"', '−goneuser_id before "U1"'])
    expect(region.textContent).toContain('2 differences of the kind that any two answers have')
  })

  test('says so where no good answer was kept', async () => {
    const { pane } = await openDetails(comparing(null), 'Request and reply')
    const region = await within(pane).findByRole('region', { name: 'What changed in the answer' })
    expect(region.textContent).toContain('No good answer of this integration was kept')
  })

  test('is compared with the first good answer after it, where none from before was kept', async () => {
    const { pane } = await openDetails(comparing({ ...goodDetails(), at: NINE + HOUR }), 'Request and reply')
    const region = await within(pane).findByRole('region', { name: 'What changed in the answer' })
    expect(region.textContent).toContain('No good answer from before was kept.')
    expect(region.textContent).toContain('the first good one after it, of 10:00:00')
  })

  test('is not asked for where there is no incident', async () => {
    const bridge = bridgeWithFailure()
    const { pane } = await openDetails(bridge, 'Request and reply')
    await within(pane).findByText('auth.test')
    expect(bridge.payloadsOf('history.compared')).toEqual([])
    expect(within(pane).queryByRole('region', { name: 'What changed in the answer' })).toBeNull()
  })
})

describe('the attempts', () => {
  test('are the results around one, each with its part in the incident and a way to it', async () => {
    const bridge = comparing()
    const minutes = [1, 6, 11]
    bridge.knows(minutes.map((minute) => entryOf(NINE + minute * MINUTE, failed())))
    const { user, pane } = await openDetails(bridge, 'Attempts')
    const list = await within(pane).findByRole('list', { name: 'Results before and after this one' })
    const lines = within(list).getAllByRole('listitem')
    expect(lines.map((line) => line.textContent)).toEqual([
      '08:55:00Nothing wrong The last good one · 182 ms',
      'this oneAccess revoked in Slack token_revokedThe first bad one, to be confirmed · 182 ms · 5 min later',
      '09:01:00Access revoked in Slack token_revoked182 ms · 1 min later',
      '09:06:00Access revoked in Slack token_revoked182 ms · 5 min later',
      '09:11:00Access revoked in Slack token_revoked182 ms · 5 min later',
    ])
    expect(lines.map((line) => line.getAttribute('aria-current'))).toEqual([null, 'true', null, null, null])
    await user.click(within(list).getByRole('button', { name: 'Geeky details of 09:01:00' }))
    expect(bridge.payloadsOf('history.details').at(-1)?.at).toBe(NINE + MINUTE)
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Geeky details'))
  })

  test('say how long Slack asked to wait', async () => {
    const bridge = bridgeWithFailure()
    const limited = exchangeOf({ httpStatus: 429, code: 'ratelimited', headers: { 'retry-after': '30' } })
    bridge.explains(detailsOf(entry, { evidence: { exchanges: [limited], notes: [] } }))
    const { user, pane } = await openDetails(bridge, 'Attempts')
    expect(await within(pane).findByText('Slack asked to wait for 30 s.')).toBeDefined()
    await user.click(within(pane).getByRole('tab', { name: 'Request and reply' }))
    const term = await within(pane).findByText('Asked to wait', { selector: 'dt' })
    expect(term.nextElementSibling?.textContent).toBe('30 s')
  })
})
