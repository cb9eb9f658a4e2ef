import type { Integration, IntegrationDraft } from '../../shared/integration.ts'
import type { Payload } from '../../shared/ipc.ts'
import type { MainMessages } from '../../shared/language/messages.ts'
import { type Problem, problemSentence } from '../../shared/problem.ts'
import { ProblemError } from '../../shared/problem-error.ts'
import type { SetupEntry, SetupEntryState, SetupPreview, SetupTaken } from '../../shared/settings-facts.ts'
import type { KnownSecrets } from '../monitor/known-secrets.ts'
import type { Clock, Random, SettingsStore, Undo } from '../ports.ts'
import { fingerprint } from '../setup/credential.ts'
import { type ReadEntry, readForImport, withSecret } from '../setup/setup-import.ts'
import type { System } from '../system-ports.ts'
import { secretFields, secretOf } from './integration-changes.ts'
import type { Integrations } from './integrations.ts'
import { RequestError } from './request-error.ts'
import { FORGOTTEN_AFTER_MS } from './setup-secrets.ts'

/** What taking over set-up files needs. */
export type SetupImportParts = {
  clock: Clock
  random: Random
  settings: SettingsStore
  integrations: Integrations
  system: Pick<System, 'chooseSetupFile' | 'environment'>
  knownSecrets: KnownSecrets
  messages: () => MainMessages
}

/** Takes over set-up files. The secrets in one stay here; the window sees masks, and names the entries that it wants. */
export class SetupImport {
  readonly #parts: SetupImportParts
  #opened: { id: string; entries: ReadEntry[] } | null = null
  #forgetting: Undo | null = null

  constructor(parts: SetupImportParts) {
    this.#parts = parts
  }

  /** Asks for a file; null when the user thinks better of it. Throws a RequestError when it cannot be read. */
  async open(): Promise<SetupPreview | null> {
    const { system, messages } = this.#parts
    const chosen = await system.chooseSetupFile(messages().system.openSetup)
    if (chosen === null) return null
    if ('text' in chosen) return this.read(chosen.name, chosen.text)
    const problem: Problem =
      chosen.problem === 'too-large' ? { kind: 'setup-large' } : { kind: 'setup-forbidden' }
    throw new RequestError({ kind: 'at', at: chosen.name, problem })
  }

  /** Reads the text of a file. What was opened before is forgotten. */
  read(file: string, text: string): SetupPreview {
    const { random, system, settings, knownSecrets } = this.#parts
    const { everySeconds } = settings.get()
    const read = readForImport(text, { env: system.environment, everySeconds })
    const id = random.id()
    this.#opened = { id, entries: read.ok ? read.entries : [] }
    for (const entry of this.#opened.entries) {
      if (entry.kind === 'ready') knownSecrets.add(secretOf(entry.draft))
    }
    this.#touch()
    return {
      id,
      file,
      entries: this.#opened.entries.map((entry, index) => this.#shown(entry, index)),
      problem: read.ok ? null : this.#say(read.problem),
    }
  }

  /** Adds the entries that can be added; says of each other one why it was not. Throws when the file is no longer open. */
  async take({ id, entries }: Payload<'setup-file.take'>): Promise<SetupTaken> {
    const opened = this.#opened
    if (opened?.id !== id) throw new RequestError({ kind: 'entry-gone' })
    this.#touch()
    const taken: SetupTaken = { added: 0, problems: [] }
    for (const { index, secret } of entries) {
      const problem = await this.#add(opened.entries[index], secret)
      if (problem === null) taken.added += 1
      else taken.problems.push({ index, problem: this.#say(problem) })
    }
    return taken
  }

  /** Forgets what was read: there are secrets in it. */
  forget(): void {
    this.#opened = null
    this.#forgetting?.()
    this.#forgetting = null
  }

  #touch(): void {
    this.#forgetting?.()
    this.#forgetting = this.#parts.clock.schedule(() => this.forget(), FORGOTTEN_AFTER_MS)
  }

  async #add(entry: ReadEntry | undefined, secret: string | undefined): Promise<Problem | null> {
    const draft = draftOf(entry, secret)
    if (!draft.ok) return draft.problem
    try {
      await this.#parts.integrations.add(draft.draft)
      return null
    } catch (error) {
      if (error instanceof ProblemError) return error.problem
      throw error
    }
  }

  #shown(entry: ReadEntry, index: number): SetupEntry {
    if (entry.kind === 'wrong') {
      const { field } = entry
      const state: SetupEntryState = { kind: 'wrong', field, problem: this.#say(entry.problem) }
      return { index, name: this.#mask(entry.name), kind: null, where: '', everySeconds: null, state }
    }
    const draft = entry.kind === 'ready' ? entry.draft : entry.standIn
    return {
      index,
      name: this.#mask(draft.name),
      kind: draft.kind,
      where: this.#mask(whereOf(draft, entry.kind === 'ready')),
      everySeconds: draft.everySeconds,
      state: this.#stateOf(entry),
    }
  }

  #stateOf(entry: Exclude<ReadEntry, { kind: 'wrong' }>): SetupEntryState {
    const known = this.#parts.integrations.all()
    const { name } = entry.kind === 'ready' ? entry.draft : entry.standIn
    if (known.some((each) => each.name.toLowerCase() === name.toLowerCase())) return { kind: 'exists' }
    if (entry.kind === 'needs-secret') return { kind: 'needs-secret', variable: entry.variable }
    if (known.some((each) => isSame(each, entry.draft))) return { kind: 'exists' }
    return { kind: 'ready', mask: secretFields(secretOf(entry.draft)).secretMask }
  }

  #say(problem: Problem): string {
    return this.#mask(problemSentence(problem, this.#parts.messages()))
  }

  #mask(text: string): string {
    return this.#parts.knownSecrets.mask(text)
  }
}

type Drafted = { ok: true; draft: IntegrationDraft } | { ok: false; problem: Problem }

function draftOf(entry: ReadEntry | undefined, secret: string | undefined): Drafted {
  if (!entry) return { ok: false, problem: { kind: 'entry-gone' } }
  if (entry.kind === 'wrong') return { ok: false, problem: entry.problem }
  if (entry.kind === 'ready') return { ok: true, draft: entry.draft }
  return secret === undefined
    ? { ok: false, problem: { kind: 'field-missing' } }
    : withSecret(entry.standIn, secret)
}

function whereOf(draft: IntegrationDraft, hasSecret: boolean): string {
  if (draft.kind === 'bot') return draft.channel
  return hasSecret ? new URL(draft.url).host : ''
}

function isSame(known: Integration, draft: IntegrationDraft): boolean {
  if (known.credentialId !== fingerprint(secretOf(draft))) return false
  return known.kind === 'webhook' || (draft.kind === 'bot' && known.channel === draft.channel)
}
