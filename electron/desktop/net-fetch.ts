import { net, type Session, session } from 'electron'
import { NetExchange } from './net-exchange.ts'

/** What a transport must be able to do: the part of `fetch` that the Slack gateway uses. */
export type Fetch = (input: string | URL, init?: RequestInit) => Promise<Response>

/** The session in which Slack is asked. */
export const PROBES = 'redbar-probes'

/** A certificate that a server showed, and whether Chromium accepted it. */
export type ShownCertificate = Pick<
  Electron.Request,
  'hostname' | 'certificate' | 'isIssuedByKnownRoot' | 'errorCode'
>

/** How it is made. `onCertificate` hears of each certificate before it is used. */
export type NetFetchOptions = {
  maxBodyBytes?: number
  partition?: string
  onCertificate?: (shown: ShownCertificate) => void
}

/**
 * `fetch` over Electron's network stack, so that the system's proxy and certificates apply. It keeps no cookies and no
 * cache, follows no redirect (`redirect: 'manual'` hands it out, anything else refuses it), obeys the signal at once and
 * streams the body up to `maxBodyBytes`. It rejects as fetch does: with the signal's reason, or with a TypeError whose
 * cause has Chromium's code (`ERR_NAME_NOT_RESOLVED`). Make it once the app is ready.
 */
export function netFetch(options: NetFetchOptions = {}): Fetch {
  const { maxBodyBytes = 1024 * 1024, partition: name = PROBES, onCertificate } = options
  // Without "persist:" a partition lives in memory only.
  const partition = session.fromPartition(name, { cache: false })
  const issuers = rememberIssuers(partition, onCertificate)
  return async (input, init = {}) => {
    const body = await bytesOf(init.body)
    init.signal?.throwIfAborted()
    const request = net.request({
      url: String(input),
      method: init.method ?? 'GET',
      headers: Object.fromEntries(new Headers(init.headers)),
      session: partition,
      redirect: 'manual',
      credentials: 'omit',
      cache: 'no-store',
    })
    const { signal = null, redirect } = init
    return await new NetExchange(request, {
      signal,
      maxBodyBytes,
      redirect,
      issuer: () => issuers.get(new URL(String(input)).hostname) ?? null,
    }).run(body)
  }
}

/** The body with its length known: Slack refuses chunked requests. */
async function bytesOf(body: RequestInit['body']): Promise<Buffer | null> {
  if (body === null || body === undefined) return null
  if (typeof body === 'string' || body instanceof URLSearchParams) return Buffer.from(String(body))
  return Buffer.from(await new Response(body).arrayBuffer())
}

/** Chromium's answer to a certificate stands (-3: its own verdict); we only remember whose it was that it refused. */
function rememberIssuers(
  partition: Session,
  onCertificate: NetFetchOptions['onCertificate'],
): ReadonlyMap<string, string> {
  const issuers = new Map<string, string>()
  partition.setCertificateVerifyProc((shown, decide) => {
    const { hostname, certificate, errorCode } = shown
    if (errorCode !== 0) issuers.set(hostname, certificate.issuerName)
    onCertificate?.(shown)
    decide(-3)
  })
  return issuers
}
