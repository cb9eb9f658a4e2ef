import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, test } from 'vitest'
import { useHistoryAround } from '../../renderer/history/use-history-around.ts'
import { createQueryClient, historyQuery } from '../../renderer/queries.ts'
import { HOUR } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { entryOf, viewOf, windowOverviewOf } from './window-builders.ts'

afterEach(() => {
  cleanup()
  delete window.bridge
})

test('the newest checks are asked for anew, whatever an earlier opening of the page has left of them', async () => {
  const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
  bridge.knows([entryOf(NINE), entryOf(NINE - HOUR)])
  window.bridge = bridge
  const client = createQueryClient()
  const cut = { entries: [entryOf(NINE - HOUR)], nextBefore: null, nextAfter: NINE - HOUR }
  client.setQueryData(historyQuery('a', { around: null, visit: 1 }).queryKey, {
    pages: [cut],
    pageParams: [null],
  })
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={client}>{children}</QueryClientProvider>
  )
  const { result } = renderHook(() => useHistoryAround('a', null), { wrapper })
  await waitFor(() => expect(result.current.history.isSuccess).toBe(true))
  act(() => result.current.newest())
  await waitFor(() => expect(result.current.history.data?.pages[0]?.entries).toHaveLength(2))
  expect(result.current.history.hasPreviousPage).toBe(false)
  client.clear()
})
