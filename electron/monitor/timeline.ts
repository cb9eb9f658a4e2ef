import type { HistoryEntry } from '../../shared/history.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'

/** What was known of an integration for a while: its status, or that nothing was (asleep, offline, closed, paused). */
export type TimelineSpan = { from: number; to: number; status: 'ok' | 'warning' | 'failed' | 'unseen' }

/** Which part of time (ms since 1970) is looked at, and how often the integration is asked. */
export type TimelineFrame = { from: number; to: number; everySeconds: number }

/** How long (ms) a result speaks for at most, if it is asked every so many seconds: then the next one was due. */
export function reachMs(everySeconds: number): number {
  return everySeconds * SECOND * JITTER + LATE_MS
}

type Seen = Pick<HistoryEntry, 'at' | 'outcome'>

/** A round comes up to 5 % of its interval late, */
const JITTER = 1.05
/** and waits for its lane and its answer. */
const LATE_MS = 2 * MINUTE

/**
 * The timeline of an integration from its history, in any order: spans from `from` to `to` without a gap, neighbours
 * with different statuses.
 *
 * A result speaks for the time until the next one, if that came when it was due: then somebody watched all the time. If
 * it came later, nobody knows what was in between, and nothing is claimed: a result speaks for no time that may have
 * been slept through. The newest one speaks until `to` while the next is not overdue.
 */
export function timelineOf(
  entries: readonly Seen[],
  { from, to, everySeconds }: TimelineFrame,
): TimelineSpan[] {
  const reach = reachMs(everySeconds)
  const results = entries.filter(({ at }) => at <= to).sort((a, b) => a.at - b.at)
  const spans: TimelineSpan[] = []
  let end = from
  const add = (until: number, status: TimelineSpan['status']) => {
    if (until <= end) return
    const last = spans.at(-1)
    if (last?.status === status) last.to = until
    else spans.push({ from: end, to: until, status })
    end = until
  }
  for (const [index, { at, outcome }] of results.entries()) {
    const next = results[index + 1]?.at ?? to
    if (next <= from) continue
    add(at, 'unseen')
    if (next - at <= reach && outcome.status !== 'inconclusive') add(next, outcome.status)
  }
  add(to, 'unseen')
  return spans
}

/** How much of that time (ms) the integration was watched. */
export function coverage(entries: readonly Seen[], frame: TimelineFrame): number {
  return timelineOf(entries, frame)
    .filter(({ status }) => status !== 'unseen')
    .reduce((sum, { from, to }) => sum + to - from, 0)
}
