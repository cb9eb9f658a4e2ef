import { coverage } from '../../electron/monitor/timeline.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'
import type { Conditions } from './conditions.ts'
import type { Span } from './spans.ts'
import type { Found } from './verdict.ts'
import type { World } from './world.ts'

/** At each end of a time of watching, coverage may be off by one interval with its jitter, and a late answer. */
const INTERVAL_AND_JITTER = 1.1
const LATE_ANSWER_MS = 3 * MINUTE

/** The coverage of each timeline has to be the time in which the integration was really watched. */
export function checkCoverage(world: World, conditions: Conditions, period: Span): Found[] {
  const jumps = world.wall.reduce(
    (sum, { setBy }, index) => sum + Math.abs(setBy - (world.wall[index - 1]?.setBy ?? 0)),
    0,
  )
  return world.watched.flatMap((watched) => {
    if (watched.to < period.to) return []
    const { everyMs, name } = watched.member
    const sight = conditions.sightOf(watched).map(({ from, to }) => ({
      from: Math.max(from, watched.from),
      to: Math.min(to, period.to),
    }))
    const seenMs = sight.reduce((sum, { from, to }) => sum + Math.max(0, to - from), 0)
    const coveredMs = coverage(world.history.entries(watched.id), {
      everySeconds: everyMs / SECOND,
      from: period.from,
      // The wall clock may be ahead.
      to: period.to + jumps,
    })
    const toleranceMs = (sight.length + 1) * (everyMs * INTERVAL_AND_JITTER + LATE_ANSWER_MS) + 2 * jumps
    const offMs = coveredMs - seenMs
    if (Math.abs(offMs) <= toleranceMs) return []
    const hours = [coveredMs, seenMs, toleranceMs].map((ms) => Math.round(ms / 3_600_000))
    const what = `${name}: the timeline covers ${hours[0]} h, ${hours[1]} h were watched (tolerance ${hours[2]} h)`
    return [{ figure: 'other' as const, at: period.to, what }]
  })
}
