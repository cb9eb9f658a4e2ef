import type { Bar } from '../../shared/history.ts'
import { impactOf } from '../../shared/impact.ts'
import type { Incident } from '../../shared/incident.ts'
import type { FailureReason } from '../../shared/outcome.ts'
import type { Uptime } from '../../shared/timeline.ts'

/** Which time (ms since 1970) is counted: since the integration was added, until now. */
export type Counted = { addedAt: number; now: number }

/** How an integration did in the time of these bars (oldest first), with the incidents that were open in it. */
export function uptimeOf(bars: readonly Bar[], incidents: readonly Incident[], counted: Counted): Uptime {
  const { addedAt, now } = counted
  const from = Math.max(bars[0]?.from ?? now, addedAt)
  const periodMs = Math.max(0, Math.min(bars.at(-1)?.to ?? now, now) - from)
  const watchedMs = sumOf(bars, (bar) => bar.watchedMs)
  const failedMs = sumOf(bars, (bar) => bar.failedMs)
  const lengths = incidents.map((incident) => lengthOf(incident, now))
  const recoveries = incidents
    .filter(({ resolvedAt }) => resolvedAt !== null)
    .map((each) => lengthOf(each, now))
  return {
    periodMs,
    watchedMs,
    failedMs,
    // A clock that was set back, and hours that reach over the first edge, may have more than there was.
    coverage: periodMs > 0 ? Math.min(1, watchedMs / periodMs) : 0,
    uptime: watchedMs > 0 ? 1 - failedMs / watchedMs : null,
    incidents: incidents.length,
    longestMs: lengths.length > 0 ? lengths.reduce((a, b) => Math.max(a, b)) : null,
    recoveryMs: recoveries.length > 0 ? sumOf(recoveries, (ms) => ms) / recoveries.length : null,
    reasons: reasonsOf(incidents),
    answers: answersOf(bars),
  }
}

function lengthOf(incident: Incident, now: number): number {
  return impactOf(incident, null, now).leastMs
}

function reasonsOf(incidents: readonly Incident[]): Uptime['reasons'] {
  const counts = new Map<FailureReason, number>()
  for (const { reason } of incidents) counts.set(reason, (counts.get(reason) ?? 0) + 1)
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count)
}

function answersOf(bars: readonly Bar[]): Uptime['answers'] {
  const timed = bars.flatMap(({ duration }) => duration ?? [])
  const count = sumOf(bars, ({ ok, warning, failed }) => ok + warning + failed)
  if (timed.length === 0 || count === 0) return null
  return {
    mean: sumOf(timed, ({ sum }) => sum) / count,
    min: timed.reduce((least, { min }) => Math.min(least, min), Number.POSITIVE_INFINITY),
    max: timed.reduce((most, { max }) => Math.max(most, max), 0),
  }
}

function sumOf<T>(all: readonly T[], value: (each: T) => number): number {
  return all.reduce((sum, each) => sum + value(each), 0)
}
