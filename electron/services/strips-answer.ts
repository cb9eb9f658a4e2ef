import type { Integration } from '../../shared/integration.ts'
import type { Strip, Strips } from '../../shared/strips.ts'
import { periodEdges } from '../monitor/period-edges.ts'
import { stripOf } from '../monitor/strip.ts'
import { ownTurn } from './own-turn.ts'
import { type BarsQuestion, readBars } from './read-bars.ts'

type Question = Pick<BarsQuestion, 'history' | 'now'> & { integrations: readonly Integration[] }

/**
 * How all integrations did in the last days, one after the other: between two of them whatever waits has its turn, so
 * that a round is never held up by more than one of them. Rejects when the history cannot be read.
 */
export async function readStrips({ history, integrations, now }: Question): Promise<Strips> {
  const edges = periodEdges('90d', now)
  const strips: Strip[] = []
  for (const integration of integrations) {
    const { bars, incidents } = await readBars({ history, integration, edges, now })
    const { id: integrationId, createdAt: addedAt } = integration
    strips.push({ integrationId, ...stripOf(bars, incidents, { addedAt, now }) })
    await ownTurn()
  }
  return { at: now, edges, strips }
}
