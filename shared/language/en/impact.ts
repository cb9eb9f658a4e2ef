/** What an incident costs: lost messages and affected integrations. */
export const impactMessages = {}
/** What an incident costs: lost messages and affected integrations. */
export type ImpactMessages = typeof impactMessages
