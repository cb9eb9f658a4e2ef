import { createNanoEvents } from 'nanoevents'
import type { Integration, IntegrationDraft } from '../../shared/integration.ts'
import type { KnownSecrets } from '../monitor/known-secrets.ts'
import type { Clock, IntegrationStore, Random, Undo } from '../ports.ts'
import type { SecretRead, SecretStore } from '../secret-ports.ts'
import { fingerprint } from '../setup/credential.ts'
import {
  changed,
  type IntegrationChange,
  isRetargeted,
  secretFields,
  secretOf,
} from './integration-changes.ts'

/** What the registry needs. */
export type IntegrationsParts = {
  clock: Clock
  random: Random
  store: IntegrationStore
  secrets: SecretStore
  knownSecrets: KnownSecrets
  /** True in the demo: whatever is added lives for this run only. */
  sessionOnly: boolean
}

type Events = {
  changed(): void
  paused(id: string): void
  retargeted(id: string): void
  removed(integration: Integration): void
}

/** All integrations: the stored ones, and those that live for this run only (set-up file, demo). */
export class Integrations {
  readonly #parts: IntegrationsParts
  readonly #stored = new Map<string, Integration>()
  readonly #session = new Map<string, Integration>()
  readonly #sessionSecrets = new Map<string, string>()
  readonly #withoutSecret = new Set<string>()
  readonly #events = createNanoEvents<Events>()

  constructor(parts: IntegrationsParts) {
    this.#parts = parts
    for (const integration of parts.store.all()) this.#stored.set(integration.id, integration)
  }

  /** `changed` after any change, `paused` when one begins a pause of its own, `retargeted` when token or channel are others now, `removed` with the one gone. */
  on<E extends keyof Events>(event: E, listener: Events[E]): Undo {
    return this.#events.on(event, listener)
  }

  /** Every integration, the stored ones first. */
  all(): Integration[] {
    return [...this.#stored.values(), ...this.#session.values()]
  }

  /** The integration of that id, or null. */
  find(id: string): Integration | null {
    return this.#stored.get(id) ?? this.#session.get(id) ?? null
  }

  /** Whether it lives for this run only, so that nothing of it may be stored. */
  isSession(id: string): boolean {
    return this.#session.has(id)
  }

  /** False once its secret could not be found: it has to be entered again. */
  hasSecret(id: string): boolean {
    return !this.#withoutSecret.has(id)
  }

  /** Its token or webhook URL; remembers when there is none. */
  async readSecret(integration: Integration): Promise<SecretRead> {
    const own = this.#sessionSecrets.get(integration.id)
    if (own !== undefined) return { kind: 'found', secret: own }
    const read = await this.#parts.secrets.read(integration.credentialId)
    if (read.kind === 'missing') this.#withoutSecret.add(integration.id)
    if (read.kind === 'found') {
      this.#withoutSecret.delete(integration.id)
      this.#parts.knownSecrets.add(read.secret)
    }
    return read
  }

  /** Adds an integration for this run only. Returns its id. */
  addSession(draft: IntegrationDraft): string {
    const integration = this.#fromDraft(draft)
    this.#session.set(integration.id, integration)
    this.#sessionSecrets.set(integration.id, secretOf(draft))
    this.#events.emit('changed')
    return integration.id
  }

  /** Adds an integration to stay; in the demo, for this run. Throws a SecretStoreError when there is no safe place. */
  async add(draft: IntegrationDraft): Promise<string> {
    const [id = ''] = await this.addAll([draft])
    return id
  }

  /** Adds all of them as `add` does, or none. Returns their ids. */
  async addAll(drafts: readonly IntegrationDraft[]): Promise<string[]> {
    if (this.#parts.sessionOnly) return drafts.map((draft) => this.addSession(draft))
    const added = drafts.map((draft) => this.#fromDraft(draft))
    await this.#withSecrets(drafts.map(secretOf), () => {
      const next = new Map(this.#stored)
      for (const integration of added) next.set(integration.id, integration)
      this.#save(next)
    })
    return added.map(({ id }) => id)
  }

  /** Changes an integration. Does nothing when it is gone; throws when the change could not be saved. */
  async change(id: string, change: IntegrationChange): Promise<void> {
    const before = this.find(id)
    if (!before) return
    const { secret } = change
    if (secret === undefined || this.isSession(id)) return this.#apply(id, change)
    await this.#withSecrets([secret], () => this.#apply(id, change))
    await this.#dropIfUnused(before.credentialId)
  }

  /** Pauses an integration at once; throws when that could not be saved, and then it holds for this run. */
  halt(id: string): void {
    const halted = (known: Map<string, Integration>) => {
      const integration = known.get(id)
      if (integration) known.set(id, { ...integration, paused: true })
    }
    halted(this.#session)
    halted(this.#stored)
    this.#events.emit('changed')
    this.#events.emit('paused', id)
    if (!this.isSession(id)) this.#parts.store.save([...this.#stored.values()])
  }

  /** Changes several at once; ids that are gone are passed over. Throws when that could not be saved. */
  changeAll(
    ids: readonly string[],
    change: Partial<Pick<Integration, 'paused' | 'snoozedUntil' | 'everySeconds'>>,
  ): void {
    const begin = ids.filter((id) => change.paused === true && this.find(id)?.paused === false)
    const next = new Map(this.#stored)
    for (const id of ids) {
      const session = this.#session.get(id)
      const stored = next.get(id)
      if (session) this.#session.set(id, { ...session, ...change })
      if (stored) next.set(id, { ...stored, ...change })
    }
    if (ids.some((id) => next.has(id))) this.#save(next)
    else this.#events.emit('changed')
    for (const id of begin) this.#events.emit('paused', id)
  }

  /** Removes an integration, and its secret when no other one uses it. Does nothing when it is gone. */
  async remove(id: string): Promise<void> {
    const integration = this.find(id)
    if (!integration) return
    this.#withoutSecret.delete(id)
    const isSession = this.#session.delete(id)
    if (isSession) {
      this.#sessionSecrets.delete(id)
      this.#events.emit('changed')
    } else {
      const rest = new Map(this.#stored)
      rest.delete(id)
      this.#save(rest)
    }
    this.#events.emit('removed', integration)
    if (!isSession) await this.#dropIfUnused(integration.credentialId)
  }

  /**
   * Keeps secrets, then saves what needs them; one that nobody needs in the end is dropped again. Between the two the
   * keyring may have asked for its password, and everything may have changed.
   */
  async #withSecrets(secrets: readonly string[], save: () => void): Promise<void> {
    const kept = new Set<string>()
    try {
      for (const secret of secrets) {
        const credentialId = fingerprint(secret)
        if (kept.has(credentialId)) continue
        await this.#parts.secrets.write(credentialId, secret)
        kept.add(credentialId)
      }
      save()
    } finally {
      for (const credentialId of kept) await this.#dropIfUnused(credentialId)
    }
  }

  async #dropIfUnused(credentialId: string): Promise<void> {
    const used = [...this.#stored.values()].some((each) => each.credentialId === credentialId)
    if (!used) await this.#parts.secrets.remove(credentialId)
  }

  /** Applies a change to the integration as it is now, unless it is gone. */
  #apply(id: string, { secret, ...change }: IntegrationChange): void {
    const before = this.find(id)
    if (!before) return
    const { knownSecrets } = this.#parts
    if (secret !== undefined) knownSecrets.add(secret)
    const after = changed(before, change, secret)
    after.name = knownSecrets.mask(after.name)
    if (this.isSession(id)) {
      if (secret !== undefined) this.#sessionSecrets.set(id, secret)
      this.#session.set(id, after)
      this.#events.emit('changed')
    } else {
      this.#save(new Map(this.#stored).set(id, after))
    }
    if (secret !== undefined) this.#withoutSecret.delete(id)
    if (after.paused && !before.paused) this.#events.emit('paused', id)
    if (isRetargeted(before, after)) this.#events.emit('retargeted', id)
  }

  /** Saves before it believes: when the disk refuses, memory keeps what the disk has. */
  #save(next: ReadonlyMap<string, Integration>): void {
    this.#parts.store.save([...next.values()])
    this.#stored.clear()
    for (const [id, integration] of next) this.#stored.set(id, integration)
    this.#events.emit('changed')
  }

  #fromDraft(draft: IntegrationDraft): Integration {
    const { knownSecrets } = this.#parts
    knownSecrets.add(secretOf(draft))
    const common = {
      id: this.#parts.random.id(),
      // Names go everywhere, and a secret is pasted into the wrong field easily.
      name: knownSecrets.mask(draft.name),
      ...secretFields(secretOf(draft)),
      everySeconds: draft.everySeconds,
      paused: false,
      createdAt: this.#parts.clock.now(),
      priority: draft.priority ?? 'normal',
      messagesPerDay: draft.messagesPerDay ?? null,
      snoozedUntil: null,
    }
    return draft.kind === 'bot'
      ? { kind: 'bot', ...common, apiUrl: draft.apiUrl, channel: draft.channel }
      : { kind: 'webhook', ...common, host: new URL(draft.url).host }
  }
}
