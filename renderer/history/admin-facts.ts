import type { AdminFacts, HitIntegration } from '../../shared/admin-message.ts'
import type { Incident } from '../../shared/incident.ts'
import type { TimeWords } from '../../shared/language/time-words.ts'
import type { IntegrationView } from '../../shared/overview.ts'

type Parts = {
  view: Pick<IntegrationView, 'workspace' | 'appId'>
  incident: Incident
  /** Everybody whom it hits. */
  hit: readonly IntegrationView[]
}

/** What an admin is told about an open incident and about everybody whom it hits. */
export function adminFacts(
  { view: { workspace, appId }, incident, hit }: Parts,
  time: Pick<TimeWords, 'zoned'>,
): AdminFacts {
  const { reason, code, lastGoodAt, firstBadAt } = incident
  return {
    workspace,
    appId,
    reason,
    code,
    lastGood: lastGoodAt === null ? null : time.zoned(lastGoodAt),
    firstBad: time.zoned(firstBadAt),
    hit: hit.map(hitOf),
  }
}

/** The target of a webhook is its host, which says nothing about its channel. */
function hitOf({ name, kind, target, channel }: IntegrationView): HitIntegration {
  if (kind === 'webhook') return { name, channel: null }
  return { name, channel: channel && channel !== target ? `${target}, ${channel}` : target }
}
