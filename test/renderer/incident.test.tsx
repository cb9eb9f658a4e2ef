import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { describe, expect, test } from 'vitest'
import type { FixAnswer } from '../../shared/ipc.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { acknowledged, failingViewOf, sharing, viewOf, windowOverviewOf } from './window-builders.ts'

const NOW = NINE + MINUTE

function open(...views: IntegrationView[]) {
  const bridge = new FakeBridge(windowOverviewOf(views))
  return { bridge, ...openWindow(bridge) }
}

function card(): Promise<HTMLElement> {
  return screen.findByRole('region', { name: /Access revoked in Slack/ })
}

async function button(name: string | RegExp): Promise<HTMLElement> {
  return within(await card()).findByRole('button', { name })
}

function title(): HTMLElement {
  return screen.getByRole('heading', { level: 1 })
}

const since = failingViewOf()
const known = failingViewOf({
  messagesPerDay: 400,
  incident: since.incident && {
    ...since.incident,
    lastGoodAt: NOW - 2 * HOUR - 14 * MINUTE,
    firstBadAt: NOW - 2 * HOUR - 10 * MINUTE,
  },
})

/** One that comes and goes. */
function flapping(changes: Partial<IntegrationView> = {}): IntegrationView {
  const view = failingViewOf(changes)
  return { ...view, incident: view.incident && { ...view.incident, flappingSince: NINE - 10 * MINUTE } }
}

/** Twenty that fail for one cause. */
function twenty(): IntegrationView[] {
  const views = Array.from({ length: 20 }, (_, index) => {
    const id = `t${index}`
    return failingViewOf({ id, name: `Feed ${index}`, target: `#feed-${index}`, appId: 'A024BE7LD' })
  })
  return sharing('token', views)
}

describe('what an incident did', () => {
  test('is told in bounds, with what was probably lost', async () => {
    open(known)
    expect((await card()).textContent).toContain('Last good 06:47, first bad 06:51: failing for 2 h 10 min.')
    expect((await card()).textContent).toContain('About 35 to 40 messages probably lost.')
  })

  test('is told to the second where it began within a minute', async () => {
    const { incident } = since
    open(failingViewOf({ incident: incident && { ...incident, lastGoodAt: NINE - 3000 } }))
    expect((await card()).textContent).toContain('Last good 08:59:57, first bad 09:00:00')
  })

  test('is not told in messages where their pace is not known, but can be', async () => {
    const { user } = open(failingViewOf())
    expect((await card()).textContent).not.toContain('lost')
    await user.click(await button('Tell Redbar how many messages it posts a day'))
    const dialog = await screen.findByRole('dialog')
    const field = within(dialog).getByLabelText(/essages/)
    await waitFor(() => expect(document.activeElement).toBe(field))
  })

  test('is said of one that comes and goes in other words', async () => {
    open(flapping())
    await card()
    expect(title().closest('header')?.textContent).toContain(
      'Comes and goes: failed and worked by turns since 08:50; Redbar stays silent until it is steady for 30 min.',
    )
  })
})

describe('I fixed it', () => {
  test.each<[string, FixAnswer, string]>([
    ['that it works', { mended: true, open: false }, 'Slack agrees: it works again.'],
    [
      'that it still fails',
      {
        mended: false,
        integrationId: 'a',
        status: 'failed',
        code: 'token_revoked',
        title: 'Access revoked',
        well: [],
        failing: ['a'],
      },
      'Slack still answers token_revoked: Access revoked.',
    ],
    [
      'nothing, because it could not be asked',
      {
        mended: false,
        integrationId: 'a',
        status: 'inconclusive',
        code: null,
        title: 'No answer in time',
        well: [],
        failing: [],
      },
      'Could not check: No answer in time.',
    ],
  ])('asks at once and says what Slack answered: %s', async (_what, answer, words) => {
    const { bridge, user } = open(failingViewOf())
    bridge.fixAnswer = answer
    const release = bridge.holds('incident.fixed')
    const fixed = await button('I fixed it')
    await user.click(fixed)
    const status = await screen.findByText('Asking Slack…')
    await user.click(fixed)
    release()
    await waitFor(() => expect(status.textContent).toBe(words))
    expect(status.getAttribute('role')).toBe('status')
    expect(document.activeElement).toBe(fixed)
    expect(bridge.payloadsOf('incident.fixed')).toEqual([{ integrationIds: ['a'] }])
  })

  test('keeps its answer and the focus when the incident ends by it, until the next check', async () => {
    const { bridge, user } = open(failingViewOf())
    await user.click(await button('I fixed it'))
    await screen.findByText('Slack agrees: it works again.')
    // One that is asked every second was asked again since.
    act(() => bridge.shows(windowOverviewOf([viewOf({ lastCheckedAt: NOW + 1000 })])))
    await waitFor(() => expect(screen.queryByRole('region', { name: /Access revoked/ })).toBeNull())
    expect(screen.getByText('Slack agrees: it works again.')).toBeDefined()
    expect(document.activeElement).toBe(title())
    act(() => bridge.shows(windowOverviewOf([viewOf({ lastCheckedAt: NOW + 5 * MINUTE })], { at: NOW })))
    await waitFor(() => expect(screen.queryByText('Slack agrees: it works again.')).toBeNull())
  })

  test('asks for all that share the cause, and names the one that still fails', async () => {
    const { bridge, user } = open(...twenty())
    bridge.fixAnswer = {
      mended: false,
      integrationId: 't3',
      status: 'failed',
      code: 'token_revoked',
      title: 'Access revoked',
      well: [],
      failing: ['t3'],
    }
    await user.click(await button('I fixed it: ask all 20'))
    const answer = await screen.findByText(/^Slack still answers/)
    expect(answer.textContent).toBe(
      'Slack still answers token_revoked, first for Feed 3 of the 20 asked: Access revoked.',
    )
    expect(bridge.payloadsOf('incident.fixed')[0]?.integrationIds).toHaveLength(20)
  })

  test.each<[string, string, Partial<Extract<FixAnswer, { mended: false }>>, string]>([
    [
      'the shown one still fails',
      't3',
      {},
      '2 of 4 answer well again; 2 still fail, first this one with channel_not_found: Channel not found.',
    ],
    [
      'the shown one answered well',
      't0',
      {},
      '2 of 4 answer well again; 2 still fail, first Feed 2 with channel_not_found: Channel not found. This one works now: the next good answer confirms it.',
    ],
    [
      'the others could not be asked',
      't3',
      { status: 'inconclusive', code: null, title: 'No answer in time', failing: [] },
      '2 of 4 answer well again. Could not check all 4, this one first: No answer in time.',
    ],
  ])('counts those of a group that answer well again: %s', async (_what, shown, changes, words) => {
    const four = sharing('token', twenty().slice(0, 4))
    const { bridge, user } = open(
      ...four.filter(({ id }) => id === shown),
      ...four.filter(({ id }) => id !== shown),
    )
    bridge.fixAnswer = {
      mended: false,
      integrationId: shown === 't3' ? 't3' : 't2',
      status: 'failed',
      code: 'channel_not_found',
      title: 'Channel not found',
      well: ['t0', 't1'],
      failing: ['t2', 't3'],
      ...changes,
    }
    await user.click(await button('I fixed it: ask all 4'))
    expect((await screen.findByText(/^2 of 4/)).textContent).toBe(words)
  })

  test('takes its answer away as soon as a check says something else', async () => {
    const { bridge, user } = open(failingViewOf())
    bridge.fixAnswer = {
      mended: false,
      integrationId: 'a',
      status: 'failed',
      code: 'token_revoked',
      title: 'Access revoked',
      well: [],
      failing: ['a'],
    }
    await user.click(await button('I fixed it'))
    await screen.findByText(/^Slack still answers/)
    // The same answer again a moment later is no news.
    act(() => bridge.shows(windowOverviewOf([failingViewOf({ lastCheckedAt: NOW + 1000 })], { at: NOW + 1 })))
    expect(screen.getByText(/^Slack still answers/)).toBeDefined()
    const good = viewOf({ lastCheckedAt: NOW + 2000 }).outcome
    act(() =>
      bridge.shows(
        windowOverviewOf([failingViewOf({ outcome: good, lastCheckedAt: NOW + 2000 })], { at: NOW + 2 }),
      ),
    )
    await waitFor(() => expect(screen.queryByText(/^Slack still answers/)).toBeNull())
  })

  const STEADY = 'been steady for 30 min.'
  const NEXT = 'closed with the next good answer.'
  test.each<[string, IntegrationView[], string]>([
    ['one', [failingViewOf()], `Slack agrees: it works now. It is ${NEXT}`],
    [
      'one that comes and goes',
      [flapping()],
      `Slack agrees: it works now. It is closed once it has ${STEADY}`,
    ],
    ['several', twenty(), `Slack agrees: all 20 work now. They are ${NEXT}`],
    [
      'several, of which one comes and goes',
      sharing('token', [failingViewOf(), flapping({ id: 'b' })]),
      `Slack agrees: all 2 work now. They are closed once they have ${STEADY}`,
    ],
  ])('says when what works now is closed: %s', async (_what, views, words) => {
    const { bridge, user } = open(...views)
    bridge.fixAnswer = { mended: true, open: true }
    await user.click(await button(/^I fixed it/))
    expect((await screen.findByText(/^Slack agrees/)).textContent).toBe(words)
  })

  test('does not go on saying when it is closed once it is', async () => {
    const { bridge, user } = open(failingViewOf())
    bridge.fixAnswer = { mended: true, open: true }
    await user.click(await button('I fixed it'))
    await screen.findByText(/^Slack agrees: it works now/)
    act(() => bridge.shows(windowOverviewOf([viewOf({ lastCheckedAt: NOW + 1000 })])))
    await screen.findByText('Slack agrees: it works again.')
  })

  test('is not offered while it is paused: nothing is asked then', async () => {
    const { bridge } = open(failingViewOf())
    await button('I fixed it')
    act(() => bridge.shows(windowOverviewOf([failingViewOf({ status: 'paused', paused: true })])))
    await waitFor(() => expect(screen.queryByRole('button', { name: /^I fixed it/ })).toBeNull())
    expect(await button('Snooze')).toBeDefined()
  })

  test('is not offered while all are paused', async () => {
    const paused = failingViewOf({ status: 'paused' })
    const bridge = new FakeBridge(windowOverviewOf([paused], { pausedUntil: 0 }))
    openWindow(bridge)
    await button('Snooze')
    expect(screen.queryByRole('button', { name: /^I fixed it/ })).toBeNull()
  })

  test('asks only those of a group that are not paused', async () => {
    const views = sharing('app', [
      failingViewOf(),
      failingViewOf({ id: 'b' }),
      failingViewOf({ id: 'c', status: 'paused', paused: true }),
    ])
    const { bridge, user } = open(...views)
    await user.click(await button('I fixed it: ask all 2'))
    expect(bridge.payloadsOf('incident.fixed')).toEqual([{ integrationIds: ['a', 'b'] }])
    expect((await screen.findByText(/^Slack agrees/)).textContent).toBe('Slack agrees: all 2 work again.')
  })
})

describe('acknowledging', () => {
  test('is asked for one incident', async () => {
    const { bridge, user } = open(failingViewOf())
    await user.click(await button('Acknowledge'))
    expect(bridge.payloadsOf('incident.acknowledge')).toEqual([{ incidentIds: [`a-${NINE}`], on: true }])
  })

  test('says until when, and keeps the focus on what takes it back', async () => {
    const { bridge, user } = open(failingViewOf())
    const acknowledge = await button('Acknowledge')
    await user.click(acknowledge)
    act(() => bridge.shows(windowOverviewOf([acknowledged(failingViewOf(), NOW + DAY)])))
    await screen.findByRole('button', { name: 'Undo acknowledge' })
    expect(document.activeElement?.textContent).toBe('Undo acknowledge')
    expect(title().closest('header')?.textContent).toContain(
      'Failing for 1 min, acknowledged until tomorrow 09:01: no reminders, still checked.',
    )
    await user.keyboard('{Enter}')
    expect(bridge.payloadsOf('incident.acknowledge').at(-1)).toEqual({
      incidentIds: [`a-${NINE}`],
      on: false,
    })
  })

  test('is asked for all that share the cause, or for this one only', async () => {
    const { bridge, user } = open(...twenty())
    await user.click(await button('Acknowledge all 20'))
    await user.click(screen.getByRole('checkbox', { name: 'Only this one' }))
    await user.click(await button('Acknowledge'))
    const [all, one] = bridge.payloadsOf('incident.acknowledge')
    expect(all?.incidentIds).toHaveLength(20)
    expect(one?.incidentIds).toEqual([`t0-${NINE}`])
  })

  test('leaves alone whom the cause hits but who has no incident yet', async () => {
    const views = sharing('token', [
      failingViewOf(),
      failingViewOf({ id: 'b' }),
      viewOf({ id: 'c', status: 'confirming' }),
    ])
    const { bridge, user } = open(...views)
    await user.click(await button('Acknowledge the 2 failing'))
    expect(bridge.payloadsOf('incident.acknowledge')[0]?.incidentIds).toEqual([`a-${NINE}`, `b-${NINE}`])
  })
})

test('all whom a cause hits are paused at once; one alone is paused in the head of its page', async () => {
  const { bridge, user } = open(...twenty())
  await user.click(await button('Pause all 20'))
  expect(bridge.payloadsOf('integration.pause')[0]).toMatchObject({ paused: true })
  expect(bridge.payloadsOf('integration.pause')[0]?.ids).toHaveLength(20)
  await user.click(screen.getByRole('checkbox', { name: 'Only this one' }))
  expect(within(await card()).queryByRole('button', { name: /^Pause/ })).toBeNull()
})

describe('snoozing', () => {
  test.each([
    ['For 1 hour', HOUR],
    ['For 4 hours', 4 * HOUR],
    ['Until tomorrow, 09:00', 24 * HOUR - MINUTE],
  ])('holds notifications: %s', async (choice, forMs) => {
    const { bridge, user } = open(failingViewOf())
    await user.click(await button('Snooze'))
    await user.click(screen.getByRole('menuitem', { name: choice }))
    expect(bridge.payloadsOf('alerts.snooze')).toEqual([{ integrationIds: ['a'], forMs }])
  })

  test('is ended where it was begun, and the focus stays there', async () => {
    const { bridge, user } = open(failingViewOf())
    await user.click(await button('Snooze'))
    await user.keyboard('{Enter}')
    act(() => bridge.shows(windowOverviewOf([failingViewOf({ snoozedUntil: NOW + HOUR })])))
    await screen.findByRole('button', { name: 'End snooze' })
    expect(document.activeElement?.textContent).toBe('End snooze')
    expect(title().closest('header')?.textContent).toContain('Notifications are snoozed until 10:01.')
    await user.keyboard('{Enter}')
    expect(bridge.payloadsOf('alerts.snooze').at(-1)).toEqual({ integrationIds: ['a'], forMs: null })
  })

  test('can be ended when nothing fails any more', async () => {
    const { bridge, user } = open(viewOf({ snoozedUntil: NOW + HOUR }))
    await user.click(await screen.findByRole('button', { name: 'End snooze' }))
    expect(bridge.payloadsOf('alerts.snooze')).toEqual([{ integrationIds: ['a'], forMs: null }])
  })

  test('closes its menu with Escape, and nothing else', async () => {
    const bridge = new FakeBridge(windowOverviewOf([failingViewOf()]))
    bridge.refuses('history.details', 'Not now.')
    const { user } = openWindow(bridge)
    await user.click(await button('Geeky details'))
    await screen.findByRole('region', { name: 'Geeky details' })
    await user.click(await button('Snooze'))
    await user.keyboard('{Escape}')
    expect(screen.queryByRole('menu')).toBeNull()
    expect(screen.getByRole('region', { name: 'Geeky details' })).toBeDefined()
  })
})

async function copied(bridge: FakeBridge, user: UserEvent): Promise<string> {
  await user.click(await button('Copy message for the admin'))
  await screen.findByText('Copied')
  return bridge.payloadsOf('clipboard.copy')[0]?.text ?? ''
}

describe('the message for the admin', () => {
  test('is copied with the workspace, the app, the channel, the code and the zone, but no secret', async () => {
    const { bridge, user } = open(failingViewOf({ appId: 'A024BE7LD' }))
    const text = await copied(bridge, user)
    expect(text).toContain('Workspace: Acme\nApp: A024BE7LD\nChannel: #app-reviews, C0123456789\n')
    expect(text).toContain('Slack answers: token_revoked')
    expect(text).toContain('23 November 2026 at 09:00 UTC')
    expect(text).not.toMatch(/xox|https?:/)
  })

  test('does not take the host of a webhook for its channel', async () => {
    const { bridge, user } = open(
      failingViewOf({ kind: 'webhook', target: 'hooks.slack.com', channel: null }),
    )
    expect(await copied(bridge, user)).not.toContain('hooks.slack.com')
  })

  test('names all whom it hits, this one first', async () => {
    const { bridge, user } = open(...twenty())
    await user.click(await screen.findByRole('button', { name: /^Feed 7.*#feed-7/ }))
    expect(await copied(bridge, user)).toMatch(/Integrations \(20\):\n- Feed 7 \(#feed-7, .*\)\n- Feed 0 /)
  })
})

describe('the blast radius', () => {
  test('shows the first eight whom it hits, then all', async () => {
    const { user } = open(...twenty())
    const hit = await screen.findByRole('list', { name: 'These 20 integrations share this token' })
    expect(within(hit).getAllByRole('button')).toHaveLength(8)
    await user.click(screen.getByRole('button', { name: 'Show all 20' }))
    expect(within(hit).getAllByRole('button')).toHaveLength(20)
  })

  test.each([
    ['app', 'These 2 integrations share this app in Acme'],
    ['workspace', 'These 2 integrations are in workspace Acme'],
    ['channel', 'These 2 integrations post to this channel'],
  ] as const)('says what they share: %s', async (cause, words) => {
    open(...sharing(cause, [failingViewOf(), failingViewOf({ id: 'b', name: 'Other' })]))
    expect(await screen.findByRole('list', { name: words })).toBeDefined()
  })

  test('leads to the page of another, and takes the focus there', async () => {
    const { user } = open(...twenty())
    await user.click(await button(/^Feed 3/))
    expect(title().textContent).toBe('Feed 3')
    expect(document.activeElement).toBe(title())
  })

  test('is not there for one that is alone', async () => {
    open(failingViewOf())
    await card()
    expect(screen.queryByRole('checkbox')).toBeNull()
    expect(screen.queryByText(/^These/)).toBeNull()
  })
})
