import { apiHosts, hookHosts } from '../../shared/hosts.ts'
import type { FetchLike } from './fetch-like.ts'
import { FaultError } from './network-fault.ts'

/** The most bytes of a body that are read. Slack's answers have a few kilobytes; under the app transport's own cap. */
export const BODY_LIMIT = 1_000_000

/** What was seen of an exchange, filled in as it goes: what came before a failure is evidence as well. */
export type Seen = {
  httpStatus: number | null
  /** Names in lower case. */
  headers: Record<string, string>
  /** The whole body, or null while it was not received to its end. */
  text: string | null
  redirect: { httpStatus: number; atSlack: boolean } | null
}

/** Nothing seen yet. */
export function nothingSeen(): Seen {
  return { httpStatus: null, headers: {}, text: null, redirect: null }
}

/** Where an exchange runs: its transport, its end, and where to note what is seen. */
export type Exchanging = { fetch: FetchLike; signal: AbortSignal; seen: Seen }

/**
 * Sends one request, a POST unless said otherwise, and reads the whole answer, at most BODY_LIMIT bytes of it. Follows no redirect. Rejects with a
 * FaultError, with the signal's reason, or with what the transport throws.
 */
export async function fetchCapped(
  url: string,
  init: RequestInit,
  { fetch, signal, seen }: Exchanging,
): Promise<string> {
  const response = await fetch(url, { method: 'POST', ...init, redirect: 'manual', signal })
  seen.httpStatus = response.status
  seen.headers = Object.fromEntries(response.headers.entries())
  if (isRedirect(response.status)) {
    await response.body?.cancel()
    seen.redirect = {
      httpStatus: response.status,
      atSlack: leadsToSlack(url, response.headers.get('location')),
    }
    throw new FaultError('redirect', `HTTP ${response.status}`)
  }
  seen.text = await readCapped(response.body)
  return seen.text
}

function isRedirect(httpStatus: number): boolean {
  return httpStatus >= 300 && httpStatus < 400 && httpStatus !== 304
}

/** A redirect within Slack is Slack's answer; one to anywhere else is somebody else's. */
function leadsToSlack(from: string, location: string | null): boolean {
  if (location === null || !URL.canParse(location, from)) return false
  const hosts: readonly string[] = [new URL(from).hostname, ...apiHosts, ...hookHosts]
  return hosts.includes(new URL(location, from).hostname)
}

async function readCapped(body: ReadableStream<Uint8Array> | null): Promise<string> {
  if (!body) return ''
  const reader = body.getReader()
  const chunks: Uint8Array[] = []
  for (let size = 0; ; ) {
    const { done, value } = await reader.read()
    if (done) return new TextDecoder().decode(Buffer.concat(chunks))
    size += value.byteLength
    if (size > BODY_LIMIT) {
      // Not waited for: a transport may take its time to close.
      reader.cancel().catch(() => {})
      throw new FaultError('too-large', `more than ${BODY_LIMIT} bytes`)
    }
    chunks.push(value)
  }
}
