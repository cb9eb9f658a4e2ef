import { act, render, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { Dialog } from '../../renderer/components/Dialog.tsx'
import type { IntegrationView } from '../../shared/overview.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { incidentOf, NINE, WARNED } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const one = viewOf({ id: 'a', name: 'Reviews' })
const two = viewOf({ id: 'b', name: 'Deploys' })
const three = viewOf({ id: 'c', name: 'Sales' })

function open(...views: IntegrationView[]) {
  const bridge = new FakeBridge(windowOverviewOf(views))
  let at = NINE
  const shows = (...next: IntegrationView[]) => {
    at += 1
    act(() => bridge.shows(windowOverviewOf(next, { at })))
  }
  return { bridge, shows, ...openWindow(bridge) }
}

const title = () => screen.getByRole('heading', { level: 1 })
const inList = async (name: RegExp) =>
  within(await screen.findByRole('list', { name: 'Integrations' })).getByRole('button', { name })

/** The window goes to where it was before; happy-dom keeps no entries to go back to. */
function goBackTo(hash: string): void {
  act(() => {
    history.replaceState(null, '', hash)
    window.dispatchEvent(new PopStateEvent('popstate'))
  })
}

describe('a step back', () => {
  test('to another integration brings the focus to its title', async () => {
    const { user } = open(one, two)
    await user.click(await inList(/Deploys/))
    goBackTo('#/integration/a')
    await waitFor(() => expect(title().textContent).toBe('Reviews'))
    expect(document.activeElement).toBe(title())
  })

  test('within the page leaves the focus where it is, as long as that is there', async () => {
    const { user } = open(one)
    await user.click(await screen.findByRole('button', { name: 'Incidents' }))
    goBackTo('#/integration/a')
    const checks = screen.getByRole('button', { name: 'Checks' })
    await waitFor(() => expect(checks.getAttribute('aria-pressed')).toBe('true'))
    expect(document.activeElement?.textContent).toBe('Incidents')
  })

  test('that takes away what had the focus brings it to the title', async () => {
    const { bridge, user } = open(one)
    bridge.incidents = [incidentOf({ id: 'i' })]
    await user.click(await screen.findByRole('button', { name: 'Incidents' }))
    const show = await screen.findByRole('button', { name: 'Show its checks' })
    act(() => show.focus())
    goBackTo('#/integration/a')
    await waitFor(() => expect(show.isConnected).toBe(false))
    expect(document.activeElement).toBe(title())
  })
})

describe('an integration that has been removed', () => {
  test('is said to be, where a step back leads to it, with the ways on', async () => {
    const { user, shows } = open(one, two, three)
    await user.click(await inList(/Deploys/))
    await user.click(await inList(/Sales/))
    shows(one, three)
    goBackTo('#/integration/b')
    await waitFor(() => expect(title().textContent).toBe('This integration was removed'))
    expect(document.activeElement).toBe(title())
    expect(screen.getByRole('main').textContent).toContain(
      'Redbar no longer watches it, and its history went with it.',
    )
    await user.click(screen.getByRole('button', { name: 'Show Reviews' }))
    expect(title().textContent).toBe('Reviews')
    expect(document.activeElement).toBe(title())
  })

  test('leads to all the others as well', async () => {
    const { user } = open(one)
    await inList(/Reviews/)
    goBackTo('#/integration/gone')
    await user.click(await screen.findByRole('button', { name: 'Show all integrations' }))
    await waitFor(() => expect(location.hash).toBe('#/overview'))
  })

  test('gives way to another where it goes while it is shown, with the focus on that', async () => {
    const { user, shows } = open(one, two)
    const remove = await screen.findByRole('button', { name: 'Remove' })
    await user.click(remove)
    await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Remove' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    act(() => remove.focus())
    shows(two)
    await waitFor(() => expect(title().textContent).toBe('Deploys'))
    expect(document.activeElement).toBe(title())
  })

  test('is not spoken of as the window opens: another takes its place', async () => {
    localStorage.setItem('redbar.integration', 'gone')
    open(one)
    await inList(/Reviews/)
    expect(title().textContent).toBe('Reviews')
  })
})

describe('the focus stays on the page', () => {
  test('when the card of a warning goes with what had it', async () => {
    const link = { label: 'Open the channel', url: 'https://acme.slack.com/archives/C0123456789' }
    const { shows } = open(viewOf({ status: 'warning', outcome: WARNED, link }))
    const there = await screen.findByRole('link', { name: 'Open the channel' })
    act(() => there.focus())
    shows(viewOf())
    await waitFor(() => expect(there.isConnected).toBe(false))
    expect(document.activeElement).toBe(title())
  })

  test('when a button has done its work', async () => {
    const { user, shows } = open(viewOf({ snoozedUntil: NINE + HOUR }))
    await user.click(await screen.findByRole('button', { name: 'End snooze' }))
    shows(viewOf())
    await waitFor(() => expect(screen.queryByRole('button', { name: 'End snooze' })).toBeNull())
    expect(document.activeElement).toBe(title())
  })

  test('within the card of an incident when one of its buttons goes', async () => {
    const { shows } = open(failingViewOf())
    const fixed = await screen.findByRole('button', { name: 'I fixed it' })
    act(() => fixed.focus())
    shows(failingViewOf({ status: 'paused', paused: true }))
    await waitFor(() => expect(fixed.isConnected).toBe(false))
    expect(document.activeElement?.id).toBe('standing-title')
  })

  test('on "Check now" while it is asked', async () => {
    const { bridge, user, shows } = open(one)
    const check = await screen.findByRole('button', { name: 'Check now' })
    await user.click(check)
    shows({ ...one, checking: true })
    await screen.findByText('Checking now.')
    expect(document.activeElement).toBe(check)
    await user.keyboard('{Enter}')
    expect(bridge.payloadsOf('check.now')).toHaveLength(1)
  })
})

test('a dialog whose opener is gone by now leaves the focus to the title of the page', () => {
  const page = (
    <main>
      <h1 tabIndex={-1}>Deploys</h1>
    </main>
  )
  const { rerender } = render(
    <>
      {page}
      <Dialog title="Remove integration?" onClosed={() => undefined}>
        {() => null}
      </Dialog>
    </>,
  )
  act(() => screen.getByRole('button', { name: 'Close' }).focus())
  rerender(page)
  expect(document.activeElement).toBe(title())
})

test('the incidents are walked through by the arrow keys, over one tab stop', async () => {
  const { bridge, user } = open(one)
  bridge.incidents = ['new', 'older', 'oldest'].map((id, index) =>
    incidentOf({ id, firstBadAt: NINE - index * HOUR, resolvedAt: NINE - index * HOUR + MINUTE }),
  )
  await user.click(await screen.findByRole('button', { name: 'Incidents' }))
  const shows = await screen.findAllByRole('button', { name: 'Show its checks' })
  expect(shows.map((each) => each.tabIndex)).toEqual([0, -1, -1])
  act(() => shows[0]?.focus())
  await user.keyboard('{ArrowDown}')
  expect(document.activeElement).toBe(shows[1])
  await user.keyboard('{End}')
  expect(document.activeElement).toBe(shows[2])
  expect(shows.map((each) => each.tabIndex)).toEqual([-1, -1, 0])
  await user.keyboard('{Home}')
  expect(document.activeElement).toBe(shows[0])
})

describe('while this computer is offline', () => {
  test('the page says so, and what worked is a memory', async () => {
    const bridge = new FakeBridge(windowOverviewOf([one], { online: false, face: 'offline' }))
    openWindow(bridge)
    await inList(/Reviews/)
    expect(title().closest('header')?.textContent).toContain(
      'It worked when it was last checked, 1 min ago. This computer is offline: it is asked again once the network is back.',
    )
  })

  test('one that was never asked is waited for', async () => {
    const waiting = viewOf({ status: 'waiting', outcome: null, lastCheckedAt: null, lastGoodAt: null })
    openWindow(new FakeBridge(windowOverviewOf([waiting], { online: false, face: 'offline' })))
    expect(await screen.findByText(/the first check comes once the network is back/)).toBeDefined()
  })

  test('one that is on this computer itself is asked as ever', async () => {
    const local = viewOf({ apiUrl: 'http://127.0.0.1:4000/api/' })
    openWindow(new FakeBridge(windowOverviewOf([local, two], { online: false, face: 'offline' })))
    await inList(/Reviews/)
    expect(title().closest('header')?.textContent).toContain(
      'Working. Checked 1 min ago. Next check in 4 min.',
    )
  })
})
