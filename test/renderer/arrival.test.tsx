import { act, screen, waitFor } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Target } from '../../shared/ipc.ts'
import { failed, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const target: Target = { page: 'integration', integrationId: 'a', incidentId: `a-${NINE}`, at: NINE }

function bridgeWithFailure(): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([viewOf({ id: 'b', name: 'Other' }), failingViewOf()]))
  bridge.knows([entryOf(NINE, failed())])
  return bridge
}

const title = () => screen.getByRole('heading', { level: 1 })

async function expectItsTop(): Promise<void> {
  await waitFor(() => expect(title().textContent).toBe('Reviews to #app-reviews'))
  expect(screen.getByRole('region', { name: /^Access revoked in Slack/ })).toBeDefined()
  expect(screen.queryByRole('region', { name: 'Geeky details' }), 'nothing covers the card').toBeNull()
  await waitFor(() => expect(document.activeElement).toBe(title()))
}

describe('who comes from a notification or the tray sees the card of the incident', () => {
  test('when the window is opened for it', async () => {
    const bridge = bridgeWithFailure()
    bridge.target = target
    openWindow(bridge)
    await screen.findByRole('region', { name: /^Access revoked in Slack/ })
    await expectItsTop()
  })

  test('when the window shows another one', async () => {
    const bridge = bridgeWithFailure()
    openWindow(bridge)
    await screen.findByRole('heading', { name: 'Other' })
    act(() => bridge.emit('target.open', target))
    await expectItsTop()
  })

  test('when the window shows it already, far down and with details open, and so each time', async () => {
    const bridge = bridgeWithFailure()
    bridge.target = target
    const { user } = openWindow(bridge)
    await screen.findByRole('region', { name: /^Access revoked in Slack/ })
    for (const _ of ['once', 'again']) {
      await user.click(screen.getAllByRole('button', { name: 'Geeky details' })[0] ?? document.body)
      screen.getByRole('main').scrollTop = 900
      act(() => bridge.emit('target.open', target))
      await expectItsTop()
      expect(screen.getByRole('main').scrollTop).toBe(0)
    }
  })
})
