import { act, screen, waitFor, within } from '@testing-library/react'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import type { LatencyPoint } from '../../shared/latency.ts'
import { HOUR } from '../../shared/time.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, latencyOf, latencyPointOf, viewOf, windowOverviewOf } from './window-builders.ts'

const SILENT = { count: 0, p50: null, p95: null }

/** Hours that follow each other, the newest under way. */
function hours(...each: Partial<LatencyPoint>[]): LatencyPoint[] {
  return each.map((changes, index) => {
    const from = NINE + (index - each.length + 1) * HOUR
    return latencyPointOf({ from, to: from + HOUR, ...changes })
  })
}

/** A window on integration `a` with these answer times. */
function bridgeWith(...points: Partial<LatencyPoint>[]): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([viewOf(), viewOf({ id: 'b', name: 'Deploys' })]))
  const whole = latencyPointOf({ count: 36 })
  bridge.times('a', (period) => latencyOf({ period, points: hours(...points), whole }))
  return bridge
}

const opener = () => screen.findByRole('button', { name: 'Answer times' })
const columns = () => screen.findByRole('listbox', { name: 'Answer times of the last 24 hours' })

async function opened(bridge: FakeBridge) {
  const { user } = openWindow(bridge)
  await user.click(await opener())
  return user
}

describe('answer times', () => {
  test('are asked for when they are opened, and not before', async () => {
    const bridge = bridgeWith({}, {})
    const { user } = openWindow(bridge)
    const button = await opener()
    expect(button.getAttribute('aria-expanded')).toBe('false')
    expect(bridge.payloadsOf('latency.get')).toEqual([])
    await user.click(button)
    await columns()
    expect(button.getAttribute('aria-expanded')).toBe('true')
    expect(bridge.payloadsOf('latency.get')).toEqual([{ integrationId: 'a', period: '24h' }])
    await user.click(button)
    expect(screen.queryByRole('listbox', { name: /^Answer times/ })).toBeNull()
  })

  test('say in a sentence within what time answers came, and when that was slowest', async () => {
    await opened(bridgeWith({}, { p95: 2140 }, {}))
    await columns()
    const text = screen.getByRole('region', { name: 'Timeline' }).textContent
    expect(text).toContain('Half of the answers came within 142 ms (p50), 95 of 100 within 390 ms (p95).')
    expect(text).toContain('Slowest: Mon 23 Nov, 08:00 – 09:00, 95 of 100 within 2.1 s.')
  })

  test('name every column, also one without an answer', async () => {
    await opened(bridgeWith({}, SILENT, { count: 1, p50: 98, p95: 98 }))
    const options = within(await columns()).getAllByRole('option')
    expect(options.map((each) => each.getAttribute('aria-label'))).toEqual([
      'Mon 23 Nov, 07:00 – 08:00. Half within 142 ms, 95 of 100 within 390 ms. 12 answers',
      'Mon 23 Nov, 08:00 – 09:00. No answers',
      'Mon 23 Nov, 09:00 – 10:00, so far. Half within 98 ms, 95 of 100 within 98 ms. 1 answer',
    ])
  })

  test('are walked through by the arrow keys, and lead into the history', async () => {
    const bridge = bridgeWith({}, {}, {})
    bridge.knows(Array.from({ length: 40 }, (_, index) => entryOf(NINE - index * 300_000, failed())))
    const user = await opened(bridge)
    const list = await columns()
    act(() => list.focus())
    await user.keyboard('{ArrowLeft}{ArrowLeft}')
    const active = within(list).getByRole('option', { selected: true })
    expect(active.getAttribute('aria-label')).toMatch(/^Mon 23 Nov, 07:00 – 08:00\./)
    expect(list.getAttribute('aria-activedescendant')).toBe(active.id)
    const tip = [...document.querySelectorAll('[aria-hidden] p')].map((line) => line.textContent)
    expect(tip).toContain('Half within 142 ms, 95 of 100 within 390 ms')
    await user.keyboard('{Enter}')
    await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('07:55:00'))
  })

  test('follow the period and the integration, and stay open', async () => {
    const bridge = bridgeWith({})
    const user = await opened(bridge)
    await columns()
    await user.click(screen.getByRole('button', { name: '90 days' }))
    await screen.findByRole('listbox', { name: 'Answer times of the last 90 days' })
    expect(screen.getByText(/What is older than a week is told to within 5 %\./)).toBeDefined()
    await user.click(screen.getByRole('button', { name: /Deploys/ }))
    expect(await screen.findByText('Nothing answered in this time.')).toBeDefined()
    expect(bridge.payloadsOf('latency.get').at(-1)).toEqual({ integrationId: 'b', period: '90d' })
  })

  test('say what could not be read, and try again when asked', async () => {
    const bridge = bridgeWith({}, {})
    bridge.refuses('latency.get', 'The history file is locked.')
    const user = await opened(bridge)
    expect((await screen.findByRole('alert')).textContent).toContain('The history file is locked.')
    bridge.relents('latency.get')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await columns()).toBeDefined()
  })

  test('have nothing that axe complains about', async () => {
    await opened(bridgeWith({}, SILENT, {}))
    await columns()
    const rules = { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } }
    const { violations } = await axe.run(document.body, { rules })
    expect(violations.map(({ id }) => id)).toEqual([])
  })
})
