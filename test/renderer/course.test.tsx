import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Incident } from '../../shared/incident.ts'
import { OK } from '../../shared/outcome.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { HOUR, MINUTE } from '../../shared/time.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { acknowledged, failingViewOf, windowOverviewOf } from './window-builders.ts'

function incidentWith(changes: Partial<Incident>): Incident | null {
  const { incident } = failingViewOf()
  return incident && { ...incident, ...changes }
}

async function cardOf(view: IntegrationView): Promise<HTMLElement> {
  openWindow(new FakeBridge(windowOverviewOf([view])))
  return screen.findByRole('region', { name: /^Access revoked in Slack/ })
}

const byTurns = incidentWith({ flappingSince: NINE - 10 * MINUTE, lastBadAt: NINE, failures: 1 })

describe('what comes and goes', () => {
  test.each([
    ['; at the moment it works', OK],
    ['; at the moment it fails', failingViewOf().outcome],
    ['', { status: 'inconclusive', reason: 'offline', code: null } as const],
  ])(
    'is told by its turns, not by its latest dip: it "failed and worked by turns%s"',
    async (words, outcome) => {
      const card = await cardOf(failingViewOf({ incident: byTurns, outcome, messagesPerDay: 5000 }))
      expect(card.textContent).toContain(
        `Since 08:50 it failed and worked by turns${words}. It last failed 1 min ago.`,
      )
      expect(card.textContent).not.toMatch(/failing for|failed check|lost/)
    },
  )

  test('is no plain failure in the list', async () => {
    await cardOf(failingViewOf({ incident: byTurns, outcome: OK }))
    const item = screen.getByRole('button', { name: /^Reviews/ })
    expect(item.textContent).toContain('Comes and goes: Access revoked in Slack')
    expect(item.textContent).not.toContain('Failing')
  })
})

describe('what is paused while it fails', () => {
  const paused = { status: 'paused', paused: true, nextDueAt: null } as const

  test('says how it stood when it was last seen, and claims nothing since', async () => {
    const card = await cardOf(failingViewOf({ ...paused, lastCheckedAt: NINE - 5 * MINUTE }))
    expect(card.textContent).toContain('Paused: it was failing when it was last checked, at 08:55.')
    expect(card.textContent).not.toMatch(/failing for|just now/)
  })

  test('counts what was lost until then', async () => {
    const incident = incidentWith({ lastGoodAt: NINE - 3 * HOUR, firstBadAt: NINE - 3 * HOUR })
    const card = await cardOf(
      failingViewOf({ ...paused, incident, messagesPerDay: 240, lastCheckedAt: NINE - 2 * HOUR }),
    )
    expect(card.textContent).toContain('About 10 messages probably lost.')
  })

  test('still says that it is acknowledged', async () => {
    const card = await cardOf({ ...acknowledged(failingViewOf()), ...paused })
    expect(card.textContent).toContain('Acknowledged until tomorrow 09:00.')
  })
})
