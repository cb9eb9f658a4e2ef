import type { SavingMessages } from '../en/saving.ts'

/** Files that people save: dialogs, the page of an incident. In German. */
export const savingMessages: SavingMessages = {}
