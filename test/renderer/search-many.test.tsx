import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { MINUTE } from '../../shared/time.ts'
import { failed, NINE, WARNED } from '../builders.ts'
import { ARCHIVED, bridgeWith, openSearch, results, titles } from './search-stage.ts'
import { entryOf } from './window-builders.ts'

/** What is said of the results to who listens. */
function said(): string[] {
  const words = screen.getAllByRole('status').map((each) => each.textContent ?? '')
  return words.filter((each) => /shown|found/i.test(each))
}

describe('many results', () => {
  const many = Array.from({ length: 250 }, (_, index) => entryOf(NINE - index * MINUTE, failed()))

  test('come page by page as the reader gets there', async () => {
    const bridge = bridgeWith(many)
    const { user } = await openSearch('', bridge)
    await screen.findByRole('heading', { name: 'The newest 100 shown, more below' })
    within(await results())
      .getAllByRole('button')[0]
      ?.focus()
    await user.keyboard('{End}')
    await screen.findByRole('heading', { name: 'The newest 200 shown, more below' })
    await user.keyboard('{End}')
    await screen.findByRole('heading', { name: '250 found' })
    expect(bridge.payloadsOf('history.search').map(({ after }) => after)).toEqual([
      null,
      { at: NINE - 99 * MINUTE, integrationId: 'a' },
      { at: NINE - 199 * MINUTE, integrationId: 'a' },
    ])
    // As of the newest that is shown: what goes on meanwhile does not move.
    expect(bridge.payloadsOf('history.search').map(({ asOf }) => asOf)).toEqual([undefined, NINE, NINE])
  })

  test('are said to who listens once, and not with every page', async () => {
    const { user } = await openSearch('', bridgeWith(many))
    const first = 'The newest 100 shown, more below'
    await waitFor(() => expect(said()).toEqual([first]))
    within(await results())
      .getAllByRole('button')[0]
      ?.focus()
    await user.keyboard('{End}')
    const heading = await screen.findByRole('heading', { name: 'The newest 200 shown, more below' })
    expect(heading.closest('[aria-live], [role=status]')).toBeNull()
    // So that words which wait to be said are said.
    await user.click(screen.getByRole('checkbox', { name: 'Good checks too' }))
    expect(said(), 'nothing while it is looked for').toEqual([])
  })

  test('are listed up to a point, which says so, and newer ones are asked for without all of them', async () => {
    const most = Array.from({ length: 3_050 }, (_, index) => entryOf(NINE - index * MINUTE, failed()))
    const bridge = bridgeWith(most)
    const { user } = await openSearch('', bridge)
    const asked = () => bridge.payloadsOf('history.search')
    within(await results())
      .getAllByRole('button')[0]
      ?.focus()
    for (let pages = 2; pages <= 30; pages += 1) {
      await user.keyboard('{End}')
      await waitFor(() => expect(asked()).toHaveLength(pages))
      await screen.findByRole('heading', {
        name: new RegExp(`newest ${(pages * 100).toLocaleString('en-GB')} `),
      })
    }
    expect(screen.getByRole('heading', { name: 'The newest 3,000 shown' })).toBeDefined()
    await user.keyboard('{End}')
    expect(await screen.findByText(/narrow your search/)).toBeDefined()
    act(() => bridge.finishes(entryOf(NINE + 1000, failed())))
    const answer = bridge.holds('history.search')
    await user.click(screen.getByRole('button', { name: 'Show 1 newer result' }))
    // A window tells by itself that it was scrolled, and sooner than main answers.
    fireEvent.scroll(screen.getByRole('main'))
    answer()
    await screen.findByRole('heading', { name: 'The newest 100 shown, more below' })
    expect(asked().slice(30)).toEqual([expect.objectContaining({ after: null })])
  }, 60_000)

  test('say so when older ones cannot be loaded, and try again', async () => {
    const bridge = bridgeWith(many)
    const { user } = await openSearch('', bridge)
    await screen.findByRole('heading', { name: /newest 100/ })
    bridge.refuses('history.search', 'The history is locked.')
    const main = screen.getByRole('main')
    await waitFor(() => {
      main.scrollTop = 10_000
      fireEvent.scroll(main)
      expect(bridge.payloadsOf('history.search')).toHaveLength(2)
    })
    await screen.findByText('The history is locked.')
    bridge.relents('history.search')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    await screen.findByRole('heading', { name: '250 found' })
  })
})

describe('newer results', () => {
  test('that match are counted, and come when they are wanted', async () => {
    const { user, bridge } = await openSearch('status=failed')
    await titles()
    act(() => {
      bridge.finishes(entryOf(NINE + 1000, failed(), { integrationId: 'b' }))
      bridge.finishes(entryOf(NINE + 2000, WARNED))
      bridge.finishes(entryOf(NINE + 3000, ARCHIVED))
    })
    expect(await titles()).toHaveLength(3)
    await user.click(screen.getByRole('button', { name: 'Show 2 newer results' }))
    await screen.findByRole('heading', { name: '5 found' })
    expect((await titles())[0]).toBe('Channel archived · Reviews')
    expect(screen.queryByRole('button', { name: /newer/ })).toBeNull()
    expect(document.activeElement?.id).toBe('found-title')
  })

  test('that the answer had already are no news', async () => {
    const bridge = bridgeWith()
    const release = bridge.holds('history.search')
    await openSearch('', bridge)
    act(() => bridge.finishes(entryOf(NINE + 1000, failed())))
    release()
    expect(await titles()).toHaveLength(6)
    expect(screen.queryByRole('button', { name: /newer/ })).toBeNull()
  })

  test('of a search for words only may match', async () => {
    const { bridge } = await openSearch('text=gone')
    await titles()
    act(() => bridge.finishes(entryOf(NINE + 1000, failed())))
    expect(screen.getByRole('button', { name: 'Look again: 1 newer check' })).toBeDefined()
  })

  test('of a search that ends in the past are none', async () => {
    const { bridge } = await openSearch('to=2026-11-22')
    await titles()
    act(() => bridge.finishes(entryOf(NINE + 1000, failed())))
    expect(screen.queryByRole('button', { name: /newer/ })).toBeNull()
  })
})
