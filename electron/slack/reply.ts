import { isRecord } from '../monitor/facts.ts'
import type { RateLimitedReply, SlackBody, SlackReply } from '../monitor/slack-reply.ts'
import type { Seen } from './capped-fetch.ts'
import { networkFaultOf } from './network-fault.ts'
import { retryAfterMs } from './rate-limit.ts'

/**
 * Turns an exchange into data: what was received decides, and where nothing was received whole, what was thrown.
 * Its texts are neither masked nor cut yet.
 *
 * BAD: reading the client's errors. With an HTML page it throws a WebAPIPlatformError whose `error` is the page, with
 * `null` a TypeError, with a 429 lacking Retry-After a bare Error, and `ok: "true"` passes for good.
 * GOOD: the answer itself; the client's errors count only by class and code, for the faults they carry in.
 */
export function toReply(seen: Seen, thrown: unknown): SlackReply {
  const { httpStatus, headers, text } = seen
  const body = text === null ? null : parseObject(text)
  if (httpStatus === 429) return toRateLimited(httpStatus, headers, body)
  if (httpStatus === null || text === null) return toNoReply(seen, thrown)
  if (!isSlackBody(body)) {
    const contentType = headers['content-type'] ?? ''
    return { kind: 'text', httpStatus, contentType, text }
  }
  if (isRateLimit(body)) return toRateLimited(httpStatus, headers, body)
  return { kind: 'json', httpStatus, body, scopes: scopesIn(headers['x-oauth-scopes']) }
}

function toNoReply({ redirect }: Seen, thrown: unknown): SlackReply {
  return { kind: 'no-reply', ...networkFaultOf(thrown), ...(redirect && { redirect }) }
}

function parseObject(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return isRecord(value) ? value : null
  } catch {
    return null
  }
}

function isSlackBody(body: Record<string, unknown> | null): body is SlackBody {
  return typeof body?.ok === 'boolean'
}

function toRateLimited(
  httpStatus: number,
  headers: Seen['headers'],
  body: Record<string, unknown> | null,
): RateLimitedReply {
  const waitMs = retryAfterMs(headers['retry-after'], body)
  const code = body !== null && isRateLimit(body) ? { code: String(body.error) } : {}
  return { kind: 'rate-limited', httpStatus, retryAfterMs: waitMs, ...code }
}

/** Both spellings exist; the Web API gives them with HTTP 429 as a rule. */
function isRateLimit({ ok, error }: Record<string, unknown>): boolean {
  return ok === false && (error === 'ratelimited' || error === 'rate_limited')
}

function scopesIn(header: string | undefined): string[] | null {
  if (header === undefined) return null
  return header
    .split(',')
    .map((scope) => scope.trim())
    .filter((scope) => scope !== '')
}
