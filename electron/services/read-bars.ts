import type { Bar } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Integration } from '../../shared/integration.ts'
import { withLiveTail } from '../monitor/live-tail.ts'
import type { HistoryStore } from '../ports.ts'

/** Whose time is looked at, and between which edges (ms since 1970, ascending). */
export type BarsQuestion = {
  history: Pick<HistoryStore, 'page' | 'timeline' | 'incidentsIn'>
  integration: Integration
  edges: readonly number[]
  now: number
}

/** The bars of an integration until `now`, and the incidents in them, oldest first. Rejects when the history cannot be read. */
export async function readBars(question: BarsQuestion): Promise<{ bars: Bar[]; incidents: Incident[] }> {
  const { history, integration, edges, now } = question
  const { id, everySeconds } = integration
  const [newest] = (await history.page({ integrationId: id, before: null, limit: 1 })).entries
  const kept = await history.timeline(id, edges)
  const incidents = await history.incidentsIn(id, edges[0] ?? now, now)
  return { bars: withLiveTail(kept, newest ? { ...newest, everySeconds } : null, now), incidents }
}
