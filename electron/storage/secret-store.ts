import type { KeyringState } from '../../shared/settings-facts.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import type { Clock, Logger } from '../ports.ts'
import { type KeyringStore, type SecretBox, type SecretRead, SecretStoreError } from '../secret-ports.ts'
import { inTime } from './in-time.ts'
import type { SecretFile, StoredSecret } from './secret-file.ts'

/** A round does not wait longer for the keyring: it is then locked for now. */
const READ_WITHIN_MS = 3 * SECOND
/** A person who has just entered a secret may be typing the keyring's password. */
const WRITE_WITHIN_MS = MINUTE

/** What the store is built from. */
export type SecretStoreParts = {
  box: SecretBox
  file: SecretFile
  clock: Clock
  log: Logger
  /** Whether the user agreed to keep secrets as plain text where there is no keyring. Asked at each write. */
  allowPlainText: () => boolean
}

/** Secrets sealed by the system's keyring, in a file of their own. The keyring is asked only when one is needed. */
export function createSecretStore(parts: SecretStoreParts): KeyringStore {
  return new KeyringSecrets(parts)
}

/** A question to the keyring that may outlive the read that put it. */
type Asking = { answer: Promise<SecretRead>; overdue: boolean }

class KeyringSecrets implements KeyringStore {
  readonly #parts: SecretStoreParts
  /** Secrets that were read once: the keyring may lock itself later. */
  readonly #known = new Map<string, string>()
  readonly #asking = new Map<string, Asking>()
  #availability: Promise<boolean> | null = null
  #seen: KeyringState['state'] = 'unasked'

  constructor(parts: SecretStoreParts) {
    this.#parts = parts
  }

  async read(credentialId: string): Promise<SecretRead> {
    const secret = this.#known.get(credentialId)
    if (secret !== undefined) return { kind: 'found', secret }
    const stored = this.#parts.file.get(credentialId)
    if (!stored) return { kind: 'missing' }
    if (stored.kind === 'plain') return { kind: 'found', secret: stored.text }
    return this.#await(this.#asking.get(credentialId) ?? this.#ask(credentialId, stored.base64))
  }

  async write(credentialId: string, secret: string): Promise<void> {
    const sealed = await this.#seal(secret)
    this.#parts.file.put(credentialId, sealed)
    this.#asking.delete(credentialId)
    this.#known.set(credentialId, secret)
  }

  async remove(credentialId: string): Promise<void> {
    this.#asking.delete(credentialId)
    this.#known.delete(credentialId)
    this.#parts.file.drop(credentialId)
  }

  keyring(): KeyringState {
    const { box, file } = this.#parts
    const backend = box.backend()
    // What it is not now, it was not when it was asked.
    return { backend, state: backend === 'basic_text' ? 'none' : this.#seen, plain: file.plain() }
  }

  async #await(asking: Asking): Promise<SecretRead> {
    if (asking.overdue) return { kind: 'locked' }
    const answered = await inTime(asking.answer, this.#parts.clock, READ_WITHIN_MS)
    if (!answered.late) return answered.value
    asking.overdue = true
    this.#seen = 'locked'
    return { kind: 'locked' }
  }

  /** Puts the question; its answer is remembered whenever it comes, unless the secret was replaced meanwhile. */
  #ask(credentialId: string, base64: string): Asking {
    const asking: Asking = { answer: this.#open(base64), overdue: false }
    this.#asking.set(credentialId, asking)
    void asking.answer.then((read) => {
      if (this.#asking.get(credentialId) !== asking) return
      this.#asking.delete(credentialId)
      if (read.kind === 'found') this.#known.set(credentialId, read.secret)
    })
    return asking
  }

  /** Never rejects. A secret that the keyring no longer knows is missing, and stays in the file. */
  async #open(base64: string): Promise<SecretRead> {
    const { box, log } = this.#parts
    try {
      if (!(await this.#isAvailable())) return { kind: 'locked' }
    } catch (error) {
      log.warn('The keyring cannot be asked', error)
      return { kind: 'locked' }
    }
    try {
      return { kind: 'found', secret: await box.decrypt(base64) }
    } catch (error) {
      log.warn('A stored secret can no longer be opened by the keyring', error)
      return { kind: 'missing' }
    }
  }

  async #seal(secret: string): Promise<StoredSecret> {
    const { clock, log, allowPlainText } = this.#parts
    const sealing = this.#encrypt(secret)
    const answered = await inTime(sealing, clock, WRITE_WITHIN_MS).catch((error: unknown) => {
      log.warn('The keyring refused to seal a secret', error)
      throw new SecretStoreError({ kind: 'keyring-refused' })
    })
    if (answered.late) throw new SecretStoreError({ kind: 'keyring-silent' })
    if (answered.value !== null) return { kind: 'sealed', base64: answered.value }
    if (!allowPlainText()) throw new SecretStoreError({ kind: 'keyring-none' })
    return { kind: 'plain', text: secret }
  }

  /** The sealed secret, or null where there is no keyring. */
  async #encrypt(secret: string): Promise<string | null> {
    return (await this.#isAvailable()) ? this.#parts.box.encrypt(secret) : null
  }

  /** One question at a time: each could open a prompt of its own. */
  #isAvailable(): Promise<boolean> {
    this.#availability ??= this.#askAvailable().finally(() => {
      this.#availability = null
    })
    return this.#availability
  }

  async #askAvailable(): Promise<boolean> {
    const { box } = this.#parts
    const available = await box.isAvailable()
    this.#seen = available ? 'open' : 'locked'
    // `basic_text` seals with a key that everybody knows: that is plain text, which needs the user's consent.
    return available && box.backend() !== 'basic_text'
  }
}
