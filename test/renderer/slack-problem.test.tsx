import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Overview } from '../../shared/overview.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

const REPORTED = { title: 'Trouble sending messages', url: 'https://slack-status.com/2026-11/0a1b' }

function openWith(changes: Partial<Overview>) {
  const views = [failingViewOf(), viewOf({ id: 'b', name: 'Billing events' })]
  const bridge = new FakeBridge(windowOverviewOf(views, changes))
  return { bridge, ...openWindow(bridge) }
}

describe("Slack's own trouble", () => {
  test("is told in one calm banner with Slack's title, and blames nobody", async () => {
    openWith({ slackProblem: REPORTED })
    const notices = await screen.findByRole('region', { name: 'Notices' })
    expect(notices.textContent).toContain('Slack has a problem.')
    expect(notices.textContent).toContain('“Trouble sending messages”')
    expect(notices.textContent).toContain('none of your integrations is blamed')
    expect(within(notices).queryByRole('alert')).toBeNull()
  })

  test.each([
    ['its own page', REPORTED, REPORTED.url],
    ["Slack's status page", { title: null, url: null }, 'https://slack-status.com'],
  ])('leads to %s by way of the main process', async (_what, slackProblem, url) => {
    const { user, bridge } = openWith({ slackProblem })
    await user.click(await screen.findByRole('link', { name: "Slack's status page" }))
    expect(bridge.payloadsOf('link.open')).toEqual([{ url }])
  })

  test('comes first in the summary', async () => {
    openWith({ slackProblem: REPORTED })
    expect((await screen.findByText('1 failing')).closest('p')?.textContent).toBe(
      'Slack has a problem, 1 failing, 1 ok, checked 1 min ago',
    )
  })

  test('is not guessed at while this computer is offline', async () => {
    openWith({ slackProblem: REPORTED, online: false })
    const notices = await screen.findByRole('region', { name: 'Notices' })
    expect(notices.textContent).toContain('This computer is offline')
    expect(document.body.textContent).not.toContain('Slack has a problem')
  })
})
