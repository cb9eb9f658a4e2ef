import { ProblemError } from '../shared/problem-error.ts'
import type { KeyringState } from '../shared/settings-facts.ts'

/** What became of reading a secret. Reading never blocks start-up: a locked keyring is a state, not a wait. */
export type SecretRead =
  | { kind: 'found'; secret: string }
  | { kind: 'missing' } // never stored, or no longer readable: it has to be entered again
  | { kind: 'locked' } // the keyring did not open (yet)

/**
 * The system's keyring. Its questions may open a prompt and then answer late or never, and on some desktops they block
 * the whole process meanwhile: it is asked only when a secret is needed.
 */
export type SecretBox = {
  /** Whether it can seal and open secrets now. */
  isAvailable(): boolean | Promise<boolean>
  /** The sealed text in base64; rejects when it cannot. */
  encrypt(text: string): Promise<string>
  /** The text that was sealed; rejects when the keyring no longer knows it. */
  decrypt(base64: string): Promise<string>
  /** The system's name for it: `keychain`, `dpapi`, `gnome_libsecret`, `kwallet6`, ... or `basic_text`, which is none. */
  backend(): string
}

/** There is no safe place for a secret, or it could not be reached. */
export class SecretStoreError extends ProblemError {
  override readonly name = 'SecretStoreError'
}

/** The keeper of tokens and webhook URLs. */
export type SecretStore = {
  read(credentialId: string): Promise<SecretRead>
  /** Throws a SecretStoreError when there is no safe place. */
  write(credentialId: string, secret: string): Promise<void>
  remove(credentialId: string): Promise<void>
}

/** Secrets that a keyring seals, and what was last seen of it. */
export type KeyringStore = SecretStore & {
  /** Asks nothing: that could open a prompt. */
  keyring(): KeyringState
}
