import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { HOUR } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { a, active, b, c, edges, filledGrid, grid, lines, openOverview, stripOf } from './strips-stage.ts'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

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
      'Reviews in Acme. Failing. Failures on 3 of 90 days watched. Up 99.23 % of the 81 % we watched. 2 incidents.',
      'Deploys in Globex. OK. Nothing was watched. No incidents.',
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

  test('leaves Escape to others while no day is told about', async () => {
    const { user } = openOverview([a, b])
    const found = await filledGrid()
    act(() => found.focus())
    await user.keyboard('{ArrowDown}')
    expect(fireEvent.keyDown(found, { key: 'Escape' }), 'not prevented').toBe(true)
  })

  test('keeps the head of a group in sight while its integrations are', async () => {
    openOverview(Array.from({ length: 60 }, (_, index) => viewOf({ id: `i${index}`, name: `Bot ${index}` })))
    const found = await filledGrid()
    found.scrollTop = 1500
    fireEvent.scroll(found)
    await waitFor(async () => expect(await lines()).toContain('Bot 35 in Acme'))
    const shown = await lines()
    expect([shown[0], shown.includes('Bot 3 in Acme')]).toEqual(['Acme', false])
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
})
