import { QueryClientProvider } from '@tanstack/react-query'
import { cleanup, configure, render } from '@testing-library/react'
import { type UserEvent, userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, expect, vi } from 'vitest'
import { App } from '../../renderer/App.tsx'
import type {} from '../../renderer/bridge.ts'
import { forgetLiveEntries } from '../../renderer/live-entries.ts'
import { createQueryClient } from '../../renderer/queries.ts'
import { NINE } from '../builders.ts'
import type { FakeBridge } from './fake-bridge.ts'

const VIEW = 600
const LINE = 40

// What is loaded on demand takes its time on a busy computer.
configure({ asyncUtilTimeout: 10_000 })

// happy-dom lays nothing out: sizes are made up, so that the virtual list draws what fits into its view.
beforeAll(() => {
  for (const name of ['offsetWidth', 'offsetHeight', 'clientHeight']) {
    Object.defineProperty(HTMLElement.prototype, name, {
      configurable: true,
      get(this: HTMLElement) {
        return this.tagName === 'LI' ? LINE : VIEW
      },
    })
  }
})

// A line that is brought into sight moves what it scrolls in, which tells of it a little later.
HTMLElement.prototype.scrollIntoView = function (options) {
  const scroller = this.closest('main')
  const at = Number.parseFloat(this.style.insetBlockStart)
  if (!scroller || Number.isNaN(at)) return
  const { scrollTop } = scroller
  const inView = Math.min(Math.max(scrollTop, at + LINE - VIEW), at)
  const centred = typeof options === 'object' && options.block === 'center'
  scroller.scrollTop = Math.max(0, centred ? at - (VIEW - LINE) / 2 : inView)
  setTimeout(() => scroller.dispatchEvent(new Event('scroll')))
}

let opened: { bridge: FakeBridge; close: () => void } | null = null

afterEach(() => {
  cleanup()
  opened?.close()
  const listeners = opened?.bridge.listeners ?? 0
  opened = null
  delete window.bridge
  localStorage.clear()
  history.replaceState(null, '', '#')
  forgetLiveEntries()
  vi.useRealTimers()
  expect(listeners).toBe(0)
})

/** Opens the window on a made-up main process, at 09:01 of the tests' day. */
export function openWindow(bridge: FakeBridge): { user: UserEvent } {
  vi.useFakeTimers({ now: NINE + 60_000, toFake: ['Date'] })
  window.bridge = bridge
  const client = createQueryClient()
  opened = { bridge, close: () => client.clear() }
  render(
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>,
  )
  return { user: userEvent.setup() }
}
