import type { SlackProblem } from '../../shared/slack-problem.ts'
import type { Timeline, TimelineBar } from '../../shared/timeline.ts'

/** So many problems at one time lie above each other; more than that share the last place. */
const MOST_LANES = 3
/** However short, a problem takes a few pixels: what comes within this share after its beginning lies beside it. */
const SLIM = 0.01

/** Where a problem of Slack stands over the bars: from 0 at their left to 1. */
export type SlackSpan = {
  problem: SlackProblem
  start: number
  end: number
  /** Beside others of its time, counted from the top. */
  lane: number
}

/** Until when a problem of Slack is known to have lasted (ms since 1970). */
export function knownEnd({ from, lastSeenAt, to }: SlackProblem): number {
  return Math.max(from, to ?? lastSeenAt)
}

/** The problems that are known to have lasted at some time of a bar. */
export function problemsOf(bar: TimelineBar, problems: readonly SlackProblem[]): SlackProblem[] {
  const touches = (problem: SlackProblem) => problem.from >= bar.from || knownEnd(problem) > bar.from
  return problems.filter((problem) => problem.from < bar.to && touches(problem))
}

/** The problems of a timeline, oldest first, each over the bars of its time. Nothing is drawn before it was added. */
export function slackSpans({ bars, at, addedAt, slackProblems }: Timeline): SlackSpan[] {
  const lanes: number[] = []
  const spans: SlackSpan[] = []
  for (const problem of slackProblems) {
    const start = placeOf(Math.max(problem.from, addedAt), bars)
    const end = Math.max(start, placeOf(Math.min(knownEnd(problem), at), bars))
    const free = lanes.findIndex((until) => until < start)
    const lane = Math.min(free === -1 ? lanes.length : free, MOST_LANES - 1)
    lanes[lane] = Math.max(lanes[lane] ?? 0, end, start + SLIM)
    spans.push({ problem, start, end, lane })
  }
  return spans
}

/** Bars are equally wide, however long they are: a moment stands within its own bar. */
function placeOf(moment: number, bars: readonly TimelineBar[]): number {
  const index = bars.findIndex(({ to }) => moment < to)
  const bar = bars[index]
  if (!bar) return bars.length > 0 ? 1 : 0
  return (index + Math.max(0, (moment - bar.from) / (bar.to - bar.from))) / bars.length
}
