import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { periodEdges } from '../../electron/monitor/period-edges.ts'
import type { Target } from '../../shared/ipc.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const target: Target = { page: 'integration', integrationId: 'a', incidentId: `a-${NINE}`, at: NINE }

function bridgeWithFailure(): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([viewOf({ id: 'b', name: 'Other' }), failingViewOf()]))
  bridge.knows([entryOf(NINE, failed())])
  return bridge
}

const title = () => screen.getByRole('heading', { level: 1 })

async function expectItsTop(): Promise<void> {
  await waitFor(() => expect(title().textContent).toBe('Reviews to #app-reviews'))
  expect(screen.getByRole('region', { name: /^Access revoked in Slack/ })).toBeDefined()
  expect(screen.queryByRole('region', { name: 'Geeky details' }), 'nothing covers the card').toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(title()))
}

describe('who comes from a notification or the tray sees the card of the incident', () => {
  test('when the window is opened for it', async () => {
    const bridge = bridgeWithFailure()
    bridge.target = target
    openWindow(bridge)
    await screen.findByRole('region', { name: /^Access revoked in Slack/ })
    await expectItsTop()
  })

  test('when the window shows another one', async () => {
    const bridge = bridgeWithFailure()
    openWindow(bridge)
    await screen.findByRole('heading', { name: 'Other' })
    act(() => bridge.emit('target.open', target))
    await expectItsTop()
  })

  test('when the window shows it already, far down and with details open, and so each time', async () => {
    const bridge = bridgeWithFailure()
    bridge.target = target
    const { user } = openWindow(bridge)
    await screen.findByRole('region', { name: /^Access revoked in Slack/ })
    for (const _ of ['once', 'again']) {
      await user.click(screen.getAllByRole('button', { name: 'Geeky details' })[0] ?? document.body)
      screen.getByRole('main').scrollTop = 900
      act(() => bridge.emit('target.open', target))
      await expectItsTop()
      expect(screen.getByRole('main').scrollTop).toBe(0)
    }
  })
})

describe('what led somewhere goes out of sight, and the focus goes to', () => {
  test('the title of the integration that was opened from the overview', async () => {
    const bridge = bridgeWithFailure()
    bridge.strips = { at: NINE, edges: periodEdges('90d', NINE), strips: [] }
    history.replaceState(null, '', '#/overview')
    const { user } = openWindow(bridge)
    const grid = await screen.findByRole('grid')
    await waitFor(() => expect(grid.getAttribute('aria-busy')).toBe('false'))
    grid.focus()
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.id).toBe('integration-name'))
  })

  test('the title of the search for all that are alike, at its top', async () => {
    history.replaceState(null, '', '#/search')
    const { user } = openWindow(bridgeWithFailure())
    const list = await screen.findByRole('list', { name: 'Results' })
    await user.click(within(list).getByRole('button', { name: 'Geeky details' }))
    const link = await screen.findByRole('link', { name: 'Find all like this' })
    screen.getByRole('main').scrollTop = 900
    await user.click(link)
    expect(location.hash).toBe(link.getAttribute('href'))
    await waitFor(() => expect(document.activeElement).toBe(title()))
    expect(screen.getByRole('main').scrollTop).toBe(0)
  })

  test('the field for words, each time that its key is pressed while it is not shown', async () => {
    history.replaceState(null, '', '#/search')
    const { user } = openWindow(bridgeWithFailure())
    const field = await screen.findByRole('searchbox')
    for (const _ of ['once', 'again']) {
      await user.click(screen.getByRole('button', { name: 'All integrations' }))
      // Behind the list it takes no focus.
      const focus = vi.spyOn(field, 'focus').mockImplementationOnce(() => undefined)
      await user.keyboard('/')
      focus.mockRestore()
      expect(document.activeElement).toBe(field)
    }
  })

  test('the title of a page that was only hidden behind the list', async () => {
    history.replaceState(null, '', '#/overview')
    const { user } = openWindow(bridgeWithFailure())
    await screen.findByRole('heading', { level: 1, name: 'Overview' })
    await user.click(screen.getByRole('button', { name: 'All integrations' }))
    await user.click(screen.getByRole('link', { name: 'Overview' }))
    expect(document.activeElement).toBe(title())
  })

  test('nothing else while a search is changed on its own page', async () => {
    history.replaceState(null, '', '#/search')
    const { user } = openWindow(bridgeWithFailure())
    const good = await screen.findByRole('checkbox', { name: 'Good checks too' })
    await user.click(good)
    expect(document.activeElement).toBe(good)
  })
})

describe('a window that was closed opens again', () => {
  test.each([
    ['#/search?status=failed', 'Search'],
    ['#/overview', 'Overview'],
    ['#/integration/a/incidents', 'Reviews to #app-reviews'],
  ])('at %s', async (address, name) => {
    history.replaceState(null, '', address)
    openWindow(bridgeWithFailure())
    await screen.findByRole('heading', { level: 1, name })
    cleanup()
    history.replaceState(null, '', '#')
    openWindow(bridgeWithFailure())
    await screen.findByRole('heading', { level: 1, name })
    expect(location.hash).toBe(address)
  })

  test('where a notification leads, wherever it was', async () => {
    localStorage.setItem('redbar.address', '#/overview')
    const bridge = bridgeWithFailure()
    bridge.target = target
    openWindow(bridge)
    await expectItsTop()
  })

  test('without a search that a token was pasted into', async () => {
    history.replaceState(null, '', '#/search?text=xoxb-test-1')
    openWindow(bridgeWithFailure())
    await screen.findByRole('heading', { level: 1, name: 'Search' })
    expect(JSON.stringify({ ...localStorage })).not.toContain('xoxb')
  })
})

test('a result of an integration that is gone opens no details, and does not say so', async () => {
  const bridge = bridgeWithFailure()
  bridge.knows([entryOf(NINE + 1, failed(), { integrationId: 'gone' })])
  history.replaceState(null, '', '#/search')
  openWindow(bridge)
  const list = await screen.findByRole('list', { name: 'Results' })
  const [bar] = within(list).getAllByRole('button', { name: 'Geeky details' })
  if (bar) fireEvent.click(bar)
  expect(bar?.getAttribute('aria-expanded')).toBe('false')
})
