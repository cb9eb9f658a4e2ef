import type { SystemMessages } from '../en/system.ts'

/** The system's dialogs that the settings open. In German. */
export const systemMessages: SystemMessages = {
  saveSetup: 'Einrichtung speichern',
  openSetup: 'Einrichtungsdatei öffnen',
}
