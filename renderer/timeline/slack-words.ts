import type { WindowMessages } from '../../shared/language/messages.ts'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import { MINUTE } from '../../shared/time.ts'
import { knownEnd } from './slack-spans.ts'

/** So many problems of a bar are named; of the others the number is told. */
const NAMED = 2

/** Last seen within so long (ms), a problem is said to go on, as it is in the rest of the window. */
const GOES_ON_MS = 10 * MINUTE

/**
 * "14:02 – 15:40", "22 Nov 23:10 – 23 Nov 01:20"; "14:02 – 15:40 or later" where nobody saw the end, "since 14:02" where
 * there is none yet.
 */
export function problemTime(problem: SlackProblem, now: number, { charts, time }: WindowMessages): string {
  const { from, to } = problem
  const end = knownEnd(problem)
  if (to === null && now - end < GOES_ON_MS) return charts.slack.since(time.short(from, now))
  const span = end - from < MINUTE ? [] : [time.short(end, from)]
  const told = [time.short(from, now), ...span].join(' – ')
  return to === null ? charts.slack.orLater(told) : told
}

/** "Slack had a problem: Trouble with app tokens"; null where there was none. */
export function problemsLine(
  problems: readonly SlackProblem[],
  { charts: { slack, bar } }: WindowMessages,
): string | null {
  if (problems.length === 0) return null
  const named = problems.slice(0, NAMED).map(({ title }) => title)
  const more = problems.length - named.length
  const told = more > 0 ? [...named, bar.more(more)] : named
  const what = told.join('; ')
  return problems.length === 1 ? slack.had(what) : slack.hadMany(problems.length, what)
}
