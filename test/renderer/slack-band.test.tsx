import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { NINE, slackProblemOf } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { timelineOf, viewOf, windowOverviewOf } from './window-builders.ts'

const OVER = slackProblemOf({ from: NINE - 3 * HOUR, lastSeenAt: NINE - 2.1 * HOUR, to: NINE - 2 * HOUR })

function openWith(slackProblems: SlackProblem[]) {
  const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
  bridge.charts('a', (period) => timelineOf({ period, slackProblems }))
  return { bridge, ...openWindow(bridge) }
}

const listed = async () =>
  within(await screen.findByRole('list', { name: "Slack's own problems" }))
    .getAllByRole('listitem')
    .map((item) => item.textContent?.trim())

test("Slack's own problem is told under the bars, with the way to Slack's page, by way of the main process", async () => {
  const { user, bridge } = openWith([OVER])
  expect(await listed()).toEqual(['Slack, 06:00 – 07:00: Trouble with app tokens'])
  const link = screen.getByRole('link', { name: 'Trouble with app tokens' })
  link.focus()
  await user.keyboard('{Enter}')
  expect(bridge.payloadsOf('link.open')).toEqual([{ url: OVER.url }])
})

test('one without a page of its own leads nowhere, and is told all the same', async () => {
  openWith([{ ...OVER, url: null }])
  expect(await listed()).toEqual(['Slack, 06:00 – 07:00: Trouble with app tokens'])
  expect(screen.queryByRole('link', { name: 'Trouble with app tokens' })).toBeNull()
})

test('the bars of its time name it, and no others', async () => {
  openWith([OVER])
  const bars = within(await screen.findByRole('listbox', { name: /^Bars of/ })).getAllByRole('option')
  const named = bars.filter((bar) => bar.getAttribute('aria-label')?.includes('Slack had a problem: Trouble'))
  expect(named.map((bar) => bar.getAttribute('aria-label')?.slice(12, 25))).toEqual(['06:00 – 07:00'])
})

test('it is drawn over the bars of its time, and as open where nobody saw its end', async () => {
  openWith([OVER, slackProblemOf({ id: 'lost', from: NINE - HOUR, lastSeenAt: NINE - 30 * MINUTE })])
  await listed()
  const band = document.querySelector<HTMLElement>('[data-lanes]')
  const drawn = [...(band?.children ?? [])].map((each) => ({
    style: each.getAttribute('style'),
    open: each.hasAttribute('data-open'),
  }))
  expect(band?.getAttribute('aria-hidden')).toBe('true')
  expect(drawn).toEqual([
    { style: expect.stringContaining('83.333%'), open: false },
    { style: expect.stringContaining('91.667%'), open: true },
  ])
})

test('nothing is drawn or told where Slack had none', async () => {
  openWith([])
  await screen.findByRole('listbox', { name: /^Bars of/ })
  expect(document.querySelector('[data-lanes]')).toBeNull()
  expect(screen.queryByRole('list', { name: "Slack's own problems" })).toBeNull()
})

test('the newest three are told, and all on demand', async () => {
  const many = [5, 4, 3, 2, 1].map((ago) =>
    slackProblemOf({
      id: `${ago}`,
      title: `Trouble ${ago}`,
      from: NINE - ago * HOUR,
      to: NINE - ago * HOUR + MINUTE,
    }),
  )
  const { user } = openWith(many)
  expect((await listed()).map((text) => text?.split(': ')[1])).toEqual([
    'Trouble 1',
    'Trouble 2',
    'Trouble 3',
  ])
  const button = screen.getByRole('button', { name: 'All 5 of Slack’s problems' })
  expect(button.getAttribute('aria-expanded')).toBe('false')
  await user.click(button)
  expect(await listed()).toHaveLength(5)
  expect(screen.getByRole('button', { name: 'Fewer of Slack’s problems', expanded: true })).toBe(button)
})
