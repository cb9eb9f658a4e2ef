import type { MenuItemConstructorOptions } from 'electron'
import { expect, test } from 'vitest'
import { type MenuEntry, menuTemplate, trayMenu, trayTooltip } from '../../../electron/desktop/tray-menu.ts'
import type { TrayFace, TrayItem } from '../../../electron/monitor/tray-face.ts'
import type { TrayCommand } from '../../../electron/ports.ts'
import type { Target } from '../../../shared/ipc.ts'
import { trayMessages as german } from '../../../shared/language/de/tray.ts'
import { trayMessages as tray } from '../../../shared/language/en/tray.ts'
import { HOUR } from '../../../shared/time.ts'

function faceOf(changes: Partial<TrayFace> = {}): TrayFace {
  return {
    face: 'ok',
    summary: '9 ok, checked 09:14',
    failing: [],
    more: 0,
    count: 0,
    worst: null,
    acknowledge: [],
    snoozedUntil: null,
    paused: false,
    notice: null,
    demo: false,
    ...changes,
  }
}

const targetOf = (index: number): Target => ({
  page: 'integration',
  integrationId: `i${index}`,
  incidentId: `i${index}-1`,
  at: index,
})

function failingOf(count: number): TrayItem[] {
  return Array.from({ length: count }, (_, index) => ({
    label: `Integration ${index}: Channel archived`,
    target: targetOf(index),
    acknowledged: false,
  }))
}

const ACME = { label: 'Access revoked: Acme, 2 integrations', incidentIds: ['a-1', 'b-1'] }
const REVIEWS = { label: 'Reviews: Channel archived', incidentIds: ['c-1'] }

/** The menu as people read it; the lines of a submenu are in a list of their own. */
type Reading = (string | Reading)[]

function reading(entries: MenuEntry[]): Reading {
  return entries.flatMap((entry): Reading => {
    if (entry.kind === 'separator') return ['-']
    return entry.kind === 'submenu' ? [entry.label, reading(entry.entries)] : [entry.label]
  })
}

/** Clicks through the entries of those labels; returns what was commanded. */
function choose(face: TrayFace, ...labels: string[]): TrayCommand[] {
  const commands: TrayCommand[] = []
  let items: MenuItemConstructorOptions[] = menuTemplate(trayMenu(face, tray), (command) =>
    commands.push(command),
  )
  for (const label of labels) {
    const item = items.find((each) => each.label === label)
    item?.click?.({} as never, undefined, {} as never)
    items = Array.isArray(item?.submenu) ? (item.submenu as MenuItemConstructorOptions[]) : []
  }
  return commands
}

const COMMANDS = [
  'Snooze notifications for 1 hour',
  'Check now',
  'Pause for 1 hour',
  '-',
  'Open Redbar',
  'Settings',
  '-',
  'Quit',
]

test('the tooltip reads like the header of the menu', () => {
  const face = faceOf({ summary: '2 failing, 9 ok, checked 09:14' })
  expect(trayTooltip(face, tray)).toBe('Redbar: 2 failing, 9 ok, checked 09:14')
  expect(menuTemplate(trayMenu(face, tray), () => {})[0]).toEqual({
    label: trayTooltip(face, tray),
    enabled: false,
  })
})

test('all well: how things stand, then what can be done', () => {
  expect(reading(trayMenu(faceOf(), tray))).toEqual(['Redbar: 9 ok, checked 09:14', '-', ...COMMANDS])
})

test('what is wrong with Redbar itself comes before all, and opens the window', () => {
  const face = faceOf({ notice: 'The history cannot be saved', failing: failingOf(1) })
  expect(reading(trayMenu(face, tray)).slice(0, 4)).toEqual([
    'Redbar: 9 ok, checked 09:14',
    'The history cannot be saved',
    '-',
    'Integration 0: Channel archived',
  ])
  expect(choose(face, 'The history cannot be saved')).toEqual([{ kind: 'open', target: null }])
})

test('failing integrations come first, and those beyond the list are counted', () => {
  expect(reading(trayMenu(faceOf({ failing: failingOf(10), more: 3 }), tray)).slice(1)).toEqual([
    '-',
    ...failingOf(10).map(({ label }) => label),
    '3 more',
    '-',
    ...COMMANDS,
  ])
})

test('a failing integration opens its incident', () => {
  expect(choose(faceOf({ failing: failingOf(1) }), 'Integration 0: Channel archived')).toEqual([
    { kind: 'open', target: targetOf(0) },
  ])
})

test('an acknowledged one says so, however long its name is', () => {
  const failing = [{ label: `${'x'.repeat(100)}: gone`, target: targetOf(0), acknowledged: true }]
  expect(reading(trayMenu(faceOf({ failing }), tray))[2]).toMatch(/^x+… \(acknowledged\)$/)
})

test.each([
  ['one incident', [REVIEWS], ['Acknowledge']],
  ['one cause of several incidents', [ACME], ['Acknowledge all']],
  ['several causes', [ACME, REVIEWS], ['Acknowledge', [ACME.label, REVIEWS.label, '-', 'All']]],
])('%s to acknowledge: the menu is no deeper than it must be', (_, acknowledge, lines) => {
  const read = reading(trayMenu(faceOf({ acknowledge }), tray))
  expect(read.slice(2, 2 + lines.length)).toEqual(lines)
  expect(read.slice(2 + lines.length)).toEqual(COMMANDS)
})

test.each([
  ['the only incident', [REVIEWS], ['Acknowledge'], ['c-1']],
  ['all of the only cause', [ACME], ['Acknowledge all'], ['a-1', 'b-1']],
  ['one cause', [ACME, REVIEWS], ['Acknowledge', ACME.label], ['a-1', 'b-1']],
  ['everything', [ACME, REVIEWS], ['Acknowledge', 'All'], ['a-1', 'b-1', 'c-1']],
])('%s is acknowledged', (_, acknowledge, path, incidentIds) => {
  expect(choose(faceOf({ acknowledge }), ...path)).toEqual([{ kind: 'acknowledge', incidentIds }])
})

test('at most ten causes are listed, and "All" has the others too', () => {
  const acknowledge = Array.from({ length: 12 }, (_, index) => ({
    label: `Cause ${index}`,
    incidentIds: [`i${index}`],
  }))
  const [, , , causes] = reading(trayMenu(faceOf({ acknowledge }), tray))
  expect(causes).toEqual([...acknowledge.slice(0, 10).map(({ label }) => label), '-', 'All'])
  const [all] = choose(faceOf({ acknowledge }), 'Acknowledge', 'All')
  expect(all?.kind === 'acknowledge' && all.incidentIds).toHaveLength(12)
})

test.each<[string, TrayFace, TrayCommand]>([
  ['Snooze notifications for 1 hour', faceOf(), { kind: 'snooze', forMs: HOUR }],
  ['End snooze', faceOf({ snoozedUntil: 1 }), { kind: 'snooze', forMs: null }],
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
  const items = menuTemplate(trayMenu(faceOf({ paused: true }), tray), () => {})
  expect(items.find(({ label }) => label === 'Check now')?.enabled).toBe(false)
})

test('the demo says so', () => {
  expect(reading(trayMenu(faceOf({ demo: true }), tray))[0]).toBe('Redbar Demo: 9 ok, checked 09:14')
})

test('a long name is cut, and its "&" does not become an underlined letter', () => {
  const label = `Ship & tell ${'x'.repeat(100)}: Channel archived`
  const failing = [{ label, target: targetOf(0), acknowledged: false }]
  const shown = menuTemplate(trayMenu(faceOf({ failing }), tray), () => {})[2]?.label ?? ''
  expect(shown.startsWith('Ship && tell xxx')).toBe(true)
  expect(shown.endsWith('…')).toBe(true)
  expect(shown.length).toBeLessThan(80)
})

test('the tooltip is no longer than Windows shows', () => {
  expect(trayTooltip(faceOf({ summary: 'x'.repeat(200) }), tray)).toHaveLength(127)
})

test('in German, menu and tooltip are German', () => {
  const face = faceOf({ summary: '1 gestört', failing: failingOf(1), more: 2, acknowledge: [ACME, REVIEWS] })
  expect(reading(trayMenu(face, german))).toEqual([
    'Redbar: 1 gestört',
    '-',
    'Integration 0: Channel archived',
    '2 weitere',
    '-',
    'Zur Kenntnis nehmen',
    [ACME.label, REVIEWS.label, '-', 'Alle'],
    'Benachrichtigungen 1 Stunde stummschalten',
    'Jetzt prüfen',
    '1 Stunde pausieren',
    '-',
    'Redbar öffnen',
    'Einstellungen',
    '-',
    'Beenden',
  ])
})

test('a grave notice stands at the top, and leads to the window', () => {
  const title = "Redbar's window ended and was left closed"
  expect(trayMenu(faceOf({ notice: title }), tray)[1]).toEqual({
    kind: 'command',
    label: title,
    command: { kind: 'open', target: null },
    enabled: true,
  })
})
