import type { FixAnswer } from '../../shared/ipc.ts'
import { reasonMessage } from '../../shared/messages.ts'
import type { InconclusiveReason, Outcome } from '../../shared/outcome.ts'
import { SECOND } from '../../shared/time.ts'
import type { Clock, Network } from '../ports.ts'
import type { HealthBook } from './health-book.ts'
import type { Monitor } from './monitor.ts'
import { until } from './until.ts'

/** What the check after a repair needs. */
export type FixCheckParts = { clock: Clock; network: Network; monitor: Monitor; book: HealthBook }

/** Recovery takes two good results (promise 18): who waits for it need not wait for the next round. */
const SECOND_LOOK_MS = 2 * SECOND

/**
 * Asks Slack about integrations that the user says are mended: at once, and where all is well once more, which closes
 * their incidents. Answers with the first that does not work, if there is one.
 */
export async function checkFix(parts: FixCheckParts, integrationIds: readonly string[]): Promise<FixAnswer> {
  const first = await ask(parts, integrationIds)
  const stillOpen = integrationIds.filter((id) => parts.book.openIncident(id) !== null)
  if (first || stillOpen.length === 0) return first ?? { mended: true }
  await new Promise<void>((resolve) => parts.clock.schedule(resolve, SECOND_LOOK_MS))
  return (await ask(parts, stillOpen)) ?? { mended: true }
}

/** Asks these and resolves with what is not well, or null. */
async function ask(parts: FixCheckParts, ids: readonly string[]): Promise<FixAnswer | null> {
  const { clock, monitor, book } = parts
  const since = clock.now()
  monitor.checkNow(ids)
  await until(monitor, () => !ids.some((id) => monitor.isChecking(id)))
  for (const id of ids) {
    const { lastOutcome, lastResultAt } = book.health(id)
    const isNew = lastOutcome !== null && lastResultAt !== null && lastResultAt >= since
    const problem = isNew ? problemOf(id, lastOutcome) : notAsked(id, parts.network)
    if (problem) return problem
  }
  return null
}

function problemOf(integrationId: string, outcome: Outcome): FixAnswer | null {
  if (outcome.status === 'ok' || outcome.status === 'warning') return null
  const { status, code, reason } = outcome
  return { mended: false, integrationId, status, code, title: reasonMessage(reason).title }
}

/** Without a network, or while Slack wants us to wait, nothing is asked. */
function notAsked(integrationId: string, network: Network): FixAnswer {
  const reason: InconclusiveReason = network.isOnline() ? 'rate-limited' : 'offline'
  return {
    mended: false,
    integrationId,
    status: 'inconclusive',
    code: null,
    title: reasonMessage(reason).title,
  }
}
