import type { Language } from '../shared/language/language.ts'
import type { MainMessages } from '../shared/language/messages.ts'
import type {
  AutostartAnswer,
  AutostartState,
  KeyringState,
  NetworkCheck,
  ProxyWay,
} from '../shared/settings-facts.ts'

/** What the system's owner reads, and what Redbar says in each language. */
export type Languages = {
  /** As BCP 47 tags, the dearest first. */
  system(): readonly string[]
  /** Rejects when the language cannot be read from the disk. */
  load(language: Language): Promise<MainMessages>
}

/** Starting at log-in. The state is the system's: it is read anew each time, and others may have changed it. */
export type Autostart = {
  state(): Promise<AutostartState>
  /** Never rejects: what the system refuses is in the answer, beside the state as it is then. */
  set(on: boolean): Promise<AutostartAnswer>
}

/** A file that somebody chose; `problem` says why it was not read. */
export type ChosenFile =
  | { name: string; text: string }
  | { name: string; problem: 'too-large' | 'unreadable' }

/** What only the system knows or does, for an open window's settings. */
export type System = {
  autostart: Autostart
  /** The keyring as it was last seen. Asks nothing. */
  keyring(): KeyringState
  /** The ways to Slack, as the system's settings say; never empty. */
  proxy(): Promise<ProxyWay[]>
  /** Asks Slack without a secret. Never rejects. */
  askSlack(): Promise<NetworkCheck>
  /** Where this profile's data lives; null where nothing is kept. */
  folder: string | null
  /** Shows that folder. False when the system cannot. */
  openFolder(): Promise<boolean>
  /** Asks the user for a set-up file; null when they think better of it. */
  chooseSetupFile(title: string): Promise<ChosenFile | null>
  /** The environment: names and their values, which may be secrets. */
  environment: Readonly<Record<string, string | undefined>>
}
