import { QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type {} from '../../renderer/bridge.ts'
import { startLiveUpdates } from '../../renderer/live-updates.ts'
import { createQueryClient, detailsQuery } from '../../renderer/queries.ts'
import { SECOND } from '../../shared/time.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { entryOf, viewOf, windowOverviewOf } from './window-builders.ts'

beforeEach(() => {
  vi.useFakeTimers()
})

afterEach(() => {
  expect(vi.getTimerCount()).toBe(0)
  vi.useRealTimers()
  delete window.bridge
})

/** The window's cache with the details of one result open, its incident over. */
async function withOpenDetails() {
  const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
  bridge.knows([entryOf(NINE, failed())])
  window.bridge = bridge
  const client = createQueryClient()
  const close = new QueryObserver(client, detailsQuery('a', NINE)).subscribe(() => undefined)
  const stop = startLiveUpdates(client, () => undefined)
  await vi.advanceTimersByTimeAsync(0)
  bridge.shows(windowOverviewOf([viewOf()], { at: NINE + 1 }))
  await vi.advanceTimersByTimeAsync(5 * SECOND)
  const before = bridge.payloadsOf('history.details').length
  const asked = () => bridge.payloadsOf('history.details').length - before
  const end = () => {
    stop()
    close()
    client.clear()
  }
  return { bridge, asked, end }
}

test('open details are asked again when anything changes, at most every five seconds', async () => {
  const { bridge, asked, end } = await withOpenDetails()
  for (let second = 1; second <= 10; second++) {
    bridge.shows(windowOverviewOf([viewOf()], { at: NINE + second * SECOND }))
    await vi.advanceTimersByTimeAsync(SECOND)
  }
  expect(asked()).toBe(2)
  await vi.advanceTimersByTimeAsync(20 * SECOND)
  expect(asked(), 'nothing changed since').toBe(2)
  end()
})

test('nothing is asked after the window stopped listening', async () => {
  const { bridge, asked, end } = await withOpenDetails()
  bridge.shows(windowOverviewOf([viewOf()], { at: NINE + SECOND }))
  end()
  await vi.advanceTimersByTimeAsync(20 * SECOND)
  expect(asked()).toBe(0)
})
