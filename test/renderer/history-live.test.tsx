import { act, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { HistoryEntry } from '../../shared/history.ts'
import { OK } from '../../shared/outcome.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

/** So many failed checks, five minutes apart. */
function failures(count: number): HistoryEntry[] {
  return Array.from({ length: count }, (_, index) => entryOf(NINE - index * 5 * MINUTE, failed()))
}

function bridgeWith(entries: readonly HistoryEntry[]): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([failingViewOf(), viewOf({ id: 'b', name: 'Deploys' })]))
  bridge.knows(entries)
  return bridge
}

async function listed(): Promise<HTMLElement> {
  const list = await screen.findByRole('list', { name: 'History' })
  await within(list).findAllByRole('listitem')
  return list
}

/** The reader scrolls to so far (px) below the list's beginning. */
async function scrollTo(top: number): Promise<HTMLElement> {
  const main = screen.getByRole('main')
  await act(async () => {
    main.scrollTop = top
    fireEvent.scroll(main)
    await new Promise((resolve) => setTimeout(resolve, 30))
  })
  return main
}

/**
 * Until the list knows that nobody scrolls any more (it waits 150 ms for another scroll): only then it gives up the room of
 * what it let go, which moves whatever is scrolled to. A timer that is set later runs later, however busy the computer.
 */
async function atRest(): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, 200)))
}

/** The line at the top of the view, and how far above it that begins. */
function lineOnTop(list: HTMLElement): { text: string; offset: number } {
  const { scrollTop } = screen.getByRole('main')
  const lines = within(list)
    .getAllByRole('listitem')
    .map((item) => ({ item, at: Number.parseFloat(item.style.insetBlockStart) }))
    .sort((a, b) => a.at - b.at)
  const top = lines.findLast(({ at }) => at <= scrollTop) ?? lines[0]
  const text = top?.item.querySelector('time')?.dateTime ?? top?.item.textContent ?? ''
  return { text, offset: scrollTop - (top?.at ?? 0) }
}

function newerAsked(bridge: FakeBridge): number {
  return bridge.payloadsOf('history.page').filter(({ after }) => after !== undefined).length
}

describe('a list of a long history', () => {
  test('holds a bounded number of pages, and loads those again that it let go, with the line in its place', async () => {
    const bridge = bridgeWith(failures(4000))
    openWindow(bridge)
    const list = await listed()
    for (let page = 0; page < 14; page += 1) await scrollTo(heightOf(list) - 640)
    expect(await screen.findByRole('button', { name: 'Back to the newest' })).toBeDefined()
    await atRest()
    expect(heightOf(list)).toBeLessThan(2200 * 56)
    expect(newerAsked(bridge)).toBe(0)
    await scrollTo(2400)
    expect(newerAsked(bridge)).toBe(0)
    const release = bridge.holds('history.page')
    await scrollTo(480)
    const before = lineOnTop(list)
    await act(async () => release())
    await waitFor(() => expect(screen.getByRole('main').scrollTop).toBeGreaterThan(100 * 40))
    expect(lineOnTop(list)).toEqual(before)
    // One more may be asked for before the list has moved to its place; it goes no further by itself.
    expect(newerAsked(bridge)).toBeLessThanOrEqual(2)
  })

  test('has no news for who scrolls back up to the newest checks, which were only let go', async () => {
    const bridge = bridgeWith(failures(2600))
    openWindow(bridge)
    const list = await listed()
    for (let page = 0; page < 14; page += 1) await scrollTo(heightOf(list) - 640)
    await screen.findByRole('button', { name: 'Back to the newest' })
    await waitFor(async () => {
      await scrollTo(800)
      expect(screen.queryByRole('button', { name: 'Back to the newest' })).toBeNull()
    })
    expect(screen.queryByRole('button', { name: /new check/ })).toBeNull()
    await scrollTo(1600)
    expect(screen.queryByRole('button', { name: /new check/ })).toBeNull()
    act(() => bridge.finishes(entryOf(NINE + 30 * SECOND, failed())))
    await screen.findByRole('button', { name: '1 new check, failed' })
  })

  test('leads back to the newest line by Home, wherever the reader is, with the focus', async () => {
    const { user } = openWindow(bridgeWith(failures(4000)))
    const list = await listed()
    within(list).getAllByRole('button')[0]?.focus()
    await act(() => user.keyboard('{End}'))
    for (let page = 0; page < 14; page += 1) await scrollTo(heightOf(list) - 640)
    await screen.findByRole('button', { name: 'Back to the newest' })
    // The line that had the focus was let go; another one has it.
    expect(list.contains(document.activeElement)).toBe(true)
    await user.keyboard('{Home}')
    await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('09:00:00'))
    expect(screen.queryByRole('button', { name: 'Back to the newest' })).toBeNull()
  })

  test('leads back to its title by Ctrl and Home from anywhere', async () => {
    const { user } = openWindow(bridgeWith(failures(600)))
    await listed()
    const main = await scrollTo(4000)
    await user.keyboard('{Control>}{Home}{/Control}')
    expect(document.activeElement?.textContent).toBe('History')
    expect(main.scrollTop).toBeLessThan(4000)
  })

  test('goes a view further by Page Down, and back by Page Up', async () => {
    const { user } = openWindow(bridgeWith(failures(100)))
    const list = await listed()
    within(list).getAllByRole('button')[0]?.focus()
    const focused = () => document.activeElement?.closest('li')?.dataset.index
    await user.keyboard('{PageDown}')
    expect(Number(focused())).toBeGreaterThan(9)
    await user.keyboard('{PageUp}')
    expect(focused()).toBe('1')
  })
})

/** How high (px) the loaded lines are: 56 each before they were drawn, 40 then. */
function heightOf(list: HTMLElement): number {
  return Number.parseFloat(list.style.blockSize)
}

describe('checks that come in', () => {
  test('stand at the top for who is there', async () => {
    const bridge = bridgeWith(failures(100))
    openWindow(bridge)
    const list = await listed()
    act(() => bridge.finishes(entryOf(NINE + 30 * SECOND, failed())))
    expect(await within(list).findByText('09:00:30')).toBeDefined()
    expect(screen.queryByRole('button', { name: /new check/ })).toBeNull()
  })

  test('do not move a reader who is further down, and are counted above', async () => {
    const bridge = bridgeWith(failures(100))
    const { user } = openWindow(bridge)
    const list = await listed()
    await scrollTo(1600)
    const before = lineOnTop(list)
    act(() => bridge.finishes(entryOf(NINE + 30 * SECOND, failed())))
    await screen.findByRole('button', { name: '1 new check, failed' })
    act(() => {
      bridge.finishes(entryOf(NINE + 60 * SECOND))
      bridge.finishes(entryOf(NINE + 90 * SECOND))
    })
    const pill = await screen.findByRole('button', { name: '3 new checks, 1 failed' })
    expect(lineOnTop(list)).toEqual(before)
    // What is said to a screen reader waits: not every check is worth a word.
    const said = pill.parentElement?.querySelector('[role="status"]')
    await waitFor(() => expect(said?.textContent).toBe('1 new check, failed'))
    await user.click(pill)
    expect(document.activeElement?.textContent).toBe('History')
    // Nothing is laid out here, so that the way to the title has no length: the reader goes it.
    await scrollTo(0)
    expect(screen.queryByRole('button', { name: /new check/ })).toBeNull()
  })

  test('grow a run of good ones by what they are, and count so', async () => {
    const run = entryOf(NINE, OK, { run: { since: NINE - 60 * MINUTE, count: 13 } })
    const bridge = bridgeWith([
      run,
      ...failures(100).map((each) => ({ ...each, at: each.at - 120 * MINUTE })),
    ])
    openWindow(bridge)
    const list = await listed()
    await scrollTo(1200)
    act(() => {
      bridge.finishes(entryOf(NINE + 5 * MINUTE))
      bridge.finishes(entryOf(NINE + 10 * MINUTE))
    })
    await screen.findByRole('button', { name: '2 new checks' })
    await scrollTo(0)
    expect(await within(list).findByText('15 checks, 08:00 – 09:10')).toBeDefined()
  })

  test('are not lost when an older page is on its way', async () => {
    const bridge = bridgeWith(failures(600))
    openWindow(bridge)
    const list = await listed()
    const release = bridge.holds('history.page')
    await scrollTo(heightOf(list) - 640)
    expect(bridge.payloadsOf('history.page')).toHaveLength(2)
    act(() => bridge.finishes(entryOf(NINE + 30 * SECOND, failed())))
    await act(async () => release())
    await waitFor(() => expect(heightOf(list)).toBeGreaterThan(390 * 40))
    await scrollTo(0)
    expect(await within(list).findByText('09:00:30')).toBeDefined()
  })

  test('do not let the newest page grow without end', async () => {
    const bridge = bridgeWith(failures(50))
    openWindow(bridge)
    const list = await listed()
    await act(async () => {
      for (let second = 1; second <= 2600; second += 1) {
        bridge.emit('history.added', entryOf(NINE + second * SECOND, failed()))
      }
      await new Promise((resolve) => setTimeout(resolve, 100))
    })
    await scrollTo(0)
    await waitFor(() => expect(heightOf(list)).toBeLessThan(2200 * 56))
    expect(await within(list).findByText('09:43:20')).toBeDefined()
  })
})
