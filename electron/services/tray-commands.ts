import type { OwnNotice } from '../../shared/own-notice.ts'
import type { Logger, Shell, TrayCommand, WindowView } from '../ports.ts'
import type { Notices } from './notices.ts'
import type { Pause } from './pause.ts'

/** Who does what the tray's menu asks for. */
export type TrayCommandParts = {
  window: WindowView
  shell: Shell
  pause: Pause
  /** What the user knows of and wants to hear nothing about. Both reject when it could not be stored: it holds for this run. */
  attention: {
    acknowledge(incidentIds: readonly string[], on: boolean): Promise<void>
    snooze(integrationIds: readonly string[] | null, forMs: number | null): Promise<void>
  }
  notices: Notices
  log: Logger
  checkAll(): void
}

type Wish = Extract<TrayCommand, { kind: 'pause' | 'acknowledge' | 'snooze' }>

/** What holds for this run only: the settings or the history cannot be written. */
function unsaved(kind: Wish['kind']): OwnNotice {
  return { id: `${kind}-unsaved`, severity: 'warning', words: ({ notices }) => notices.unsaved[kind] }
}

/** Does what an entry of the tray's menu says. Never throws: behind a menu nobody listens. */
export function obey(command: TrayCommand, parts: TrayCommandParts): void {
  if (command.kind === 'open') parts.window.open(command.target)
  else if (command.kind === 'check-now') parts.checkAll()
  else if (command.kind === 'quit') parts.shell.quit()
  else void keep(command, parts)
}

/** What has to last beyond this run: says so where it will not. */
async function keep(wish: Wish, { pause, attention, notices, log }: TrayCommandParts): Promise<void> {
  const { kind } = wish
  try {
    if (kind === 'pause') pause.set(wish.forMs)
    else if (kind === 'acknowledge') await attention.acknowledge(wish.incidentIds, true)
    else await attention.snooze(null, wish.forMs)
  } catch (error) {
    log.error(`What was chosen in the tray could not be saved: ${kind}`, error)
    notices.add(unsaved(kind))
  }
}
