import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { _electron, test as base } from '@playwright/test'
import { type DemoServer, startDemoServer } from '../../electron/demo/demo-server.ts'
import { openDesktop } from '../../scripts/desktop/session.mjs'
import { createNoiseFilter } from '../../scripts/launch/noise.mjs'
import type { Priority } from '../../shared/integration.ts'
import type { Settings } from '../../shared/settings.ts'
import { resetKeyring } from './desktop/keyring.ts'
import { Notifications } from './desktop/notifications.ts'
import { eventually, expect } from './expect.ts'
import { RunningRedbar } from './running-redbar.ts'

export type { RunningRedbar } from './running-redbar.ts'
export { eventually, expect }

const ROOT = path.resolve(import.meta.dirname, '..', '..')

/** An integration of a set-up file, by the names of the tests' Slack. */
export type Watched = {
  name: string
  /** How often it is asked, where that is not as often as the others. */
  everySeconds?: number
  priority?: Priority
} & ({ bot: string; channel: string } | { hook: string })
/** How Redbar is launched. */
export type LaunchOptions = {
  /** The integrations of its set-up file; without them it has none. */
  watching?: readonly Watched[]
  /** How often these are asked; every second when left out. */
  everySeconds?: number
  /** What the user chose before, where it is not what everybody begins with. */
  settings?: Partial<Settings>
  /** Leaves its data in the system's usual place, which is in the test's folder too. */
  usualPlace?: boolean
  /** Further arguments. */
  args?: readonly string[]
  /** Arguments of Electron itself, before those of Redbar. */
  electronArgs?: readonly string[]
  /** Further variables of the environment. */
  env?: Record<string, string>
}
/** A launch that came to its end by itself; `complaints` are the lines on stderr that are not Chromium's own. */
export type Ended = { code: number | null; output: string; complaints: string[] }

/** Launches Redbar on one profile, in a folder of the test's own. */
export class Redbar {
  readonly folder: string
  readonly profile: string
  /** The system's usual place for the data of apps. */
  readonly usualPlace: string
  readonly #slack: DemoServer
  readonly running: RunningRedbar[] = []
  readonly #executable = electronExecutable()

  constructor(slack: DemoServer) {
    this.#slack = slack
    this.folder = mkdtempSync(path.join(os.tmpdir(), 'redbar-e2e-'))
    this.profile = path.join(this.folder, 'profile')
    this.usualPlace = path.join(this.folder, 'config')
  }

  /** Launches it and returns while it starts. */
  async launch(options: LaunchOptions = {}): Promise<RunningRedbar> {
    const { args, env } = this.#commandLine(options)
    const executablePath = this.#executable
    const running = new RunningRedbar(await _electron.launch({ executablePath, args, env, timeout: 20_000 }))
    this.running.push(running)
    return running
  }

  /** Launches it where it is expected to end by itself: a second time, or with wrong arguments. */
  async launchToEnd(options: LaunchOptions = {}): Promise<Ended> {
    const { args, env } = this.#commandLine(options)
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [] // root has none
    return await this.runToEnd([this.#executable, ...sandbox, ...args], env)
  }

  /** Runs a command that is expected to end by itself, in the environment of every launch unless another one is given. */
  async runToEnd(
    [program = '', ...args]: readonly string[],
    env: Record<string, string> = this.#commandLine({}).env,
  ): Promise<Ended> {
    const child = spawn(program, args, { env, timeout: 20_000 })
    const output: string[] = []
    const complaints: string[] = []
    child.stdout.on('data', (bytes) => output.push(String(bytes)))
    const noise = createNoiseFilter((line) => complaints.push(line))
    child.stderr.setEncoding('utf8').on('data', (text) => noise.write(text))
    const [code] = (await once(child, 'close')) as [number | null]
    noise.end()
    return { code, output: output.join(''), complaints }
  }

  /** What every launch wrote on its terminal, and how it ended if it has. */
  terminal(): string {
    return this.running.map((each) => JSON.stringify(each.terminal(), null, 2)).join('\n')
  }

  /** Ends whatever still runs, and removes the folder. */
  async cleanUp(): Promise<void> {
    for (const running of this.running) await running.end()
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 3 })
  }

  #commandLine(options: LaunchOptions) {
    const { watching = [], everySeconds = 1, usualPlace = false } = options
    const { args = [], electronArgs = [], env = {} } = options
    if (options.settings) this.#writeSettings(options.settings)
    const setup = watching.length > 0 ? this.#writeSetup(watching, everySeconds) : { args: [], env: {} }
    const profile = usualPlace ? [] : ['--profile', this.profile]
    return {
      args: [...electronArgs, ROOT, ...profile, ...setup.args, ...args],
      env: { ...environment(), ...setup.env, ...env, XDG_CONFIG_HOME: this.usualPlace },
    }
  }

  /** Writes the set-up file, whose secrets come from the environment as users are asked to do it. */
  #writeSetup(watching: readonly Watched[], usually: number) {
    const env: Record<string, string> = {}
    const integrations = watching.map((each, index) => {
      const secret = `E2E_SECRET_${index}`
      const { name, priority = 'normal', everySeconds = usually } = each
      const common = { name, priority, everySeconds }
      if ('hook' in each) {
        env[secret] = this.#slack.hookUrl(each.hook)
        return { ...common, kind: 'webhook', url: `$${secret}` }
      }
      env[secret] = this.#slack.token(each.bot)
      const channel = this.#slack.channelId(each.channel)
      return { ...common, kind: 'bot', token: `$${secret}`, channel, apiUrl: this.#slack.apiUrl }
    })
    return { args: ['--setup', this.write('setup.json', JSON.stringify({ integrations }))], env }
  }

  #writeSettings(settings: Partial<Settings>): void {
    mkdirSync(this.profile, { recursive: true })
    writeFileSync(path.join(this.profile, 'config.json'), JSON.stringify({ schemaVersion: 1, settings }))
  }

  /** Writes a file beside the profile and returns its path. */
  write(name: string, text: string): string {
    mkdirSync(this.folder, { recursive: true })
    const file = path.join(this.folder, name)
    writeFileSync(file, text)
    return file
  }

  /** The path of a file in a folder beside the profile, which is made. */
  place(folder: string, name: string): string {
    mkdirSync(path.join(this.folder, folder), { recursive: true })
    return path.join(this.folder, folder, name)
  }
}

type Desktop = Awaited<ReturnType<typeof openDesktop>>
type Fixtures = { slack: DemoServer; notifications: Notifications; redbar: Redbar }

/**
 * Each worker has a desktop of its own: a display, a session bus, a notification daemon, a tray, a keyring. Each test
 * has a Slack, a profile and an empty screen of its own, and leaves nothing running.
 */
export const test = base.extend<Fixtures, { desktop: Desktop }>({
  desktop: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
    async ({}, use) => {
      const desktop = await openDesktop()
      // Whatever this worker starts from now on runs on it, and on nothing of the user's.
      for (const name of Object.keys(process.env)) if (!(name in desktop.env)) delete process.env[name]
      Object.assign(process.env, desktop.env)
      await use(desktop)
      await desktop.close()
    },
    { scope: 'worker', auto: true },
  ],
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads from the pattern what a fixture needs
  slack: async ({}, use) => {
    const slack = await startDemoServer()
    await use(slack)
    await slack.close()
    expect(slack.posts, 'no question of Redbar posts a message').toEqual([])
  },
  notifications: async ({ desktop }, use) => {
    const notifications = await Notifications.fromNow(desktop)
    await use(notifications)
    await notifications.startDaemon()
  },
  redbar: async ({ slack }, use, info) => {
    await resetKeyring()
    const redbar = new Redbar(slack)
    await use(redbar)
    if (info.status !== info.expectedStatus) await info.attach('terminal', { body: redbar.terminal() })
    await redbar.cleanUp()
  },
})

function electronExecutable(): string {
  const { ELECTRON_EXEC_PATH } = process.env
  if (ELECTRON_EXEC_PATH) return ELECTRON_EXEC_PATH
  throw new Error('Which Electron? "npm test" and "npm run test:e2e" know.')
}

function environment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => Boolean(entry[1])),
  )
}
