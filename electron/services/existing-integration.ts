import type { Integration } from '../../shared/integration.ts'
import type { Integrations } from './integrations.ts'
import { RequestError } from './request-error.ts'

/** The integration of that id. Throws a RequestError when it was removed. */
export function existing(integrations: Integrations, id: string): Integration {
  const integration = integrations.find(id)
  if (!integration) throw new RequestError({ kind: 'integration-gone' })
  return integration
}
