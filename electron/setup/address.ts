import { isLoopback } from '../../shared/hosts.ts'
import { type Recognised, refused } from './recognised.ts'

/** Which hosts an address may name, and what to say otherwise. */
export type AddressRule = { hosts: readonly string[]; example: string }

/**
 * Reads an address at one of the hosts over https, or at this computer over http or https (promise 16).
 * URL is asked first: a malformed address must never reach `fetch`, whose error would quote it.
 */
export function recogniseAddress(
  text: string,
  { hosts, example }: AddressRule,
): Recognised<{ url: URL; loopback: boolean }> {
  if (!URL.canParse(text.trim())) return refused(`This is no web address. It looks like ${example}`)
  const url = new URL(text.trim())
  if (url.username || url.password) return refused('The address must not carry a user name or a password.')
  const loopback = isLoopback(url.hostname)
  if (loopback && (url.protocol === 'http:' || url.protocol === 'https:')) return { ok: true, url, loopback }
  if (!hosts.includes(url.hostname)) {
    return refused(
      `Redbar sends secrets to no host but ${hosts.join(', ')} and this computer. Use ${example}`,
    )
  }
  if (url.protocol !== 'https:')
    return refused(`The address must begin with https://. It looks like ${example}`)
  if (url.port) return refused(`The address must not name a port. It looks like ${example}`)
  return { ok: true, url, loopback }
}
