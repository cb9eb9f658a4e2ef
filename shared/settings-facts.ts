/** What is so on this computer and what only the system can change: shown among the settings, kept by none of them. */

/**
 * Whether the system starts Redbar at log-in. `command` is what it starts, or would; `installed` is false where that is
 * a folder which somebody may move.
 */
export type AutostartState =
  /** The demo is started by hand. */
  | { kind: 'never' }
  | { kind: 'off'; command: string; installed: boolean }
  | { kind: 'on'; command: string; installed: boolean }
  /** Under Redbar's name something else is started: another copy, or one that is gone. */
  | { kind: 'other'; command: string; installed: boolean; starts: string; gone: boolean }
  /** Switched on, but the system waits for the user's word in its own settings (macOS). */
  | { kind: 'awaits-approval'; command: string; installed: boolean }

/** Why the system could not be told, and where: a path, or the system's own words. */
export type AutostartProblem = { why: 'not-writable' | 'no-room' | 'refused'; where: string }

/** What became of switching it: the state as it is now in any case. */
export type AutostartAnswer = { state: AutostartState; problem: AutostartProblem | null }

/** The system's keyring as Redbar last saw it; nothing is asked, because that could open a prompt. */
export type KeyringState = {
  /** The system's name for it: `keychain`, `dpapi`, `gnome_libsecret`, …; `basic_text` is none. */
  backend: string
  state:
    | 'open'
    | 'locked'
    | 'none'
    /** No secret was needed so far. */
    | 'unasked'
    /** Secrets live for this run only. */
    | 'memory'
  /** How many secrets stand as plain text in the profile. */
  plain: number
}

/** One way to Slack, as the system's settings say. `address` is host and port, never a name or a password. */
export type ProxyWay = { kind: 'direct' } | { kind: 'http' | 'https' | 'socks'; address: string }

/** A certificate that answered for Slack. */
export type CertificateFacts = {
  /** Who issued it. */
  issuer: string
  /** False where only this computer, by its own settings, knows the issuer: a company's proxy or a virus scanner. */
  publiclyKnown: boolean
  /** Until when it is valid (ms since 1970). */
  validUntil: number
}

/** What stood in the way to Slack. */
export type WayFault = 'offline' | 'dns' | 'refused' | 'timeout' | 'certificate' | 'proxy' | 'other'

/** What came of asking Slack, without any secret, whether it is there. `tookMs` includes the way there. */
export type NetworkCheck =
  | { reached: true; tookMs: number; certificate: CertificateFacts | null }
  | { reached: false; fault: WayFault; code: string; certificate: CertificateFacts | null }

/** What the settings show beside what can be chosen. */
export type SettingsFacts = {
  /** Redbar's version. */
  version: string
  /** Versions of what it runs on, by name. */
  versions: Record<string, string>
  /** Where this profile's data lives; null in the demo, which keeps nothing. */
  folder: string | null
  /** How much the history takes on the disk (bytes); null where it has no file. */
  historyBytes: number | null
  keyring: KeyringState
}

/** Whether a change of what is kept would make Redbar forget something that it has now. */
export type RetentionLoss = {
  /** Good checks one by one; their runs stay. */
  singles: boolean
  /** All but days and incidents. */
  all: boolean
  /** What is oldest, because the file is larger than it may be. */
  size: boolean
}

/** How secrets are left out of a set-up file: not at all mentioned, or by the name of an environment variable. */
export type LeftOut = 'nothing' | 'names'

/** Whether an entry of a set-up file can be taken over. */
export type SetupEntryState =
  /** `mask` is its masked secret. */
  | { kind: 'ready'; mask: string }
  /** `variable` is the environment variable that is not set, where the file names one. */
  | { kind: 'needs-secret'; variable: string | null }
  /** One of that name, or with that secret and channel, is watched already. */
  | { kind: 'exists' }
  /** `field` is empty where none can be named. */
  | { kind: 'wrong'; field: string; problem: string }

/** An entry of a set-up file that somebody wants to take over. Never a secret. */
export type SetupEntry = {
  /** Its place in the file, from 0. */
  index: number
  name: string
  kind: 'bot' | 'webhook' | null
  /** The channel of a bot, or the host of a webhook; empty where it cannot be read. */
  where: string
  everySeconds: number | null
  state: SetupEntryState
}

/** What is in a set-up file. `id` names it until another one is opened; `problem` says what is wrong with all of it. */
export type SetupPreview = { id: string; file: string; entries: SetupEntry[]; problem: string | null }

/** What became of taking entries over. */
export type SetupTaken = { added: number; problems: { index: number; problem: string }[] }
