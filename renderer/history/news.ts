import type { HistoryEntry } from '../../shared/history.ts'
import { startOf } from '../live-entries.ts'

/** The newest entry that a reader has seen, as it was then: when (ms since 1970) it was and began, and its checks. */
export type Mark = { at: number; since: number; count: number }

/** How many checks came since, and how many of them failed. */
export type News = { checks: number; failed: number }

/** The newest of these entries (newest first), to compare with later. */
export function markOf([newest]: readonly HistoryEntry[]): Mark | null {
  return newest ? { at: newest.at, since: startOf(newest), count: countOf(newest) } : null
}

/** What came since a mark: a run that has grown counts by what it grew. */
export function newsSince(entries: readonly HistoryEntry[], mark: Mark | null): News {
  const news = { checks: 0, failed: 0 }
  for (const entry of entries) {
    if (!mark || entry.at <= mark.at) break
    news.checks += countOf(entry) - (startOf(entry) === mark.since ? mark.count : 0)
    if (entry.outcome.status === 'failed') news.failed += 1
  }
  return news
}

function countOf({ run }: HistoryEntry): number {
  return run?.count ?? 1
}
