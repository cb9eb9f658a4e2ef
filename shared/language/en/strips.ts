/** The overview of all integrations. */
export const stripsMessages = {}
/** The overview of all integrations. */
export type StripsMessages = typeof stripsMessages
