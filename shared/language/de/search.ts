import type { SearchMessages } from '../en/search.ts'

/** The search of the history. In German. */
export const searchMessages: SearchMessages = {}
