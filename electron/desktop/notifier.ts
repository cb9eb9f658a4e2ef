import { Notification } from 'electron'
import type { Target } from '../../shared/ipc.ts'
import { SECOND } from '../../shared/time.ts'
import type { Alert } from '../monitor/alerting.ts'
import type { Clock, Notifier, Shown, Undo } from '../ports.ts'

/** What is used of Electron's Notification, so that it can be stood in for. */
export type NativeNotification = {
  on(event: 'show' | 'click' | 'close', listener: () => void): unknown
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown
  show(): void
  close(): void
}
/** Makes a notification that is not shown yet. */
export type MakeNotification = (alert: Alert) => NativeNotification

/** A notification that did not appear within this was not shown: where no daemon listens, some systems say nothing. */
const PATIENCE_MS = 5 * SECOND
/** So many notifications stay clickable; older ones are closed. */
const KEPT = 20

/** Shows native notifications, one per incident: a newer alert replaces the older one. */
export class NativeNotifier implements Notifier {
  readonly #clock: Clock
  readonly #make: MakeNotification
  readonly #listeners = new Set<(target: Target) => void>()
  /** Kept by incident, because a collected notification is no longer heard when it is clicked. Oldest first. */
  readonly #shown = new Map<string, NativeNotification>()

  constructor(clock: Clock, make: MakeNotification) {
    this.#clock = clock
    this.#make = make
  }

  show(alert: Alert): Promise<Shown> {
    const notification = this.#make(alert)
    this.#close(alert.incidentId)
    this.#shown.set(alert.incidentId, notification)
    for (const [oldest] of [...this.#shown].slice(0, -KEPT)) this.#close(oldest)
    notification.on('click', () => this.#clicked(alert))
    notification.on('close', () => this.#drop(alert.incidentId, notification))
    return this.#outcome(alert.incidentId, notification)
  }

  onClick(listener: (target: Target) => void): Undo {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Waits for the system to say what became of it; `isSupported` says yes on Linux even without a daemon. */
  #outcome(incidentId: string, notification: NativeNotification): Promise<Shown> {
    return new Promise((resolve) => {
      const fail = (why: string) => {
        undo()
        if (this.#shown.get(incidentId) === notification) this.#close(incidentId)
        resolve({ kind: 'failed', why })
      }
      const undo = this.#clock.schedule(() => fail('the system did not show it in time'), PATIENCE_MS)
      notification.on('show', () => {
        undo()
        resolve({ kind: 'shown' })
      })
      notification.on('failed', (_event, error) => fail(error || 'there is no notification service'))
      notification.show()
    })
  }

  #clicked(alert: Alert): void {
    // Some daemons of Linux leave a clicked bubble on the screen, and none tells of its end.
    this.#close(alert.incidentId)
    for (const listener of [...this.#listeners]) listener(alert.target)
  }

  #close(incidentId: string): void {
    const notification = this.#shown.get(incidentId)
    this.#shown.delete(incidentId)
    notification?.close()
  }

  #drop(incidentId: string, notification: NativeNotification): void {
    if (this.#shown.get(incidentId) === notification) this.#shown.delete(incidentId)
  }
}

/** A notification of the operating system. */
export function electronNotification(icon: string): MakeNotification {
  return ({ title, body }) => new Notification({ title, body: bodyFor(process.platform, body), icon })
}

/** Linux reads a few tags in a body (https://specifications.freedesktop.org/notification-spec/): ours is plain text. */
export function bodyFor(platform: NodeJS.Platform, body: string): string {
  if (platform !== 'linux') return body
  return body.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
