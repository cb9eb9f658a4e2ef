import { BrowserWindow, type IpcMainInvokeEvent, screen } from 'electron'
import { EVENT_CHANNEL, type EventName, type Events, type Target } from '../../shared/ipc.ts'
import type { Language } from '../../shared/language/language.ts'
import type { Logger, SettingsStore, Undo, WindowView } from '../ports.ts'
import { APP_PAGE, isAppAddress } from './app-address.ts'
import { windowBackground } from './theme.ts'
import { placeWindow } from './window-bounds.ts'

/** What the window needs. Paths are absolute. */
export type HistoryWindowOptions = {
  title: string
  preload: string
  icon: string
  /** Where its place on the desktop is remembered. */
  settings: SettingsStore
  /** True where developers work: only there are the developer tools to be had. */
  development: boolean
  /** The language that the page opens with. */
  language(): Language
  log: Logger
}

/** The history window: made when it is opened, destroyed with its process when it is closed. */
export class HistoryWindow implements WindowView {
  readonly #options: HistoryWindowOptions
  readonly #opened = new Set<() => void>()
  readonly #closed = new Set<() => void>()
  readonly #died = new Set<(why: string) => void>()
  #window: BrowserWindow | null = null
  #target: Target | null = null
  /** A page that is still loading hears no events; it asks for its target when it can. */
  #listening = false

  constructor(options: HistoryWindowOptions) {
    this.#options = options
  }

  open(target: Target | null): void {
    if (target && this.#listening) this.push('target.open', target)
    else if (target) this.#target = target
    if (this.#window) toFront(this.#window)
    else this.#create()
  }

  takeTarget(): Target | null {
    const target = this.#target
    this.#target = null
    this.#listening = true
    return target
  }

  isOpen(): boolean {
    return this.#window !== null
  }

  push<N extends EventName>(name: N, event: Events[N]): void {
    this.#window?.webContents.send(EVENT_CHANNEL, name, event)
  }

  onOpened(listener: () => void): Undo {
    this.#opened.add(listener)
    return () => this.#opened.delete(listener)
  }

  onClosed(listener: () => void): Undo {
    this.#closed.add(listener)
    return () => this.#closed.delete(listener)
  }

  onDied(listener: (why: string) => void): Undo {
    this.#died.add(listener)
    return () => this.#died.delete(listener)
  }

  /** Whether a request comes from our own page in the main frame of this very window. */
  isAsking({ sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>): boolean {
    const contents = this.#window?.webContents
    return sender === contents && senderFrame === contents?.mainFrame && isAppAddress(senderFrame?.url ?? '')
  }

  /** The window as PNG bytes, or null when there is none. */
  async screenshot(): Promise<Buffer | null> {
    const image = await this.#window?.webContents.capturePage()
    return image?.toPNG() ?? null
  }

  #create(): void {
    const window = new BrowserWindow(this.#windowOptions())
    this.#window = window
    // Its entries stay in force as shortcuts (zoom, close), but there is no bar to see.
    window.setMenuBarVisibility(false)
    window.once('ready-to-show', () => toFront(window))
    window.on('close', () => this.#remember(window))
    window.once('closed', () => this.#forget())
    this.#watchPage(window)
    window.loadURL(`${APP_PAGE}?language=${this.#options.language()}`).catch((error: unknown) => {
      this.#options.log.error('The window could not load its page.', error)
      if (!window.isDestroyed()) toFront(window)
    })
    for (const listener of [...this.#opened]) listener()
  }

  #windowOptions(): Electron.BrowserWindowConstructorOptions {
    const { title, icon, preload, settings, development } = this.#options
    const screens = screen.getAllDisplays().map((display) => display.workArea)
    return {
      ...placeWindow(settings.get().window, screens),
      minWidth: 400,
      minHeight: 300,
      title,
      icon,
      show: false,
      backgroundColor: windowBackground(),
      webPreferences: {
        preload,
        sandbox: true,
        contextIsolation: true,
        nodeIntegration: false,
        webviewTag: false,
        spellcheck: false,
        devTools: development,
        // Fields for dates and times are written in the page's language, not in the one Chromium was started with.
        enableBlinkFeatures: 'LangAttributeAwareFormControlUI',
      },
    }
  }

  #watchPage({ webContents }: BrowserWindow): void {
    webContents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      // A step from page to page within the window is one too: there it goes on listening.
      if (isMainFrame && !isSameDocument) this.#listening = false
    })
    webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
      this.#window?.destroy()
      for (const listener of [...this.#died]) listener(`${reason}, exit code ${exitCode}`)
    })
  }

  #remember(window: BrowserWindow): void {
    try {
      this.#options.settings.change({ window: window.getNormalBounds() })
    } catch (error) {
      this.#options.log.warn("The window's place could not be saved.", error)
    }
  }

  #forget(): void {
    this.#window = null
    this.#target = null
    this.#listening = false
    for (const listener of [...this.#closed]) listener()
  }
}

function toFront(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
