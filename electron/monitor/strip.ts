import { failedShare } from '../../shared/failed-share.ts'
import type { Bar } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import { type Strip, type StripDay, stripLetters } from '../../shared/strips.ts'
import type { TimelineBar } from '../../shared/timeline.ts'
import { withStatus } from './bar-status.ts'
import { type Counted, uptimeOf } from './uptime.ts'

/** The strip of these days (bars, oldest first), with the incidents that were open in them. */
export function stripOf(
  bars: readonly Bar[],
  incidents: readonly Incident[],
  counted: Counted,
): Omit<Strip, 'integrationId'> {
  const { coverage, uptime, incidents: count } = uptimeOf(bars, incidents, counted)
  const days = withStatus(bars).map((bar) => stripLetters[dayOf(bar, counted.addedAt)])
  return { days: days.join(''), coverage, uptime, incidents: count }
}

function dayOf(bar: TimelineBar, addedAt: number): StripDay {
  if (bar.to <= addedAt) return 'before'
  return bar.status === 'mixed' ? failedShare(bar) : bar.status
}
