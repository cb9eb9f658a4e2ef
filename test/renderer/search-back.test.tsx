import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { MINUTE } from '../../shared/time.ts'
import { failed, NINE } from '../builders.ts'
import { bridgeWith, openSearch, results, stepTo } from './search-stage.ts'
import { entryOf } from './window-builders.ts'

const MANY = Array.from({ length: 250 }, (_, index) => entryOf(NINE - index * MINUTE, failed()))

/** The line that has the focus. */
function focused(): string | null | undefined {
  return document.activeElement?.closest('[data-key]')?.getAttribute('data-key')
}

/** Opens the page of the integration of the 100th result, from the search for what failed. */
async function goOnFromLast() {
  const bridge = bridgeWith(MANY)
  const { user } = await openSearch('', bridge)
  await screen.findByRole('heading', { name: /newest 100/ })
  within(await results())
    .getAllByRole('button')[0]
    ?.focus()
  await user.keyboard('{End}')
  await screen.findByRole('heading', { name: /newest 200/ })
  await user.keyboard('{End}')
  await screen.findByRole('heading', { name: '250 found' })
  await user.keyboard('{End}')
  const key = focused()
  const line = document.activeElement?.closest<HTMLElement>('[data-key]')
  await user.click(within(line as HTMLElement).getByRole('link', { name: 'Reviews' }))
  await screen.findByRole('heading', { level: 1, name: 'Reviews' })
  return { bridge, user, key }
}

test('the step back from a result leads to its line, with all that was loaded, and asks for news alone', async () => {
  const { bridge, key } = await goOnFromLast()
  act(() => bridge.finishes(entryOf(NINE + 1000, failed())))
  const asked = bridge.payloadsOf('history.search').length
  stepTo('#/search')
  await screen.findByRole('heading', { name: '250 found' })
  await waitFor(() => expect(focused()).toBe(key))
  expect(key).toMatch(/-a$/)
  expect(screen.getByRole('main').scrollTop).toBeGreaterThan(1000)
  await screen.findByRole('button', { name: 'Show 1 newer result' })
  expect(
    bridge
      .payloadsOf('history.search')
      .slice(asked)
      .map(({ after }) => after),
  ).toEqual([null])
})

test('who opens the search anew begins at its newest results, and asks for no page after them', async () => {
  const { bridge, user, key } = await goOnFromLast()
  act(() => bridge.finishes(entryOf(NINE + 1000, failed())))
  const asked = bridge.payloadsOf('history.search').length
  await user.click(screen.getByRole('link', { name: 'Search' }))
  await screen.findByRole('heading', { name: /newest 100/ })
  await waitFor(() => expect(bridge.payloadsOf('history.search')).toHaveLength(asked + 1))
  await act(async () => undefined)
  expect(
    bridge
      .payloadsOf('history.search')
      .slice(asked)
      .map(({ after }) => after),
  ).toEqual([null])
  expect(focused()).not.toBe(key)
})
