import { screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { openWindow } from './open-window.tsx'
import { ANYTHING, bridgeWith, menu, openSearch, results, titles } from './search-stage.ts'

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
    expect(screen.getByRole('heading', { name: '5 found' })).toBeDefined()
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
