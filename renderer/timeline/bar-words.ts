import { reasonMessage } from '../../shared/messages.ts'
import type { Timeline, TimelineBar, TimelineIncident } from '../../shared/timeline.ts'
import { barStatusWord } from '../words/bar-status.ts'
import type { ColumnWords } from '../words/columns.ts'
import { duration, tookTime } from '../words/durations.ts'
import { numberWords } from '../words/numbers.ts'
import { stretchWords } from '../words/stretches.ts'
import { problemsOf } from './slack-spans.ts'
import { problemsLine } from './slack-words.ts'

/** So many incidents of a bar are named; of the others the number is told. */
const NAMED = 2

/** Everything that a bar of a timeline tells. */
export function barWords(bar: TimelineBar, timeline: Timeline): ColumnWords {
  const { period, at, addedAt } = timeline
  const when = stretchWords(bar, { period, at })
  if (bar.to <= addedAt) return { when, status: barStatusWord.before, lines: [] }
  return { when, status: barStatusWord[bar.status], lines: linesOf(bar, timeline) }
}

function linesOf(bar: TimelineBar, told: Timeline): string[] {
  const { duration: took } = bar
  const answers = bar.ok + bar.warning + bar.failed
  const mean = took && answers > 0 ? took.sum / answers : null
  return [
    watchedLine(bar, told),
    countsLine(bar),
    mean !== null &&
      took &&
      `Answers took ${tookTime(mean)} on average, ${tookTime(took.min)} to ${tookTime(took.max)}`,
    ...incidentLines(incidentsOf(bar, told.incidents)),
    problemsLine(problemsOf(bar, told.slackProblems)),
  ].filter((line) => typeof line === 'string')
}

function watchedLine(bar: TimelineBar, { at, addedAt }: Pick<Timeline, 'at' | 'addedAt'>): string | false {
  const { failedMs, watchedMs } = bar
  const length = Math.min(bar.to, at) - Math.max(bar.from, addedAt)
  const blind = bar.status === 'unknown' && bar.inconclusive === 0
  if (watchedMs === 0) return blind && 'Asleep, offline, closed or paused'
  const watched = watchedMs >= length - 1000 ? 'all of it' : `${duration(watchedMs)} of ${duration(length)}`
  return failedMs > 0 ? `Failed for ${duration(failedMs)}; watched ${watched}` : `Watched ${watched}`
}

function countsLine({ ok, warning, failed, inconclusive }: TimelineBar): string | false {
  const counts: [number, string][] = [
    [ok, 'ok'],
    [warning, warning === 1 ? 'warning' : 'warnings'],
    [failed, 'failed'],
    [inconclusive, 'could not check'],
  ]
  const told = counts.filter(([count]) => count > 0).map(([count, word]) => `${numberWords(count)} ${word}`)
  return told.length > 0 && told.join(', ')
}

function incidentLines(incidents: readonly TimelineIncident[]): string[] {
  const named = incidents
    .slice(0, NAMED)
    .map(({ reason, code }) => `${reasonMessage(reason).title} (${code})`)
  const more = incidents.length - named.length
  return more > 0 ? [...named, `and ${numberWords(more)} more`] : named
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
