import type { Integration } from '../../shared/integration.ts'
import type { Logger } from '../ports.ts'
import type { Integrations } from './integrations.ts'
import type { Notices } from './notices.ts'

/**
 * A webhook that answers 200 to a deliberately broken message may post our probes: it is never asked again, wherever
 * it is watched, and whether or not the disk keeps that (promise 15).
 */
export function stopHook(
  { integrations, notices, log }: { integrations: Integrations; notices: Notices; log: Logger },
  { credentialId }: Integration,
): void {
  for (const { id, name, paused } of integrations
    .all()
    .filter((each) => each.credentialId === credentialId)) {
    if (paused) continue
    notices.add({
      id: `hook-accepted-${id}`,
      severity: 'warning',
      words: (messages) => messages.notices.hookAccepted(name),
    })
    try {
      integrations.halt(id)
    } catch (error) {
      log.error('The pause of a webhook could not be saved; it holds for this run', error)
    }
  }
}
