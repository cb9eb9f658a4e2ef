import type { WindowMessages } from '../../shared/language/messages.ts'
import type { Timeline, TimelineBar, TimelineIncident } from '../../shared/timeline.ts'
import type { ColumnWords } from '../words/columns.ts'
import { stretchWords } from '../words/stretches.ts'
import { problemsOf } from './slack-spans.ts'
import { problemsLine } from './slack-words.ts'

/** So many incidents of a bar are named; of the others the number is told. */
const NAMED = 2

/** Everything that a bar of a timeline tells. */
export function barWords(bar: TimelineBar, timeline: Timeline, messages: WindowMessages): ColumnWords {
  const { barStatus } = messages.charts
  const { period, at, addedAt } = timeline
  const when = stretchWords(bar, { period, at }, messages)
  if (bar.to <= addedAt) return { when, status: barStatus.before, lines: [] }
  return { when, status: barStatus[bar.status], lines: linesOf(bar, timeline, messages) }
}

function linesOf(bar: TimelineBar, told: Timeline, messages: WindowMessages): string[] {
  const { charts, time } = messages
  const { duration: took } = bar
  const answers = bar.ok + bar.warning + bar.failed
  const mean = took && answers > 0 ? took.sum / answers : null
  return [
    watchedLine(bar, told, messages),
    countsLine(bar, messages),
    mean !== null && took && charts.bar.took(time.took(mean), time.took(took.min), time.took(took.max)),
    ...incidentLines(incidentsOf(bar, told.incidents), messages),
    problemsLine(problemsOf(bar, told.slackProblems), messages),
  ].filter((line) => typeof line === 'string')
}

function watchedLine(
  bar: TimelineBar,
  { at, addedAt }: Pick<Timeline, 'at' | 'addedAt'>,
  { charts: { bar: words }, time: { duration } }: WindowMessages,
): string | false {
  const { failedMs, watchedMs } = bar
  const length = Math.min(bar.to, at) - Math.max(bar.from, addedAt)
  const blind = bar.status === 'unknown' && bar.inconclusive === 0
  if (watchedMs === 0) return blind && words.blind
  const failed = failedMs > 0 ? duration(failedMs) : null
  if (watchedMs >= length - 1000) return failed === null ? words.watchedAll : words.failedWatchedAll(failed)
  const watched = [duration(watchedMs), duration(length)] as const
  return failed === null ? words.watched(...watched) : words.failedWatched(failed, ...watched)
}

function countsLine(
  { ok, warning, failed, inconclusive }: TimelineBar,
  { charts: { bar } }: WindowMessages,
): string | false {
  const counts = [
    [ok, bar.ok],
    [warning, bar.warnings],
    [failed, bar.failures],
    [inconclusive, bar.unseen],
  ] as const
  const told = counts.filter(([count]) => count > 0).map(([count, words]) => words(count))
  return told.length > 0 && told.join(', ')
}

function incidentLines(
  incidents: readonly TimelineIncident[],
  { reasons, charts }: WindowMessages,
): string[] {
  const named = incidents.slice(0, NAMED).map(({ reason, code }) => `${reasons[reason].title} (${code})`)
  const more = incidents.length - named.length
  return more > 0 ? [...named, charts.bar.more(more)] : named
}

/** The incidents that were open at some time of a bar. */
export function incidentsOf(
  bar: TimelineBar,
  incidents: readonly TimelineIncident[],
): readonly TimelineIncident[] {
  return incidents.filter(({ from, to }) => from < bar.to && (to === null || to > bar.from))
}

/** Where a bar leads in the history: to the newest failure of it, or to its end. */
export function timeOfInterest(bar: TimelineBar, incidents: readonly TimelineIncident[]): number {
  const end = bar.to - 1
  if (bar.failed === 0) return end
  const [newest] = incidentsOf(bar, incidents)
  return newest && newest.lastBadAt >= bar.from ? Math.min(newest.lastBadAt, end) : end
}
