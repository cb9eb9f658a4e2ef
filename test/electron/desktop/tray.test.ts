import { EventEmitter } from 'node:events'
import type { NativeImage } from 'electron'
import { beforeEach, expect, test, vi } from 'vitest'
import { TrayIcon } from '../../../electron/desktop/tray.ts'
import type { TrayFace } from '../../../electron/monitor/tray-face.ts'

/** What the desktop saw, in order. */
const seen: string[] = []
const trays: EventEmitter[] = []

vi.mock('electron', () => ({
  Menu: { buildFromTemplate: (template: { label?: string }[]) => template[0]?.label },
  Tray: class extends EventEmitter {
    constructor(icon: unknown) {
      super()
      trays.push(this)
      seen.push(`icon ${icon}`)
    }
    setImage = (icon: unknown) => void seen.push(`icon ${icon}`)
    setToolTip = (text: string) => void seen.push(`tooltip ${text}`)
    setContextMenu = (menu: unknown) => void seen.push(`menu ${menu}`)
    destroy = () => void seen.push('gone')
  },
}))

const iconOf = (face: string) => face as unknown as NativeImage
function faceOf(face: TrayFace['face'], summary: string): TrayFace {
  return { face, summary, failing: [], more: 0, paused: false, demo: false }
}

beforeEach(() => {
  seen.length = 0
  trays.length = 0
})

test('before the desktop has a tray nothing is there, and then what was shown meanwhile', () => {
  const tray = new TrayIcon(iconOf)
  tray.show(faceOf('waiting', '1 waiting'))
  tray.show(faceOf('ok', '1 ok'))
  expect(seen).toEqual([])
  tray.appear()
  tray.appear()
  expect(seen).toEqual(['icon ok', 'tooltip Redbar: 1 ok', 'menu Redbar: 1 ok'])
})

test('the menu is given anew each time, the icon only when it is another', () => {
  const tray = new TrayIcon(iconOf)
  tray.appear()
  tray.show(faceOf('ok', '1 ok, checked 09:14'))
  tray.show(faceOf('ok', '1 ok, checked 09:15'))
  tray.show(faceOf('failing', '1 failing'))
  expect(seen.filter((each) => each.startsWith('icon'))).toEqual(['icon waiting', 'icon ok', 'icon failing'])
  expect(seen.filter((each) => each.startsWith('menu'))).toHaveLength(3)
})

test('a left click opens the window', () => {
  const tray = new TrayIcon(iconOf)
  const commands: unknown[] = []
  const undo = tray.onCommand((command) => commands.push(command))
  tray.appear()
  trays[0]?.emit('click')
  undo()
  trays[0]?.emit('click')
  expect(commands).toEqual([{ kind: 'open', target: null }])
})

test('it is taken away once', () => {
  const tray = new TrayIcon(iconOf)
  tray.appear()
  tray.remove()
  tray.remove()
  expect(seen.filter((each) => each === 'gone')).toHaveLength(1)
})
