import { DEFAULT_API_URL } from '../../shared/hosts.ts'
import type { IntegrationDraft } from '../../shared/integration.ts'
import type { Payload } from '../../shared/ipc.ts'
import type { AskedToken, Pasted, SavedSetup, Tried } from '../../shared/setup.ts'
import { classifyReply } from '../monitor/classify.ts'
import { scopesOf, userOf, workspaceOf } from '../monitor/facts.ts'
import type { KnownSecrets } from '../monitor/known-secrets.ts'
import { maskSecret } from '../monitor/mask.ts'
import type { Clock, Logger, Random, SettingsStore } from '../ports.ts'
import { SecretStoreError } from '../secret-ports.ts'
import { recogniseApiUrl } from '../setup/api-url.ts'
import { fingerprint } from '../setup/credential.ts'
import { checkDraft } from '../setup/draft.ts'
import { readPasted } from '../setup/pasted-lines.ts'
import type { PastedThing } from '../setup/pasted-thing.ts'
import { listableTypes, missingScopes } from '../setup/watch-scopes.ts'
import type { ChannelDirectory, SlackGateway } from '../slack-ports.ts'
import type { Integrations } from './integrations.ts'
import type { ProbeRunnerParts } from './probe-runner.ts'
import { RequestError } from './request-error.ts'
import { ChannelPages } from './setup-channels.ts'
import { type HeldSecret, SetupSecrets } from './setup-secrets.ts'
import { Trials } from './setup-trials.ts'

/** What the desk needs. */
export type SetupDeskParts = {
  clock: Clock
  random: Random
  log: Pick<Logger, 'error'>
  slack: SlackGateway
  directory: ChannelDirectory
  witness: ProbeRunnerParts['witness']
  integrations: Integrations
  settings: SettingsStore
  knownSecrets: KnownSecrets
}

/**
 * Where integrations are set up: holds what was pasted, so that the window never keeps a secret, asks Slack about it and
 * saves what the user chose. Nothing is stored before that.
 */
export class SetupDesk {
  readonly #parts: SetupDeskParts
  readonly #secrets: SetupSecrets
  readonly #pages: ChannelPages
  readonly #trials: Trials
  #stopping = new AbortController()

  constructor(parts: SetupDeskParts) {
    this.#parts = parts
    this.#secrets = new SetupSecrets(parts)
    this.#pages = new ChannelPages(parts)
    this.#trials = new Trials(parts)
  }

  /** Says what each thing in a text is. Each secret in it is hidden everywhere from now on. */
  recognise(text: string): { items: Pasted[] } {
    const items: Pasted[] = []
    const before = new Map<string, Extract<Pasted, { usable: true }>>()
    for (const thing of readPasted(text)) {
      const item = this.#take(thing, before)
      if (item) items.push(item)
    }
    return { items }
  }

  /** The address of a Web API as it is asked (null = slack.com). Throws where none may be. */
  locate(address: string | null): string {
    const api = recogniseApiUrl(address || DEFAULT_API_URL)
    if (!api.ok) throw new RequestError({ kind: 'in-field', field: 'apiUrl', problem: api.problem })
    return api.apiUrl
  }

  /** What Slack says of a token. */
  async ask({ id, apiUrl }: Payload<'setup.ask'>): Promise<AskedToken> {
    const held = this.#held(id)
    this.#moveTo(held, apiUrl)
    const { reply } = await this.#parts.slack.ask(
      { check: 'auth', apiUrl: held.apiUrl, token: held.secret },
      this.#stopping.signal,
    )
    const scopes = scopesOf(reply)
    held.scopes = scopes
    return {
      outcome: classifyReply('auth', reply),
      workspace: workspaceOf(reply),
      bot: userOf(reply),
      scopes,
      missing: missingScopes(scopes),
      canList: listableTypes(scopes) !== '',
      waitMs: reply.kind === 'rate-limited' ? reply.retryAfterMs : null,
    }
  }

  /** A page of the channels that a token may see. */
  channels({ id, cursor }: Payload<'setup.channels'>) {
    return this.#pages.page(this.#held(id), cursor, this.#stopping.signal)
  }

  /** Checks once, as a round would. */
  try({ id, channel }: Payload<'setup.try'>): Promise<Tried> {
    return this.#trials.try(this.#held(id), channel, this.#stopping.signal)
  }

  /** Adds all of them, or none; what was entered is then forgotten. */
  async save({ items, plainText }: Payload<'setup.save'>): Promise<SavedSetup> {
    const { integrations, settings } = this.#parts
    const drafts = items.map((item) => this.#draft(item))
    if (plainText) settings.change({ plainTextSecrets: true })
    try {
      const ids = await integrations.addAll(drafts)
      this.#secrets.forget(items.map(({ id }) => id))
      return { kind: 'saved', ids }
    } catch (error) {
      if (error instanceof SecretStoreError && error.problem.kind === 'keyring-none')
        return { kind: 'no-keyring' }
      throw error
    }
  }

  /** Forgets these, or everything that was pasted (null). */
  forget(ids: readonly string[] | null): void {
    this.#secrets.forget(ids)
    if (ids !== null) return
    this.#stopping.abort()
    this.#stopping = new AbortController()
  }

  /** Null where nothing is to be said of it: a set-up file names the same token for each of its channels. */
  #take(thing: PastedThing, before: Map<string, Extract<Pasted, { usable: true }>>): Pasted | null {
    const { shape, raw, line } = thing
    const { knownSecrets } = this.#parts
    if (!shape.usable) {
      const isSecret = !['other-address', 'environment', 'unknown', 'client-id'].includes(shape.why)
      if (isSecret && raw.length >= 12) knownSecrets.add(raw)
      return { ...shape, mask: isSecret && raw !== '' ? maskSecret(raw) : '', line }
    }
    const { kind, secret } = shape
    knownSecrets.add(secret)
    const mask = maskSecret(secret)
    // A secret is written into the wrong place easily.
    const name = masked(thing.name, knownSecrets)
    const wishes = thing.wishes.map((wish) => ({
      ...wish,
      name: masked(wish.name, knownSecrets),
      channel: masked(wish.channel, knownSecrets),
    }))
    const first = before.get(secret)
    const again = wishes.some(({ channel }) => channel !== null) && kind !== 'webhook'
    if (first && again) {
      first.wishes.push(...wishes)
      return null
    }
    const watchedAs = this.#watchedAs(secret)
    if (first || this.#secrets.has(secret)) return { usable: false, why: 'twice', mask, line }
    if (kind === 'webhook' && watchedAs.length > 0) return { usable: false, why: 'watched', mask, line }
    const { id } = this.#secrets.hold(kind, secret, thing.apiUrl ?? DEFAULT_API_URL)
    const { apiUrl } = thing
    const item: Pasted = { usable: true, id, kind, mask, name, apiUrl, wishes, watchedAs }
    before.set(secret, item)
    return item
  }

  #watchedAs(secret: string): string[] {
    const credentialId = fingerprint(secret)
    const all = this.#parts.integrations.all()
    return all.filter((each) => each.credentialId === credentialId).map(({ name }) => name)
  }

  #moveTo(held: HeldSecret, address: string | null): void {
    const apiUrl = this.locate(address)
    if (apiUrl === held.apiUrl) return
    held.apiUrl = apiUrl
    held.pages.clear()
    held.listClosedUntil = 0
  }

  #draft({ id, channel, name, everySeconds }: Payload<'setup.save'>['items'][number]): IntegrationDraft {
    const held = this.#held(id)
    if (held.accepted) throw new RequestError({ kind: 'webhook-accepted' })
    const common = { name, everySeconds }
    const checked = checkDraft(
      held.kind === 'webhook'
        ? { kind: 'webhook', ...common, url: held.secret }
        : { kind: 'bot', ...common, token: held.secret, channel: channel ?? '', apiUrl: held.apiUrl },
    )
    if (!checked.ok)
      throw new RequestError({ kind: 'in-field', field: checked.field, problem: checked.problem })
    return checked.draft
  }

  #held(id: string): HeldSecret {
    const held = this.#secrets.find(id)
    if (!held) throw new RequestError({ kind: 'pasted-forgotten' })
    return held
  }
}

function masked(text: string | null, { mask }: KnownSecrets): string | null {
  return text === null ? null : mask(text)
}
