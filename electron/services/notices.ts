import { createNanoEvents } from 'nanoevents'
import type { MainMessages } from '../../shared/language/messages.ts'
import type { Notice } from '../../shared/overview.ts'
import { type OwnNotice, saidNotice } from '../../shared/own-notice.ts'
import type { Undo } from '../ports.ts'

/** What the user should know of Redbar itself, until it is dismissed. One notice per id. */
export class Notices {
  readonly #messages: () => MainMessages
  readonly #notices = new Map<string, OwnNotice>()
  readonly #events = createNanoEvents<{ changed(): void }>()

  /** `messages` is what to say, in the language of the moment. */
  constructor(notices: readonly OwnNotice[], messages: () => MainMessages) {
    this.#messages = messages
    for (const notice of notices) this.#notices.set(notice.id, notice)
  }

  /** Called after any change. */
  onChange(listener: () => void): Undo {
    return this.#events.on('changed', listener)
  }

  /** Every notice, the oldest first, in the language of the moment unless another one is asked for. */
  all(messages = this.#messages()): Notice[] {
    return [...this.#notices.values()].map((notice) => saidNotice(notice, messages))
  }

  /** Whether it is still to be seen. */
  has(id: string): boolean {
    return this.#notices.has(id)
  }

  /** Says something; the same thing said again changes nothing. */
  add(notice: OwnNotice): void {
    if (this.#notices.has(notice.id)) return
    this.#notices.set(notice.id, notice)
    this.#events.emit('changed')
  }

  /** What a notice says is no longer what it said: it is shown anew. */
  renew(): void {
    this.#events.emit('changed')
  }

  /** Takes a notice away. */
  dismiss(id: string): void {
    if (this.#notices.delete(id)) this.#events.emit('changed')
  }
}
