import { act, screen, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import axe from 'axe-core'
import { describe, expect, test, vi } from 'vitest'
import type { ExportProgress } from '../../shared/export.ts'
import { failed, incidentOf, NINE } from '../builders.ts'
import { FakeBridge } from './fake-bridge.ts'
import { openWindow } from './open-window.tsx'
import { detailsOf, entryOf, failingViewOf, windowOverviewOf } from './window-builders.ts'

const FILE = 'redbar-history-2026-11-23-0900.csv'

function bridgeWithHistory(): FakeBridge {
  const view = failingViewOf()
  const bridge = new FakeBridge(windowOverviewOf([view]))
  const entry = entryOf(NINE, failed())
  bridge.knows([entry])
  bridge.explains(detailsOf(entry, { incident: view.incident }))
  return bridge
}

function progressOf(changes: Partial<ExportProgress> = {}): ExportProgress {
  return { id: 'export-1', entries: 0, state: 'running', problem: null, fileName: FILE, ...changes }
}

/** The card has such a button too, for the newest failed check. */
async function openDetails(user: UserEvent): Promise<void> {
  const line = await screen.findByRole('list', { name: 'History' })
  await user.click(await within(line).findByRole('button', { name: 'Geeky details' }))
}

async function choose(user: UserEvent, format: RegExp): Promise<void> {
  await user.click(await screen.findByRole('button', { name: 'Export' }))
  await user.click(screen.getByRole('menuitem', { name: format }))
}

/** Opens the window and waits until it listens for exports. */
async function openListening(bridge: FakeBridge) {
  const opened = openWindow(bridge)
  await vi.waitFor(() => expect(bridge.hears('export.progress')).toBe(true))
  return opened
}

/** What is said of exports without being looked at. */
function spoken(): string {
  const live = [...document.querySelectorAll('[aria-live=polite]')].map(({ textContent }) => textContent)
  return live.join('')
}

describe('the history of an integration', () => {
  test.each([
    [/^CSV/, 'csv'],
    [/^JSON/, 'json'],
  ] as const)('is exported from its head: %s', async (name, format) => {
    const bridge = bridgeWithHistory()
    const { user } = openWindow(bridge)
    await choose(user, name)
    const filter = {
      integrationIds: ['a'],
      statuses: null,
      reasons: null,
      code: null,
      text: null,
      from: null,
      to: null,
    }
    expect(bridge.payloadsOf('export.start')).toEqual([{ filter, format }])
  })

  test('that is empty has nothing to export', async () => {
    openWindow(new FakeBridge(windowOverviewOf([failingViewOf()])))
    await screen.findByRole('heading', { name: 'History' })
    expect(screen.queryByRole('button', { name: 'Export' })).toBeNull()
  })

  test('says why it cannot be exported', async () => {
    const bridge = bridgeWithHistory()
    bridge.refuses('export.start', 'Redbar may not write there.')
    const { user } = openWindow(bridge)
    await choose(user, /^CSV/)
    expect((await screen.findByRole('alert')).textContent).toContain('Redbar may not write there.')
  })
})

describe('an export that is under way', () => {
  test('shows how far it has come, and can be cancelled', async () => {
    const bridge = bridgeWithHistory()
    const { user } = await openListening(bridge)
    act(() => bridge.emit('export.progress', progressOf({ entries: 12_500 })))
    const region = screen.getByRole('region', { name: 'Exports' })
    expect(region.textContent).toContain(`Exporting to ${FILE}: 12,500 entries so far`)
    await user.click(within(region).getByRole('button', { name: `Cancel the export to ${FILE}` }))
    expect(bridge.payloadsOf('export.cancel')).toEqual([{ id: 'export-1' }])
    act(() => bridge.emit('export.progress', progressOf({ entries: 13_000, state: 'cancelled' })))
    expect(region.textContent).toContain('The export was cancelled. Nothing was saved.')
    expect(within(region).queryByRole('button', { name: /^Cancel/ })).toBeNull()
  })

  test('ends in a sentence that stays until it is put away', async () => {
    const bridge = bridgeWithHistory()
    const { user } = await openListening(bridge)
    act(() => bridge.emit('export.progress', progressOf()))
    act(() => bridge.emit('export.progress', progressOf({ entries: 12_480, state: 'done' })))
    const region = screen.getByRole('region', { name: 'Exports' })
    expect(region.textContent).toContain(`Saved 12,480 entries as ${FILE}`)
    await user.click(within(region).getByRole('button', { name: /^Dismiss/ }))
    expect(screen.queryByRole('region', { name: 'Exports' })).toBeNull()
  })

  test('leaves the focus to the one beside it when it is put away, the last to the title of the page', async () => {
    const bridge = bridgeWithHistory()
    const { user } = await openListening(bridge)
    const title = await screen.findByRole('heading', { level: 1 })
    for (const id of ['export-1', 'export-2'])
      act(() => bridge.emit('export.progress', progressOf({ id, state: 'done' })))
    const dismiss = () => screen.getAllByRole('button', { name: /^Dismiss/ })
    expect(dismiss()).toHaveLength(2)
    const [first, second] = dismiss()
    if (first) await user.click(first)
    expect(document.activeElement).toBe(second)
    await user.keyboard('{Enter}')
    expect(document.activeElement).toBe(title)
  })

  test('says why it failed', async () => {
    const bridge = bridgeWithHistory()
    await openListening(bridge)
    act(() => bridge.emit('export.progress', progressOf({ state: 'failed', problem: 'The disk is full.' })))
    expect(screen.getByRole('region', { name: 'Exports' }).textContent).toContain('The disk is full.')
  })

  test('is announced when it begins and ends, and does not count aloud', async () => {
    const bridge = bridgeWithHistory()
    await openListening(bridge)
    const heard: string[] = []
    for (const progress of [
      progressOf(),
      progressOf({ entries: 500 }),
      progressOf({ entries: 1000 }),
      progressOf({ entries: 1200, state: 'done' }),
    ]) {
      act(() => bridge.emit('export.progress', progress))
      heard.push(spoken())
    }
    const begun = `Exporting to ${FILE}…`
    expect(heard).toEqual([begun, begun, begun, `Saved 1,200 entries as ${FILE}`])
  })

  test('has a line of its own beside another one', async () => {
    const bridge = bridgeWithHistory()
    await openListening(bridge)
    act(() => bridge.emit('export.progress', progressOf()))
    act(() =>
      bridge.emit(
        'export.progress',
        progressOf({ id: 'export-2', entries: 1, state: 'done', fileName: 'b.json' }),
      ),
    )
    const { textContent } = screen.getByRole('region', { name: 'Exports' })
    expect(textContent).toContain(`Exporting to ${FILE}…`)
    expect(textContent).toContain('Saved 1 entry as b.json')
  })
})

test('axe finds nothing to complain about while an export is under way, beside one that failed', async () => {
  const bridge = bridgeWithHistory()
  const { user } = await openListening(bridge)
  act(() => bridge.emit('export.progress', progressOf({ entries: 500 })))
  act(() =>
    bridge.emit('export.progress', progressOf({ id: 'b', state: 'failed', problem: 'The disk is full.' })),
  )
  await user.click(await screen.findByRole('button', { name: 'Export' }))
  const { violations } = await axe.run(document.body, {
    rules: { 'color-contrast': { enabled: false }, 'target-size': { enabled: false } },
  })
  expect(violations.map(({ id }) => id)).toEqual([])
})

describe('an incident', () => {
  test('is saved as a page from its card, and the name of the file is said', async () => {
    const bridge = bridgeWithHistory()
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Save as a page' }))
    expect(bridge.payloadsOf('incident.save')).toEqual([{ incidentId: incidentOf().id }])
    expect(await screen.findByText('Saved as incident.html')).toBeDefined()
  })

  test('is saved from its geeky details too', async () => {
    const bridge = bridgeWithHistory()
    const { user } = openWindow(bridge)
    await openDetails(user)
    await user.click(await screen.findByRole('button', { name: 'Save the incident as a page' }))
    expect(bridge.payloadsOf('incident.save')).toEqual([{ incidentId: incidentOf().id }])
  })
})

describe('a report for support', () => {
  test('that is refused says why', async () => {
    const bridge = bridgeWithHistory()
    bridge.refuses(
      'report.copy',
      'Something in line 4 of the report looks like a secret, so it was not copied.',
    )
    const { user } = openWindow(bridge)
    await openDetails(user)
    await user.click(await screen.findByRole('button', { name: 'Copy all for support' }))
    expect((await screen.findByRole('alert')).textContent).toContain(
      'looks like a secret, so it was not copied',
    )
  })
})

describe('the support bundle', () => {
  async function openSettings(bridge: FakeBridge) {
    const { user } = openWindow(bridge)
    await user.click(await screen.findByRole('button', { name: 'Settings' }))
    const dialog = await screen.findByRole('dialog')
    await user.click(await within(dialog).findByRole('tab', { name: 'About' }))
    await user.click(await within(dialog).findByRole('button', { name: 'Save a support bundle' }))
    return dialog
  }

  test('is saved from the settings', async () => {
    const bridge = bridgeWithHistory()
    const dialog = await openSettings(bridge)
    expect(await within(dialog).findByText('Saved as redbar-support.zip')).toBeDefined()
    expect(bridge.payloadsOf('support.save')).toEqual([undefined])
  })

  test('says in the settings why it was not saved', async () => {
    const bridge = bridgeWithHistory()
    bridge.refuses(
      'support.save',
      'Something that looks like a secret stands in integrations.json: [0].name.',
    )
    const dialog = await openSettings(bridge)
    expect((await within(dialog).findByRole('alert')).textContent).toContain('integrations.json: [0].name')
  })
})
