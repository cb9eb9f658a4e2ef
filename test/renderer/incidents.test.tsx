import { act, screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import type { Incident } from '../../shared/incident.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { failed, incidentOf, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { entryOf, failingViewOf, viewOf, windowOverviewOf } from './window-builders.ts'

/** One that was over two hours ago. */
function over(changes: Partial<Incident> = {}): Incident {
  const from = NINE - 4 * HOUR
  return incidentOf({
    id: 'over',
    reason: 'channel-archived',
    code: 'is_archived',
    lastGoodAt: from - 5 * MINUTE,
    firstBadAt: from,
    lastBadAt: from + 2 * HOUR,
    failures: 25,
    resolvedAt: from + 2 * HOUR + 10 * MINUTE,
    toldAt: from + MINUTE,
    ...changes,
  })
}

function bridgeWith(incidents: Incident[]): FakeBridge {
  const bridge = new FakeBridge(windowOverviewOf([viewOf()]))
  bridge.incidents = incidents
  return bridge
}

async function openIncidents(bridge: FakeBridge) {
  const { user } = openWindow(bridge)
  await user.click(await screen.findByRole('button', { name: 'Incidents' }))
  return user
}

async function incidentNamed(name: RegExp): Promise<HTMLElement> {
  const list = await screen.findByRole('list', { name: 'Incidents' })
  return within(list).findByRole('article', { name })
}

describe('the incidents of an integration', () => {
  test('end without a claim about what was before them', async () => {
    await openIncidents(bridgeWith([over()]))
    await incidentNamed(/./)
    expect(screen.getByText('No older incidents.')).toBeDefined()
  })

  test('tell when one began and ended, how often it failed and whether that was told', async () => {
    await openIncidents(bridgeWith([over({ acknowledgedUntil: NINE + DAY })]))
    const line = await incidentNamed(/Channel archived/)
    for (const words of [
      'is_archived',
      'Lasted 2 h 10 min',
      'Began between 04:55 and 05:00, worked again 07:10',
      '25 failed checks · told 05:01 · had been acknowledged',
    ])
      expect(line.textContent).toContain(words)
  })

  test.each<[string, Partial<Incident>, string]>([
    ['is open', { resolvedAt: null, toldAt: null }, 'Open for 4 h 1 min'],
    ['is not told yet', { resolvedAt: null, toldAt: null }, 'not told yet'],
    ['was never told', { toldAt: null }, '25 failed checks · not told'],
    ['is known', { resolvedAt: null, acknowledgedUntil: NINE + HOUR }, 'acknowledged until 10:00'],
    ['was never seen working', { lastGoodAt: null }, 'Failed from its first check, 05:00'],
    ['began within a minute', { lastGoodAt: NINE - 4 * HOUR - 9000 }, 'Began between 04:59:51 and 05:00:00'],
    ['came and went', { flappingSince: NINE - 4 * HOUR }, 'Came and went for 2 h 10 min'],
    ['began on another day', { lastGoodAt: NINE - DAY }, 'Began between 22 Nov 09:00 and 23 Nov 05:00'],
  ])('say of one that %s', async (_what, changes, words) => {
    await openIncidents(bridgeWith([over(changes)]))
    const line = await incidentNamed(/Channel archived/)
    expect(line.textContent).toContain(words)
  })

  test('lead to the checks of one, with the focus', async () => {
    const bridge = bridgeWith([over()])
    bridge.knows([entryOf(NINE), entryOf(NINE - 4 * HOUR, failed()), entryOf(NINE - 5 * HOUR, failed())])
    const user = await openIncidents(bridge)
    const line = await incidentNamed(/Channel archived/)
    await user.click(within(line).getByRole('button', { name: 'Show its checks' }))
    await waitFor(() => expect(document.activeElement?.closest('li')?.textContent).toContain('05:00:00'))
    expect(screen.getByRole('button', { name: 'Checks' }).getAttribute('aria-pressed')).toBe('true')
  })

  test('open the details of their first and their last failure', async () => {
    const bridge = bridgeWith([over()])
    bridge.knows([entryOf(NINE - 4 * HOUR, failed()), entryOf(NINE - 2 * HOUR, failed())])
    const user = await openIncidents(bridge)
    const line = await incidentNamed(/Channel archived/)
    await user.click(within(line).getByRole('button', { name: 'First failure' }))
    await screen.findByRole('region', { name: 'Geeky details' })
    await user.click(within(line).getByRole('button', { name: 'Last failure' }))
    await waitFor(() =>
      expect(bridge.payloadsOf('history.details').map(({ at }) => at)).toEqual([
        NINE - 4 * HOUR,
        NINE - 2 * HOUR,
      ]),
    )
  })

  test('name those that the cause of an open one hits besides', async () => {
    const view = failingViewOf()
    const bridge = new FakeBridge(
      windowOverviewOf([{ ...view, blast: { cause: 'token', key: 'token', ids: ['a', 'b', 'c'] } }]),
    )
    bridge.incidents = view.incident ? [view.incident] : []
    await openIncidents(bridge)
    expect((await incidentNamed(/Access revoked/)).textContent).toContain(
      'along with 2 others of the same cause',
    )
  })

  test('follow what happens: a new one, its checks, and its end', async () => {
    const bridge = bridgeWith([])
    await openIncidents(bridge)
    await screen.findByText('No incidents yet.')
    const view = failingViewOf()
    const { incident } = view
    if (!incident) throw new Error('There is no incident.')
    bridge.incidents = [incident]
    act(() => bridge.shows(windowOverviewOf([view], { at: NINE + 1 })))
    const line = await incidentNamed(/Access revoked/)
    const asked = bridge.payloadsOf('history.incidents').length
    const grown = { ...view, incident: { ...incident, failures: 7 } }
    act(() => bridge.shows(windowOverviewOf([grown], { at: NINE + 2 })))
    await waitFor(() => expect(line.textContent).toContain('7 failed checks'))
    expect(bridge.payloadsOf('history.incidents')).toHaveLength(asked)
    bridge.incidents = [{ ...incident, failures: 7, resolvedAt: NINE + 5 * MINUTE }]
    act(() => bridge.shows(windowOverviewOf([viewOf()], { at: NINE + 3 })))
    await waitFor(() => expect(line.textContent).toContain('worked again 09:05'))
  })

  test('have an address of their own, and their checks another', async () => {
    const bridge = bridgeWith([over()])
    bridge.knows([entryOf(NINE - 4 * HOUR, failed())])
    const user = await openIncidents(bridge)
    expect(location.hash).toBe('#/integration/a/incidents')
    const line = await incidentNamed(/Channel archived/)
    await user.click(within(line).getByRole('button', { name: 'Show its checks' }))
    await waitFor(() => expect(location.hash).toBe('#/integration/a'))
  })

  test('are asked for again when they could not be read', async () => {
    const bridge = bridgeWith([over()])
    bridge.refuses('history.incidents', 'The history file is locked.')
    const user = await openIncidents(bridge)
    expect((await screen.findByRole('alert')).textContent).toContain('The history file is locked.')
    bridge.relents('history.incidents')
    await user.click(screen.getByRole('button', { name: 'Try again' }))
    expect(await incidentNamed(/Channel archived/)).toBeDefined()
  })
})
