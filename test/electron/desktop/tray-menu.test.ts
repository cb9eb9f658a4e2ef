import { expect, test } from 'vitest'
import { trayMenu, trayTooltip } from '../../../electron/desktop/tray-menu.ts'
import type { TrayFace } from '../../../electron/monitor/tray-face.ts'
import type { TrayCommand } from '../../../electron/ports.ts'
import { HOUR } from '../../../shared/time.ts'

function faceOf(changes: Partial<TrayFace> = {}): TrayFace {
  return {
    face: 'ok',
    summary: '9 ok, checked 09:14',
    failing: [],
    more: 0,
    paused: false,
    demo: false,
    ...changes,
  }
}

function failingOf(count: number) {
  return Array.from({ length: count }, (_, index) => ({
    label: `Integration ${index}: Channel archived`,
    integrationId: `i${index}`,
    incidentId: `i${index}-1`,
    at: index,
  }))
}

const labels = (face: TrayFace) => trayMenu(face, () => {}).map(({ type, label }) => type ?? label)

/** Clicks the entry of that label; returns what was commanded. */
function choose(face: TrayFace, label: string): TrayCommand[] {
  const commands: TrayCommand[] = []
  const item = trayMenu(face, (command) => commands.push(command)).find((each) => each.label === label)
  item?.click?.({} as never, undefined, {} as never)
  return commands
}

test('the tooltip reads like the header of the menu', () => {
  const face = faceOf({ summary: '2 failing, 9 ok, checked 09:14' })
  expect(trayTooltip(face)).toBe('Redbar: 2 failing, 9 ok, checked 09:14')
  expect(trayMenu(face, () => {})[0]).toMatchObject({ label: trayTooltip(face), enabled: false })
})

test('all well: how things stand, then what can be done', () => {
  expect(labels(faceOf())).toEqual([
    'Redbar: 9 ok, checked 09:14',
    'separator',
    'Check now',
    'Pause for 1 hour',
    'separator',
    'Open Redbar',
    'Settings',
    'separator',
    'Quit',
  ])
})

test('failing integrations come first, and those beyond the list are counted', () => {
  expect(labels(faceOf({ failing: failingOf(10), more: 3 })).slice(1, 15)).toEqual([
    'separator',
    ...failingOf(10).map(({ label }) => label),
    '3 more',
    'separator',
    'Check now',
  ])
})

test('a failing integration opens its incident', () => {
  const [failing] = failingOf(1)
  expect(choose(faceOf({ failing: failingOf(1) }), failing?.label ?? '')).toEqual([
    { kind: 'open', target: { page: 'integration', integrationId: 'i0', incidentId: 'i0-1', at: 0 } },
  ])
})

test.each<[string, TrayFace, TrayCommand]>([
  ['Check now', faceOf(), { kind: 'check-now' }],
  ['Pause for 1 hour', faceOf(), { kind: 'pause', forMs: HOUR }],
  ['Resume', faceOf({ paused: true }), { kind: 'pause', forMs: null }],
  ['3 more', faceOf({ failing: failingOf(10), more: 3 }), { kind: 'open', target: null }],
  ['Open Redbar', faceOf(), { kind: 'open', target: null }],
  ['Settings', faceOf(), { kind: 'open', target: { page: 'settings' } }],
  ['Quit', faceOf(), { kind: 'quit' }],
])('"%s" does what it says', (label, face, command) => {
  expect(choose(face, label)).toEqual([command])
})

test('while paused there is nothing to check', () => {
  const check = trayMenu(faceOf({ paused: true }), () => {}).find(({ label }) => label === 'Check now')
  expect(check?.enabled).toBe(false)
})

test('the demo says so', () => {
  expect(labels(faceOf({ demo: true }))[0]).toBe('Redbar Demo: 9 ok, checked 09:14')
})

test('a long name is cut, and its "&" does not become an underlined letter', () => {
  const [item] = failingOf(1)
  const label = `Ship & tell ${'x'.repeat(100)}: Channel archived`
  const shown = labels(faceOf({ failing: item ? [{ ...item, label }] : [] }))[2] ?? ''
  expect(shown.startsWith('Ship && tell xxx')).toBe(true)
  expect(shown.endsWith('…')).toBe(true)
  expect(shown.length).toBeLessThan(80)
})
