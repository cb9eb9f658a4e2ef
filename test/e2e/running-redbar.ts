import type { ChildProcess } from 'node:child_process'
import type { ElectronApplication, Page } from '@playwright/test'
import { type AppProcess, processesOf, renderersOf } from './desktop/processes.ts'
import { type TrayIcon, trayIconsOf } from './desktop/tray-host.ts'
import { eventually } from './expect.ts'

/** An app that hangs is killed after this (ms), so that the next test has the desktop for itself. */
const END_WITHIN_MS = 8000

/** Redbar as it runs for a test: its window, its processes, its icon in the tray. */
export class RunningRedbar {
  readonly electron: ElectronApplication
  readonly pid: number
  /** The exit code, once the main process has ended; null when a signal ended it. */
  readonly ended: Promise<number | null>
  // Kept: once it was killed, the test tool no longer knows it.
  readonly #main: ChildProcess
  #printed = ''
  #complained = ''

  constructor(electron: ElectronApplication) {
    const main = electron.process()
    this.electron = electron
    this.#main = main
    this.pid = main.pid ?? 0
    main.stdout?.on('data', (bytes) => {
      this.#printed += bytes
    })
    main.stderr?.on('data', (bytes) => {
      this.#complained += bytes
    })
    this.ended = new Promise((resolve) => main.once('exit', (code) => resolve(code)))
  }

  /** What it wrote on the terminal, what it complained of, and how it ended if it has. */
  terminal() {
    const { exitCode, signalCode } = this.#main
    return { output: this.#printed, complaints: this.#complained, ended: signalCode ?? exitCode }
  }

  /** The page of the window, waiting for one to open. */
  async page(): Promise<Page> {
    const page = this.electron.windows().at(-1) ?? (await this.electron.waitForEvent('window'))
    await page.waitForLoadState()
    return page
  }

  /** Closes the window as its title bar's cross does, and waits until its process is gone. */
  async closeWindow(): Promise<void> {
    await this.electron.evaluate(({ BrowserWindow }) => {
      for (const window of BrowserWindow.getAllWindows()) window.close()
    })
    await eventually(() => this.renderers(), 'no process draws pages any more').toBe(0)
    await eventually(() => this.electron.windows(), 'the test tool has noticed too').toEqual([])
  }

  /** How many windows there are. */
  windows(): Promise<number> {
    return this.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)
  }

  renderers(): number {
    return renderersOf(this.pid)
  }

  processes(): AppProcess[] {
    return processesOf(this.pid)
  }

  /** The icon in the tray, waiting until the tray's host has it. */
  async trayIcon(): Promise<TrayIcon> {
    await eventually(
      async () => (await trayIconsOf(this.pid)).length,
      'the tray shows one icon of Redbar',
    ).toBe(1)
    const [icon] = await trayIconsOf(this.pid)
    if (!icon) throw new Error('The icon has left the tray again.')
    return icon
  }

  /** Ends it as Quit does; kills what is left. Safe to call when it has ended. */
  async end(): Promise<void> {
    const family = this.processes()
    const late = new Promise<void>((resolve) => setTimeout(resolve, END_WITHIN_MS).unref())
    await Promise.race([this.electron.close().catch(() => {}), late])
    for (const { pid } of [...family, ...this.processes()]) kill(pid)
    await this.ended
  }
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended by itself, as it should.
  }
}
