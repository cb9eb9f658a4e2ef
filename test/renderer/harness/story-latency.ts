import { latenciesOf } from '../../../electron/monitor/answer-times.ts'
import { periodEdges } from '../../../electron/monitor/period-edges.ts'
import type { HistoryEntry } from '../../../shared/history.ts'
import type { Latency } from '../../../shared/latency.ts'
import type { Period } from '../../../shared/timeline.ts'

/** The answer times that the main process would give of a story. */
export function storyLatency(entries: readonly HistoryEntry[], period: Period): Latency {
  const now = Date.now()
  const edges = periodEdges(period, now)
  const stretches = edges.slice(1).map((to, index) => {
    const from = edges[index] ?? to
    const answered = entries.filter(
      ({ at, outcome }) => at >= from && at < to && outcome.status !== 'inconclusive',
    )
    return { from, to, single: answered.map(({ durationMs }) => durationMs), counted: new Map() }
  })
  return { period, at: now, ...latenciesOf(stretches) }
}
