import type { Integration } from '../../shared/integration.ts'
import type { Latency } from '../../shared/latency.ts'
import type { Period } from '../../shared/timeline.ts'
import { periodEdges } from '../monitor/period-edges.ts'
import type { HistoryStore } from '../ports.ts'

type Question = { history: HistoryStore; integration: Integration; period: Period; now: number }

/** How long the answers of an integration took in a period. Rejects when the history cannot be read. */
export async function readLatency({ history, integration, period, now }: Question): Promise<Latency> {
  const latencies = await history.latencies(integration.id, periodEdges(period, now))
  return { period, at: now, ...latencies }
}
