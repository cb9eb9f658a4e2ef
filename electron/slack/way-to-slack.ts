import { DEFAULT_API_URL } from '../../shared/hosts.ts'
import type { CertificateFacts, NetworkCheck, WayFault } from '../../shared/settings-facts.ts'
import type { NetworkFault } from '../monitor/slack-reply.ts'
import type { FetchLike } from './fetch-like.ts'
import { networkFaultOf } from './network-fault.ts'

/** What is needed to find out whether Slack can be reached. */
export type WayParts = {
  fetch: FetchLike
  /** The certificate that answered for Slack last, accepted or not; null while none did. */
  certificate(): CertificateFacts | null
  /** Milliseconds since 1970. */
  now: () => number
  timeoutMs: number
}

const FAULTS: Record<NetworkFault, WayFault> = {
  offline: 'offline',
  dns: 'dns',
  refused: 'refused',
  reset: 'other',
  timeout: 'timeout',
  tls: 'certificate',
  proxy: 'proxy',
  redirect: 'other',
  'too-large': 'other',
  garbled: 'other',
  aborted: 'timeout',
  unknown: 'other',
}

/** Asks `api.test`, which takes no token, because somebody wants to know. Whatever answers, Slack was reached. Never rejects. */
export async function askWayToSlack({ fetch, certificate, now, timeoutMs }: WayParts): Promise<NetworkCheck> {
  const began = now()
  try {
    const signal = AbortSignal.timeout(timeoutMs)
    const reply = await fetch(new URL('api.test', DEFAULT_API_URL).href, {
      method: 'POST',
      body: '',
      redirect: 'manual',
      signal,
    })
    await reply.body?.cancel()
    return { reached: true, tookMs: Math.max(0, now() - began), certificate: certificate() }
  } catch (error) {
    const { fault, detail } = networkFaultOf(error)
    return { reached: false, fault: FAULTS[fault], code: codeIn(detail), certificate: certificate() }
  }
}

/** Codes only: other words of an error could quote an address with a name and a password in it. */
function codeIn(detail: string): string {
  return /^(net::)?[A-Za-z][A-Za-z0-9_]{2,80}$/.test(detail) ? detail : ''
}
