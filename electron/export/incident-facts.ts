import type { Result } from '../../shared/evidence.ts'
import type { Incident } from '../../shared/incident.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import type { Receipt } from '../../shared/receipt.ts'

/** What a page says of an integration. */
export type PageIntegration = Pick<
  IntegrationView,
  'name' | 'kind' | 'target' | 'channel' | 'workspace' | 'appId' | 'messagesPerDay'
>

/** Everything that the page of an incident is made from. */
export type IncidentFacts = {
  incident: Incident
  /** Null when it was removed meanwhile. */
  integration: PageIntegration | null
  /** Others that fail for the same cause, by name. */
  affected: PageIntegration[]
  /** What probably caused it, the likeliest first. */
  causes: string[]
  /** A page at Slack for this very integration, where one is known. */
  link: { label: string; url: string } | null
  /** The first failed result with its evidence, or null where it is no longer kept. */
  first: Result | null
  /** The newest failed one, or null where it is the first, or no longer kept. */
  last: Result | null
  receipts: Receipt[]
  /** Redbar's version. */
  version: string
  /** ms since 1970. */
  savedAt: number
  /** Made up by the demo. */
  demo: boolean
}
