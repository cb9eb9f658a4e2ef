import type { Evidence, Result } from './evidence.ts'
import type { Incident } from './incident.ts'
import type { Status } from './outcome.ts'
import type { Receipt } from './receipt.ts'

/** One line of a history: a result without its evidence, or the newest of a run of good ones that it stands for. */
export type HistoryEntry = Omit<Result, 'evidence' | 'checks'> & {
  /** The run that ends here: since when (ms since 1970), and how many results it is. Null for a single result. */
  run: { since: number; count: number } | null
}

/**
 * A page of a history, newest first. `nextBefore` and `nextAfter` continue it to the older and to the newer side
 * (exclusive, ms since 1970); null where it ends.
 */
export type HistoryPage = { entries: HistoryEntry[]; nextBefore: number | null; nextAfter: number | null }

/** What is kept of a stretch of time (ms since 1970): how many results of each status, and how long we watched. */
export type Bar = Record<Status, number> & {
  from: number
  to: number
  /** For how much of it (ms) a result spoke that could see; asleep, offline and closed time is not in it. */
  watchedMs: number
  /** For how much of that (ms) it was failed. */
  failedMs: number
  /** How long (ms) the answers took that could see: all together, the quickest, the slowest; null where none came. */
  duration: { sum: number; min: number; max: number } | null
}

/** What is kept of a run: its newest results, newest first, and the hours before them, oldest first. */
export type RunContent = { entries: HistoryEntry[]; hours: Bar[] }

/** A page of incidents, newest first; `nextBefore` (exclusive, ms since 1970) goes on with those that began before. */
export type IncidentPage = { incidents: Incident[]; nextBefore: number | null }

/** The first bad result of an incident, and what was good nearest to it, as far as their evidence is kept. */
export type Compared = { good: Result | null; bad: Result | null }

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
