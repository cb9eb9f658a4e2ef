import { QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, test, vi } from 'vitest'
import { App } from '../../renderer/App.tsx'
import { loadMessages, openedWith, Speaking } from '../../renderer/language.tsx'
import { createQueryClient } from '../../renderer/queries.ts'
import { window as german } from '../../shared/language/de/window.ts'
import { window as english } from '../../shared/language/en/window.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

afterEach(() => {
  cleanup()
  delete window.bridge
  localStorage.clear()
  history.replaceState(null, '', '?#')
  vi.useRealTimers()
})

function open(first: WindowMessages, bridge = new FakeBridge(windowOverviewOf([failingViewOf(), other]))) {
  vi.useFakeTimers({ now: NINE + 60_000, toFake: ['Date'] })
  window.bridge = bridge
  render(
    <Speaking first={first}>
      <QueryClientProvider client={createQueryClient()}>
        <App />
      </QueryClientProvider>
    </Speaking>,
  )
  return { bridge, user: userEvent.setup() }
}

const other = viewOf({ id: 'b', name: 'Billing events', snoozedUntil: NINE + 1000 })
const live = () =>
  [...document.querySelectorAll('[aria-live=polite]')].map((each) => each.textContent).join('')

describe('the window', () => {
  test('speaks German from its first word where that is chosen', async () => {
    open(german)
    const list = await screen.findByRole('list', { name: 'Integrationen' })
    expect(list.textContent).toContain('Gestört: ')
    expect((await screen.findByText('1 gestört')).closest('p')?.textContent).toBe(
      '1 gestört, 1 OK, vor 1 min geprüft',
    )
    expect([document.documentElement.lang, document.title]).toEqual(['de-DE', '1 gestört - Redbar'])
  })

  test('speaks another language at once when that is chosen, and back, and loses neither place nor focus', async () => {
    history.replaceState(null, '', '#/integration/b')
    const { bridge, user } = open(english)
    await screen.findByRole('heading', { level: 1, name: 'Billing events' })
    const check = screen.getByRole('button', { name: 'Check all now' })
    await user.click(check)
    act(() => bridge.emit('language.changed', 'de'))
    await waitFor(() => expect(check.textContent).toBe('Alle jetzt prüfen'))
    expect(document.activeElement).toBe(check)
    expect(screen.getByRole('heading', { level: 1, name: 'Billing events' })).toBeDefined()
    expect([location.hash, document.documentElement.lang]).toEqual(['#/integration/b', 'de-DE'])
    act(() => bridge.emit('language.changed', 'en'))
    await waitFor(() => expect(check.textContent).toBe('Check all now'))
    expect(document.activeElement).toBe(check)
  })

  test('ends in the language that was chosen last, however long another one took to load', async () => {
    const { bridge } = open(german)
    await screen.findByRole('button', { name: 'Alle jetzt prüfen' })
    act(() => {
      bridge.emit('language.changed', 'de')
      bridge.emit('language.changed', 'en')
    })
    await screen.findByRole('button', { name: 'Check all now' })
    await act(() => loadMessages('de'))
    expect(screen.getByRole('button', { name: 'Check all now' })).toBeDefined()
  })

  test('is loaded again in the language that was chosen since, at the same place', async () => {
    history.replaceState(null, '', '#/overview')
    const { bridge } = open(english)
    await screen.findByRole('heading', { level: 1, name: 'Overview' })
    act(() => bridge.emit('language.changed', 'de'))
    await screen.findByRole('heading', { level: 1, name: 'Übersicht' })
    expect([openedWith(location.search), location.hash]).toEqual(['de', '#/overview'])
  })

  test('announces nothing because its language or its page changed', async () => {
    const { bridge, user } = open(english)
    await screen.findByRole('list', { name: 'Integrations' })
    act(() =>
      bridge.shows(
        windowOverviewOf([failingViewOf(), failingViewOf({ id: 'b', name: 'Billing events' })], {
          at: NINE + 1,
        }),
      ),
    )
    const said = 'Billing events is failing: Access revoked in Slack.'
    await waitFor(() => expect(live()).toBe(said))
    const words = [...document.querySelectorAll('[aria-live=polite] p')]
    act(() => bridge.emit('language.changed', 'de'))
    await user.click(await screen.findByRole('link', { name: 'Übersicht' }))
    await screen.findByRole('heading', { level: 1, name: 'Übersicht' })
    expect(live()).toBe(said)
    expect([...document.querySelectorAll('[aria-live=polite] p')]).toEqual(words)
  })

  test('announces the next thing in the language that it speaks by then', async () => {
    const { bridge } = open(english)
    await screen.findByRole('list', { name: 'Integrations' })
    act(() => bridge.emit('language.changed', 'de'))
    await screen.findByRole('list', { name: 'Integrationen' })
    act(() => bridge.shows(windowOverviewOf([viewOf(), other], { at: NINE + 1 })))
    await waitFor(() => expect(live()).toBe('Reviews to #app-reviews funktioniert wieder.'))
  })
})

describe('a language', () => {
  test('that cannot be loaded leaves English', async () => {
    const gone = () => Promise.reject(new TypeError('Failed to fetch dynamically imported module'))
    expect(await loadMessages('de', gone)).toBe(english)
  })

  test('is told to the page in its address', () => {
    expect(['?language=de', '?language=en', '?language=xx', ''].map(openedWith)).toEqual([
      'de',
      'en',
      'en',
      'en',
    ])
  })
})
