import { act, fireEvent, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { IntegrationView } from '../../shared/overview.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import type { FakeBridge } from './fake-bridge.ts'
import { a, active, b, c, edges, filledGrid, lines, openOverview, pass } from './strips-stage.ts'
import { failingViewOf, windowOverviewOf } from './window-builders.ts'

const END = edges.at(-1) ?? Number.NaN

/** Another overview, once its rows have it. */
async function shows(bridge: FakeBridge, views: IntegrationView[], at: number): Promise<void> {
  act(() => bridge.shows(windowOverviewOf(views, { at })))
  const stands = () =>
    new Map([...document.querySelectorAll('[role=row][data-key]')].map((row) => statusOf(row as HTMLElement)))
  await waitFor(() => expect(stands()).toEqual(new Map(views.map(({ id, status }) => [id, status]))))
}

function statusOf({ dataset }: HTMLElement): [string | undefined, string | undefined] {
  return [dataset.key, dataset.status]
}

/** So much time (ms) passes, and what comes of it is done. */
async function passes(ms: number): Promise<void> {
  pass(ms)
  await act(async () => undefined)
}

describe('the strips', () => {
  test('are asked for again soon after something changed, and else seldom', async () => {
    const { bridge } = openOverview([a, b])
    await filledGrid()
    const asked = () => bridge.payloadsOf('strips.get').length
    await passes(MINUTE)
    expect(asked()).toBe(1)
    await shows(bridge, [failingViewOf({ id: 'a', name: 'Reviews' }), b], NINE + 1)
    await passes(SECOND)
    expect(asked()).toBe(2)
    await shows(bridge, [a, b], NINE + 2)
    await passes(SECOND)
    expect(asked(), 'it waits its time').toBe(2)
    await passes(MINUTE)
    expect(asked()).toBe(3)
    await passes(9 * MINUTE)
    expect(asked()).toBe(3)
    await passes(2 * MINUTE)
    expect(asked()).toBe(4)
  })

  test('are asked for again when their last day is over', async () => {
    const { bridge } = openOverview([a])
    await filledGrid()
    const asked = () => bridge.payloadsOf('strips.get').length
    await passes(END - MINUTE - Date.now())
    expect(asked()).toBe(2)
    await passes(MINUTE - SECOND)
    expect(asked(), 'a second before').toBe(2)
    await passes(SECOND)
    expect(asked()).toBe(3)
  })
})

describe('rows', () => {
  test.each<[string, (found: HTMLElement) => void]>([
    ['walks by keys', (found) => fireEvent.keyDown(found, { key: 'ArrowDown' })],
    ['moves the pointer', (found) => fireEvent.pointerMove(found)],
    ['turns the wheel', (found) => fireEvent.wheel(found)],
    ['drags the bar', (found) => fireEvent.scroll(found)],
  ])('keep their places for ten seconds after the reader %s', async (_, touch) => {
    const { bridge } = openOverview([a, c])
    const found = await filledGrid()
    touch(found)
    await shows(bridge, [failingViewOf({ id: 'c', name: 'Alerts' }), a], NINE + 1)
    await passes(9 * SECOND)
    expect(await lines()).toEqual(['Acme', 'Reviews in Acme', 'Alerts in Acme'])
    await passes(SECOND)
    expect(await lines()).toEqual(['Acme', 'Alerts in Acme', 'Reviews in Acme'])
  })

  test('take the active place along', async () => {
    const { bridge, user } = openOverview([a, c])
    const found = await filledGrid()
    act(() => found.focus())
    await user.keyboard('{ArrowDown}')
    await shows(bridge, [failingViewOf({ id: 'c', name: 'Alerts' }), a], NINE + 1)
    expect(active(found)).toContain('Alerts in Acme. Failing')
    await passes(10 * SECOND)
    expect(await lines()).toEqual(['Acme', 'Alerts in Acme', 'Reviews in Acme'])
    expect(active(found)).toContain('Alerts in Acme')
  })

  test('are there at once for what is new, and gone with what is gone', async () => {
    const { bridge, user } = openOverview([a, c])
    const found = await filledGrid()
    act(() => found.focus())
    await user.keyboard('{ArrowDown}')
    act(() => bridge.shows(windowOverviewOf([b, a], { at: NINE + 1 })))
    expect(await lines()).toEqual(['Acme', 'Reviews in Acme', 'Globex', 'Deploys in Globex'])
  })
})
