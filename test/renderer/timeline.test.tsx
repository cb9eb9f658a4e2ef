import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test, vi } from 'vitest'
import { DAY, HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import type { TimelineBar } from '../../shared/timeline.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { barOf, entryOf, timelineOf, uptimeOf, viewOf, windowOverviewOf } from './window-builders.ts'

function hours(...statuses: TimelineBar['status'][]): TimelineBar[] {
  return statuses.map((status, index) => {
    const from = NINE + (index - statuses.length + 1) * HOUR
    return barOf({ from, to: from + HOUR, status, ...(status === 'failed' ? { ok: 0, failed: 12 } : {}) })
  })
}

/** A window on integration `a` with these hours, the newest under way, and a check every hour. */
function bridgeWith(bars: TimelineBar[]): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([viewOf(), viewOf({ id: 'b', name: 'Deploys' })]))
  bridge.charts('a', (period) => timelineOf({ period, bars }))
  return bridge
}

function barsOf(): Promise<HTMLElement> {
  return screen.findByRole('listbox', { name: /^Bars of/ })
}

function activeBar(list: HTMLElement): string {
  return within(list).getByRole('option', { selected: true }).getAttribute('aria-label') ?? ''
}

/** A second passes for everything in the window that looks at the clock. */
function tick(): void {
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

describe('the timeline', () => {
  test('names every bar, and says how it did as a whole', async () => {
    const bridge = bridgeWith([])
    const uptime = uptimeOf({ watchedMs: HOUR, coverage: 0.81, uptime: 0.9993 })
    bridge.charts('a', () => timelineOf({ bars: hours('unknown', 'failed', 'ok'), uptime }))
    openWindow(bridge)
    const names = within(await barsOf())
      .getAllByRole('option')
      .map((each) => each.getAttribute('aria-label')?.split('. ').slice(0, 2))
    expect(names).toEqual([
      ['Mon 23 Nov, 07:00 – 08:00', 'Nothing was seen'],
      ['Mon 23 Nov, 08:00 – 09:00', 'Failed'],
      ['Mon 23 Nov, 09:00 – 10:00, so far', 'OK'],
    ])
    const section = screen.getByRole('region', { name: 'Timeline' })
    expect(section.textContent).toContain('Up 99.93 % of the 81 % we watched; no incidents.')
  })

  test('shows the period that is chosen, also of the next integration', async () => {
    const bridge = bridgeWith(hours('ok'))
    const { user } = openWindow(bridge)
    await barsOf()
    await user.click(screen.getByRole('button', { name: '90 days' }))
    expect(await screen.findByRole('listbox', { name: 'Bars of the last 90 days' })).toBeDefined()
    await user.click(screen.getByRole('button', { name: /Deploys/ }))
    await waitFor(() =>
      expect(bridge.payloadsOf('timeline.get').at(-1)).toEqual({ integrationId: 'b', period: '90d' }),
    )
    expect(screen.getByRole('button', { name: '90 days' }).getAttribute('aria-pressed')).toBe('true')
  })

  test('is walked through by the arrow keys, over one tab stop, beginning with the newest', async () => {
    const { user } = openWindow(bridgeWith(hours('ok', 'warning', 'failed')))
    const list = await barsOf()
    expect(list.querySelectorAll('[tabindex="0"]')).toHaveLength(0)
    act(() => list.focus())
    const seen: string[] = []
    for (const key of ['ArrowRight', 'ArrowLeft', 'Home', 'ArrowLeft', 'End']) {
      await user.keyboard(`{${key}}`)
      seen.push(activeBar(list).slice(12, 17))
      expect(list.getAttribute('aria-activedescendant')).toBe(
        within(list).getByRole('option', { selected: true }).id,
      )
    }
    expect(seen).toEqual(['09:00', '08:00', '07:00', '07:00', '09:00'])
  })

  test('leaves the keys of the steps back and forward alone', async () => {
    const { user } = openWindow(bridgeWith(hours('ok', 'warning', 'failed')))
    const list = await barsOf()
    act(() => list.focus())
    const before = activeBar(list)
    await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
    expect(activeBar(list)).toBe(before)
  })

  test('tells the numbers of a bar under the pointer or with the focus, until Escape', async () => {
    const { user } = openWindow(bridgeWith(hours('failed', 'ok')))
    const list = await barsOf()
    const tip = () => document.querySelector('[aria-hidden] p')?.textContent ?? null
    const [first] = within(list).getAllByRole('option')
    if (first) await user.hover(first)
    expect(tip()).toBe('Mon 23 Nov, 08:00 – 09:00')
    await user.keyboard('{Escape}')
    expect(tip()).toBeNull()
    if (first) await user.unhover(first)
    act(() => list.focus())
    expect(tip()).toBe('Mon 23 Nov, 09:00 – 10:00, so far')
    await user.keyboard('{ArrowLeft}')
    expect(tip()).toBe('Mon 23 Nov, 08:00 – 09:00')
    await user.keyboard('{Escape}{ArrowRight}')
    expect(tip()).toBe('Mon 23 Nov, 09:00 – 10:00, so far')
    act(() => list.blur())
    expect(tip()).toBeNull()
  })

  test('says what it could not read, and tries again when asked', async () => {
    const bridge = bridgeWith(hours('ok'))
    bridge.refuses('timeline.get', 'The history file is locked.')
    const { user } = openWindow(bridge)
    expect((await screen.findByRole('alert')).textContent).toContain('The history file is locked.')
    bridge.relents('timeline.get')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await barsOf()).toBeDefined()
  })
})

describe('a bar leads into the history', () => {
  /** 450 failed checks, five minutes apart. */
  const entries = Array.from({ length: 450 }, (_, index) => entryOf(NINE - index * 5 * MINUTE, failed()))

  test('to the line of its time, with the focus, on Enter', async () => {
    const bridge = bridgeWith(hours('failed', 'failed', 'failed'))
    bridge.knows(entries)
    const { user } = openWindow(bridge)
    const list = await barsOf()
    act(() => list.focus())
    await user.keyboard('{Home}{Enter}')
    await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('07:55:00'))
    expect(bridge.payloadsOf('history.page')).toHaveLength(1)
  })

  test('also to a page that is not loaded yet, and twice to the same', async () => {
    const bar = barOf({ from: NINE - 36 * HOUR, to: NINE - 35 * HOUR, status: 'failed', failed: 12, ok: 0 })
    const bridge = bridgeWith([bar, ...hours('failed')])
    bridge.knows(entries)
    const { user } = openWindow(bridge)
    const list = await barsOf()
    for (const _time of ['once', 'again']) {
      const [first] = within(list).getAllByRole('option')
      if (first) await user.click(first)
      await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('21:55:00'))
      act(() => list.focus())
    }
    // The newest page, and then what lies around that time: nothing of what is between them.
    const time = bar.to - 1
    const places = bridge.payloadsOf('history.page').map(({ before, after = null }) => [before, after])
    expect(places.slice(0, 3)).toEqual([
      [null, null],
      [null, time],
      [time + 1, null],
    ])
  })

  test.each(['the button', 'the newest bar'])('and %s leads back to the newest entries', async (way) => {
    const long = Array.from({ length: 1500 }, (_, index) => entryOf(NINE - index * 5 * MINUTE, failed()))
    const from = NINE - 100 * HOUR
    const bar = barOf({ from, to: from + HOUR, status: 'failed', failed: 12, ok: 0 })
    const bridge = bridgeWith([bar, ...hours('failed')])
    bridge.knows(long)
    const { user } = openWindow(bridge)
    const list = await barsOf()
    act(() => list.focus())
    await user.keyboard('{Home}{Enter}')
    await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('05:55:00'))
    expect(screen.queryByText('09:00:00')).toBeNull()
    if (way === 'the button')
      await user.click(await screen.findByRole('button', { name: 'Back to the newest' }))
    else {
      act(() => list.focus())
      await user.keyboard('{End}{Enter}')
    }
    expect(await screen.findByText('09:00:00')).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Back to the newest' })).toBeNull()
    if (way === 'the button') expect(document.activeElement?.textContent).toBe('History')
  })

  test('and from there on to what is newer, as the reader gets there', async () => {
    const long = Array.from({ length: 1500 }, (_, index) => entryOf(NINE - index * 5 * MINUTE, failed()))
    const from = NINE - 40 * HOUR
    const bar = barOf({ from, to: from + HOUR, status: 'failed', failed: 12, ok: 0 })
    const bridge = bridgeWith([bar, ...hours('failed')])
    bridge.knows(long)
    const { user } = openWindow(bridge)
    const list = await barsOf()
    act(() => list.focus())
    await user.keyboard('{Home}{Enter}')
    const focused = () => document.activeElement?.closest('li')?.textContent
    await waitFor(() => expect(focused()).toContain('17:55:00'))
    // 200 checks before it are loaded, and nothing newer than those.
    expect(bridge.payloadsOf('history.page').filter(({ after }) => after !== undefined)).toHaveLength(1)
    for (let line = 0; line < 200; line += 1) await user.keyboard('{ArrowUp}')
    await waitFor(() =>
      expect(bridge.payloadsOf('history.page').some(({ after }) => (after ?? 0) > from + HOUR)).toBe(true),
    )
    expect(focused()).toContain('10:35:00')
    await user.keyboard('{ArrowUp}')
    expect(focused()).toContain('10:40:00')
  })

  test('where a check that finishes meanwhile does not belong', async () => {
    const long = Array.from({ length: 1500 }, (_, index) => entryOf(NINE - index * 5 * MINUTE, failed()))
    const from = NINE - 100 * HOUR
    const bridge = bridgeWith([
      barOf({ from, to: from + HOUR, status: 'failed', failed: 12 }),
      ...hours('ok'),
    ])
    bridge.knows(long)
    const { user } = openWindow(bridge)
    const list = await barsOf()
    act(() => list.focus())
    await user.keyboard('{Home}{Enter}')
    await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('05:55:00'))
    await act(async () => {
      bridge.emit('history.added', entryOf(NINE + 30 * SECOND, failed()))
      // The cache tells of its changes a little later.
      await new Promise((resolve) => setTimeout(resolve, 20))
    })
    expect(screen.queryByText('09:00:30')).toBeNull()
    await user.click(await screen.findByRole('button', { name: 'Back to the newest' }))
    expect(await screen.findByText('09:00:30')).toBeDefined()
  })

  test('to what came before it where nobody looked, and to the oldest where nothing did', async () => {
    const asleep = barOf({ from: NINE - HOUR, to: NINE - 30 * MINUTE, status: 'unknown', ok: 0 })
    const before = barOf({ from: NINE - 2 * DAY, to: NINE - DAY, status: 'unknown', ok: 0 })
    const bridge = bridgeWith([before, asleep, ...hours('ok')])
    bridge.knows([
      entryOf(NINE, failed()),
      entryOf(NINE - 2 * HOUR, failed()),
      entryOf(NINE - 3 * HOUR, failed()),
    ])
    const { user } = openWindow(bridge)
    const [oldest, middle] = within(await barsOf()).getAllByRole('option')
    const focused = () => document.activeElement?.closest('li')?.textContent
    if (middle) await user.click(middle)
    await waitFor(() => expect(focused()).toContain('07:00:00'))
    if (oldest) await user.click(oldest)
    await waitFor(() => expect(focused()).toContain('06:00:00'))
  })
})

describe('the timeline is kept fresh', () => {
  const asked = (bridge: FakeBridge) => bridge.payloadsOf('timeline.get').length
  const later = (ms: number) => {
    vi.setSystemTime(Date.now() + ms)
    tick()
  }

  test('by results of this integration, at most every 30 s', async () => {
    const bridge = bridgeWith(hours('ok', 'ok'))
    openWindow(bridge)
    await barsOf()
    act(() => bridge.finishes(entryOf(NINE + MINUTE, failed())))
    later(29 * SECOND)
    expect(asked(bridge)).toBe(1)
    later(SECOND)
    await waitFor(() => expect(asked(bridge)).toBe(2))
    act(() => bridge.emit('history.added', entryOf(NINE + 2 * MINUTE, failed(), { integrationId: 'b' })))
    later(31 * SECOND)
    expect(asked(bridge)).toBe(2)
  })

  test('by the clock, when the last bar is over', async () => {
    const bridge = bridgeWith(hours('ok', 'ok'))
    openWindow(bridge)
    await barsOf()
    later(58 * MINUTE)
    expect(asked(bridge)).toBe(1)
    later(MINUTE)
    await waitFor(() => expect(asked(bridge)).toBe(2))
  })
})
