import type { Overview } from '../../shared/overview.ts'
import { trayFace } from '../monitor/tray-face.ts'
import type { TrayView } from '../ports.ts'

/** Shows the overview in the tray, and touches the tray only when it would look different. */
export class TrayPresenter {
  readonly #tray: TrayView
  readonly #clockTime: (at: number) => string
  #shown = ''

  constructor(tray: TrayView, clockTime: (at: number) => string) {
    this.#tray = tray
    this.#clockTime = clockTime
  }

  /** Shows an overview. */
  show(overview: Overview): void {
    const face = trayFace(overview, this.#clockTime)
    const key = JSON.stringify(face)
    if (key === this.#shown) return
    this.#shown = key
    this.#tray.show(face)
  }
}
