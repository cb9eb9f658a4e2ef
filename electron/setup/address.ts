import { isLoopback } from '../../shared/hosts.ts'
import { type Recognised, refused } from './recognised.ts'

/** Which hosts an address may name, and what it looks like. */
export type AddressRule = { hosts: readonly string[]; example: string }

/**
 * Reads an address at one of the hosts over https, or at this computer over http or https (promise 16).
 * URL is asked first: a malformed address must never reach `fetch`, whose error would quote it.
 */
export function recogniseAddress(
  text: string,
  { hosts, example }: AddressRule,
): Recognised<{ url: URL; loopback: boolean }> {
  if (!URL.canParse(text.trim())) return refused({ kind: 'address-unreadable', example })
  const url = new URL(text.trim())
  if (url.username || url.password) return refused({ kind: 'address-user' })
  const loopback = isLoopback(url.hostname)
  if (loopback && (url.protocol === 'http:' || url.protocol === 'https:')) return { ok: true, url, loopback }
  if (!hosts.includes(url.hostname)) return refused({ kind: 'address-host', hosts, example })
  if (url.protocol !== 'https:') return refused({ kind: 'address-http', example })
  if (url.port) return refused({ kind: 'address-port', example })
  return { ok: true, url, loopback }
}
