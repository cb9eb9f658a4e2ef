import type { ChannelFound, PastedKind } from '../../shared/setup.ts'
import { MINUTE } from '../../shared/time.ts'
import type { Clock, Random, Undo } from '../ports.ts'

/** So long (ms) after it was last used, what was pasted is forgotten. */
export const FORGOTTEN_AFTER_MS = 15 * MINUTE

/** A secret that was pasted and is not saved yet, with what is known of it. */
export type HeldSecret = {
  id: string
  kind: PastedKind
  secret: string
  /** Where the Web API of a token is. */
  apiUrl: string
  /** What Slack granted; null while it has not said. */
  scopes: string[] | null
  /** Pages of channels by their cursor: nobody is asked twice for one. */
  pages: Map<string, { channels: Omit<ChannelFound, 'watchedAs'>[]; next: string | null }>
  /** Its workspace's list of channels is not asked for before then (ms since 1970). */
  listClosedUntil: number
  /** A webhook that took the question for a message: it is not asked again. */
  accepted: boolean
}

/** Secrets between the moment they are pasted and the moment they are saved: in memory only, under random ids. */
export class SetupSecrets {
  readonly #clock: Clock
  readonly #random: Random
  readonly #held = new Map<string, HeldSecret>()
  #forgetting: Undo | null = null

  constructor({ clock, random }: { clock: Clock; random: Random }) {
    this.#clock = clock
    this.#random = random
  }

  /** Keeps a secret for a while. A secret that is held already keeps its id. */
  hold(kind: PastedKind, secret: string, apiUrl: string): HeldSecret {
    this.#touch()
    const known = [...this.#held.values()].find((each) => each.secret === secret)
    if (known) return known
    const held: HeldSecret = {
      id: this.#random.id(),
      kind,
      secret,
      apiUrl,
      scopes: null,
      pages: new Map(),
      listClosedUntil: 0,
      accepted: false,
    }
    this.#held.set(held.id, held)
    return held
  }

  /** Whether that secret is held. */
  has(secret: string): boolean {
    return [...this.#held.values()].some((each) => each.secret === secret)
  }

  /** What is held under that id, or null once it is forgotten. */
  find(id: string): HeldSecret | null {
    const held = this.#held.get(id) ?? null
    if (held) this.#touch()
    return held
  }

  /** Forgets these, or all (null). */
  forget(ids: readonly string[] | null): void {
    if (ids === null) this.#held.clear()
    else for (const id of ids) this.#held.delete(id)
    if (this.#held.size > 0) return
    this.#forgetting?.()
    this.#forgetting = null
  }

  #touch(): void {
    this.#forgetting?.()
    this.#forgetting = this.#clock.schedule(() => this.forget(null), FORGOTTEN_AFTER_MS)
  }
}
