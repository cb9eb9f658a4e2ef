import type { Logger, Shell, TrayCommand, WindowView } from '../ports.ts'
import type { Notices } from './notices.ts'
import type { Pause } from './pause.ts'

/** Who does what the tray's menu asks for. */
export type TrayCommandParts = {
  window: WindowView
  shell: Shell
  pause: Pause
  notices: Notices
  log: Logger
  checkAll(): void
}

/** Does what an entry of the tray's menu says. Never throws: behind a menu nobody listens. */
export function obey(command: TrayCommand, parts: TrayCommandParts): void {
  if (command.kind === 'open') parts.window.open(command.target)
  else if (command.kind === 'check-now') parts.checkAll()
  else if (command.kind === 'pause') setPause(command.forMs, parts)
  else parts.shell.quit()
}

function setPause(forMs: number | null, { pause, notices, log }: TrayCommandParts): void {
  try {
    pause.set(forMs)
  } catch (error) {
    log.error('The pause could not be saved', error)
    notices.add({
      id: 'pause-unsaved',
      severity: 'warning',
      title: 'The pause could not be saved',
      detail: 'What you chose in the tray holds until Redbar ends. Its settings cannot be written.',
    })
  }
}
