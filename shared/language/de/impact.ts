import type { ImpactMessages } from '../en/impact.ts'

/** What an incident costs: lost messages and affected integrations. In German. */
export const impactMessages: ImpactMessages = {}
