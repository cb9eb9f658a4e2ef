import { withStatus } from '../../../electron/monitor/bar-status.ts'
import { periodEdges } from '../../../electron/monitor/period-edges.ts'
import { timelineOf } from '../../../electron/monitor/timeline.ts'
import { uptimeOf } from '../../../electron/monitor/uptime.ts'
import type { Bar, HistoryEntry } from '../../../shared/history.ts'
import type { Incident } from '../../../shared/incident.ts'
import type { Period, Timeline } from '../../../shared/timeline.ts'
import { incidentOf } from '../../builders.ts'

/** The timeline that the main process would give of a story. Its entries are newest first. */
export function storyTimeline(
  entries: readonly HistoryEntry[],
  everySeconds: number,
  period: Period,
): Timeline {
  const now = Date.now()
  const edges = periodEdges(period, now)
  const from = edges[0] ?? now
  const addedAt = entries.at(-1)?.at ?? now
  const spans = timelineOf(entries, { from, to: now, everySeconds })
  const bars = edges.slice(1).map((to, index): Bar => {
    const bar = { from: edges[index] ?? to, to }
    const seen = (statuses: string[]) =>
      spans
        .filter(({ status }) => statuses.includes(status))
        .reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, bar.from)), 0)
    const within = entries.filter(({ at }) => at >= bar.from && at < to)
    const took = within
      .filter(({ outcome }) => outcome.status !== 'inconclusive')
      .map((each) => each.durationMs)
    const count = (status: string) => within.filter(({ outcome }) => outcome.status === status).length
    return {
      ...bar,
      ok: count('ok'),
      warning: count('warning'),
      failed: count('failed'),
      inconclusive: count('inconclusive'),
      watchedMs: seen(['ok', 'warning', 'failed']),
      failedMs: seen(['failed']),
      duration:
        took.length > 0
          ? { sum: took.reduce((a, b) => a + b, 0), min: Math.min(...took), max: Math.max(...took) }
          : null,
    }
  })
  const incidents = incidentsOf(entries).filter(({ resolvedAt }) => resolvedAt === null || resolvedAt > from)
  return {
    period,
    at: now,
    addedAt,
    bars: withStatus(bars),
    incidents: incidents.map(({ id, firstBadAt, resolvedAt, lastBadAt, reason, code }) => ({
      id,
      from: firstBadAt,
      to: resolvedAt,
      lastBadAt,
      reason,
      code,
    })),
    slackProblems: [],
    uptime: uptimeOf(bars, incidents, { addedAt, now }),
  }
}

/** Failures in a row are an incident, until the next good result. Newest first. */
function incidentsOf(entries: readonly HistoryEntry[]): Incident[] {
  const incidents: Incident[] = []
  for (const { integrationId, at, outcome } of entries.toReversed()) {
    const [newest] = incidents
    const open = newest?.resolvedAt === null ? newest : undefined
    if (outcome.status === 'failed') {
      const { reason, code } = outcome
      if (open) open.lastBadAt = at
      else
        incidents.unshift(
          incidentOf({ id: `${at}`, integrationId, reason, code, firstBadAt: at, lastBadAt: at }),
        )
    } else if (open && outcome.status !== 'inconclusive') open.resolvedAt = at
  }
  return incidents
}
