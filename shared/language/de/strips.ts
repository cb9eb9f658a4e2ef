import type { StripsMessages } from '../en/strips.ts'

/** The overview of all integrations. In German. */
export const stripsMessages: StripsMessages = {}
