import type { Evidence, Result } from './evidence.ts'
import type { Incident } from './incident.ts'
import type { Receipt } from './receipt.ts'

/** One line of a history: a result without its evidence. */
export type HistoryEntry = Omit<Result, 'evidence' | 'checks'>

/** A page of a history, newest first. `nextBefore` continues it (exclusive, ms since 1970), null at the end. */
export type HistoryPage = { entries: HistoryEntry[]; nextBefore: number | null }

/** What the details pane shows of one result. */
export type ResultDetails = Result & {
  evidence: Evidence
  /** The incident that this result belongs to, or null. */
  incident: Incident | null
  /** What became of the alerts of that incident, the oldest first. */
  receipts: Receipt[]
  /** What probably caused it, from what is known of this integration, the likeliest first. Empty where nothing is. */
  causes: string[]
  /** A page at Slack for this very integration, where one is known. */
  link: { label: string; url: string } | null
}
