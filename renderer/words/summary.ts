import type { Counts, IntegrationStatus } from '../../shared/overview.ts'

const PHRASES: readonly [IntegrationStatus, string][] = [
  ['failing', 'failing'],
  ['acknowledged', 'acknowledged'],
  ['confirming', 'confirming'],
  ['warning', 'with a warning'],
  ['inconclusive', 'could not be checked'],
  ['stale', 'stale'],
  ['waiting', 'waiting'],
  ['ok', 'ok'],
  ['paused', 'paused'],
]

/** One part of the overall summary: "2 failing". */
export type SummaryPart = { status: IntegrationStatus; text: string }

/** "2 failing", "9 ok": what is not zero, the most urgent first. */
export function summaryParts(counts: Counts): SummaryPart[] {
  return PHRASES.filter(([status]) => counts[status] > 0).map(([status, phrase]) => ({
    status,
    text: `${counts[status]} ${phrase}`,
  }))
}

/** The window's title: "2 failing - Redbar", so that the task bar tells as well. */
export function windowTitle(counts: Counts | undefined): string {
  return counts && counts.failing > 0 ? `${counts.failing} failing - Redbar` : 'Redbar'
}
