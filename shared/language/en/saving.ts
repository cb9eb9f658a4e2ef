/** Files that people save: dialogs, the page of an incident. */
export const savingMessages = {}
/** Files that people save: dialogs, the page of an incident. */
export type SavingMessages = typeof savingMessages
