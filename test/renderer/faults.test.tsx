import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { ErrorBoundary } from '../../renderer/components/ErrorBoundary.tsx'
import { WholeFault } from '../../renderer/components/Fault.tsx'
import { Guarded } from '../../renderer/components/Guarded.tsx'
import { faultReport, tellFault, watchFaults } from '../../renderer/fault-reports.ts'
import { createQueryClient } from '../../renderer/queries.ts'
import type { WindowPart } from '../../shared/window-part.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { detailsOf, entryOf, failingViewOf, noticeOf, viewOf, windowOverviewOf } from './window-builders.ts'

let unwatch: () => void

beforeEach(() => {
  unwatch = watchFaults()
  // React writes of every fault to the console.
  vi.spyOn(console, 'error').mockImplementation(() => undefined)
})

afterEach(() => {
  unwatch()
  vi.restoreAllMocks()
  delete window.bridge
})

const other = viewOf({ id: 'b', name: 'Billing events' })
const told = (bridge: FakeBridge) => bridge.payloadsOf('fault.report').map(({ text }) => text)

describe('a fault leaves the rest of the window alive', () => {
  test('in the notices', async () => {
    const bridge = new FakeBridge(windowOverviewOf([other], { notices: [null as never] }))
    const { user } = openWindow(bridge)
    const alert = await screen.findByRole('alert')
    expect(alert.textContent).toContain('A fault in the notices')
    expect(alert.textContent).toContain("Redbar's own fault, not your integrations'")
    await screen.findByRole('heading', { level: 1, name: 'Billing events' })
    await user.click(screen.getByRole('button', { name: 'Check all now' }))
    expect(bridge.payloadsOf('check.now')).toEqual([{ id: null }])
  })

  test('in the details, which can be closed', async () => {
    const bridge = new FakeBridge(windowOverviewOf([failingViewOf()]))
    const entry = entryOf(NINE, failed())
    bridge.knows([entry])
    bridge.explains(detailsOf(entry, { checks: null as never }))
    const { user } = openWindow(bridge)
    const history = await screen.findByRole('list', { name: 'History' })
    const [first] = within(history).getAllByRole('button', { name: 'Geeky details' })
    if (first) await user.click(first)
    const fault = await screen.findByRole('region', { name: 'A fault in the details' })
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Reviews to #app-reviews')
    await user.click(within(fault).getByRole('button', { name: 'Close' }))
    expect(screen.queryByRole('region', { name: 'A fault in the details' })).toBeNull()
    await waitFor(() => expect(document.activeElement).toBe(first))
  })

  test('in the list and in a page, each by itself, and another page is shown', async () => {
    const nameless = viewOf({ name: null as never })
    const bridge = new FakeBridge(windowOverviewOf([nameless, other]))
    openWindow(bridge)
    await screen.findByRole('region', { name: 'A fault in the list of integrations' })
    expect(await within(screen.getByRole('main')).findByText('A fault in this page')).toBeDefined()
    expect(screen.getByText('2 ok')).toBeDefined()
    history.pushState(null, '', '#/integration/b')
    window.dispatchEvent(new PopStateEvent('popstate'))
    await screen.findByRole('heading', { level: 1, name: 'Billing events' })
  })
})

/** Fails for as long as it is told to. */
function Shaky({ fails }: { fails: { now: boolean } }) {
  if (fails.now) throw new TypeError('x is undefined')
  return <p>All is well</p>
}

function guard(part: WindowPart, onClose?: () => void) {
  const bridge = new FakeBridge()
  window.bridge = bridge
  const fails = { now: true }
  const client = createQueryClient()
  render(
    <QueryClientProvider client={client}>
      <Guarded part={part} {...(onClose && { onClose })}>
        <Shaky fails={fails} />
      </Guarded>
    </QueryClientProvider>,
  )
  return { bridge, fails, user: userEvent.setup() }
}

describe('what failed', () => {
  test('can be shown again', async () => {
    const { fails, user } = guard('page')
    fails.now = false
    await user.click(screen.getByRole('button', { name: 'Show it again' }))
    expect(screen.getByText('All is well')).toBeDefined()
  })

  test('leaves loading the window again, where showing it again did not help', async () => {
    const { user } = guard('list')
    await user.click(screen.getByRole('button', { name: 'Show it again' }))
    expect(screen.getByRole('alert').textContent).toContain('A fault in the list of integrations')
    expect(screen.getByRole('button', { name: 'Load the window again' })).toBeDefined()
    expect(screen.queryByRole('button', { name: 'Show it again' })).toBeNull()
  })

  test('gives a report to copy and the support bundle to save', async () => {
    const { bridge, user } = guard('page')
    await user.click(screen.getByRole('button', { name: 'Copy a report' }))
    const [copied] = bridge.payloadsOf('clipboard.copy')
    expect(copied?.text).toMatch(/Part of the window: page.*TypeError: x is undefined.*Shaky/s)
    await user.click(screen.getByRole('button', { name: 'Save the support bundle' }))
    expect(bridge.payloadsOf('support.save')).toHaveLength(1)
  })

  test('is told to the main process with where it was, once however often it comes back', async () => {
    const { bridge, user } = guard('page')
    await user.click(screen.getByRole('button', { name: 'Show it again' }))
    expect(told(bridge)).toEqual([expect.stringMatching(/page.*x is undefined.*Shaky/s)])
  })

  test.each(['notices', 'dialog', 'window'] as const)(
    'says why the bundle was not saved, where no notice can: %s',
    async (part) => {
      const { bridge, user } = guard(part)
      bridge.refuses('support.save', 'The disk is full.')
      await user.click(screen.getByRole('button', { name: 'Save the support bundle' }))
      expect(await screen.findByText('The disk is full.')).toBeDefined()
    },
  )

  test('takes the focus that it would have lost', () => {
    guard('page')
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: 'A fault in this page' }))
  })

  test('closes as a dialog, and can be opened again', async () => {
    const closed = vi.fn()
    const { fails, user } = guard('dialog', closed)
    const dialog = screen.getByRole('dialog', { name: 'A fault in this dialog' })
    fails.now = false
    const [close] = within(dialog).getAllByRole('button', { name: 'Close' })
    if (close) await user.click(close)
    await screen.findByText('All is well')
    expect(closed).toHaveBeenCalledTimes(1)
  })

  test('as the whole window offers to load it again', () => {
    render(
      <ErrorBoundary part="window" fallback={(fault) => <WholeFault {...fault} />}>
        <Shaky fails={{ now: true }} />
      </ErrorBoundary>,
    )
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('A fault in this window')
    expect(screen.getByRole('button', { name: 'Load the window again' })).toBeDefined()
  })
})

describe('what nobody caught', () => {
  function watched(): FakeBridge {
    const bridge = new FakeBridge()
    window.bridge = bridge
    return bridge
  }

  const fail = (error: unknown, message = '') =>
    window.dispatchEvent(new ErrorEvent('error', { error, message }))

  test('is told to the main process once', () => {
    const bridge = watched()
    const error = new RangeError('too far')
    fail(error)
    fail(error)
    expect(told(bridge)).toEqual([expect.stringContaining('RangeError: too far')])
  })

  test('is told of a promise too', () => {
    const bridge = watched()
    const rejection = new Event('unhandledrejection')
    window.dispatchEvent(Object.assign(rejection, { reason: new Error('nobody waits') }))
    expect(told(bridge)).toEqual([expect.stringContaining('nobody waits')])
  })

  test('is no fault where a size is only measured one frame later', () => {
    const bridge = watched()
    fail(null, 'ResizeObserver loop completed with undelivered notifications.')
    expect(told(bridge)).toEqual([])
  })

  test('does not fill the log, whatever it says', () => {
    const bridge = watched()
    for (let count = 0; count < 200; count++) tellFault(`Fault ${count}`)
    expect(told(bridge)).toHaveLength(50)
  })

  test('never brings what was looked for into a report', () => {
    history.replaceState(null, '', '#/search?text=xoxb-test-1')
    const report = faultReport({ part: 'page', error: new Error('broken') })
    history.replaceState(null, '', '#')
    expect(report).toContain('Page: #/search')
    expect(report).not.toContain('xoxb')
  })
})

test('a notice of the main process is still shown beside a fault of a page', async () => {
  const nameless = viewOf({ name: null as never })
  openWindow(new FakeBridge(windowOverviewOf([nameless], { notices: [noticeOf()] })))
  const notices = await screen.findByRole('region', { name: 'Notices' })
  expect(notices.textContent).toContain('The settings file was damaged')
})
