import { act, screen, waitFor, within } from '@testing-library/react'
import { expect, vi } from 'vitest'
import { periodEdges } from '../../electron/monitor/period-edges.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import type { Strip } from '../../shared/strips.ts'
import { NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { viewOf, windowOverviewOf } from './window-builders.ts'

/** The days of the strips. */
export const edges = periodEdges('90d', NINE)

/** The strip of an integration that was up for all of its days. */
export function stripOf(integrationId: string, changes: Partial<Strip> = {}): Strip {
  return { integrationId, days: 'o'.repeat(90), coverage: 1, uptime: 1, incidents: 0, ...changes }
}

/** A window on the overview page of these integrations. */
export function openOverview(views: IntegrationView[], strips: Strip[] = views.map(({ id }) => stripOf(id))) {
  const bridge = new FakeBridge(windowOverviewOf(views))
  bridge.strips = { at: NINE, edges, strips }
  history.replaceState(null, '', '#/overview')
  const { user } = openWindow(bridge)
  return { bridge, user }
}

export function grid(): Promise<HTMLElement> {
  return screen.findByRole('grid', { name: 'The last 90 days of all integrations' })
}

/** The grid once its strips have come. */
export async function filledGrid(): Promise<HTMLElement> {
  const found = await grid()
  await waitFor(() => expect(found.getAttribute('aria-busy')).toBe('false'))
  return found
}

/** Groups and names, as they stand. */
export async function lines(): Promise<string[]> {
  const rows = within(await grid()).getAllByRole('row')
  return rows
    .map((row) => within(row).queryByRole('heading') ?? within(row).getByRole('rowheader'))
    .map((each) => each.textContent?.split('.')[0] ?? '')
}

/** What has the focus, for who listens. */
export function active(found: HTMLElement): string {
  return document.getElementById(found.getAttribute('aria-activedescendant') ?? '')?.textContent ?? ''
}

/** So much time (ms) passes for everything in the window that looks at the clock. */
export function pass(ms: number): void {
  vi.setSystemTime(Date.now() + ms)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}

/** Integrations that are well. */
export const a = viewOf({ id: 'a', name: 'Reviews' })
export const b = viewOf({ id: 'b', name: 'Deploys', workspace: 'Globex' })
export const c = viewOf({ id: 'c', name: 'Alerts' })
