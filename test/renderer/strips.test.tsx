import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { periodEdges } from '../../electron/monitor/period-edges.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import type { Strip } from '../../shared/strips.ts'
import { HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const edges = periodEdges('90d', NINE)

function stripOf(integrationId: string, changes: Partial<Strip> = {}): Strip {
  return { integrationId, days: 'o'.repeat(90), coverage: 1, uptime: 1, incidents: 0, ...changes }
}

/** A window on the overview page of these integrations. */
function openOverview(views: IntegrationView[], strips: Strip[] = views.map(({ id }) => stripOf(id))) {
  const bridge = new FakeBridge(windowOverviewOf(views))
  bridge.strips = { at: NINE, edges, strips }
  history.replaceState(null, '', '#/overview')
  const { user } = openWindow(bridge)
  return { bridge, user }
}

function grid(): Promise<HTMLElement> {
  return screen.findByRole('grid', { name: 'The last 90 days of all integrations' })
}

/** The grid once its strips have come. */
async function filledGrid(): Promise<HTMLElement> {
  const found = await grid()
  await waitFor(() => expect(found.getAttribute('aria-busy')).toBe('false'))
  return found
}

/** Groups and names, as they stand. */
async function lines(): Promise<string[]> {
  const rows = within(await grid()).getAllByRole('row')
  return rows
    .map((row) => within(row).queryByRole('heading') ?? within(row).getByRole('rowheader'))
    .map((each) => each.textContent?.split('.')[0] ?? '')
}

/** What has the focus, for who listens. */
function active(found: HTMLElement): string {
  return document.getElementById(found.getAttribute('aria-activedescendant') ?? '')?.textContent ?? ''
}

/** So much time (ms) passes for everything in the window that looks at the clock. */
function pass(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

const a = viewOf({ id: 'a', name: 'Reviews' })
const b = viewOf({ id: 'b', name: 'Deploys', workspace: 'Globex' })
const c = viewOf({ id: 'c', name: 'Alerts' })

describe('the overview page', () => {
  test('groups integrations by workspace, in the order of their worst, and webhooks by themselves', async () => {
    const hook = failingViewOf({ id: 'h', name: 'Builds', kind: 'webhook', workspace: null })
    const unknown = viewOf({ id: 'n', name: 'New', workspace: null })
    openOverview([hook, a, b, c, unknown])
    expect(await lines()).toEqual([
      'Webhooks',
      'Builds',
      'Acme',
      'Reviews in Acme',
      'Alerts in Acme',
      'Globex',
      'Deploys in Globex',
      'Workspace not known yet',
      'New',
    ])
    const acme = within(await grid()).getByRole('heading', { name: 'Acme' }).parentElement
    expect(acme?.textContent).toBe('Acme2 integrations, 2 ok')
  })

  test('says in a sentence how each stands and did', async () => {
    const failing = failingViewOf({ id: 'a', name: 'Reviews' })
    openOverview(
      [failing, b],
      [
        stripOf('a', { days: `${'o'.repeat(87)}flm`, coverage: 0.81, uptime: 0.99239, incidents: 2 }),
        stripOf('b', { days: 'u'.repeat(90), coverage: 0, uptime: null }),
      ],
    )
    const names = within(await filledGrid())
      .getAllByRole('rowheader')
      .map((each) => each.querySelector('.visually-hidden')?.textContent)
    expect(names).toEqual([
      'Reviews in Acme. Failing. 3 of 90 days with failures. Up 99.23 % of the 81 % we watched. 2 incidents.',
      'Deploys in Globex. OK. None of 90 days with failures. Nothing was watched. No incidents.',
    ])
  })

  test('has its rows at once, and the strips when they come', async () => {
    const bridge = new FakeBridge(windowOverviewOf([a, b]))
    bridge.strips = { at: NINE, edges, strips: [stripOf('a'), stripOf('b')] }
    const release = bridge.holds('strips.get')
    history.replaceState(null, '', '#/overview')
    openWindow(bridge)
    expect(await lines()).toHaveLength(4)
    expect((await grid()).querySelectorAll('svg path[class*="good"]')).toHaveLength(0)
    release()
    expect((await filledGrid()).querySelectorAll('svg path[class*="good"]')).toHaveLength(2)
  })

  test('keeps its rows when the strips cannot be read, says so, and tries again', async () => {
    const bridge = new FakeBridge(windowOverviewOf([a]))
    bridge.strips = { at: NINE, edges, strips: [stripOf('a')] }
    bridge.refuses('strips.get', 'The disk is asleep.')
    history.replaceState(null, '', '#/overview')
    const { user } = openWindow(bridge)
    expect((await screen.findByRole('alert')).textContent).toContain('The disk is asleep.')
    expect(await lines()).toEqual(['Acme', 'Reviews in Acme'])
    bridge.relents('strips.get')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await filledGrid()
    expect(screen.queryByRole('alert')).toBeNull()
  })

  test('draws each strip with an element for each colour, not for each day', async () => {
    openOverview([a], [stripOf('a', { days: 'bbuuowflhm'.repeat(9) })])
    expect((await filledGrid()).querySelectorAll('[data-strip] path')).toHaveLength(4)
  })

  test('is one tab stop, walked through by the arrow keys over names and days', async () => {
    const { user } = openOverview(
      [a, c, b],
      [stripOf('a'), stripOf('c', { days: `${'o'.repeat(89)}l` }), stripOf('b')],
    )
    const found = await filledGrid()
    expect(found.querySelectorAll('[tabindex="0"], button, a')).toHaveLength(0)
    act(() => found.focus())
    const heard: string[] = []
    for (const keys of [
      '{ArrowUp}',
      '{ArrowDown}',
      '{ArrowRight}',
      '{End}',
      '{ArrowLeft}',
      '{ArrowDown}',
      '{Home}',
    ]) {
      await user.keyboard(keys)
      heard.push(active(found).split('. ').slice(0, 2).join(': '))
    }
    expect(heard).toEqual([
      'Reviews in Acme: OK',
      'Alerts in Acme: OK',
      'Wednesday 26 August: OK',
      'Monday 23 November, so far: Failed in part',
      'Sunday 22 November: OK',
      'Sunday 22 November: OK',
      'Deploys in Globex: OK',
    ])
  })

  test('opens an integration by its name, and its history at a day by that day', async () => {
    const { user, bridge } = openOverview([a, b])
    bridge.knows(Array.from({ length: 450 }, (_, index) => entryOf(NINE - index * 5 * HOUR)))
    const found = await filledGrid()
    act(() => found.focus())
    await user.keyboard('{ArrowDown}{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Deploys' })).toBeDefined()
    expect(location.hash).toBe('#/integration/b')
    await user.click(screen.getByRole('link', { name: 'Overview' }))
    const again = await filledGrid()
    act(() => again.focus())
    await user.keyboard('{ArrowRight}{ArrowRight}{Enter}')
    expect(await screen.findByRole('heading', { level: 1, name: 'Reviews' })).toBeDefined()
    const ofThatDay = ({ after, before }: { after?: number | null; before: number | null }) =>
      Math.abs((after ?? before ?? 0) - (edges[2] ?? 0)) <= HOUR
    await waitFor(() => expect(bridge.payloadsOf('history.page').some(ofThatDay)).toBe(true))
  })

  test('shows what a day tells while it is walked over, until Escape', async () => {
    const { user } = openOverview([a], [stripOf('a', { days: `${'o'.repeat(89)}h` })])
    const found = await filledGrid()
    act(() => found.focus())
    await user.keyboard('{End}')
    expect(screen.getByText('About half of what was watched')).toBeDefined()
    await user.keyboard('{Escape}')
    expect(screen.queryByText('About half of what was watched')).toBeNull()
  })

  test('goes on from the row of the integration that the reader comes back from', async () => {
    const { user } = openOverview([a, c, b])
    await user.click(within(await filledGrid()).getByText('Deploys'))
    await screen.findByRole('heading', { level: 1, name: 'Deploys' })
    act(() => history.back())
    await waitFor(() => expect(location.hash).toBe('#/overview'))
    expect(active(await filledGrid())).toContain('Deploys in Globex')
    await user.click(screen.getByRole('button', { name: /Alerts/ }))
    await screen.findByRole('heading', { level: 1, name: 'Alerts' })
    await user.click(screen.getByRole('link', { name: 'Overview' }))
    expect(active(await filledGrid()), 'who comes anew reads from the top').toContain('Reviews in Acme')
  })

  test('leads to the integration whose row is clicked', async () => {
    const { user } = openOverview([a, b])
    await user.click(within(await filledGrid()).getByText('Deploys'))
    expect(await screen.findByRole('heading', { level: 1, name: 'Deploys' })).toBeDefined()
  })

  test('asks again soon after something changed, and else seldom', async () => {
    const { bridge } = openOverview([a, b])
    await filledGrid()
    const asked = () => bridge.payloadsOf('strips.get').length
    pass(MINUTE)
    expect(asked()).toBe(1)
    act(() =>
      bridge.shows(windowOverviewOf([failingViewOf({ id: 'a', name: 'Reviews' }), b], { at: NINE + 1 })),
    )
    pass(SECOND)
    await waitFor(() => expect(asked()).toBe(2))
    act(() => bridge.shows(windowOverviewOf([a, b], { at: NINE + 2 })))
    pass(SECOND)
    expect(asked(), 'it waits its time').toBe(2)
    pass(MINUTE)
    await waitFor(() => expect(asked()).toBe(3))
    pass(11 * MINUTE)
    await waitFor(() => expect(asked()).toBe(4))
  })

  test('keeps rows in their places while the reader is among them', async () => {
    const { bridge, user } = openOverview([a, c])
    const found = await filledGrid()
    act(() => found.focus())
    await user.keyboard('{ArrowDown}')
    const failing = failingViewOf({ id: 'c', name: 'Alerts' })
    act(() => bridge.shows(windowOverviewOf([failing, a], { at: NINE + 1 })))
    pass(SECOND)
    expect(await lines()).toEqual(['Acme', 'Reviews in Acme', 'Alerts in Acme'])
    expect(active(found)).toContain('Alerts in Acme. Failing')
    pass(10 * SECOND)
    expect(await lines()).toEqual(['Acme', 'Alerts in Acme', 'Reviews in Acme'])
    expect(active(found), 'the active place goes along').toContain('Alerts in Acme')
  })

  test('has what is new at once, and nothing of what is gone', async () => {
    const { bridge, user } = openOverview([a, c])
    const found = await filledGrid()
    act(() => found.focus())
    await user.keyboard('{ArrowDown}')
    act(() => bridge.shows(windowOverviewOf([b, a], { at: NINE + 1 })))
    expect(await lines()).toEqual(['Acme', 'Reviews in Acme', 'Globex', 'Deploys in Globex'])
  })
})
