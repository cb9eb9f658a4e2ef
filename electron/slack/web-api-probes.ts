import { type FetchFunction, type Logger, LogLevel, WebClient } from '@slack/web-api'
import type { Question } from '../slack-ports.ts'
import { type Exchanging, fetchCapped } from './capped-fetch.ts'

/** A question to the Web API. */
export type ApiQuestion = Extract<Question, { check: 'auth' | 'channel' }>

/** The Web API's method behind each question. */
export const apiMethods = { auth: 'auth.test', channel: 'conversations.info' } as const

/**
 * Asks one question with Slack's own client. Resolves when Slack said `ok`; otherwise rejects with whatever the client
 * or the transport throws: what was seen is in `exchanging.seen` in either case.
 */
export async function askWebApi(
  question: ApiQuestion,
  exchanging: Exchanging,
  timeoutMs: number,
): Promise<void> {
  const client = createClient(question, exchanging, timeoutMs)
  if (question.check === 'auth') await client.auth.test()
  else await client.conversations.info({ channel: question.channel })
}

/**
 * The client with its defaults put right for a probe: it would retry ten times in half an hour, wait without end,
 * sleep on HTTP 429, and send the token to any absolute URL.
 */
export function createClient(
  { apiUrl, token }: Pick<ApiQuestion, 'apiUrl' | 'token'>,
  exchanging: Exchanging,
  timeoutMs: number,
): WebClient {
  return new WebClient(token, {
    slackApiUrl: apiUrl,
    fetch: clientFetch(exchanging),
    timeout: timeoutMs,
    retryConfig: { retries: 0 },
    rejectRateLimitedCalls: true,
    maxRequestConcurrency: 1,
    allowAbsoluteUrls: false,
    logger: silent,
  })
}

/** What the client gets to see: the body as read to its end, and only the headers that it understands. */
function clientFetch(exchanging: Exchanging): FetchFunction {
  return async (url, init = {}) => {
    const { headers = {}, body = null } = init
    const signal = init.signal ? AbortSignal.any([init.signal, exchanging.signal]) : exchanging.signal
    const text = await fetchCapped(String(url), { headers, body }, { ...exchanging, signal })
    const { httpStatus, headers: seen } = exchanging.seen
    // Without Slack's content type: the client unpacks `application/gzip`, however large that gets.
    const known = ['retry-after', 'x-oauth-scopes', 'x-accepted-oauth-scopes']
    const kept = known.flatMap((name) =>
      seen[name] === undefined ? [] : [[name, seen[name]] as [string, string]],
    )
    return answer(String(url), httpStatus ?? 0, { text, headers: new Headers(kept) })
  }
}

function answer(url: string, status: number, { text, headers }: { text: string; headers: Headers }) {
  return {
    ok: status >= 200 && status < 300,
    status,
    statusText: '',
    url,
    headers,
    text: async () => text,
    json: async (): Promise<unknown> => JSON.parse(text),
    arrayBuffer: async () => new TextEncoder().encode(text).buffer,
  }
}

/** The client's debug lines redact by key name only, so that none of its lines is written anywhere. */
const silent: Logger = {
  debug() {},
  info() {},
  warn() {},
  error() {},
  setLevel() {},
  getLevel: () => LogLevel.ERROR,
  setName() {},
}
