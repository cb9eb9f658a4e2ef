/** What native notifications say, and what became of them. */
export const alertsMessages = {}
/** What native notifications say, and what became of them. */
export type AlertsMessages = typeof alertsMessages
