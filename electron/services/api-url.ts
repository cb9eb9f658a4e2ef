import { apiHosts, DEFAULT_API_URL } from '../../shared/hosts.ts'
import type { Integration } from '../../shared/integration.ts'

/** The address of the API next to what an integration asks: a webhook has none of its own. */
export function apiUrlOf(integration: Integration): string {
  if (integration.kind === 'bot') return integration.apiUrl
  const { hostname } = new URL(`https://${integration.host}`)
  const host = apiHosts.find((each) => hostname.endsWith(each))
  return host ? `https://${host}/api/` : DEFAULT_API_URL
}
