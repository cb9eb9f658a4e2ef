import type { MainMessages } from '../../shared/language/messages.ts'
import type { Overview } from '../../shared/overview.ts'
import { trayFace } from '../monitor/tray-face.ts'
import type { TrayView } from '../ports.ts'

/** Shows the overview in the tray, and touches the tray only when it would look different. */
export class TrayPresenter {
  readonly #tray: TrayView
  readonly #messages: () => MainMessages
  #shown = ''

  constructor(tray: TrayView, messages: () => MainMessages) {
    this.#tray = tray
    this.#messages = messages
  }

  /** Shows an overview in the language of this moment. */
  show(overview: Overview): void {
    const messages = this.#messages()
    const face = trayFace(overview, messages)
    const key = JSON.stringify([messages.tag, face])
    if (key === this.#shown) return
    this.#shown = key
    this.#tray.show(face, messages.tray)
  }
}
