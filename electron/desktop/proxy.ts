import type { Session } from 'electron'
import type { ProxyWay } from '../../shared/settings-facts.ts'

const SLACK = 'https://slack.com/'

/** The ways to Slack, as the system's settings say, the first to be tried first. */
export async function waysToSlack(session: Pick<Session, 'resolveProxy'>): Promise<ProxyWay[]> {
  return proxyWays(await session.resolveProxy(SLACK))
}

const KINDS: Readonly<Record<string, 'http' | 'https' | 'socks'>> = {
  PROXY: 'http',
  HTTP: 'http',
  HTTPS: 'https',
  QUIC: 'https',
  SOCKS: 'socks',
  SOCKS4: 'socks',
  SOCKS5: 'socks',
}

/** Reads "PROXY proxy.example:3128; DIRECT", as Chromium writes what it found; never empty, never with a name or a password. */
export function proxyWays(list: string): ProxyWay[] {
  const ways = list.split(';').flatMap((each): ProxyWay[] => {
    const [kind = '', address = ''] = each.trim().split(/\s+/)
    if (kind === 'DIRECT') return [{ kind: 'direct' }]
    const scheme = KINDS[kind.toUpperCase()]
    const bare = address.slice(address.lastIndexOf('@') + 1)
    return scheme && bare ? [{ kind: scheme, address: bare }] : []
  })
  return ways.length > 0 ? ways : [{ kind: 'direct' }]
}
