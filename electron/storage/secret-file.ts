import { mkdirSync, readFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import type { OwnNotice } from '../../shared/own-notice.ts'
import type { Logger } from '../ports.ts'
import { SecretStoreError } from '../secret-ports.ts'
import { copyAside } from './keep-aside.ts'
import { writeAtomically } from './write-atomically.ts'

const storedSecret = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('sealed'), base64: z.base64() }),
  z.strictObject({ kind: z.literal('plain'), text: z.string().min(1) }),
])
/** A secret as it stands in the file: sealed by the keyring, or plain where the user agreed to it. */
export type StoredSecret = z.infer<typeof storedSecret>

const fileSchema = z.strictObject({ version: z.literal(1), secrets: z.record(z.string(), z.unknown()) })

/** `secrets.json`: nothing but secrets by their credential id, 0600, written as a whole. */
export type SecretFile = {
  get(credentialId: string): StoredSecret | null
  /** How many stand in it as plain text. */
  plain(): number
  /** Throws a SecretStoreError when the disk refuses. */
  put(credentialId: string, secret: StoredSecret): void
  /** Does nothing when it is not there; throws a SecretStoreError when the disk refuses. */
  drop(credentialId: string): void
}

/** What the file is opened with. */
export type SecretFileOptions = { file: string; now: () => number; log: Logger }

/**
 * Reads the file of secrets, whatever state it is in; never throws. One that cannot be understood is kept aside as
 * `.invalid-<time>`; where not even that is possible, it stays as it is and nothing is stored.
 */
export function openSecretFile(options: SecretFileOptions): { secrets: SecretFile; notices: OwnNotice[] } {
  const { file, now, log } = options
  try {
    const { sound, damaged } = parseSecrets(readText(file))
    const notices = damaged ? [asideNotice(copyAside(file, 'invalid', now()))] : []
    return { secrets: new StoredSecrets(options, sound), notices }
  } catch (error) {
    log.error('The file of secrets can be neither read nor kept aside', error)
    return { secrets: new StoredSecrets(options, null), notices: [unreadableNotice(file)] }
  }
}

/** The text, or null when there is no file. */
function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/** What can be used of the file, and whether something of it cannot. */
function parseSecrets(text: string | null): { sound: Map<string, StoredSecret>; damaged: boolean } {
  const sound = new Map<string, StoredSecret>()
  if (text === null) return { sound, damaged: false }
  const file = fileSchema.safeParse(parseJson(text))
  if (!file.success) return { sound, damaged: true }
  const entries = Object.entries(file.data.secrets)
  for (const [id, entry] of entries) {
    const secret = storedSecret.safeParse(entry)
    if (secret.success) sound.set(id, secret.data)
  }
  return { sound, damaged: sound.size < entries.length }
}

/** Undefined for what is no JSON: the parser's message would quote the text. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

class StoredSecrets implements SecretFile {
  readonly #options: SecretFileOptions
  /** Null when the file can be neither read nor replaced. */
  #secrets: ReadonlyMap<string, StoredSecret> | null

  constructor(options: SecretFileOptions, secrets: ReadonlyMap<string, StoredSecret> | null) {
    this.#options = options
    this.#secrets = secrets
  }

  get(credentialId: string): StoredSecret | null {
    return this.#secrets?.get(credentialId) ?? null
  }

  plain(): number {
    return [...(this.#secrets?.values() ?? [])].filter(({ kind }) => kind === 'plain').length
  }

  put(credentialId: string, secret: StoredSecret): void {
    this.#write(new Map(this.#secrets).set(credentialId, secret))
  }

  drop(credentialId: string): void {
    if (!this.#secrets?.has(credentialId)) return
    const rest = new Map(this.#secrets)
    rest.delete(credentialId)
    this.#write(rest)
  }

  /** Believes only what the disk has taken. */
  #write(next: ReadonlyMap<string, StoredSecret>): void {
    const { file, log } = this.#options
    if (this.#secrets === null) throw refusal(file)
    try {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
      writeAtomically(file, `${JSON.stringify({ version: 1, secrets: Object.fromEntries(next) }, null, 2)}\n`)
    } catch (error) {
      log.error('The file of secrets cannot be written', error)
      throw refusal(file)
    }
    this.#secrets = next
  }
}

function refusal(file: string): SecretStoreError {
  return new SecretStoreError({ kind: 'secrets-unwritten', file })
}

function asideNotice(aside: string): OwnNotice {
  return {
    id: 'secrets-damaged',
    severity: 'warning',
    words: ({ notices }) => notices.secrets.damaged(aside),
  }
}

function unreadableNotice(file: string): OwnNotice {
  return {
    id: 'secrets-unreadable',
    severity: 'error',
    words: ({ notices }) => notices.secrets.unreadable(file),
  }
}
