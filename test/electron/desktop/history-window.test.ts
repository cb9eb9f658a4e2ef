import { EventEmitter } from 'node:events'
import { beforeEach, expect, test, vi } from 'vitest'
import { HistoryWindow } from '../../../electron/desktop/history-window.ts'
import type { SettingsStore } from '../../../electron/ports.ts'
import type { Target } from '../../../shared/ipc.ts'
import { EVENT_CHANNEL } from '../../../shared/ipc.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../../shared/settings.ts'

class FakeContents extends EventEmitter {
  mainFrame = { url: 'app://redbar/index.html' }
  sent: unknown[] = []
  send = (...message: unknown[]) => void this.sent.push(message)
}

class FakeWindow extends EventEmitter {
  static readonly made: FakeWindow[] = []
  readonly options: { show: boolean; backgroundColor: string; webPreferences: object }
  readonly webContents = new FakeContents()
  visible = false
  constructor(options: FakeWindow['options']) {
    super()
    this.options = options
    FakeWindow.made.push(this)
  }
  setMenuBarVisibility(): void {}
  loadURL = async () => {}
  isMinimized = () => false
  isDestroyed = () => false
  show(): void {
    this.visible = true
  }
  focus(): void {}
  getNormalBounds = () => ({ x: 10, y: 20, width: 900, height: 600 })
  close(): void {
    this.emit('close')
    this.destroy()
  }
  destroy(): void {
    this.emit('closed')
  }
}

vi.mock('electron', () => ({
  BrowserWindow: class {
    constructor(options: never) {
      // biome-ignore lint/correctness/noConstructorReturn: a stand-in for Electron's own class
      return new FakeWindow(options)
    }
  },
  screen: { getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1440, height: 900 } }] },
  nativeTheme: { shouldUseDarkColors: true },
}))

const target: Target = { page: 'integration', integrationId: 'a', incidentId: 'a-1', at: 1 }

function openable() {
  const logged: string[] = []
  let stored: Settings = DEFAULT_SETTINGS
  const settings: SettingsStore = {
    get: () => stored,
    change: (change) => (stored = { ...stored, ...change }),
  }
  const keep = (message: string) => void logged.push(message)
  const log = { info: keep, warn: keep, error: keep }
  const paths = { preload: '/preload.cjs', icon: '/icon.png' }
  const window = new HistoryWindow({
    title: 'Redbar',
    ...paths,
    settings,
    development: false,
    language: () => 'en',
    log,
  })
  return { window, settings, logged }
}

const newest = () => {
  const window = FakeWindow.made.at(-1)
  if (!window) throw new Error('no window was made')
  return window
}

beforeEach(() => {
  FakeWindow.made.length = 0
})

test('it exists only while it is open, is safe, and is shown when it has painted', () => {
  const { window } = openable()
  expect(window.isOpen()).toBe(false)
  window.open(null)
  expect(newest().options).toMatchObject({
    show: false,
    webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, devTools: false },
  })
  expect(newest().visible).toBe(false)
  newest().emit('ready-to-show')
  expect(newest().visible).toBe(true)
  newest().close()
  expect(window.isOpen()).toBe(false)
})

test('opening it again brings the same one to the front', () => {
  const { window } = openable()
  window.open(null)
  window.open(null)
  expect(FakeWindow.made).toHaveLength(1)
  expect(newest().visible).toBe(true)
})

test('what it was opened for waits for the page, and is handed out once', () => {
  const { window } = openable()
  window.open(target)
  expect(newest().webContents.sent).toEqual([])
  expect([window.takeTarget(), window.takeTarget()]).toEqual([target, null])
})

test('once the page listens, a target is told to it at once', () => {
  const { window } = openable()
  window.open(null)
  window.takeTarget()
  window.open(target)
  expect(newest().webContents.sent).toEqual([[EVENT_CHANNEL, 'target.open', target]])
  expect(window.takeTarget()).toBeNull()
})

test('a page that loads again has to ask again', () => {
  const { window } = openable()
  window.open(null)
  window.takeTarget()
  newest().webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false })
  window.open(target)
  expect(window.takeTarget()).toEqual(target)
})

test('a page that steps within itself goes on hearing where to go', () => {
  const { window } = openable()
  window.open(null)
  window.takeTarget()
  newest().webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true })
  window.open(target)
  expect(window.takeTarget()).toBeNull()
})

test('where it stood is remembered when it is closed', () => {
  const { window, settings } = openable()
  window.open(null)
  newest().close()
  expect(settings.get().window).toEqual({ x: 10, y: 20, width: 900, height: 600 })
  window.open(null)
  expect(newest().options).toMatchObject({ x: 10, y: 20, width: 900, height: 600 })
})

test('settings that cannot be saved do not keep it from closing', () => {
  const { window, settings, logged } = openable()
  settings.change = () => {
    throw new Error('disk full')
  }
  window.open(null)
  newest().close()
  expect(window.isOpen()).toBe(false)
  expect(logged).toHaveLength(1)
})

test('when its process dies it is gone, says why, and can be opened anew', () => {
  const { window } = openable()
  const deaths: [why: string, open: boolean][] = []
  window.onDied((why) => void deaths.push([why, window.isOpen()]))
  window.open(null)
  newest().webContents.emit('render-process-gone', {}, { reason: 'crashed', exitCode: 5 })
  expect(window.isOpen()).toBe(false)
  expect(deaths).toEqual([['crashed, exit code 5', false]])
  window.open(null)
  expect(window.isOpen()).toBe(true)
})

test('each opening is told, and bringing it to the front is none', () => {
  const { window } = openable()
  let opened = 0
  const undo = window.onOpened(() => {
    opened += 1
  })
  window.open(null)
  window.open(target)
  expect(opened).toBe(1)
  newest().close()
  window.open(null)
  expect(opened).toBe(2)
  undo()
  newest().close()
  window.open(null)
  expect(opened).toBe(2)
})

test('its closing is told, and events to a closed window go nowhere', () => {
  const { window } = openable()
  let closed = 0
  const undo = window.onClosed(() => {
    closed += 1
  })
  window.open(null)
  newest().close()
  window.push('settings.changed', DEFAULT_SETTINGS)
  undo()
  window.open(null)
  newest().close()
  expect(closed).toBe(1)
})

test('only the main frame of this window, at our own address, is asking', () => {
  const { window } = openable()
  window.open(null)
  const { webContents: sender } = newest()
  const asks = (asker: object) => window.isAsking(asker as never)
  expect(asks({ sender, senderFrame: sender.mainFrame })).toBe(true)
  expect(asks({ sender, senderFrame: { url: 'app://redbar/index.html' } })).toBe(false)
  expect(asks({ sender, senderFrame: null })).toBe(false)
  expect(asks({ sender: new FakeContents(), senderFrame: sender.mainFrame })).toBe(false)
  sender.mainFrame.url = 'https://example.com/'
  expect(asks({ sender, senderFrame: sender.mainFrame })).toBe(false)
})
