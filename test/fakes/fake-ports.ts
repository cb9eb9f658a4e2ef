import type { FileKind, Files, FileWriter, OwnFacts } from '../../electron/file-ports.ts'
import type { Alert, AlertAction } from '../../electron/monitor/alert.ts'
import type { TrayFace } from '../../electron/monitor/tray-face.ts'
import type {
  IntegrationStore,
  Logger,
  Network,
  Notifier,
  Power,
  Random,
  SettingsStore,
  Shell,
  Shown,
  TrayCommand,
  TrayView,
  Undo,
  WindowView,
} from '../../electron/ports.ts'
import { type SecretRead, type SecretStore, SecretStoreError } from '../../electron/secret-ports.ts'
import type { Languages } from '../../electron/system-ports.ts'
import type { Integration } from '../../shared/integration.ts'
import type { EventName, Events, Target } from '../../shared/ipc.ts'
import { main as german } from '../../shared/language/de/main.ts'
import { main as english } from '../../shared/language/en/main.ts'
import type { TrayMessages } from '../../shared/language/en/tray.ts'
import type { Language } from '../../shared/language/language.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import { DEFAULT_SETTINGS, type Settings } from '../../shared/settings.ts'

/** Listeners that a test can call. */
class Listeners<Args extends unknown[]> {
  readonly #listeners = new Set<(...args: Args) => void>()

  add(listener: (...args: Args) => void): Undo {
    this.#listeners.add(listener)
    return () => void this.#listeners.delete(listener)
  }

  call(...args: Args): void {
    for (const listener of this.#listeners) listener(...args)
  }
}

/** What the owner of a test's computer reads. Both languages are there, until a test loses their files. */
export class FakeLanguages implements Languages {
  /** As BCP 47 tags, the dearest first. */
  read: string[] = ['en-GB']
  #lost = false

  system(): readonly string[] {
    return this.read
  }

  async load(language: Language): Promise<MainMessages> {
    if (this.#lost) throw new Error('ENOENT: no such file')
    return { en: english, de: german }[language]
  }

  /** From now on no language can be read from the disk. */
  loseFiles(): void {
    this.#lost = true
  }
}

/** A network that a test can cut. */
export class FakeNetwork implements Network {
  #online = true
  readonly #listeners = new Listeners<[boolean]>()

  isOnline(): boolean {
    return this.#online
  }

  onChange(listener: (online: boolean) => void): Undo {
    return this.#listeners.add(listener)
  }

  /** The cable is out; the system says so, unless it is told to keep quiet. */
  cut({ silently = false } = {}): void {
    this.#online = false
    if (!silently) this.#listeners.call(false)
  }

  /** The cable is back. */
  restore({ silently = false } = {}): void {
    this.#online = true
    if (!silently) this.#listeners.call(true)
  }
}

/** A computer that a test can send to sleep. */
export class FakePower implements Power {
  readonly #suspend = new Listeners<[]>()
  readonly #resume = new Listeners<[]>()
  readonly #shutdown = new Listeners<[]>()

  onSuspend(listener: () => void): Undo {
    return this.#suspend.add(listener)
  }

  onResume(listener: () => void): Undo {
    return this.#resume.add(listener)
  }

  onShutdown(listener: () => void): Undo {
    return this.#shutdown.add(listener)
  }

  /** The event comes twice, as it does on Linux. */
  suspend(): void {
    this.#suspend.call()
    this.#suspend.call()
  }

  /** The event comes twice, as it does on Linux. */
  resume(): void {
    this.#resume.call()
    this.#resume.call()
  }
}

/** A notification service that remembers what it showed, and can be broken. */
export class FakeNotifier implements Notifier {
  readonly shown: Alert[] = []
  /** The incidents that were withdrawn, in order. */
  readonly withdrawn: string[] = []
  broken = false
  #ready: Promise<void> = Promise.resolve()
  /** What has not been replaced, withdrawn, clicked or pressed, and which of its incidents were not withdrawn. */
  #bubbles: { alert: Alert; standing: Set<string> }[] = []
  readonly #clicks = new Listeners<[Target | null]>()
  readonly #actions = new Listeners<[AlertAction, Alert]>()

  async show(alert: Alert): Promise<Shown> {
    if (this.broken) return { kind: 'failed', why: 'no-service' }
    this.shown.push(alert)
    this.#takeDown(({ id }) => id === alert.id)
    this.#bubbles.push({ alert, standing: new Set(alert.openIds) })
    await this.#ready
    return { kind: 'shown' }
  }

  withdraw(incidentId: string): void {
    this.withdrawn.push(incidentId)
    const ended = this.#bubbles.filter(({ standing }) => standing.delete(incidentId) && standing.size === 0)
    this.#bubbles = this.#bubbles.filter((bubble) => !ended.includes(bubble))
  }

  onClick(listener: (target: Target | null) => void): Undo {
    return this.#clicks.add(listener)
  }

  onAction(listener: (action: AlertAction, alert: Alert) => void): Undo {
    return this.#actions.add(listener)
  }

  /** The service shows what it is asked to and takes its time to say so. */
  holdAnswers(): () => void {
    let answer = () => {}
    this.#ready = new Promise((resolve) => {
      answer = resolve
    })
    return answer
  }

  /** The user clicks on the newest notification. */
  clickNewest(): void {
    const newest = this.onScreen.at(-1)
    if (!newest) throw new Error('There is no notification to click.')
    this.#takeDown((each) => each === newest)
    this.#clicks.call(newest.target)
  }

  /** The user presses a button of the newest notification. */
  press(action: AlertAction): void {
    const newest = this.onScreen.at(-1)
    if (!newest?.actions.some((button) => button.action === action))
      throw new Error(`The newest notification has no "${action}".`)
    this.#takeDown((each) => each === newest)
    this.#actions.call(action, newest)
  }

  /** What stands on the screen, the oldest first. */
  get onScreen(): Alert[] {
    return this.#bubbles.map(({ alert }) => alert)
  }

  /** Titles of all that was shown, the oldest first. */
  get titles(): string[] {
    return this.shown.map(({ title }) => title)
  }

  #takeDown(which: (alert: Alert) => boolean): void {
    this.#bubbles = this.#bubbles.filter(({ alert }) => !which(alert))
  }
}

/** A tray that remembers its faces, and the words around the newest one. */
export class FakeTray implements TrayView {
  readonly faces: TrayFace[] = []
  words: TrayMessages | null = null
  readonly #commands = new Listeners<[TrayCommand]>()

  show(face: TrayFace, words: TrayMessages): void {
    this.faces.push(face)
    this.words = words
  }

  onCommand(listener: (command: TrayCommand) => void): Undo {
    return this.#commands.add(listener)
  }

  /** The user picks an entry of the menu. */
  pick(command: TrayCommand): void {
    this.#commands.call(command)
  }

  /** What the tray shows now. */
  get face(): TrayFace['face'] | null {
    return this.faces.at(-1)?.face ?? null
  }
}

/** A window that remembers what it was told while open. */
export class FakeWindow implements WindowView {
  readonly told: { name: EventName; event: unknown }[] = []
  readonly opened: (Target | null)[] = []
  readonly #openings = new Listeners<[]>()
  readonly #closings = new Listeners<[]>()
  readonly #deaths = new Listeners<[string]>()
  #open = false
  #target: Target | null = null

  open(target: Target | null): void {
    const wasOpen = this.#open
    this.#open = true
    this.#target = target
    this.opened.push(target)
    if (!wasOpen) this.#openings.call()
  }

  isOpen(): boolean {
    return this.#open
  }

  takeTarget(): Target | null {
    const target = this.#target
    this.#target = null
    return target
  }

  push<N extends EventName>(name: N, event: Events[N]): void {
    if (this.#open) this.told.push({ name, event })
  }

  onOpened(listener: () => void): Undo {
    return this.#openings.add(listener)
  }

  onClosed(listener: () => void): Undo {
    return this.#closings.add(listener)
  }

  onDied(listener: (why: string) => void): Undo {
    return this.#deaths.add(listener)
  }

  /** Its process dies. */
  die(): void {
    this.close()
    this.#deaths.call('crashed, exit code 5')
  }

  close(): void {
    if (!this.#open) return
    this.#open = false
    this.#closings.call()
  }
}

/** Integrations in memory, as a disk would keep them over a restart; a test can make it read-only. */
export class FakeIntegrationStore implements IntegrationStore {
  saved: Integration[] = []
  readOnly = false

  all(): Integration[] {
    return this.saved
  }

  save(integrations: Integration[]): void {
    if (this.readOnly) throw new Error('The integrations could not be saved.')
    this.saved = structuredClone(integrations)
  }
}

/** Settings in memory; a test can make them read-only. */
export class FakeSettingsStore implements SettingsStore {
  #settings: Settings = DEFAULT_SETTINGS
  readOnly = false

  get(): Settings {
    return this.#settings
  }

  change(change: Partial<Settings>): Settings {
    if (this.readOnly) throw new Error('The settings could not be saved.')
    this.#settings = { ...this.#settings, ...change }
    return this.#settings
  }
}

/** A keyring that a test can lock or empty. */
export class FakeSecrets implements SecretStore {
  readonly #secrets = new Map<string, string>()
  #writable: Promise<void> = Promise.resolve()
  locked = false
  /** There is no keyring at all. */
  missing = false

  async read(credentialId: string): Promise<SecretRead> {
    if (this.locked) return { kind: 'locked' }
    const secret = this.#secrets.get(credentialId)
    return secret === undefined ? { kind: 'missing' } : { kind: 'found', secret }
  }

  async write(credentialId: string, secret: string): Promise<void> {
    await this.#writable
    if (this.missing) throw new SecretStoreError({ kind: 'keyring-none' })
    this.#secrets.set(credentialId, secret)
  }

  async remove(credentialId: string): Promise<void> {
    this.#secrets.delete(credentialId)
  }

  /** The keyring asks for its password: whatever is written waits until it is unlocked. */
  holdWrites(): () => void {
    let unlock = () => {}
    this.#writable = new Promise((resolve) => {
      unlock = resolve
    })
    return unlock
  }

  /** The keyring lost everything. */
  forgetAll(): void {
    this.#secrets.clear()
  }

  /** How many secrets it holds. */
  get size(): number {
    return this.#secrets.size
  }
}

/** A log that remembers. */
export class FakeLogger implements Logger {
  readonly lines: string[] = []

  info(message: string): void {
    this.lines.push(`info ${message}`)
  }

  warn(message: string, error?: unknown): void {
    this.lines.push(`warn ${message} ${String(error ?? '')}`.trim())
  }

  error(message: string, error?: unknown): void {
    this.lines.push(`error ${message} ${String(error ?? '')}`.trim())
  }
}

/** Chance that is always the middle, and ids that count. */
export class FakeRandom implements Random {
  #count = 0

  fraction(): number {
    return 0.5
  }

  id(): string {
    this.#count += 1
    return `id-${this.#count}`
  }
}

/** A desktop shell that remembers. */
export class FakeShell implements Shell {
  readonly links: string[] = []
  readonly copied: string[] = []
  demos = 0
  quits = 0

  openLink(url: string): void {
    this.links.push(url)
  }

  openDemo(): void {
    this.demos += 1
  }

  copy(text: string): void {
    this.copied.push(text)
  }

  quit(): void {
    this.quits += 1
  }
}

/** What Redbar knows of itself; a test can change all of it. */
export class FakeOwnFacts implements OwnFacts {
  readonly version = '1.2.3'
  facts: Record<string, string> = { node: '20.18.0' }
  sizes: Record<string, number> = { 'history.db': 4096 }
  logFiles: Record<string, string> = { 'redbar.log': 'Redbar 1.2.3 on Electron 33.\n' }

  async system(): Promise<Record<string, string>> {
    return this.facts
  }

  async fileSizes(): Promise<Record<string, number>> {
    return this.sizes
  }

  async logs(): Promise<Record<string, string>> {
    return this.logFiles
  }

  async homes(): Promise<string[]> {
    return ['/home/jane']
  }
}

/** A file that was asked for, as a test finds it. */
export type FakeFile = { path: string; text: string; state: 'writing' | 'finished' | 'abandoned' }

/** A disk and a dialog that a test answers. */
export class FakeFiles implements Files {
  /** Where the user saves; null when they think better of it. The name that was proposed stands for `*`. */
  answer: string | null = '/saved/*'
  /** A full disk. */
  full = false
  readonly asked: { title: string; fileName: string; kind: FileKind }[] = []
  readonly files: FakeFile[] = []

  async askWhere(wish: { title: string; fileName: string; kind: FileKind }): Promise<string | null> {
    this.asked.push(wish)
    return this.answer?.replace('*', wish.fileName) ?? null
  }

  async begin(path: string): Promise<FileWriter> {
    const file: FakeFile = { path, text: '', state: 'writing' }
    this.files.push(file)
    return {
      write: async (chunk) => {
        if (this.full) throw Object.assign(new Error('no space left on device'), { code: 'ENOSPC' })
        file.text += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('latin1')
      },
      finish: async () => {
        file.state = 'finished'
      },
      abandon: async () => {
        file.state = 'abandoned'
      },
    }
  }
}
