import type { AdminFacts, HitIntegration } from '../../shared/admin-message.ts'
import type { Incident } from '../../shared/incident.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { zonedTime } from '../words/dates.ts'

/** What an admin is told about an open incident and about everybody whom it hits. */
export function adminFacts(
  { workspace, appId }: IntegrationView,
  { reason, code, lastGoodAt, firstBadAt }: Incident,
  hit: readonly IntegrationView[],
): AdminFacts {
  return {
    workspace,
    appId,
    reason,
    code,
    lastGood: lastGoodAt === null ? null : zonedTime(lastGoodAt),
    firstBad: zonedTime(firstBadAt),
    hit: hit.map(hitOf),
  }
}

/** The target of a webhook is its host, which says nothing about its channel. */
function hitOf({ name, kind, target, channel }: IntegrationView): HitIntegration {
  if (kind === 'webhook') return { name, channel: null }
  return { name, channel: channel && channel !== target ? `${target}, ${channel}` : target }
}
