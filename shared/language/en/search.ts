/** The search of the history. */
export const searchMessages = {}
/** The search of the history. */
export type SearchMessages = typeof searchMessages
