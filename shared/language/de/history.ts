import type { HistoryMessages } from '../en/history.ts'

/** The page of an integration. In German. */
export const historyMessages: HistoryMessages = {}
