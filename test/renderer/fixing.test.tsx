import { act, screen, waitFor } from '@testing-library/react'
import { expect, test } from 'vitest'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { failingViewOf, sharing, viewOf, windowOverviewOf } from './window-builders.ts'

const names = ['One', 'Two', 'Three']
const failing = (...which: string[]) =>
  sharing(
    'token',
    which.map((name) => failingViewOf({ id: name, name })),
  )
const well = (...which: string[]) => which.map((name) => viewOf({ id: name, name }))

const groupInList = () => screen.queryByRole('list', { name: /· \d integrations$/ })
const groupInCard = () => screen.queryByRole('list', { name: /^These/ })

test('while Slack is asked about a group, list and card keep it as it was, until the answer is there', async () => {
  const bridge = new FakeBridge(windowOverviewOf(failing(...names)))
  const release = bridge.holds('incident.fixed')
  const { user } = openWindow(bridge)
  await user.click(await screen.findByRole('button', { name: 'I fixed it: ask all 3' }))
  act(() => bridge.shows(windowOverviewOf([...failing('Two', 'Three'), ...well('One')], { at: NINE + 1 })))
  await screen.findByText('2 failing')
  expect(groupInList()?.childElementCount).toBe(3)
  expect(groupInCard()?.childElementCount).toBe(3)
  act(() => bridge.shows(windowOverviewOf(well(...names), { at: NINE + 2 })))
  release()
  await waitFor(() => expect(groupInList()).toBeNull())
  expect(screen.getByText('Slack agrees: all 3 work again.')).toBeDefined()
})
