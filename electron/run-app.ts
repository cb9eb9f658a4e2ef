import path from 'node:path'
import { app, ipcMain, Menu } from 'electron'
import type { IntegrationDraft } from '../shared/integration.ts'
import type { OwnNotice } from '../shared/own-notice.ts'
import { SECOND } from '../shared/time.ts'
import { type AppArgs, loginWords, relaunchArgs } from './app-args.ts'
import { type App, composeApp } from './compose.ts'
import { appMenu } from './desktop/app-menu.ts'
import { serveApp } from './desktop/app-protocol.ts'
import { hardenPages } from './desktop/hardening.ts'
import { serveRequests } from './desktop/ipc-server.ts'
import { endWell, surviveFaults } from './desktop/life-cycle.ts'
import { hasTray, waitForTray } from './desktop/tray-host.ts'
import { openRealPorts, type RealPorts } from './real-ports.ts'

/** One launch: what was asked for, under which name, with whose data. */
export type Launch = {
  args: AppArgs
  title: string
  profile: string
  /** The integrations of the set-up file, if one was named; rejects with what is wrong with it. */
  readDrafts(): Promise<IntegrationDraft[]>
}

/** The demo has its first failure within this (ms); its picture waits for it. */
const DEMO_FAILURE_MS = 40 * SECOND
/** At a log-in the desktop's tray may come later than we do (ms). */
const TRAY_AT_LOGIN_MS = 20 * SECOND
const TRAY_MS = 2 * SECOND

const NO_TRAY: OwnNotice = {
  id: 'no-tray',
  severity: 'warning',
  words: ({ notices }) => notices.noTray(),
}

/** Runs the app once Electron is ready; resolves when it watches. Must be called before Electron is ready. */
export async function runApp(launch: Launch): Promise<void> {
  const { args } = launch
  const requests = windowRequests()
  const drafts = await launch.readDrafts()
  await app.whenReady()
  const hidden = args.hidden || wasStartedAtLogin()
  const ports: RealPorts = openRealPorts({
    ...launch,
    demo: args.demo,
    printTransitions: args.printTransitions,
    appFolder: app.getAppPath(),
    development: !app.isPackaged,
    relaunchArgs: relaunchArgs(process.argv, process.defaultApp === true),
    autostart: wordsAtLogin(launch),
    // Stores tell of what happens to them later, never while they are opened.
    onNotice: (notice) => core.notice(notice),
  })
  const core = composeApp(ports, { demo: args.demo })
  surviveFaults((what, error) => core.fault('other', what, error))
  ports.log.info(
    `${launch.title} ${app.getVersion()} on Electron ${process.versions.electron}, ${process.platform}.`,
  )
  await core.speech.follow()
  showMenu(core)
  core.speech.onChange(() => showMenu(core))
  openDoors(core, ports, app.getAppPath())
  core.addSession(drafts)
  const endDemo = args.demo ? await beginDemo(core, ports) : async () => {}
  endWell(() => Promise.all([core.stop(), endDemo()]), ports)
  requests.serve(() => ports.window.open(null), { wanted: !hidden })
  placeTray(core, ports, hidden ? TRAY_AT_LOGIN_MS : TRAY_MS)
  await core.start()
  if (args.screenshot !== null) await photograph(core, ports, { ...args, file: args.screenshot })
}

function wordsAtLogin({ args, profile }: Launch) {
  return loginWords({
    argv: process.argv,
    // An AppImage is unpacked somewhere else each time: what is started is the image.
    program: process.env.APPIMAGE || process.execPath,
    appFolder: process.defaultApp === true ? app.getAppPath() : null,
    profile: args.profile === null ? null : profile,
  })
}

/** macOS hands no arguments to what it starts at log-in; it tells whoever asks. */
function wasStartedAtLogin(): boolean {
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin
}

/** Requests to see the window, which may come while the app is still starting: they are kept until it can be opened. */
function windowRequests() {
  let pending = false
  let open = () => {
    pending = true
  }
  app.on('second-instance', () => open())
  // macOS: a click on the icon in the Dock.
  app.on('activate', () => open())
  return {
    serve(reallyOpen: () => void, { wanted }: { wanted: boolean }): void {
      open = reallyOpen
      if (pending || wanted) open()
    },
  }
}

/** The menu of the app, in the language of this moment. */
function showMenu({ speech }: App): void {
  const place = { platform: process.platform, app: app.name, development: !app.isPackaged }
  Menu.setApplicationMenu(Menu.buildFromTemplate(appMenu(place, speech.messages().tray)))
}

/** Everything through which pages come in and ask. */
function openDoors(core: App, { window, log }: RealPorts, appFolder: string): void {
  hardenPages()
  serveApp(path.join(appFolder, 'out', 'renderer'))
  serveRequests({
    channel: ipcMain,
    isTrusted: (asker: Electron.IpcMainInvokeEvent) => window.isAsking(asker),
    handlers: core.handlers,
    sentence: core.sentence,
    fault: (what, error) => core.fault('request', what, error),
    log,
  })
}

/** Starts the demo's Slack and its day; the undo ends both. */
async function beginDemo(core: App, { clock }: RealPorts): Promise<() => Promise<void>> {
  // Loaded when it is asked for: nobody who watches their own integrations should carry a Slack along.
  const [{ startDemoServer }, { demoIntegrations, runDemoDay }] = await Promise.all([
    import('./demo/demo-server.ts'),
    import('./demo/demo-day.ts'),
  ])
  const server = await startDemoServer()
  core.addSession(demoIntegrations(server))
  const endDay = runDemoDay(server, clock)
  return () => {
    endDay()
    return server.close()
  }
}

/** Puts the icon into the tray; where there is none, Redbar lives as long as its window: never running and invisible. */
function placeTray(core: App, { tray, window, clock }: RealPorts, patienceMs: number): void {
  waitForTray(clock, patienceMs).then((found) => {
    if (found) return tray.appear()
    core.notice(NO_TRAY)
    window.open(null)
    window.onClosed(async () => {
      if (await hasTray()) tray.appear()
      // A window whose process died may be there again.
      else if (!window.isOpen()) app.quit()
    })
  })
}

async function photograph(
  core: App,
  { window, clock }: RealPorts,
  { file, demo }: { file: string; demo: boolean },
): Promise<void> {
  try {
    const { takeScreenshot } = await import('./desktop/screenshot.ts')
    await takeScreenshot(core, { window, clock, file, untilFailureMs: demo ? DEMO_FAILURE_MS : 0 })
    process.stdout.write(`Screenshot: ${file}\n`)
  } catch (error) {
    process.stderr.write(`No screenshot: ${error instanceof Error ? error.message : error}\n`)
  }
}
