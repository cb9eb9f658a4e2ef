import { MINUTE, SECOND } from '../../shared/time.ts'
import { caseFindings } from './case-findings.ts'
import { Conditions } from './conditions.ts'
import { checkCoverage } from './coverage-check.ts'
import type { Happening } from './happening.ts'
import type { Showing } from './notification-service.ts'
import type { Span } from './spans.ts'
import { isUntold, matchTellings, type Unfounded } from './tellings.ts'
import type { Found, Verdict } from './verdict.ts'
import type { World } from './world.ts'

/** Promise 20. */
const NAGGING_MS = 30 * MINUTE
const MOST_PER_MINUTE = 3
/** The app may have looked at its clock a moment before a hold began. */
const HOLD_MARGIN_MS = 2 * SECOND

/** Compares what was told with what was true. */
export function judge(world: World, plan: readonly Happening[], period: Span): Verdict {
  const troubles = plan.flatMap(({ event }) =>
    event.kind === 'trouble' && event.begins ? [event.trouble] : [],
  )
  const conditions = new Conditions(world, period)
  const { cases, unfounded } = matchTellings(world, troubles)
  const found: Found[] = [
    ...unfounded.map((each) => notReal(world, each)),
    ...cases.flatMap((each) => caseFindings(each, { world, cases, conditions, period })),
    ...crowds(world.notifications.shown),
    ...nagging(world.notifications.shown),
    ...heldButTold(world, conditions),
    ...world.faults.map(({ at, what }): Found => ({ figure: 'other', at, what, words: ['FAULT'] })),
    ...checkCoverage(world, conditions, period),
  ]
  found.sort((a, b) => a.at - b.at)
  return {
    incidents: cases.filter((each) => !isUntold(each)).length,
    shown: world.notifications.shown.length,
    rounds: world.watched.reduce((sum, { id }) => sum + world.history.entries(id).length, 0),
    findings: found.map(({ words = [], ...each }) => ({ ...each, story: world.story.until(each.at, words) })),
  }
}

function notReal({ openings }: World, { showing, incidentId }: Unfounded): Found {
  const { at, alert } = showing
  const whose = openings.get(incidentId)?.integrationId ?? 'nobody'
  return {
    figure: 'false alarms',
    at,
    what: `"${alert.title}" (${alert.kind}): nothing of ${whose} is broken`,
  }
}

/** What was shown but could not be noted is shown again, in its own place. */
function crowds(shown: readonly Showing[]): Found[] {
  const counted = shown.filter(({ unnoted }) => !unnoted)
  return counted.flatMap((showing, index): Found[] => {
    const fourth = counted[index + MOST_PER_MINUTE]
    if (!fourth || fourth.at - showing.at >= MINUTE) return []
    return [
      { figure: 'other', at: fourth.at, what: 'more than 3 notifications within a minute', words: ['SHOWN'] },
    ]
  })
}

/** Nobody is reminded of one incident twice within half an hour: snoozes are longer, and so is every interval. */
function nagging(shown: readonly Showing[]): Found[] {
  const last = new Map<string, number>()
  return shown.flatMap(({ at, alert, unnoted }): Found[] => {
    if (alert.kind !== 'reminder') return []
    const again = alert.incidentIds.some((id) => at - (last.get(id) ?? 0) < NAGGING_MS)
    if (!unnoted) for (const id of alert.incidentIds) last.set(id, at)
    return again
      ? [{ figure: 'other', at, what: `"${alert.title}" was told again at once`, words: ['SHOWN'] }]
      : []
  })
}

/** Nothing rings while it is to be quiet. */
function heldButTold(world: World, { held }: Conditions): Found[] {
  return world.notifications.shown.flatMap(({ at, alert }): Found[] => {
    const hold = held.find(({ from, to }) => at > from + HOLD_MARGIN_MS && at < to - HOLD_MARGIN_MS)
    const wasSet = hold && world.wall.some(({ from }) => from > hold.from && from <= at)
    if (!hold || wasSet) return []
    return [{ figure: 'false alarms', at, what: `"${alert.title}" was told while it was to be quiet` }]
  })
}
