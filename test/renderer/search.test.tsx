import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import type { HistoryEntry } from '../../shared/history.ts'
import { OK } from '../../shared/outcome.ts'
import type { HistoryFilter } from '../../shared/search.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { failed, NINE, UNSEEN, WARNED } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const ARCHIVED = failed('channel-archived', { code: 'is_archived' })
const NOT_GOOD: HistoryFilter['statuses'] = ['failed', 'warning', 'inconclusive']
const ANYTHING: HistoryFilter = {
  integrationIds: null,
  statuses: NOT_GOOD,
  reasons: null,
  code: null,
  text: null,
  from: null,
  to: null,
}

const reviews = failingViewOf({ id: 'a', name: 'Reviews', workspace: 'Acme' })
const sales = viewOf({ id: 'b', name: 'Sales digest', workspace: 'Globex', target: '#sales' })
const hook = viewOf({ id: 'c', name: 'Deploys', workspace: null, kind: 'webhook' })

const ENTRIES = [
  entryOf(NINE, failed()),
  entryOf(NINE - HOUR, ARCHIVED),
  entryOf(NINE - 2 * HOUR, WARNED, { integrationId: 'b' }),
  entryOf(NINE - 2 * HOUR, UNSEEN, { integrationId: 'c' }),
  entryOf(NINE - 3 * HOUR, OK, { integrationId: 'b', run: { since: NINE - DAY, count: 212 } }),
  entryOf(NINE - 9 * DAY, ARCHIVED, { integrationId: 'b' }),
]

function bridgeWith(entries: HistoryEntry[] = ENTRIES): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([reviews, sales, hook]))
  bridge.knows(entries)
  return bridge
}

/** Opens the window on its search page. */
async function openSearch(address = '', bridge = bridgeWith()) {
  history.replaceState(null, '', address ? `#/search?${address}` : '#/search')
  const { user } = openWindow(bridge)
  await screen.findByRole('heading', { name: 'Search' })
  const asked = () => bridge.payloadsOf('history.search').at(-1)?.filter
  return { user, bridge, asked }
}

function menu(name: string): HTMLElement {
  return screen.getByRole('button', { name: new RegExp(`^${name}(, \\d+ chosen)?$`) })
}

async function results(): Promise<HTMLElement> {
  return await screen.findByRole('list', { name: 'Results' })
}

async function titles(): Promise<string[]> {
  const list = await results()
  return within(list)
    .getAllByRole('link')
    .map((link) => {
      const line = link.closest('[data-status]')
      return `${line?.querySelector('strong')?.textContent ?? 'ok'} · ${link.textContent}`
    })
}

/** Types as quickly as nobody can: letter by letter, and nothing else happens in between. */
function letters(field: HTMLElement, word: string): void {
  for (let length = 1; length <= word.length; length += 1)
    fireEvent.change(field, { target: { value: word.slice(0, length) } })
}

/** As a step back or forward does it in a browser. */
function stepTo(address: string): void {
  act(() => {
    history.replaceState(null, '', address)
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
}

describe('the search page', () => {
  test('is reached from the list, and shows the newest of what was not good', async () => {
    const bridge = bridgeWith()
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('link', { name: 'Search' }))
    expect(await titles()).toEqual([
      'Access revoked in Slack · Reviews',
      'Channel archived · Reviews',
      'Bot is not in the channel · Sales digest',
      'No answer in time · Deploys',
      'Channel archived · Sales digest',
    ])
    expect(screen.getByRole('heading', { name: '5 found' }).closest('[aria-live=polite]')).not.toBeNull()
    expect(bridge.payloadsOf('history.search')).toEqual([{ filter: ANYTHING, after: null, limit: 100 }])
  })

  test('has a red bar for a failure alone, which opens its details here', async () => {
    const { user } = await openSearch()
    const list = await results()
    const bars = within(list).getAllByRole('button', { name: 'Geeky details' })
    expect(bars.map((bar) => bar.closest('[data-status]')?.getAttribute('data-status'))).toEqual([
      'failed',
      'failed',
      'failed',
    ])
    await user.click(bars[2] ?? list)
    const pane = await screen.findByRole('region', { name: 'Geeky details' })
    expect(pane.textContent).toContain('Sales digest, 14 Nov')
    expect(screen.getByRole('heading', { name: 'Search' })).toBeDefined()
    expect(bars[2]?.getAttribute('aria-expanded')).toBe('true')
  })

  test('names the integration of a result, and leads to where it stands in its history', async () => {
    const { user } = await openSearch()
    const [link] = within(await results()).getAllByRole('link', { name: 'Sales digest' })
    await user.click(link as HTMLElement)
    await screen.findByRole('heading', { level: 1, name: 'Sales digest' })
    expect(location.hash).toBe('#/integration/b')
    const list = await screen.findByRole('list', { name: 'History' })
    await waitFor(() => expect(list.contains(document.activeElement)).toBe(true))
    expect(document.activeElement?.closest('[data-status]')?.getAttribute('data-status')).toBe('warning')
  })

  test('shows a run of good checks as one line', async () => {
    await openSearch('status=ok')
    expect(
      within(await results()).getByText(/^212 checks, Yesterday|^212 checks, .*22 November/),
    ).toBeDefined()
  })
})

describe('each filter asks main for its own', () => {
  test.each<[string, Partial<HistoryFilter>]>([
    ['status=failed', { statuses: ['failed'] }],
    ['status=failed,inconclusive', { statuses: ['failed', 'inconclusive'] }],
    ['status=ok,warning,failed,inconclusive', { statuses: null }],
    ['reason=access-revoked,channel-archived', { reasons: ['access-revoked', 'channel-archived'] }],
    ['code=is_archived', { code: 'is_archived' }],
    ['workspace=Acme', { integrationIds: ['a'] }],
    ['integration=b,c', { integrationIds: ['b', 'c'] }],
    ['workspace=Globex&integration=b,c', { integrationIds: ['b'] }],
    ['text=token%20rev', { text: 'token rev' }],
    ['from=2026-11-22', { from: NINE - 33 * HOUR }],
    ['to=2026-11-22T10:00', { to: NINE - 23 * HOUR + MINUTE }],
    ['last=7d', { from: NINE + MINUTE - 7 * DAY }],
    [
      'status=failed&reason=channel-archived&code=is_archived&workspace=Acme,Globex&integration=b&text=gone&from=2026-11-01&to=2026-11-20',
      {
        statuses: ['failed'],
        reasons: ['channel-archived'],
        code: 'is_archived',
        integrationIds: ['b'],
        text: 'gone',
        from: Date.UTC(2026, 10, 1),
        to: Date.UTC(2026, 10, 21),
      },
    ],
  ])('%s', async (address, part) => {
    const { asked } = await openSearch(address)
    expect(asked()).toEqual({ ...ANYTHING, ...part })
  })

  test('chosen by hand, one after the other, they are combined', async () => {
    const { user, asked } = await openSearch()
    await user.click(menu('Verdict'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Failed' }))
    await user.click(menu('Reason'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Channel archived' }))
    await user.click(menu('Workspace'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Globex' }))
    await user.click(menu('Integration'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Reviews' }))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Sales digest' }))
    await user.click(menu('Time'))
    await user.click(screen.getByRole('radio', { name: 'Last 30 days' }))
    await user.type(screen.getByRole('combobox', { name: 'Code' }), 'is_archived')
    await user.type(screen.getByRole('searchbox', { name: 'Words in the evidence' }), 'gone')
    await waitFor(() =>
      expect(asked()).toEqual({
        integrationIds: ['b'],
        statuses: ['failed'],
        reasons: ['channel-archived'],
        code: 'is_archived',
        text: 'gone',
        from: NINE + MINUTE - 30 * DAY,
        to: null,
      }),
    )
    expect(location.hash).toBe(
      '#/search?status=failed&reason=channel-archived&code=is_archived&workspace=Globex&integration=a,b&text=gone&last=30d',
    )
  })

  test('good checks come too when they are asked for, and go again', async () => {
    const { user, asked } = await openSearch('status=failed')
    await user.click(screen.getByRole('checkbox', { name: 'Good checks too' }))
    expect(asked()?.statuses).toEqual(['failed', 'ok'])
    await user.click(screen.getByRole('checkbox', { name: 'Good checks too' }))
    expect(asked()?.statuses).toEqual(['failed'])
  })

  test('what is not there, or cannot be read, is ignored and said nowhere', async () => {
    const { asked } = await openSearch(
      'status=odd&reason=because&workspace=Gone&integration=removed&from=soon&text=%',
    )
    await titles()
    expect(asked()).toEqual(ANYTHING)
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByRole('list', { name: 'What is looked for' })).toBeNull()
  })
})

describe('typing', () => {
  test('is looked for when it rests, not letter by letter', async () => {
    const { bridge, asked } = await openSearch()
    await titles()
    letters(screen.getByRole('searchbox'), 'gone')
    await waitFor(() => expect(asked()?.text).toBe('gone'))
    expect(bridge.payloadsOf('history.search').map(({ filter }) => filter.text)).toEqual([null, 'gone'])
  })

  test('is one step, however many letters; a choice after it is another', async () => {
    const { user } = await openSearch('status=failed')
    await titles()
    const before = history.length
    await user.type(screen.getByRole('searchbox'), 'gone')
    expect([location.hash, history.length - before]).toEqual(['#/search?status=failed&text=gone', 1])
    await user.type(screen.getByRole('combobox', { name: 'Code' }), 'no')
    expect(history.length - before).toBe(2)
    await user.click(screen.getByRole('checkbox', { name: 'Good checks too' }))
    expect(history.length - before).toBe(3)
  })

  test('an answer that comes late never takes the place of a newer one', async () => {
    const { bridge } = await openSearch()
    await titles()
    const code = screen.getByRole('combobox', { name: 'Code' })
    const late = bridge.holds('history.search')
    letters(code, 'token_revoked')
    await waitFor(() => expect(bridge.payloadsOf('history.search')).toHaveLength(2))
    const releaseNewer = bridge.holds('history.search')
    letters(code, 'is_archived')
    await waitFor(() => expect(bridge.payloadsOf('history.search').at(-1)?.filter.code).toBe('is_archived'))
    releaseNewer()
    await screen.findByRole('heading', { name: '2 found' })
    late()
    await act(async () => undefined)
    expect(await titles()).toEqual(['Channel archived · Reviews', 'Channel archived · Sales digest'])
  })

  test('what was found before stays, and says that it does, until the answer comes', async () => {
    const { user, bridge } = await openSearch()
    await titles()
    const release = bridge.holds('history.search')
    await user.click(menu('Verdict'))
    await user.click(screen.getByRole('menuitemcheckbox', { name: 'Warning' }))
    const region = screen.getByRole('region', { name: 'Looking…' })
    expect(region.getAttribute('aria-busy')).toBe('true')
    expect(await titles()).toHaveLength(5)
    release()
    await screen.findByRole('heading', { name: '1 found' })
    expect(region.getAttribute('aria-busy')).toBe('false')
    expect(await titles()).toEqual(['Bot is not in the channel · Sales digest'])
  })
})

describe('the steps back and forward', () => {
  test('walk through the searches, fields and all', async () => {
    const { user, asked } = await openSearch()
    await user.type(screen.getByRole('searchbox'), 'gone')
    await user.click(screen.getByRole('checkbox', { name: 'Good checks too' }))
    await waitFor(() => expect(asked()).toEqual({ ...ANYTHING, statuses: null, text: 'gone' }))
    stepTo('#/search?text=gone')
    await waitFor(() => expect(asked()).toEqual({ ...ANYTHING, text: 'gone' }))
    expect(screen.getByRole('checkbox', { name: 'Good checks too' })).toHaveProperty('checked', false)
    stepTo('#/search')
    await waitFor(() => expect(screen.getByRole('searchbox')).toHaveProperty('value', ''))
    expect(asked()).toEqual(ANYTHING)
    stepTo('#/search?text=gone')
    expect(screen.getByRole('searchbox')).toHaveProperty('value', 'gone')
  })

  test('from another page lead to what was looked for', async () => {
    const { user } = await openSearch('code=is_archived')
    const [link] = within(await results()).getAllByRole('link', { name: 'Reviews' })
    await user.click(link as HTMLElement)
    await screen.findByRole('heading', { level: 1, name: 'Reviews' })
    stepTo('#/search?code=is_archived')
    await screen.findByRole('heading', { name: '2 found' })
    expect(screen.getByRole('combobox', { name: 'Code' })).toHaveProperty('value', 'is_archived')
  })
})

describe('what is looked for', () => {
  const ADDRESS =
    'status=failed&reason=access-revoked,channel-archived&code=is_archived&workspace=Acme&last=7d'

  test('stands there part by part, and each can be taken away', async () => {
    const { user, asked } = await openSearch(ADDRESS)
    const chips = () =>
      within(screen.getByRole('list', { name: 'What is looked for' })).getAllByRole('button', {
        name: /^Take away/,
      })
    expect(chips().map((chip) => chip.getAttribute('aria-label'))).toEqual([
      'Take away verdict: Failed',
      'Take away reason: Access revoked in Slack',
      'Take away reason: Channel archived',
      'Take away code: is_archived',
      'Take away workspace: Acme',
      'Take away time: In the last 7 days',
    ])
    await user.click(screen.getByRole('button', { name: 'Take away reason: Access revoked in Slack' }))
    expect(asked()).toEqual({
      ...ANYTHING,
      statuses: ['failed'],
      reasons: ['channel-archived'],
      code: 'is_archived',
      integrationIds: ['a'],
      from: NINE + MINUTE - 7 * DAY,
    })
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Take away reason: Channel archived')
    for (const chip of chips().reverse()) await user.click(chip)
    expect(asked()).toEqual(ANYTHING)
    expect(document.activeElement).toBe(screen.getByRole('searchbox'))
  })

  test('is forgotten all at once', async () => {
    const { user, asked } = await openSearch(ADDRESS)
    await user.click(await screen.findByRole('button', { name: 'Clear all' }))
    expect(asked()).toEqual(ANYTHING)
    expect([location.hash, document.activeElement]).toEqual(['#/search', screen.getByRole('searchbox')])
  })

  test('codes that are met here are suggested', async () => {
    await openSearch()
    await titles()
    const field = screen.getByRole('combobox', { name: 'Code' })
    const list = document.getElementById(field.getAttribute('list') ?? '')
    expect([...(list?.querySelectorAll('option') ?? [])].map((option) => option.value)).toEqual([
      'is_archived',
      'not_in_channel',
      'token_revoked',
    ])
  })
})

describe('a time', () => {
  test('that ends before it begins is said at its fields, and nothing is asked', async () => {
    const { user, bridge } = await openSearch('from=2026-11-22&to=2026-11-21')
    expect(screen.getByText(/Nothing was looked for/)).toBeDefined()
    expect(bridge.payloadsOf('history.search')).toEqual([])
    await user.click(menu('Time'))
    const sentence = screen.getByRole('alert')
    expect(sentence.textContent).toBe('“From” is later than “To”: nothing lies between them.')
    const from = screen.getByLabelText('From: day')
    expect([from.getAttribute('aria-invalid'), from.getAttribute('aria-describedby')]).toEqual([
      'true',
      sentence.id,
    ])
    await user.clear(from)
    await waitFor(() => expect(bridge.payloadsOf('history.search')).toHaveLength(1))
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('can be as exact as a minute', async () => {
    const { user, asked } = await openSearch()
    await user.click(menu('Time'))
    expect(screen.getByLabelText('From: time of the day')).toHaveProperty('disabled', true)
    await user.type(screen.getByLabelText('From: day'), '2026-11-22')
    await user.type(screen.getByLabelText('From: time of the day'), '09:30')
    await waitFor(() => expect(asked()?.from).toBe(NINE - DAY + 30 * MINUTE))
    expect(location.hash).toBe('#/search?from=2026-11-22T09:30')
  })
})

test('the details of a result lead to all that are like it', async () => {
  const { user, asked } = await openSearch('workspace=Acme')
  const [, bar] = within(await results()).getAllByRole('button', { name: 'Geeky details' })
  await user.click(bar as HTMLElement)
  const link = await screen.findByRole('link', { name: 'Find all like this' })
  expect(link.getAttribute('href')).toBe('#/search?reason=channel-archived&code=is_archived')
  stepTo(link.getAttribute('href') ?? '')
  await screen.findByRole('heading', { name: '2 found' })
  expect(asked()).toEqual({ ...ANYTHING, reasons: ['channel-archived'], code: 'is_archived' })
  expect(screen.queryByRole('region', { name: 'Geeky details' })).toBeNull()
})

describe('by keyboard', () => {
  test('a menu opens, is walked through, ticks, and gives the focus back', async () => {
    const { user, asked } = await openSearch()
    menu('Reason').focus()
    await user.keyboard('{Enter}')
    expect(document.activeElement?.textContent).toBe('Access revoked in Slack')
    await user.keyboard('{ArrowDown}{ArrowDown} ')
    expect(document.activeElement?.getAttribute('aria-checked')).toBe('true')
    await user.keyboard('{End}')
    expect(document.activeElement?.textContent).toBe('A fault of Redbar')
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement?.textContent).toBe('Access revoked in Slack')
    await user.keyboard('{ArrowUp}{Home}tok')
    expect(document.activeElement?.textContent).toBe('Token expired')
    await user.keyboard(' {Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(document.activeElement).toBe(menu('Reason'))
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Reason, 2 chosen')
    expect(asked()?.reasons).toEqual(['channel-archived', 'token-expired'])
  })

  test('Escape in a menu leaves the details open, and the focus going elsewhere closes a menu', async () => {
    const { user } = await openSearch()
    const [bar] = within(await results()).getAllByRole('button', { name: 'Geeky details' })
    await user.click(bar as HTMLElement)
    await screen.findByRole('region', { name: 'Geeky details' })
    await user.click(menu('Verdict'))
    await user.keyboard('{Escape}')
    expect(screen.getByRole('region', { name: 'Geeky details' })).toBeDefined()
    await user.click(menu('Verdict'))
    await user.tab()
    expect(screen.queryByRole('menu')).toBeNull()
  })

  test('the results are one stop, walked through with the arrows', async () => {
    const { user } = await openSearch()
    const list = await results()
    const stops = () =>
      within(list)
        .getAllByRole('button')
        .filter((button) => button.tabIndex === 0)
    expect(stops()).toHaveLength(1)
    stops()[0]?.focus()
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(document.activeElement?.closest('[data-status]')?.textContent).toContain(
      'Bot is not in the channel',
    )
    expect(stops()).toEqual([document.activeElement])
  })

  test.each(['{Control>}f{/Control}', '{Meta>}f{/Meta}', '/'])(
    '%s leads to the field, from wherever',
    async (keys) => {
      const { user } = openWindow(bridgeWith())
      await screen.findByRole('heading', { level: 1, name: 'Reviews' })
      await user.keyboard(keys)
      await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('searchbox')))
      await titles()
      screen.getByRole('heading', { name: 'Search' }).focus()
      await user.keyboard(keys)
      expect(document.activeElement).toBe(screen.getByRole('searchbox'))
      expect(screen.getByRole('searchbox')).toHaveProperty('value', '')
    },
  )

  test('a slash that is typed into a field is a slash', async () => {
    const { user } = await openSearch()
    const code = screen.getByRole('combobox', { name: 'Code' })
    await user.type(code, 'a/b')
    expect([document.activeElement, code]).toEqual([code, expect.objectContaining({ value: 'a/b' })])
  })
})

describe('without results', () => {
  test('it says what was looked for, and offers to look further', async () => {
    const { user, asked } = await openSearch('code=no_service&workspace=Acme&from=2026-11-01')
    expect(
      await screen.findByText('No trouble with the code no_service in Acme since 1 November.'),
    ).toBeDefined()
    const ways = within(screen.getByRole('list', { name: 'Look further:' })).getAllByRole('button')
    expect(ways.map((way) => way.textContent)).toEqual([
      'At any time',
      'With any code',
      'In all workspaces',
      'Good checks too',
    ])
    await user.click(screen.getByRole('button', { name: 'With any code' }))
    expect(asked()).toEqual({ ...ANYTHING, integrationIds: ['a'], from: Date.UTC(2026, 10, 1) })
    expect(await titles()).toEqual(['Access revoked in Slack · Reviews', 'Channel archived · Reviews'])
  })

  test('it says that main could not search, and asks again', async () => {
    const bridge = bridgeWith()
    bridge.refuses('history.search', 'The history is locked.')
    const { user } = await openSearch('', bridge)
    expect((await screen.findByRole('alert')).textContent).toContain('The history is locked.')
    bridge.relents('history.search')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await titles()).toHaveLength(5)
  })

  test('it shows that it is looking', async () => {
    const bridge = bridgeWith()
    const release = bridge.holds('history.search')
    await openSearch('', bridge)
    expect(screen.getByRole('status', { name: 'Looking through the history' })).toBeDefined()
    expect(screen.getByRole('heading', { name: 'Looking…' })).toBeDefined()
    release()
    await titles()
  })
})

describe('many results', () => {
  const many = Array.from({ length: 250 }, (_, index) => entryOf(NINE - index * MINUTE, failed()))

  test('come page by page as the reader gets there', async () => {
    const bridge = bridgeWith(many)
    const { user } = await openSearch('', bridge)
    await screen.findByRole('heading', { name: 'The newest 100 shown, more below' })
    within(await results())
      .getAllByRole('button')[0]
      ?.focus()
    await user.keyboard('{End}')
    await screen.findByRole('heading', { name: 'The newest 200 shown, more below' })
    await user.keyboard('{End}')
    await screen.findByRole('heading', { name: '250 found' })
    expect(bridge.payloadsOf('history.search').map(({ after }) => after)).toEqual([
      null,
      { at: NINE - 99 * MINUTE, integrationId: 'a' },
      { at: NINE - 199 * MINUTE, integrationId: 'a' },
    ])
  })

  test('say so when older ones cannot be loaded, and try again', async () => {
    const bridge = bridgeWith(many)
    const { user } = await openSearch('', bridge)
    await screen.findByRole('heading', { name: /newest 100/ })
    bridge.refuses('history.search', 'The history is locked.')
    const main = screen.getByRole('main')
    await waitFor(() => {
      main.scrollTop = 10_000
      fireEvent.scroll(main)
      expect(bridge.payloadsOf('history.search')).toHaveLength(2)
    })
    await screen.findByText('The history is locked.')
    bridge.relents('history.search')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('heading', { name: '250 found' })
  })
})

describe('newer results', () => {
  test('that match are counted, and come when they are wanted', async () => {
    const { user, bridge } = await openSearch('status=failed')
    await titles()
    act(() => {
      bridge.finishes(entryOf(NINE + 1000, failed(), { integrationId: 'b' }))
      bridge.finishes(entryOf(NINE + 2000, WARNED))
      bridge.finishes(entryOf(NINE + 3000, ARCHIVED))
    })
    expect(await titles()).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: 'Show 2 newer results' }))
    await screen.findByRole('heading', { name: '5 found' })
    expect((await titles())[0]).toBe('Channel archived · Reviews')
    expect(screen.queryByRole('button', { name: /newer/ })).toBeNull()
    expect(document.activeElement?.id).toBe('found-title')
  })

  test('that the answer had already are no news', async () => {
    const bridge = bridgeWith()
    const release = bridge.holds('history.search')
    await openSearch('', bridge)
    act(() => bridge.finishes(entryOf(NINE + 1000, failed())))
    release()
    expect(await titles()).toHaveLength(6)
    expect(screen.queryByRole('button', { name: /newer/ })).toBeNull()
  })

  test('of a search for words only may match', async () => {
    const { bridge } = await openSearch('text=gone')
    await titles()
    act(() => bridge.finishes(entryOf(NINE + 1000, failed())))
    expect(screen.getByRole('button', { name: 'Look again: 1 newer check' })).toBeDefined()
  })

  test('of a search that ends in the past are none', async () => {
    const { bridge } = await openSearch('to=2026-11-22')
    await titles()
    act(() => bridge.finishes(entryOf(NINE + 1000, failed())))
    expect(screen.queryByRole('button', { name: /newer/ })).toBeNull()
  })
})

describe('axe finds nothing to complain about', () => {
  // Colours and sizes need a real window; the end-to-end tests look at those.
  const STRUCTURE = { rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } } }
  const violations = async () => {
    const { violations: found } = await axe.run(document.body, STRUCTURE)
    return found.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)
  }

  test.each(['Verdict', 'Reason', 'Integration', 'Time'])('with results, and "%s" open', async (name) => {
    const { user } = await openSearch('status=failed&last=7d')
    await titles()
    await user.click(menu(name))
    expect(await violations()).toEqual([])
  })

  test('with nothing found', async () => {
    await openSearch('code=nope')
    await screen.findByText(/No trouble/)
    expect(await violations()).toEqual([])
  })

  test('with a time turned around', async () => {
    const { user } = await openSearch('from=2026-11-22&to=2026-11-21')
    await user.click(menu('Time'))
    expect(await violations()).toEqual([])
  })
})
