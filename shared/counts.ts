import type { Counts, IntegrationView } from './overview.ts'

/** How many of these integrations have each status. */
export function countByStatus(views: readonly Pick<IntegrationView, 'status'>[]): Counts {
  const counts: Counts = {
    failing: 0,
    acknowledged: 0,
    warning: 0,
    ok: 0,
    confirming: 0,
    inconclusive: 0,
    stale: 0,
    waiting: 0,
    paused: 0,
  }
  for (const { status } of views) counts[status] += 1
  return counts
}
