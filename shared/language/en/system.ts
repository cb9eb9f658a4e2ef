/** The system's dialogs that the settings open. */
export const systemMessages = {
  saveSetup: 'Save the set-up',
  openSetup: 'Open a set-up file',
}
/** The system's dialogs that the settings open. */
export type SystemMessages = typeof systemMessages
