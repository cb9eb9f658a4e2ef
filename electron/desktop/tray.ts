import { Menu, type NativeImage, Tray } from 'electron'
import type { Face } from '../../shared/overview.ts'
import type { TrayFace } from '../monitor/tray-face.ts'
import type { TrayCommand, TrayView, Undo } from '../ports.ts'
import { trayMenu, trayTooltip } from './tray-menu.ts'

/** The icon in the system's tray. It is not there before `appear`, and takes what it shows until then along. */
export class TrayIcon implements TrayView {
  readonly #iconOf: (face: Face) => NativeImage
  readonly #listeners = new Set<(command: TrayCommand) => void>()
  #tray: Tray | null = null
  #face: TrayFace | null = null
  #drawn: Face | null = null

  constructor(iconOf: (face: Face) => NativeImage) {
    this.#iconOf = iconOf
  }

  /** Puts the icon into the tray. On Linux a tray that comes later than the icon would not take it. */
  appear(): void {
    if (this.#tray) return
    const first: Face = this.#face?.face ?? 'waiting'
    // A reference must be kept: a collected Tray leaves the panel.
    this.#tray = new Tray(this.#iconOf(first))
    this.#drawn = first
    this.#tray.on('click', () => this.#run({ kind: 'open', target: null }))
    if (this.#face) this.show(this.#face)
  }

  show(face: TrayFace): void {
    this.#face = face
    const tray = this.#tray
    if (!tray) return
    if (this.#drawn !== face.face) tray.setImage(this.#iconOf(face.face))
    this.#drawn = face.face
    tray.setToolTip(trayTooltip(face))
    // Linux hosts do not see changes of a menu they have: each change is a new menu.
    tray.setContextMenu(Menu.buildFromTemplate(trayMenu(face, (command) => this.#run(command))))
  }

  onCommand(listener: (command: TrayCommand) => void): Undo {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes the icon away. */
  remove(): void {
    this.#tray?.destroy()
    this.#tray = null
  }

  #run(command: TrayCommand): void {
    for (const listener of [...this.#listeners]) listener(command)
  }
}
