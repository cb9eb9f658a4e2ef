import { EventEmitter } from 'node:events'
import type { NativeImage } from 'electron'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { TrayIcon } from '../../../electron/desktop/tray.ts'
import type { TrayFace } from '../../../electron/monitor/tray-face.ts'
import type { Target } from '../../../shared/ipc.ts'
import { trayMessages as german } from '../../../shared/language/de/tray.ts'
import { trayMessages as english } from '../../../shared/language/en/tray.ts'

/** What the desktop saw, in order. */
const seen: string[] = []
const trays: EventEmitter[] = []

/** What the system says of its colours, and who listens for its changes. */
const theme = vi.hoisted(() => {
  const listeners = new Set<() => void>()
  return {
    listeners,
    shouldUseHighContrastColors: false,
    shouldUseDarkColors: false,
    shouldUseInvertedColorScheme: false,
    on: (_event: 'updated', listener: () => void) => void listeners.add(listener),
    off: (_event: 'updated', listener: () => void) => void listeners.delete(listener),
  }
})

vi.mock('electron', () => ({
  nativeImage: {},
  nativeTheme: theme,
  screen: {},
  app: { setBadgeCount: (count: number) => void seen.push(`badge ${count}`) },
  Menu: { buildFromTemplate: (template: { label?: string }[]) => template[0]?.label },
  Tray: class extends EventEmitter {
    constructor(icon: unknown) {
      super()
      trays.push(this)
      seen.push(`icon ${icon}`)
    }
    setImage = (icon: unknown) => void seen.push(`icon ${icon}`)
    setToolTip = (text: string) => void seen.push(`tooltip ${text}`)
    setContextMenu = (menu: unknown) => void seen.push(`menu ${menu}`)
    setTitle = () => {}
    destroy = () => void seen.push('gone')
  },
}))

const iconOf = (face: string) => face as unknown as NativeImage
const targetOf = (incidentId: string): Target => ({
  page: 'integration',
  integrationId: 'a',
  incidentId,
  at: 1,
})

function faceOf(face: TrayFace['face'], summary: string, changes: Partial<TrayFace> = {}): TrayFace {
  return {
    face,
    summary,
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

/** What the desktop saw since the last look. */
const news = () => seen.splice(0)

/** The user chooses high contrast, or takes it back. */
function setHighContrast(on: boolean): void {
  theme.shouldUseHighContrastColors = on
  for (const listener of theme.listeners) listener()
}

afterEach(() => {
  vi.restoreAllMocks()
})

beforeEach(() => {
  theme.listeners.clear()
  theme.shouldUseHighContrastColors = false
  seen.length = 0
  trays.length = 0
})

test('before the desktop has a tray nothing is there, and then what was shown meanwhile', () => {
  const tray = new TrayIcon(iconOf)
  tray.show(faceOf('waiting', '1 waiting'), english)
  tray.show(faceOf('ok', '1 ok'), english)
  expect(news()).toEqual([])
  tray.appear()
  tray.appear()
  expect(news()).toEqual(['icon ok', 'tooltip Redbar: 1 ok', 'menu Redbar: 1 ok'])
})

test('icon, tooltip and menu are given again only when they are others', () => {
  const tray = new TrayIcon(iconOf)
  tray.appear()
  tray.show(faceOf('ok', '1 ok, checked 09:14'), english)
  expect(news()).toEqual([
    'icon waiting',
    'icon ok',
    'tooltip Redbar: 1 ok, checked 09:14',
    'menu Redbar: 1 ok, checked 09:14',
  ])
  tray.show(faceOf('ok', '1 ok, checked 09:14'), english)
  expect(news()).toEqual([])
  tray.show(faceOf('stale', '1 ok, checked 09:14'), english)
  expect(news()).toEqual(['icon stale'])
  tray.show(faceOf('stale', '1 ok, checked 09:15'), english)
  expect(news()).toEqual(['tooltip Redbar: 1 ok, checked 09:15', 'menu Redbar: 1 ok, checked 09:15'])
})

test('another language is another tooltip and another menu, and the same icon', () => {
  const tray = new TrayIcon(iconOf)
  tray.appear()
  tray.show(faceOf('ok', '1 ok, checked 09:14', { demo: true }), english)
  news()
  tray.show(faceOf('ok', '1 OK, geprüft um 09:14', { demo: true }), german)
  expect(news()).toEqual([
    'tooltip Redbar-Demo: 1 OK, geprüft um 09:14',
    'menu Redbar-Demo: 1 OK, geprüft um 09:14',
  ])
})

test('a menu that reads the same and leads elsewhere is another menu', () => {
  const tray = new TrayIcon(iconOf)
  tray.appear()
  const label = 'Reviews: Channel archived'
  const show = (incidentId: string) =>
    tray.show(
      faceOf('failing', '1 failing', {
        failing: [{ label, target: targetOf(incidentId), acknowledged: false }],
      }),
      english,
    )
  show('i1')
  news()
  show('i1')
  show('i2')
  expect(news()).toEqual(['menu Redbar: 1 failing'])
})

test('the number of failing ones is told when it changes, tray or no tray', () => {
  const tray = new TrayIcon(iconOf)
  const badges = () => news().filter((each) => each.startsWith('badge'))
  tray.show(faceOf('ok', '2 ok'), english)
  expect(badges()).toEqual([])
  tray.show(faceOf('failing', '2 failing', { count: 2 }), english)
  tray.show(faceOf('failing', '2 failing, checked 09:15', { count: 2 }), english)
  expect(badges()).toEqual(['badge 2'])
  tray.appear()
  tray.show(faceOf('ok', '2 ok'), english)
  expect(badges()).toEqual(['badge 2', 'badge 0'])
})

test('a left click opens the window at the worst incident, or nowhere in particular', () => {
  const tray = new TrayIcon(iconOf)
  const commands: unknown[] = []
  const undo = tray.onCommand((command) => commands.push(command))
  tray.appear()
  trays[0]?.emit('click')
  tray.show(faceOf('failing', '1 failing', { worst: targetOf('i1') }), english)
  trays[0]?.emit('click')
  undo()
  trays[0]?.emit('click')
  expect(commands).toEqual([
    { kind: 'open', target: null },
    { kind: 'open', target: targetOf('i1') },
  ])
})

test('it is taken away once', () => {
  const tray = new TrayIcon(iconOf)
  tray.appear()
  tray.remove()
  tray.remove()
  expect(news().filter((each) => each === 'gone')).toHaveLength(1)
})

test('the icon is drawn again when high contrast comes or goes', () => {
  vi.spyOn(process, 'platform', 'get').mockReturnValue('linux')
  const tray = new TrayIcon(iconOf)
  setHighContrast(true)
  tray.appear()
  setHighContrast(false)
  tray.show(faceOf('failing', '1 failing'), english)
  news()
  setHighContrast(true)
  // The system tells of any change of its theme, and most do not concern the icon.
  setHighContrast(true)
  setHighContrast(false)
  expect(news()).toEqual(['icon failing', 'icon failing'])
})

test('an icon that is gone does not listen for the colours of the system', () => {
  const tray = new TrayIcon(iconOf)
  tray.appear()
  tray.appear()
  expect(theme.listeners.size).toBe(1)
  tray.remove()
  expect(theme.listeners.size).toBe(0)
})
