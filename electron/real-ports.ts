import path from 'node:path'
import { app } from 'electron'
import { languageFor } from '../shared/language/language.ts'
import type { OwnNotice } from '../shared/own-notice.ts'
import type { KeyringState } from '../shared/settings-facts.ts'
import { SECOND } from '../shared/time.ts'
import { systemClock } from './desktop/clock.ts'
import { HistoryWindow } from './desktop/history-window.ts'
import { askKeyringApart } from './desktop/keyring-process.ts'
import { systemLanguages } from './desktop/languages.ts'
import { fileLogger } from './desktop/logger.ts'
import { netFetch } from './desktop/net-fetch.ts'
import { systemNetwork } from './desktop/network.ts'
import { electronNotification, NativeNotifier } from './desktop/notifier.ts'
import { systemPower } from './desktop/power.ts'
import { systemRandom } from './desktop/random.ts'
import { askWhere } from './desktop/save-dialog.ts'
import { safeStorageBox } from './desktop/secret-box.ts'
import { systemShell } from './desktop/shell.ts'
import { terminalAnnouncer } from './desktop/terminal.ts'
import { followTheme } from './desktop/theme.ts'
import { TrayIcon } from './desktop/tray.ts'
import { trayIcon } from './desktop/tray-icons.ts'
import { WaryNotifier } from './desktop/wary-notifier.ts'
import type { OwnFacts } from './file-ports.ts'
import { createKnownSecrets } from './monitor/known-secrets.ts'
import type { HistoryStore, IntegrationStore, Logger, Ports, SettingsStore } from './ports.ts'
import { realSystem } from './real-system.ts'
import type { SecretStore } from './secret-ports.ts'
import { createChannelDirectory } from './slack/channel-list.ts'
import { createSlackGateway } from './slack/slack-gateway.ts'
import { createSlackWitness } from './slack/slack-witness.ts'
import { type ConfigFile, openConfig } from './storage/config-file.ts'
import { beginFile } from './storage/file-writer.ts'
import { IN_MEMORY } from './storage/history-opening.ts'
import { openHistory } from './storage/history-store.ts'
import { keepingOf } from './storage/history-upkeep.ts'
import { openIntegrations } from './storage/integration-store.ts'
import { createMemorySecrets } from './storage/memory-secrets.ts'
import { openSecretFile } from './storage/secret-file.ts'
import { createSecretStore } from './storage/secret-store.ts'
import { openSettings } from './storage/settings-store.ts'

/** What the real ports are built from. Paths are absolute. */
export type RealPortsOptions = {
  title: string
  /** Where the app itself is: `out/` and `assets/` are in it. */
  appFolder: string
  /** Where this profile's data lives. */
  profile: string
  /** Everything is kept in memory, and nothing of the user's is touched. */
  demo: boolean
  /** True where developers work. */
  development: boolean
  printTransitions: boolean
  /** How another process of this app is started. */
  relaunchArgs: readonly string[]
  /** The words that start this very Redbar at log-in. */
  autostart: readonly [program: string, ...args: string[]]
  /** Called with what happens to the stores while the app runs. */
  onNotice(notice: OwnNotice): void
}

/** The real ports, with what only the shells need of window and tray. */
export type RealPorts = Ports & { window: HistoryWindow; tray: TrayIcon }

/** One question to Slack takes at most so long (ms). */
const QUESTION_LIMIT_MS = 10 * SECOND

/** Opens the stores and builds every port. Use it once the app is ready; nothing is shown and nobody is asked yet. */
export function openRealPorts(options: RealPortsOptions): RealPorts {
  const { title, appFolder, profile, demo, development } = options
  const assets = path.join(appFolder, 'assets')
  const icon = path.join(assets, 'app-256.png')
  const knownSecrets = createKnownSecrets()
  const log = fileLogger({
    folder: path.join(profile, 'logs'),
    mask: knownSecrets.mask,
    onTerminal: process.env.REDBAR_LOG === 'debug',
  })
  const { notices, keyring, ...stores } = demo ? openInMemory(log) : openOnDisk({ ...options, log })
  const settings = followTheme(stores.settings)
  const network = systemNetwork(systemClock)
  const fetch = netFetch()
  const languages = systemLanguages()
  const language = () => languageFor(settings.get().language, languages.system())
  const preload = path.join(appFolder, 'out', 'preload', 'preload.cjs')
  const slackParts = {
    fetch,
    now: Date.now,
    timeoutMs: QUESTION_LIMIT_MS,
    secretMaskers: [knownSecrets.mask],
  }
  return {
    ...stores,
    notices,
    settings,
    log,
    clock: systemClock,
    random: systemRandom,
    power: systemPower,
    network,
    knownSecrets,
    slack: createSlackGateway(slackParts),
    directory: createChannelDirectory(slackParts),
    witness: createSlackWitness({ fetch, network, timeoutMs: QUESTION_LIMIT_MS }),
    sessionHistory: memoryHistory(log),
    notifier: new WaryNotifier(new NativeNotifier(systemClock, electronNotification(icon))),
    tray: new TrayIcon((face) => trayIcon(path.join(assets, 'tray'), face)),
    window: new HistoryWindow({ title, preload, icon, settings, development, log, language }),
    shell: systemShell(log, { program: options.autostart[0], args: options.relaunchArgs }),
    languages,
    files: { askWhere, begin: beginFile },
    ownFacts: ownFacts(profile),
    system: realSystem({
      profile,
      icon,
      demo,
      keyring,
      launch: options.autostart,
      installed: app.isPackaged,
    }),
    announcer: terminalAnnouncer(options.printTransitions),
  }
}

type Stores = {
  integrations: IntegrationStore
  settings: SettingsStore
  secrets: SecretStore
  history: HistoryStore
  notices: OwnNotice[]
  keyring(): KeyringState
}

function openOnDisk(options: RealPortsOptions & { log: Logger }): Stores {
  const { appFolder, profile, relaunchArgs, onNotice, log } = options
  const now = Date.now
  const opened = openConfig({ folder: profile, now, log })
  const settings = openSettings(opened.config)
  const integrations = openIntegrations(opened.config)
  const file = openSecretFile({ file: path.join(profile, 'secrets.json'), now, log })
  const readingProgram = path.join(appFolder, 'out', 'main', 'history-worker.js')
  const history = openHistory({
    file: path.join(profile, 'history.db'),
    now,
    log,
    onNotice,
    readingProgram,
    keeping: () => keepingOf(settings.settings.get().retention),
  })
  const secrets = createSecretStore({
    box: safeStorageBox(() =>
      askKeyringApart({ relaunchArgs, folder: path.join(profile, 'browser', 'keyring') }),
    ),
    file: file.secrets,
    clock: systemClock,
    log,
    allowPlainText: () => settings.settings.get().plainTextSecrets,
  })
  return {
    integrations: integrations.integrations,
    settings: settings.settings,
    secrets,
    keyring: () => secrets.keyring(),
    history: history.history,
    notices: [opened, settings, integrations, file, history].flatMap(({ notices }) => notices),
  }
}

function openInMemory(log: Logger): Stores {
  const config = memoryConfig()
  return {
    integrations: openIntegrations(config).integrations,
    settings: openSettings(config).settings,
    secrets: createMemorySecrets(),
    history: memoryHistory(log),
    notices: [],
    keyring: () => ({ backend: '', state: 'memory', plain: 0 }),
  }
}

/** Hardly ever asked for: loaded when it is. */
function ownFacts(profile: string): OwnFacts {
  const logs = path.join(profile, 'logs')
  return {
    version: app.getVersion(),
    system: async () => {
      const [{ systemFacts }, { sqliteVersion }] = await Promise.all([
        import('./desktop/system-facts.ts'),
        import('./storage/own-files.ts'),
      ])
      return { ...systemFacts(), sqlite: sqliteVersion() }
    },
    fileSizes: async () => (await import('./storage/own-files.ts')).fileSizes(profile, logs),
    logs: async () => (await import('./storage/own-files.ts')).logTails(logs),
    homes: async () => (await import('./storage/own-files.ts')).homeFolders(),
  }
}

function memoryHistory(log: Logger): HistoryStore {
  return openHistory({ file: IN_MEMORY, now: Date.now, log }).history
}

/** Settings and integrations of one run. Nothing in it can be unreadable, so nothing is ever replaced. */
function memoryConfig(): ConfigFile {
  const content = new Map<string, unknown>()
  return {
    get: (key) => content.get(key),
    set: (key, value) => void content.set(key, value),
    replace: (key) => ({
      id: `config-${key}`,
      severity: 'warning',
      words: ({ notices }) => ({ title: notices.config[key], detail: '' }),
    }),
  }
}
