import { isLoopback } from '../../shared/hosts.ts'
import type { Integration } from '../../shared/integration.ts'

/** Whether an integration is asked on this computer itself (the demo, tests), so that no network is needed for it. */
export function isLocal(integration: Integration): boolean {
  const address = integration.kind === 'bot' ? integration.apiUrl : `https://${integration.host}`
  return isLoopback(new URL(address).hostname)
}
