import { Notification } from 'electron'
import type { Target } from '../../shared/ipc.ts'
import type { Refusal } from '../../shared/receipt.ts'
import { SECOND } from '../../shared/time.ts'
import type { Alert, AlertAction } from '../monitor/alert.ts'
import type { Clock, Notifier, Shown, Undo } from '../ports.ts'
import { notificationOptions } from './notification-options.ts'

/** What is used of Electron's Notification, so that it can be stood in for. */
export type NativeNotification = {
  on(event: 'show' | 'click' | 'close', listener: () => void): unknown
  on(event: 'failed', listener: (event: unknown, error: string) => void): unknown
  on(event: 'action', listener: (event: unknown, index: number) => void): unknown
  show(): void
  close(): void
}
/** Makes a notification that is not shown yet. */
export type MakeNotification = (alert: Alert) => NativeNotification

/** A notification that did not appear within this was not shown: where no daemon listens, some systems say nothing. */
const PATIENCE_MS = 5 * SECOND
/** So many notifications stay clickable; older ones are closed. */
const KEPT = 20

type Bubble = {
  alert: Alert
  notification: NativeNotification
  /** The incidents that were not withdrawn yet. */
  standing: Set<string>
  /** Answers whoever still waits for it to appear. */
  giveUp(why: Refusal): void
}

/** Shows native notifications, one per alert's id: a newer one replaces the older one. */
export class NativeNotifier implements Notifier {
  readonly #clock: Clock
  readonly #make: MakeNotification
  readonly #clickListeners = new Set<(target: Target | null) => void>()
  readonly #actionListeners = new Set<(action: AlertAction, alert: Alert) => void>()
  /** Kept by the alert's id, because a collected notification is no longer heard when it is clicked. Oldest first. */
  readonly #bubbles = new Map<string, Bubble>()

  constructor(clock: Clock, make: MakeNotification) {
    this.#clock = clock
    this.#make = make
  }

  show(alert: Alert): Promise<Shown> {
    const notification = this.#make(alert)
    // The older one goes first: where both have one id in the system, its end could take the newer one along.
    this.#close(alert.id, 'replaced')
    const bubble: Bubble = { alert, notification, standing: new Set(alert.openIds), giveUp: () => {} }
    this.#bubbles.set(alert.id, bubble)
    for (const [oldest] of [...this.#bubbles].slice(0, -KEPT)) this.#close(oldest, 'too-many')
    notification.on('click', () => this.#clicked(bubble))
    notification.on('action', (_event, index) => this.#pressed(bubble, index))
    notification.on('close', () => this.#drop(bubble))
    return this.#outcome(bubble)
  }

  /** Closes the notification of that incident; one that speaks for several, when the last of them is withdrawn. */
  withdraw(incidentId: string): void {
    for (const { alert, standing } of [...this.#bubbles.values()]) {
      if (standing.delete(incidentId) && standing.size === 0) this.#close(alert.id, 'withdrawn')
    }
  }

  onClick(listener: (target: Target | null) => void): Undo {
    this.#clickListeners.add(listener)
    return () => this.#clickListeners.delete(listener)
  }

  onAction(listener: (action: AlertAction, alert: Alert) => void): Undo {
    this.#actionListeners.add(listener)
    return () => this.#actionListeners.delete(listener)
  }

  /** Waits for the system to say what became of it; `isSupported` says yes on Linux even without a daemon. */
  #outcome(bubble: Bubble): Promise<Shown> {
    return new Promise((resolve) => {
      const answer = (shown: Shown) => {
        undo()
        resolve(shown)
      }
      const fail = (why: Refusal, systemWords = '') => {
        answer({ kind: 'failed', why: systemWords || why })
        if (this.#isStanding(bubble)) this.#close(bubble.alert.id, why)
      }
      const undo = this.#clock.schedule(() => fail('timeout'), PATIENCE_MS)
      bubble.giveUp = (why) => answer({ kind: 'failed', why })
      bubble.notification.on('show', () => answer({ kind: 'shown' }))
      bubble.notification.on('failed', (_event, error) => fail('no-service', error))
      bubble.notification.show()
    })
  }

  #clicked({ alert }: Bubble): void {
    // Some daemons of Linux leave a clicked bubble on the screen, and none tells of its end.
    this.#close(alert.id, 'clicked')
    for (const listener of [...this.#clickListeners]) listener(alert.target)
  }

  #pressed({ alert }: Bubble, index: number): void {
    const button = alert.actions[index]
    if (!button) return
    this.#close(alert.id, 'pressed')
    for (const listener of [...this.#actionListeners]) listener(button.action, alert)
  }

  #close(id: string, why: Refusal): void {
    const bubble = this.#bubbles.get(id)
    this.#bubbles.delete(id)
    bubble?.giveUp(why)
    bubble?.notification.close()
  }

  #drop(bubble: Bubble): void {
    if (this.#isStanding(bubble)) this.#bubbles.delete(bubble.alert.id)
  }

  #isStanding(bubble: Bubble): boolean {
    return this.#bubbles.get(bubble.alert.id) === bubble
  }
}

/** A notification of the operating system. */
export function electronNotification(icon: string): MakeNotification {
  return (alert) => new Notification({ ...notificationOptions(alert, process.platform), icon })
}
