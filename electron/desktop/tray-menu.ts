import type { MenuItemConstructorOptions } from 'electron'
import type { TrayMessages } from '../../shared/language/en/tray.ts'
import { HOUR } from '../../shared/time.ts'
import type { TrayFace } from '../monitor/tray-face.ts'
import type { TrayCommand } from '../ports.ts'

/** A line of the tray's menu, as data: two menus with the same data are the same menu. */
export type MenuEntry =
  | { kind: 'separator' }
  | { kind: 'text'; label: string }
  | { kind: 'command'; label: string; command: TrayCommand; enabled: boolean }
  | { kind: 'submenu'; label: string; entries: MenuEntry[] }

/** The most characters of a line with names, which may have 120: no menu should be that wide. */
const LINE_LIMIT = 72
/** The most characters of the tooltip: Windows cuts what is longer. */
const TOOLTIP_LIMIT = 127
/** The most causes that are listed to be acknowledged. */
const CAUSES_LIMIT = 10

const SEPARATOR: MenuEntry = { kind: 'separator' }

/** What the tray says when the mouse rests on it: "Redbar: 2 failing, 9 ok, checked 09:14". */
export function trayTooltip({ demo, summary }: TrayFace, words: TrayMessages): string {
  return cut(demo ? words.demoTooltip(summary) : words.tooltip(summary), TOOLTIP_LIMIT)
}

/** The tray's menu: how things stand, what fails, and what can be done. */
export function trayMenu(face: TrayFace, words: TrayMessages): MenuEntry[] {
  const { menu } = words
  return [
    { kind: 'text', label: trayTooltip(face, words) },
    ...(face.notice === null ? [] : [entry(cut(face.notice, LINE_LIMIT), { kind: 'open', target: null })]),
    SEPARATOR,
    ...failingEntries(face, words),
    ...acknowledgeEntries(face, words),
    face.snoozedUntil === null
      ? entry(menu.snooze, { kind: 'snooze', forMs: HOUR })
      : entry(menu.endSnooze, { kind: 'snooze', forMs: null }),
    { kind: 'command', label: menu.checkNow, command: { kind: 'check-now' }, enabled: !face.paused },
    face.paused
      ? entry(menu.resume, { kind: 'pause', forMs: null })
      : entry(menu.pause, { kind: 'pause', forMs: HOUR }),
    SEPARATOR,
    entry(menu.open, { kind: 'open', target: null }),
    entry(menu.settings, { kind: 'open', target: { page: 'settings' } }),
    SEPARATOR,
    entry(menu.quit, { kind: 'quit' }),
  ]
}

/** The menu as Electron builds it. `run` gets what was chosen. */
export function menuTemplate(
  entries: readonly MenuEntry[],
  run: (command: TrayCommand) => void,
): MenuItemConstructorOptions[] {
  return entries.map((each) => {
    switch (each.kind) {
      case 'separator':
        return { type: 'separator' }
      case 'text':
        return { label: plain(each.label), enabled: false }
      case 'submenu':
        return { label: plain(each.label), submenu: menuTemplate(each.entries, run) }
      case 'command':
        return { label: plain(each.label), enabled: each.enabled, click: () => run(each.command) }
      default:
        return each satisfies never
    }
  })
}

function failingEntries({ failing, more }: TrayFace, words: TrayMessages): MenuEntry[] {
  if (failing.length === 0) return []
  const lines = failing.map(({ label, acknowledged, target }) => {
    const line = cut(label, LINE_LIMIT)
    return entry(acknowledged ? words.failing.acknowledged(line) : line, { kind: 'open', target })
  })
  if (more > 0) lines.push(entry(words.failing.more(more), { kind: 'open', target: null }))
  return [...lines, SEPARATOR]
}

function acknowledgeEntries({ acknowledge }: TrayFace, { menu }: TrayMessages): MenuEntry[] {
  const all = acknowledge.flatMap(({ incidentIds }) => incidentIds)
  if (all.length === 0) return []
  const allAtOnce = (label: string) => entry(label, { kind: 'acknowledge', incidentIds: all })
  if (acknowledge.length === 1) return [allAtOnce(all.length === 1 ? menu.acknowledge : menu.acknowledgeAll)]
  const causes = acknowledge
    .slice(0, CAUSES_LIMIT)
    .map(({ label, incidentIds }) => entry(cut(label, LINE_LIMIT), { kind: 'acknowledge', incidentIds }))
  return [{ kind: 'submenu', label: menu.acknowledge, entries: [...causes, SEPARATOR, allAtOnce(menu.all)] }]
}

function entry(label: string, command: TrayCommand): MenuEntry {
  return { kind: 'command', label, command, enabled: true }
}

function cut(text: string, limit: number): string {
  return text.length > limit ? `${text.slice(0, limit - 1).trimEnd()}…` : text
}

/** A single "&" would underline the letter after it and vanish. */
function plain(label: string): string {
  return label.replaceAll('&', '&&')
}
