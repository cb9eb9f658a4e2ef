import type { Refusal } from '../../shared/receipt.ts'
import type { Alert } from '../monitor/alert.ts'
import type { Notifier, Shown } from '../ports.ts'
import { busCall } from './linux/session-bus.ts'

/** Why nothing can be shown now, or null when something can. */
type Look = () => Promise<Refusal | null>

/**
 * Shows nothing before the system's service has answered. On Linux Electron waits for it in the main process: one that
 * hangs would hold everything up, for 25 s at each of several calls.
 */
export class WaryNotifier implements Notifier {
  readonly #notifier: Notifier
  readonly #look: Look
  /** What was asked for first is done first. */
  #last: Promise<unknown> = Promise.resolve()
  /** Incidents that are withdrawn with the next turn. */
  #leaving: string[] = []

  constructor(notifier: Notifier, look: Look = whyNoService) {
    this.#notifier = notifier
    this.#look = look
  }

  show(alert: Alert): Promise<Shown> {
    // What is withdrawn from here on may be this one: it waits until that is shown.
    this.#leaving = []
    return new Promise((resolve) => {
      this.#inTurn((why) => resolve(why === null ? this.#notifier.show(alert) : { kind: 'failed', why }))
    })
  }

  /** Twenty that end together are one question to the service. */
  withdraw(incidentId: string): void {
    const leaving = this.#leaving
    leaving.push(incidentId)
    if (leaving.length > 1) return
    this.#inTurn((why) => {
      const ids = leaving.splice(0)
      if (why === null) for (const id of ids) this.#notifier.withdraw(id)
    })
  }

  onClick(listener: Parameters<Notifier['onClick']>[0]) {
    return this.#notifier.onClick(listener)
  }

  onAction(listener: Parameters<Notifier['onAction']>[0]) {
    return this.#notifier.onAction(listener)
  }

  #inTurn(task: (why: Refusal | null) => void): void {
    this.#last = this.#last.then(this.#look).then(task)
  }
}

const SERVICE = 'org.freedesktop.Notifications'

/** Only Linux has to be asked; where the bus cannot be asked, Electron may still find it. */
async function whyNoService(): Promise<Refusal | null> {
  if (process.platform !== 'linux') return null
  const call = { owner: SERVICE, path: '/org/freedesktop/Notifications', member: 'GetServerInformation' }
  const heard = await busCall(call)
  if (heard === 'error') return 'no-service'
  return heard === 'silence' ? 'service-silent' : null
}
