import type { Autostart, ChosenFile, System } from '../../electron/system-ports.ts'
import type {
  AutostartAnswer,
  AutostartProblem,
  AutostartState,
  KeyringState,
  NetworkCheck,
  ProxyWay,
} from '../../shared/settings-facts.ts'

const COMMAND = { command: '/opt/redbar/redbar --hidden', installed: true } as const

/** A system that starts at log-in what it is told to, unless a test makes it refuse. */
class FakeAutostart implements Autostart {
  now: AutostartState = { kind: 'off', ...COMMAND }
  refuses: AutostartProblem | null = null

  async state(): Promise<AutostartState> {
    return this.now
  }

  async set(on: boolean): Promise<AutostartAnswer> {
    if (!this.refuses) this.now = { kind: on ? 'on' : 'off', ...COMMAND }
    return { state: this.now, problem: this.refuses }
  }
}

/** A system of which a test can change everything. */
export class FakeSystem implements System {
  readonly autostart = new FakeAutostart()
  keyringState: KeyringState = { backend: 'gnome_libsecret', state: 'open', plain: 0 }
  ways: ProxyWay[] = [{ kind: 'direct' }]
  slack: NetworkCheck = { reached: true, tookMs: 180, certificate: null }
  folder: string | null = '/home/jane/.config/Redbar'
  /** How often the folder was shown. */
  opened = 0
  /** The file that the user chooses; null when they think better of it. */
  file: ChosenFile | null = null
  environment: Record<string, string | undefined> = {}

  keyring(): KeyringState {
    return this.keyringState
  }

  async proxy(): Promise<ProxyWay[]> {
    return this.ways
  }

  async askSlack(): Promise<NetworkCheck> {
    return this.slack
  }

  async openFolder(): Promise<boolean> {
    this.opened += 1
    return true
  }

  async chooseSetupFile(): Promise<ChosenFile | null> {
    return this.file
  }
}
