/** The page of an integration. */
export const historyMessages = {}
/** The page of an integration. */
export type HistoryMessages = typeof historyMessages
