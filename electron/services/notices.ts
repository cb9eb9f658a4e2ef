import { createNanoEvents } from 'nanoevents'
import type { Notice } from '../../shared/overview.ts'
import type { Undo } from '../ports.ts'

/** What the user should know of Redbar itself, until it is dismissed. One notice per id. */
export class Notices {
  readonly #notices = new Map<string, Notice>()
  readonly #events = createNanoEvents<{ changed(): void }>()

  constructor(notices: readonly Notice[]) {
    for (const notice of notices) this.#notices.set(notice.id, notice)
  }

  /** Called after any change. */
  onChange(listener: () => void): Undo {
    return this.#events.on('changed', listener)
  }

  /** Every notice, the oldest first. */
  all(): Notice[] {
    return [...this.#notices.values()]
  }

  /** Says something; the same thing said again changes nothing. */
  add(notice: Notice): void {
    if (this.#notices.has(notice.id)) return
    this.#notices.set(notice.id, notice)
    this.#events.emit('changed')
  }

  /** Takes a notice away. */
  dismiss(id: string): void {
    if (this.#notices.delete(id)) this.#events.emit('changed')
  }
}
