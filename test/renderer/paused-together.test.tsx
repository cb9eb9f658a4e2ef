import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { IntegrationView } from '../../shared/overview.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { failingViewOf, sharing, windowOverviewOf } from './window-builders.ts'

const three = ['One', 'Two', 'Three'].map((name) => failingViewOf({ id: name, name }))

/** Main names no cause of those that are paused. */
function pausedOf(view: IntegrationView): IntegrationView {
  return { ...view, status: 'paused', paused: true, blast: null, nextDueAt: null }
}

async function pauseAll() {
  const bridge = new FakeBridge(windowOverviewOf(sharing('token', three)))
  const { user } = openWindow(bridge)
  const release = bridge.holds('integration.pause')
  await user.click(await screen.findByRole('button', { name: 'Pause all 3' }))
  act(() => bridge.shows(windowOverviewOf(three.map(pausedOf), { at: NINE + 1 })))
  const resume = await screen.findByRole('button', { name: 'Resume all 3' })
  // What changed may be heard of before the answer.
  release()
  await waitFor(() => expect(resume.getAttribute('aria-disabled')).toBeNull())
  return { bridge, user, resume }
}

test('what was paused together goes on together, by the same button, which keeps the focus', async () => {
  const { bridge, user, resume } = await pauseAll()
  expect(document.activeElement).toBe(resume)
  await user.keyboard('{Enter}')
  expect(bridge.payloadsOf('integration.pause').at(-1)).toEqual({
    ids: ['One', 'Two', 'Three'],
    paused: false,
  })
  act(() => bridge.shows(windowOverviewOf(sharing('token', three), { at: NINE + 2 })))
  await screen.findByRole('button', { name: 'Pause all 3' })
  expect(document.activeElement).toBe(resume)
})

test('it is offered on the page of each of them, for those that are still paused', async () => {
  const { bridge, user } = await pauseAll()
  await user.click(screen.getByRole('button', { name: /^Three/ }))
  expect(screen.getByRole('button', { name: 'Resume all 3' })).toBeDefined()
  const [one, ...others] = three
  if (!one) throw new Error('There are three.')
  act(() => bridge.shows(windowOverviewOf([one, ...others.map(pausedOf)], { at: NINE + 2 })))
  await user.click(await screen.findByRole('button', { name: 'Resume all 2' }))
  expect(bridge.payloadsOf('integration.pause').at(-1)).toEqual({ ids: ['Two', 'Three'], paused: false })
})
