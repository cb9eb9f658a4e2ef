import { apiHosts, DEFAULT_API_URL } from '../../shared/hosts.ts'
import { recogniseAddress } from './address.ts'
import { type Recognised, refused } from './recognised.ts'

/** Recognises the address of Slack's Web API, or of a stand-in on this computer. It is given back with its last slash. */
export function recogniseApiUrl(text: string): Recognised<{ apiUrl: string; loopback: boolean }> {
  const address = recogniseAddress(text, { hosts: apiHosts, example: DEFAULT_API_URL })
  if (!address.ok) return address
  const { url, loopback } = address
  if (url.search || url.hash) return refused({ kind: 'api-suffix', example: DEFAULT_API_URL })
  const path = url.pathname.endsWith('/') ? url.pathname : `${url.pathname}/`
  if (!loopback && path !== '/api/') return refused({ kind: 'api-path', example: DEFAULT_API_URL })
  return { ok: true, apiUrl: `${url.origin}${path}`, loopback }
}
