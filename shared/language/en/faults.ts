/** What Redbar says when it fails itself. */
export const faultsMessages = {}
/** What Redbar says when it fails itself. */
export type FaultsMessages = typeof faultsMessages
