import type { SlackProblem } from '../../shared/slack-problem.ts'
import { MINUTE } from '../../shared/time.ts'
import type { SlackIncident } from './witness.ts'

/** Gone from the page within so long (ms) of being seen there, a problem counts as over at that moment. */
const PROMPT_MS = 15 * MINUTE

/**
 * What became of Slack's problems (at most one of an id) when its page was read: those that it tells of, seen just now,
 * and those that it no longer tells of. These are over, unless nobody looked for a long time: then they stay as they
 * were, because all that is known is that they ended at some time after they were last seen.
 */
export function followProblems(
  known: readonly SlackProblem[],
  incidents: readonly SlackIncident[],
  now: number,
): { open: SlackProblem[]; gone: SlackProblem[] } {
  const before = new Map(known.map((problem) => [problem.id, problem]))
  const open = new Map(incidents.map((each) => [each.id, seen(each, before.get(each.id), now)]))
  const missing = known.filter(({ id }) => !open.has(id))
  return { open: [...open.values()], gone: missing.map((problem) => unseen(problem, now)) }
}

function seen({ id, title, url, from }: SlackIncident, known: SlackProblem | undefined, now: number) {
  const began = from ?? known?.from ?? now
  return { id, title, url, from: Math.min(began, now), lastSeenAt: now, to: null }
}

/** After the clock was set back, what was seen lies in the future: it is brought back to now. */
function unseen(problem: SlackProblem, now: number): SlackProblem {
  const { from, lastSeenAt } = problem
  if (now - lastSeenAt > PROMPT_MS) return problem
  return { ...problem, from: Math.min(from, now), lastSeenAt: Math.min(lastSeenAt, now), to: now }
}
