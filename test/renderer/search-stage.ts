import { act, fireEvent, screen, within } from '@testing-library/react'
import type { HistoryEntry } from '../../shared/history.ts'
import { OK } from '../../shared/outcome.ts'
import type { HistoryFilter } from '../../shared/search.ts'
import { DAY, HOUR } from '../../shared/time.ts'
import { failed, NINE, UNSEEN, WARNED } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

/** A channel was archived, as Slack says it. */
export const ARCHIVED = failed('channel-archived', { code: 'is_archived' })
const NOT_GOOD: HistoryFilter['statuses'] = ['failed', 'warning', 'inconclusive']
/** What is asked for before anything is chosen. */
export const ANYTHING: HistoryFilter = {
  integrationIds: null,
  statuses: NOT_GOOD,
  reasons: null,
  code: null,
  text: null,
  from: null,
  to: null,
}

const reviews = failingViewOf({ id: 'a', name: 'Reviews', workspace: 'Acme' })
const sales = viewOf({ id: 'b', name: 'Sales digest', workspace: 'Globex', target: '#sales' })
const hook = viewOf({ id: 'c', name: 'Deploys', workspace: null, kind: 'webhook' })

const ENTRIES = [
  entryOf(NINE, failed()),
  entryOf(NINE - HOUR, ARCHIVED),
  entryOf(NINE - 2 * HOUR, WARNED, { integrationId: 'b' }),
  entryOf(NINE - 2 * HOUR, UNSEEN, { integrationId: 'c' }),
  entryOf(NINE - 3 * HOUR, OK, { integrationId: 'b', run: { since: NINE - DAY, count: 212 } }),
  entryOf(NINE - 9 * DAY, ARCHIVED, { integrationId: 'b' }),
]

/** A made-up main process that has these results. */
export function bridgeWith(entries: HistoryEntry[] = ENTRIES): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([reviews, sales, hook]))
  bridge.knows(entries)
  return bridge
}

/** Opens the window on its search page. */
export async function openSearch(address = '', bridge = bridgeWith()) {
  history.replaceState(null, '', address ? `#/search?${address}` : '#/search')
  const { user } = openWindow(bridge)
  await screen.findByRole('heading', { name: 'Search' })
  const asked = () => bridge.payloadsOf('history.search').at(-1)?.filter
  return { user, bridge, asked }
}

/** The button of a menu of the filters. */
export function menu(name: string): HTMLElement {
  return screen.getByRole('button', { name: new RegExp(`^${name}(, \\d+ chosen)?$`) })
}

/** The list of what was found. */
export async function results(): Promise<HTMLElement> {
  return await screen.findByRole('list', { name: 'Results' })
}

/** What was found, line by line: what it is, and whose. */
export async function titles(): Promise<string[]> {
  const list = await results()
  return within(list)
    .getAllByRole('link')
    .map((link) => {
      const line = link.closest('[data-status]')
      return `${line?.querySelector('strong')?.textContent ?? 'ok'} · ${link.textContent}`
    })
}

/** Types as quickly as nobody can: letter by letter, and nothing else happens in between. */
export function letters(field: HTMLElement, word: string): void {
  for (let length = 1; length <= word.length; length += 1)
    fireEvent.change(field, { target: { value: word.slice(0, length) } })
}

/** As a step back or forward does it in a browser. */
export function stepTo(address: string): void {
  act(() => {
    history.replaceState(null, '', address)
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
}
