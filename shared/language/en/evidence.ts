/** The details of a result. */
export const evidenceMessages = {}
/** The details of a result. */
export type EvidenceMessages = typeof evidenceMessages
