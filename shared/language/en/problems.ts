/** Why a request could not be met, and what to do. */
export const problemsMessages = {}
/** Why a request could not be met, and what to do. */
export type ProblemsMessages = typeof problemsMessages
