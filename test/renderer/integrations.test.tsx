import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { failed, NINE, UNSEEN } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const failing = failingViewOf({ id: 'f', name: 'Deploy hook', kind: 'webhook', target: 'hooks.slack.com' })
const unseen = viewOf({ id: 'u', name: 'Uptime alerts', status: 'inconclusive', outcome: UNSEEN })
const good = viewOf({ id: 'g', name: 'Billing events' })

async function items(): Promise<HTMLElement[]> {
  return within(await screen.findByRole('list', { name: 'Integrations' })).getAllByRole('button')
}

function title(): string | null | undefined {
  return screen.getByRole('heading', { level: 1 }).textContent
}

describe('the list of integrations', () => {
  test('puts the failing one first and says in words how each stands', async () => {
    openWindow(new FakeBridge(windowOverviewOf([failing, unseen, good])))
    const [first, second, third] = await items()
    expect(first?.textContent).toContain('Deploy hook')
    expect(first?.textContent).toContain('Failing: Access revoked in Slack')
    expect(second?.textContent).toContain('Could not check')
    expect(third?.textContent).toContain('OK')
    expect(third?.textContent).toContain('#app-reviews · Acme')
    expect(third?.textContent).toContain('1 min ago')
  })

  test('says where each is, but not what its name says already, nor the host of all webhooks', async () => {
    const named = viewOf({ id: 'n', name: 'Reviews to #app-reviews' })
    openWindow(new FakeBridge(windowOverviewOf([failing, good, named])))
    const places = (await items()).map((item) => item.querySelector('[title]')?.getAttribute('title'))
    expect(places).toEqual(['Webhook · Acme', '#app-reviews · Acme', 'Acme'])
  })

  test('is a region of its own', async () => {
    openWindow(new FakeBridge(windowOverviewOf([good])))
    expect(await screen.findByRole('region', { name: 'Integrations' })).toBeDefined()
  })

  test('opens with the most urgent one, and stays there when another one fails', async () => {
    const bridge = new FakeBridge(windowOverviewOf([good, unseen]))
    openWindow(bridge)
    await items()
    expect(title()).toBe('Billing events')
    act(() => bridge.shows(windowOverviewOf([failing, unseen, good], { at: NINE + 1 })))
    await screen.findByText('Deploy hook')
    expect(title()).toBe('Billing events')
  })

  test('opens again where it was', async () => {
    localStorage.setItem('redbar.integration', 'u')
    openWindow(new FakeBridge(windowOverviewOf([failing, unseen, good])))
    await items()
    expect(title()).toBe('Uptime alerts')
  })

  test('goes on to the most urgent one when the chosen one is removed', async () => {
    const bridge = new FakeBridge(windowOverviewOf([failing, unseen, good]))
    const { user } = openWindow(bridge)
    const [, , third] = await items()
    if (third) await user.click(third)
    expect(title()).toBe('Billing events')
    act(() => bridge.shows(windowOverviewOf([failing, unseen], { at: NINE + 1 })))
    await waitFor(() => expect(title()).toBe('Deploy hook'))
  })

  test('is walked through by the arrow keys, and the page follows', async () => {
    const { user } = openWindow(new FakeBridge(windowOverviewOf([failing, unseen, good])))
    const [first, second, third] = await items()
    first?.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(second)
    expect(title()).toBe('Uptime alerts')
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(third)
    expect(title()).toBe('Billing events')
    expect([first?.tabIndex, second?.tabIndex, third?.tabIndex]).toEqual([-1, -1, 0])
  })

  test('shows the history of the one that is chosen', async () => {
    const bridge = new FakeBridge(windowOverviewOf([failing, good]))
    bridge.knows([
      entryOf(NINE, failed(), { integrationId: 'f' }),
      entryOf(NINE, undefined, { integrationId: 'g' }),
    ])
    const { user } = openWindow(bridge)
    const [, second] = await items()
    if (second) await user.click(second)
    await waitFor(() => {
      const history = screen.getByRole('list', { name: 'History' })
      expect(history.querySelectorAll('[data-status="ok"]')).toHaveLength(1)
      expect(history.querySelectorAll('[data-status="failed"]')).toHaveLength(0)
    })
  })

  test('ignores an overview that is older than the one it shows', async () => {
    const bridge = new FakeBridge(windowOverviewOf([failing, good], { at: NINE + 10 }))
    openWindow(bridge)
    await items()
    act(() => bridge.emit('overview.changed', windowOverviewOf([good], { at: NINE })))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await items()).toHaveLength(2)
  })
})
