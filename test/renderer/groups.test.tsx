import { act, screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { IntegrationView } from '../../shared/overview.ts'
import { HOUR } from '../../shared/time.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { acknowledged, failingViewOf, sharing, viewOf, windowOverviewOf } from './window-builders.ts'

function many(count: number, key = 'token'): IntegrationView[] {
  return sharing(
    'token',
    Array.from({ length: count }, (_, index) =>
      failingViewOf({ id: `${key}${index}`, name: `${key} ${index}` }),
    ),
    key,
  )
}

const alone = failingViewOf(
  { id: 'alone', name: 'Alone' },
  failed('channel-archived', { code: 'is_archived' }),
)
const good = viewOf({ id: 'good', name: 'Good' })

function open(...views: IntegrationView[]) {
  const bridge = new FakeBridge(windowOverviewOf(views))
  return { bridge, ...openWindow(bridge) }
}

async function stops(): Promise<HTMLElement[]> {
  return within(await screen.findByRole('list', { name: 'Integrations' })).getAllByRole('button')
}

function focused(): string | null | undefined {
  return document.activeElement?.getAttribute('data-stop')
}

const HEAD = 'Access revoked in Slack\u00a0· Acme\u00a0· 5 integrations'

describe('those that fail for one cause', () => {
  test('stand together under its name, at the place of the first', async () => {
    const [first, ...others] = many(3)
    if (!first) throw new Error('There are three.')
    open(first, alone, ...others, good)
    const group = await screen.findByRole('list', {
      name: 'Access revoked in Slack\u00a0· Acme\u00a0· 3 integrations',
    })
    expect(within(group).getAllByRole('button')).toHaveLength(3)
    expect((await stops()).map((stop) => stop.dataset.stop)).toEqual([
      'token0',
      'token1',
      'token2',
      'alone',
      'good',
    ])
  })

  test('do not repeat the cause on each line', async () => {
    open(...many(2), alone)
    const [one, , last] = await stops()
    expect(one?.textContent).not.toContain('Access revoked')
    expect(last?.textContent).toContain('Failing: Channel archived')
  })

  test('are told apart from those with another cause, and from acknowledged ones', async () => {
    const [known1, known2, ...rest] = many(4)
    if (!known1 || !known2) throw new Error('There are four.')
    open(...many(2, 'other'), ...rest, acknowledged(known1), acknowledged(known2))
    for (const words of [
      '2 integrations',
      '2\u00a0of\u00a04\u00a0failing',
      '2\u00a0of\u00a04\u00a0acknowledged',
    ]) {
      expect(await screen.findAllByRole('list', { name: new RegExp(`· ${words}$`) })).toHaveLength(1)
    }
  })

  test('are counted where one stands apart', async () => {
    const [known, ...rest] = many(3)
    if (!known) throw new Error('There are three.')
    open(...rest, acknowledged(known))
    await screen.findByRole('list', { name: /· 2\u00a0of\u00a03\u00a0failing$/ })
    const apart = screen.getByRole('list', { name: /· 1\u00a0of\u00a03\u00a0acknowledged$/ })
    expect(within(apart).getAllByRole('button')).toHaveLength(1)
  })

  test('have no group where one alone is shown', async () => {
    open(...many(1), good)
    await stops()
    expect(screen.queryByRole('heading', { level: 3, name: /1 integration/ })).toBeNull()
  })

  test('can be folded when there are more than four, and stay so while the window is open', async () => {
    const { bridge, user } = open(...many(5), alone)
    await user.click(await screen.findByRole('button', { name: HEAD, expanded: true }))
    expect(await stops()).toHaveLength(2)
    act(() => bridge.shows(windowOverviewOf([...many(5), alone, good], { at: NINE + 1000 })))
    await screen.findByText('Good')
    expect(await stops()).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: HEAD, expanded: false }))
    expect(await stops()).toHaveLength(8)
  })

  test('cannot be folded when they are few', async () => {
    open(...many(4))
    await stops()
    expect(screen.queryByRole('button', { name: /4 integrations/ })).toBeNull()
  })

  test('are walked through with their head by the arrow keys, over one tab stop', async () => {
    const { user } = open(...many(5), alone)
    const all = await stops()
    expect(all.filter((stop) => stop.tabIndex === 0).map((stop) => stop.dataset.stop)).toEqual(['token0'])
    all[1]?.focus()
    await user.keyboard('{ArrowUp}')
    expect(document.activeElement?.textContent).toBe(HEAD)
    expect((await stops()).filter((stop) => stop.tabIndex === 0)).toEqual([document.activeElement])
    await user.keyboard('{ArrowDown}{ArrowDown}')
    expect(focused()).toBe('token1')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('token 1')
    await user.keyboard('{End}')
    expect(focused()).toBe('alone')
  })

  test('are folded and opened by the arrow keys on their head', async () => {
    const { user } = open(...many(5), alone)
    const [head] = await stops()
    head?.focus()
    await user.keyboard('{ArrowLeft}')
    expect(await stops()).toHaveLength(2)
    expect(head?.tabIndex).toBe(0)
    await user.keyboard('{ArrowDown}')
    expect(focused()).toBe('alone')
    await user.keyboard('{Home}{ArrowRight}')
    expect(await stops()).toHaveLength(7)
  })
})

describe('one in the list', () => {
  test('is acknowledged in words, with its cause', async () => {
    open(acknowledged(failingViewOf()))
    const [item] = await stops()
    expect(item?.textContent).toContain('Acknowledged: Access revoked in Slack')
    expect(item?.textContent).not.toContain('Failing')
  })

  test('says that its notifications are snoozed', async () => {
    open(failingViewOf({ snoozedUntil: NINE + HOUR }), good)
    const [item, other] = await stops()
    expect(item?.textContent).toContain('notifications snoozed')
    expect(other?.textContent).not.toContain('snoozed')
  })
})
