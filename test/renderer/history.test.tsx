import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { OK } from '../../shared/outcome.ts'
import { DAY, MINUTE } from '../../shared/time.ts'
import { failed, NINE, UNSEEN, WARNED } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

function historyOf(name = /History/): Promise<HTMLElement> {
  return screen.findByRole('list', { name })
}

async function lineOf(title: string): Promise<HTMLElement> {
  const line = (await within(await historyOf()).findByText(title)).closest('[data-status]')
  if (!(line instanceof HTMLElement)) throw new Error(`No line says ${title}.`)
  return line
}

function bridgeWith(...entries: Parameters<FakeBridge['knows']>[0]): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([failingViewOf()]))
  bridge.knows(entries)
  return bridge
}

describe('the history', () => {
  test('marks an error, and only an error, as failed with its title, its code and a button for geeky details', async () => {
    openWindow(
      bridgeWith(
        entryOf(NINE, failed()),
        entryOf(NINE - 5 * MINUTE, WARNED),
        entryOf(NINE - 10 * MINUTE, UNSEEN, { httpStatus: null }),
        entryOf(NINE - 15 * MINUTE),
      ),
    )
    const list = await historyOf()
    const line = await lineOf('Access revoked in Slack')
    expect(within(line).getByText('token_revoked')).toBeDefined()
    expect(within(line).getByRole('button', { name: 'Geeky details' })).toBeDefined()
    expect(
      [...list.querySelectorAll('[data-status]')].map((each) => each.getAttribute('data-status')),
    ).toEqual(['failed', 'warning', 'inconclusive', 'ok'])
    expect(within(list).getAllByRole('button', { name: 'Geeky details' })).toHaveLength(1)
  })

  test('says in grey words when this computer could not ask', async () => {
    openWindow(bridgeWith(entryOf(NINE, { status: 'inconclusive', reason: 'offline', code: null })))
    const line = await lineOf('This computer is offline')
    expect(line.dataset.status).toBe('inconclusive')
    expect(line.textContent).toContain('Could not check')
  })

  test('folds a calm hour into one line that opens on demand', async () => {
    const entries = Array.from({ length: 12 }, (_, index) => entryOf(NINE - index * 5 * MINUTE - MINUTE))
    const { user } = openWindow(bridgeWith(...entries))
    const list = await historyOf()
    expect(within(list).getByText('12 checks, 08:04 – 08:59')).toBeDefined()
    await user.click(within(list).getByRole('button', { name: 'Show each check' }))
    expect(within(list).getAllByRole('button', { name: 'Details' }).length).toBeGreaterThan(5)
    await user.click(within(list).getByRole('button', { name: 'Fold these checks' }))
    expect(within(list).queryByRole('button', { name: 'Details' })).toBeNull()
  })

  test('shows a run of days as one line, counts a live check with it once, and opens what is kept of it', async () => {
    const stored = entryOf(NINE, OK, { run: { since: NINE - 3 * DAY, count: 865 } })
    const bridge = bridgeWith(stored)
    bridge.keeps(stored, [entryOf(NINE), entryOf(NINE - 5 * MINUTE)])
    const { user } = openWindow(bridge)
    const list = await historyOf()
    expect(within(list).getByText(/^865 checks, .*20 November.* 09:00 – 09:00$/)).toBeDefined()
    act(() => {
      bridge.finishes(entryOf(NINE + 5 * MINUTE))
      bridge.emit('history.added', entryOf(NINE - 5 * MINUTE))
    })
    await within(list).findByText(/^866 checks/)
    bridge.keeps(stored, [entryOf(NINE + 5 * MINUTE), entryOf(NINE), entryOf(NINE - 5 * MINUTE)])
    await user.click(within(list).getByRole('button', { name: 'Show each check' }))
    await within(list).findByText('Of older good checks only their number is kept')
    expect(within(list).getAllByRole('button', { name: 'Details' })).toHaveLength(3)
    act(() => bridge.finishes(entryOf(NINE + 10 * MINUTE)))
    await within(list).findByText(/^867 checks/)
    expect(within(list).getAllByRole('button', { name: 'Details' })).toHaveLength(4)
    expect(bridge.payloadsOf('history.run')).toHaveLength(1)
  })

  test('shows a note on its line, between folded checks, and in its details', async () => {
    const note = 'The channel was renamed from #reviews to #app-reviews.'
    const bridge = bridgeWith(
      ...Array.from({ length: 9 }, (_, index) =>
        entryOf(NINE - index * 5 * MINUTE - MINUTE, OK, index === 4 ? { note } : {}),
      ),
    )
    const { user } = openWindow(bridge)
    const line = await lineOf(note)
    expect(line.dataset.status).toBe('ok')
    expect(within(await historyOf()).getAllByRole('button', { name: 'Show each check' })).toHaveLength(2)
    await user.click(within(line).getByRole('button', { name: 'Details' }))
    const pane = await screen.findByRole('region', { name: 'Geeky details' })
    expect(await within(pane).findByText(note)).toBeDefined()
  })

  test('shows a check that finishes while the window is open, above the older ones', async () => {
    const bridge = bridgeWith(entryOf(NINE))
    openWindow(bridge)
    const list = await historyOf()
    act(() => bridge.finishes(entryOf(NINE + 30_000, failed())))
    await within(list).findByText('09:00:30')
    const times = () =>
      within(list)
        .getAllByText(/^\d\d:\d\d:\d\d$/)
        .map((each) => each.textContent)
    expect(times()).toEqual(['09:00:30', '09:00:00'])
  })

  test('shows a check once, however often it is announced', async () => {
    const bridge = bridgeWith(entryOf(NINE))
    openWindow(bridge)
    const list = await historyOf()
    act(() => bridge.finishes(entryOf(NINE + 30_000, failed())))
    act(() => bridge.emit('history.added', entryOf(NINE + 30_000, failed())))
    await within(list).findByText('09:00:30')
    expect(within(list).getAllByRole('button', { name: 'Geeky details' })).toHaveLength(1)
  })

  test('asks for older pages as the reader gets there, down to the oldest check', async () => {
    const entries = Array.from({ length: 450 }, (_, index) =>
      entryOf(NINE - index * 5 * MINUTE, index % 12 && index < 449 ? OK : failed()),
    )
    const bridge = bridgeWith(...entries)
    const { user } = openWindow(bridge)
    const list = await historyOf()
    within(list).getAllByRole('button')[0]?.focus()
    await waitFor(async () => {
      await user.keyboard('{End}')
      expect(document.activeElement?.closest('li')?.textContent).toContain('19:35:00')
    })
    expect(bridge.payloadsOf('history.page').map((each) => each.before)).toEqual([
      null,
      entries[199]?.at,
      entries[399]?.at,
    ])
  })

  test('keeps what was pushed while the page was on its way', async () => {
    const bridge = bridgeWith()
    const release = bridge.holds('history.page')
    openWindow(bridge)
    await screen.findByRole('status', { name: 'Loading the history' })
    act(() => bridge.emit('history.added', entryOf(NINE, failed())))
    release()
    expect(await lineOf('Access revoked in Slack')).toBeDefined()
  })

  test('says what it could not read, and tries again when asked', async () => {
    const bridge = bridgeWith(entryOf(NINE, failed()))
    bridge.refuses('history.page', 'The history file is locked.')
    const { user } = openWindow(bridge)
    expect((await screen.findByRole('alert')).textContent).toContain('The history file is locked.')
    bridge.relents('history.page')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await lineOf('Access revoked in Slack')).toBeDefined()
  })

  test('says so when there is nothing yet', async () => {
    openWindow(
      new FakeBridge(windowOverviewOf([viewOf({ status: 'waiting', outcome: null, lastCheckedAt: null })])),
    )
    expect(await screen.findByText('Nothing yet.')).toBeDefined()
  })

  test('is walked through by the arrow keys, over one tab stop', async () => {
    const { user } = openWindow(
      bridgeWith(
        entryOf(NINE, failed()),
        entryOf(NINE - 5 * MINUTE, WARNED),
        entryOf(NINE - 10 * MINUTE, failed()),
      ),
    )
    const list = await historyOf()
    const buttons = within(list).getAllByRole('button')
    expect(buttons.map((each) => each.tabIndex)).toEqual([0, -1, -1])
    buttons[0]?.focus()
    await user.keyboard('{ArrowDown}')
    expect(document.activeElement).toBe(buttons[1])
    await user.keyboard('{End}')
    expect(document.activeElement).toBe(buttons[2])
    expect(buttons.map((each) => each.tabIndex)).toEqual([-1, -1, 0])
    await user.keyboard('{Home}')
    expect(document.activeElement).toBe(buttons[0])
  })
})
