import { hasStatusPage } from '../../shared/hosts.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Integration } from '../../shared/integration.ts'
import type { Period, Timeline, TimelineIncident } from '../../shared/timeline.ts'
import { withStatus } from '../monitor/bar-status.ts'
import { periodEdges } from '../monitor/period-edges.ts'
import { uptimeOf } from '../monitor/uptime.ts'
import type { HistoryStore } from '../ports.ts'
import { apiUrlOf } from './api-url.ts'
import { isLocal } from './is-local.ts'
import { readBars } from './read-bars.ts'

/** The most incidents that are told one by one: what comes and goes for a year has tens of thousands. */
const MOST_INCIDENTS = 200

type Question = { history: HistoryStore; integration: Integration; period: Period; now: number }

/** The timeline of an integration from its history. Rejects when that cannot be read. */
export async function readTimeline({ history, integration, period, now }: Question): Promise<Timeline> {
  const { createdAt: addedAt } = integration
  const edges = periodEdges(period, now)
  const { bars, incidents } = await readBars({ history, integration, edges, now })
  const slackProblems = isOnStatusPage(integration)
    ? await history.slackProblemsIn(Math.max(edges[0] ?? now, addedAt), now)
    : []
  return {
    period,
    at: now,
    addedAt,
    bars: withStatus(bars),
    incidents: incidents.slice(-MOST_INCIDENTS).reverse().map(toldIncident),
    slackProblems,
    uptime: uptimeOf(bars, incidents, { addedAt, now }),
  }
}

/** Slack's page says nothing of GovSlack or of this computer. */
function isOnStatusPage(integration: Integration): boolean {
  return !isLocal(integration) && hasStatusPage(new URL(apiUrlOf(integration)).hostname)
}

function toldIncident({ id, firstBadAt, resolvedAt, lastBadAt, reason, code }: Incident): TimelineIncident {
  return { id, from: firstBadAt, to: resolvedAt, lastBadAt, reason, code }
}
