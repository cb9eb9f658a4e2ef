import { Menu, type NativeImage, nativeTheme, Tray } from 'electron'
import type { TrayMessages } from '../../shared/language/en/tray.ts'
import type { Face } from '../../shared/overview.ts'
import type { TrayFace } from '../monitor/tray-face.ts'
import type { TrayCommand, TrayView, Undo } from '../ports.ts'
import { showBadge } from './badge.ts'
import { trayLook } from './tray-icons.ts'
import { menuTemplate, trayMenu, trayTooltip } from './tray-menu.ts'

type Shown = { face: TrayFace; words: TrayMessages }

/** What the desktop has been given (the icon as face and look): each part is given again only when it is another. */
type Given = { icon: string | null; tooltip: string | null; menu: string | null; badge: number }

const NOTHING: Given = { icon: null, tooltip: null, menu: null, badge: 0 }

/** The icon in the system's tray. It is not there before `appear`, and takes what it shows until then along. */
export class TrayIcon implements TrayView {
  readonly #iconOf: (face: Face) => NativeImage
  readonly #listeners = new Set<(command: TrayCommand) => void>()
  #tray: Tray | null = null
  #shown: Shown | null = null
  #given = NOTHING
  readonly #onTheme = () => {
    if (this.#tray) this.#drawIcon(this.#tray, this.#shown?.face.face ?? 'waiting')
  }

  constructor(iconOf: (face: Face) => NativeImage) {
    this.#iconOf = iconOf
  }

  /** Puts the icon into the tray. On Linux a tray that comes later than the icon would not take it. */
  appear(): void {
    if (this.#tray) return
    const face: Face = this.#shown?.face.face ?? 'waiting'
    // A reference must be kept: a collected Tray leaves the panel.
    this.#tray = new Tray(this.#iconOf(face))
    this.#given = { ...NOTHING, icon: iconName(face) }
    nativeTheme.on('updated', this.#onTheme)
    this.#tray.on('click', () => this.#run({ kind: 'open', target: this.#shown?.face.worst ?? null }))
    if (this.#shown) this.show(this.#shown.face, this.#shown.words)
  }

  show(face: TrayFace, words: TrayMessages): void {
    this.#shown = { face, words }
    if (this.#given.badge !== face.count) showBadge(face.count, this.#tray)
    this.#given = { ...this.#given, badge: face.count }
    if (this.#tray) this.#draw(this.#tray, this.#shown)
  }

  onCommand(listener: (command: TrayCommand) => void): Undo {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Takes the icon away. */
  remove(): void {
    nativeTheme.off('updated', this.#onTheme)
    this.#tray?.destroy()
    this.#tray = null
  }

  #draw(tray: Tray, { face, words }: Shown): void {
    const tooltip = trayTooltip(face, words)
    const entries = trayMenu(face, words)
    const menu = JSON.stringify(entries)
    this.#drawIcon(tray, face.face)
    const given = this.#given
    if (given.tooltip !== tooltip) tray.setToolTip(tooltip)
    // Linux hosts do not see changes of a menu they have, so each change is a new menu; one that is open may close.
    if (given.menu !== menu) {
      tray.setContextMenu(Menu.buildFromTemplate(menuTemplate(entries, (command) => this.#run(command))))
    }
    this.#given = { ...given, tooltip, menu }
  }

  #drawIcon(tray: Tray, face: Face): void {
    const icon = iconName(face)
    if (this.#given.icon !== icon) tray.setImage(this.#iconOf(face))
    this.#given = { ...this.#given, icon }
  }

  #run(command: TrayCommand): void {
    for (const listener of [...this.#listeners]) listener(command)
  }
}

/** The same face is another icon where the system asks for high contrast. */
function iconName(face: Face): string {
  return `${face} ${trayLook()}`
}
