import type { AlertsMessages } from '../en/alerts.ts'

/** What native notifications say, and what became of them. In German. */
export const alertsMessages: AlertsMessages = {}
