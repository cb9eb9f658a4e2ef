import type { MenuItemConstructorOptions } from 'electron'
import { HOUR } from '../../shared/time.ts'
import type { TrayFace } from '../monitor/tray-face.ts'
import type { TrayCommand } from '../ports.ts'

/** The most characters of a menu line: names may have 120, and no menu should be that wide. */
const LINE_LIMIT = 72

/** What the tray says when the mouse rests on it: "Redbar: 2 failing, 9 ok, checked 09:14". */
export function trayTooltip(face: TrayFace): string {
  return `${productName(face)}: ${face.summary}`
}

/** The tray's menu: how things stand, what fails, and what can be done. `run` gets what was chosen. */
export function trayMenu(face: TrayFace, run: (command: TrayCommand) => void): MenuItemConstructorOptions[] {
  const command = (label: string, chosen: TrayCommand): MenuItemConstructorOptions => ({
    label,
    click: () => run(chosen),
  })
  return [
    { label: asLabel(trayTooltip(face)), enabled: false },
    { type: 'separator' },
    ...failingItems(face, command),
    { ...command('Check now', { kind: 'check-now' }), enabled: !face.paused },
    face.paused
      ? command('Resume', { kind: 'pause', forMs: null })
      : command('Pause for 1 hour', { kind: 'pause', forMs: HOUR }),
    { type: 'separator' },
    command('Open Redbar', { kind: 'open', target: null }),
    command('Settings', { kind: 'open', target: { page: 'settings' } }),
    { type: 'separator' },
    command('Quit', { kind: 'quit' }),
  ]
}

function failingItems(
  { failing, more }: TrayFace,
  command: (label: string, chosen: TrayCommand) => MenuItemConstructorOptions,
): MenuItemConstructorOptions[] {
  if (failing.length === 0) return []
  const items = failing.map(({ label, ...target }) =>
    command(asLabel(label), { kind: 'open', target: { page: 'integration', ...target } }),
  )
  if (more > 0) items.push(command(`${more} more`, { kind: 'open', target: null }))
  return [...items, { type: 'separator' }]
}

function productName({ demo }: TrayFace): string {
  return demo ? 'Redbar Demo' : 'Redbar'
}

/** A single "&" would underline the letter after it and vanish. */
function asLabel(text: string): string {
  const short = text.length > LINE_LIMIT ? `${text.slice(0, LINE_LIMIT - 1).trimEnd()}…` : text
  return short.replaceAll('&', '&&')
}
