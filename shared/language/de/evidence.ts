import type { EvidenceMessages } from '../en/evidence.ts'

/** The details of a result. In German. */
export const evidenceMessages: EvidenceMessages = {}
