import { causesMessages } from './causes.ts'
import { common } from './common.ts'
import { noticesMessages } from './notices.ts'
import { notificationsMessages } from './notifications.ts'
import { problemsMessages } from './problems.ts'
import { savingMessages } from './saving.ts'
import { systemMessages } from './system.ts'
import { trayMessages } from './tray.ts'

/** What the main process says, in English. */
export const main = {
  ...common,
  tray: trayMessages,
  notifications: notificationsMessages,
  causes: causesMessages,
  notices: noticesMessages,
  problems: problemsMessages,
  saving: savingMessages,
  system: systemMessages,
}
