import { randomUUID } from 'node:crypto'
import type { IntegrationDraft } from '../../shared/integration.ts'
import type { KnownSecrets } from '../monitor/known-secrets.ts'
import type { Clock } from '../ports.ts'
import { Integrations } from '../services/integrations.ts'

/** The registry with the integrations of a set-up file. They and their secrets live in memory, for this run only. */
export function setupIntegrations(
  drafts: readonly IntegrationDraft[],
  { clock, knownSecrets }: { clock: Clock; knownSecrets: KnownSecrets },
): Integrations {
  const integrations = new Integrations({
    clock,
    random: { fraction: () => Math.random(), id: () => randomUUID() },
    store: { all: () => [], save() {} },
    secrets: { read: async () => ({ kind: 'missing' }), async write() {}, async remove() {} },
    knownSecrets,
    sessionOnly: true,
  })
  for (const draft of drafts) integrations.addSession(draft)
  return integrations
}
