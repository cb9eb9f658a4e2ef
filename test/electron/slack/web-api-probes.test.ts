import { gzipSync } from 'node:zlib'
import { afterEach, describe, expect, test } from 'vitest'
import { classifyReply } from '../../../electron/monitor/classify.ts'
import { BODY_LIMIT } from '../../../electron/slack/capped-fetch.ts'
import { createNodeFetch } from '../../../electron/slack/node-fetch.ts'
import { ask, askAuth, askChannel, TOKEN } from './asking.ts'
import {
  type Answering,
  breaksOff,
  closeOddServers,
  drips,
  hangsUp,
  keepsSilent,
  says,
  saysJson,
  startOddServer,
} from './odd-server.ts'

const PAGE = `<!doctype html><title>Station WiFi</title>${'<p>Please sign in.</p>'.repeat(50)}`

afterEach(closeOddServers)

describe('a good answer', () => {
  test('auth.test is one form-encoded POST with the token in its header only', async () => {
    const server = await startOddServer(
      saysJson({ ok: true, team: 'Acme' }, { 'x-oauth-scopes': 'chat:write, channels:read' }),
    )
    const { reply } = await askAuth(server)
    expect(reply).toEqual({
      kind: 'json',
      httpStatus: 200,
      body: { ok: true, team: 'Acme' },
      scopes: ['chat:write', 'channels:read'],
    })
    expect(server.requests).toHaveLength(1)
    expect(server.requests[0]).toMatchObject({
      method: 'POST',
      path: '/api/auth.test',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'application/x-www-form-urlencoded' },
      body: '',
    })
  })

  test('conversations.info names the channel in the form', async () => {
    const server = await startOddServer(saysJson({ ok: true, channel: { id: 'C0123456789' } }))
    const { reply } = await askChannel(server)
    expect(reply).toMatchObject({ kind: 'json', body: { channel: { id: 'C0123456789' } }, scopes: null })
    expect(server.requests[0]).toMatchObject({ path: '/api/conversations.info', body: 'channel=C0123456789' })
  })

  test('a channel that looks like an address stays a parameter: the token goes to no other host', async () => {
    const server = await startOddServer(saysJson({ ok: false, error: 'channel_not_found' }))
    const other = await startOddServer(saysJson({ ok: true }))
    await askChannel(server, `${other.origin}/`)
    expect([server.requests.length, other.requests.length]).toEqual([1, 0])
  })
})

describe('a refusal', () => {
  test.each(['token_revoked', 'account_inactive', 'no_such_code_yet'])(
    '%s is passed on as data',
    async (error) => {
      const { reply, exchange } = await askAuth(await startOddServer(saysJson({ ok: false, error })))
      expect(reply).toMatchObject({ kind: 'json', httpStatus: 200, body: { ok: false, error } })
      expect(exchange.code).toBe(error)
    },
  )
})

describe('HTTP 429', () => {
  const body = '{"ok":false,"error":"ratelimited"}'
  const code = 'ratelimited'
  const inBody = '{"ok":false,"error":"rate_limited","retry_after":7}'
  test.each<[string, Answering, { retryAfterMs: number | null; code?: string }]>([
    ['with Retry-After', says(429, body, { 'retry-after': '30' }), { retryAfterMs: 30_000, code }],
    ['without Retry-After', says(429, body), { retryAfterMs: null, code }],
    ['with the seconds in its body', says(429, inBody), { retryAfterMs: 7000, code: 'rate_limited' }],
    [
      'with an absurd Retry-After',
      says(429, body, { 'retry-after': '999999999' }),
      { retryAfterMs: 3_600_000, code },
    ],
    [
      'with a Retry-After of the past',
      says(429, body, { 'retry-after': '-5' }),
      { retryAfterMs: null, code },
    ],
    ['with another code', says(429, '{"ok":false,"error":"token_revoked"}'), { retryAfterMs: null }],
    ['with words', says(429, 'slow down', { 'retry-after': 'soon' }), { retryAfterMs: null }],
    ['with a page', says(429, PAGE, { 'retry-after': '9' }), { retryAfterMs: 9000 }],
  ])('%s comes back at once, without sleeping and without asking again', async (_name, answering, limit) => {
    const server = await startOddServer(answering)
    const startedAt = performance.now()
    const { reply, exchange } = await askAuth(server, { parts: { timeoutMs: 60_000 } })
    expect(reply).toEqual({ kind: 'rate-limited', httpStatus: 429, ...limit })
    expect(exchange.code).toBe(limit.code ?? null)
    expect(performance.now() - startedAt).toBeLessThan(2000)
    expect(server.requests).toHaveLength(1)
  })

  test('is also understood when only the code says it', async () => {
    const server = await startOddServer(saysJson({ ok: false, error: 'ratelimited' }, { 'retry-after': '3' }))
    const { reply } = await askAuth(server)
    expect(reply).toEqual({ kind: 'rate-limited', httpStatus: 200, retryAfterMs: 3000, code })
  })
})

describe('an answer that is not one of Slack', () => {
  test.each<[string, Answering, string, string]>([
    ['a page over HTTP 200', says(200, PAGE, { 'content-type': 'text/html' }), 'text', 'captive-portal'],
    ['a page of 900 kB', says(200, PAGE.repeat(800)), 'text', 'captive-portal'],
    ['a page over HTTP 404', says(404, PAGE), 'text', 'not-slack'],
    ['a page over HTTP 503', says(503, PAGE), 'text', 'slack-fault'],
    ['JSON over HTTP 500', says(500, '{"ok":false,"error":"fatal_error"}'), 'json', 'slack-fault'],
    ['nothing', says(200, ''), 'text', 'not-slack'],
    ['no content', says(204, ''), 'text', 'not-slack'],
    ['null', says(200, 'null'), 'text', 'not-slack'],
    ['a list', says(200, '[]'), 'text', 'not-slack'],
    ['a number', says(200, '7'), 'text', 'not-slack'],
    ['JSON that was cut', says(200, '{"ok":true,"te'), 'text', 'not-slack'],
    ['ok as a word', says(200, '{"ok":"true"}'), 'text', 'not-slack'],
    ['ok as a number', says(200, '{"ok":1}'), 'text', 'not-slack'],
    ['a code that is a number', says(200, '{"ok":false,"error":7}'), 'json', 'not-slack'],
    ['a code that is an object', says(200, '{"ok":false,"error":{}}'), 'json', 'not-slack'],
    [
      'odd metadata',
      says(200, '{"ok":false,"error":"x","response_metadata":{"messages":7}}'),
      'json',
      'not-slack',
    ],
    ['metadata of null', says(200, '{"ok":false,"error":"x","response_metadata":null}'), 'json', 'not-slack'],
    [
      'JSON without an end',
      says(200, `{"ok":false,"error":"x","a":${'['.repeat(400_000)}`),
      'text',
      'not-slack',
    ],
    [
      'JSON nested without end',
      says(200, `{"ok":false,"error":"x","a":${'['.repeat(5000)}${']'.repeat(5000)}}`),
      'json',
      'not-slack',
    ],
    ['an archive', says(200, gzipSync('x'), { 'content-type': 'application/gzip' }), 'text', 'not-slack'],
  ])('%s is data, and not red', async (_name, answering, kind, reason) => {
    const server = await startOddServer(answering)
    const { reply } = await askAuth(server)
    expect(reply.kind).toBe(kind)
    expect(classifyReply('auth', reply)).toMatchObject({ status: 'inconclusive', reason })
    expect(server.requests).toHaveLength(1)
  })

  test('the code is taken whole or not at all: a page never becomes a code', async () => {
    const { exchange } = await askAuth(await startOddServer(says(200, PAGE)))
    expect(exchange.code).toBeNull()
  })
})

describe('no whole answer', () => {
  test.each<[string, Answering, string]>([
    ['a connection that breaks at once', hangsUp, 'reset'],
    ['a connection that breaks within the body', breaksOff, 'reset'],
    ['silence', keepsSilent, 'timeout'],
    ['a body that comes drop by drop', drips, 'timeout'],
    ['a body over the cap', says(200, 'x'.repeat(BODY_LIMIT + 1)), 'too-large'],
    [
      'a body that unpacks over the cap',
      says(200, gzipSync(Buffer.alloc(50_000_000)), { 'content-encoding': 'gzip' }),
      'too-large',
    ],
    ['a redirect', says(302, '', { location: '/welcome' }), 'redirect'],
    ['a redirect without a target', says(307, ''), 'redirect'],
  ])('%s', async (_name, answering, fault) => {
    const server = await startOddServer(answering)
    const { reply, exchange } = await askAuth(server)
    expect(reply).toMatchObject({ kind: 'no-reply', fault })
    expect(exchange.networkError).toBe(reply.kind === 'no-reply' && reply.detail)
    expect(server.requests).toHaveLength(1)
  })

  test('a body of exactly the cap is still read', async () => {
    const start = '{"ok":true,"fill":"'
    const body = `${start}${'x'.repeat(BODY_LIMIT - start.length - 2)}"}`
    const { reply } = await askAuth(await startOddServer(says(200, body)), { parts: { timeoutMs: 5000 } })
    expect(reply.kind).toBe('json')
  })

  test('a redirect is not followed, and it is told whether it stays at Slack', async () => {
    const other = await startOddServer(says(200, PAGE))
    const toOther = await startOddServer(says(302, '', { location: 'https://portal.example/login' }))
    const toSlack = await startOddServer(says(302, '', { location: 'https://slack.com/' }))
    const toItself = await startOddServer(says(302, '', { location: `${other.origin}/` }))
    const redirects = []
    for (const server of [toOther, toSlack, toItself]) redirects.push((await askAuth(server)).reply)
    expect(redirects).toMatchObject([
      { redirect: { httpStatus: 302, atSlack: false } },
      { redirect: { httpStatus: 302, atSlack: true } },
      { redirect: { httpStatus: 302, atSlack: true } },
    ])
    expect(other.requests).toHaveLength(0)
  })

  test('a closed port is refused', async () => {
    const server = await startOddServer(keepsSilent)
    await server.close()
    const { reply } = await askAuth(server)
    expect(reply).toEqual({ kind: 'no-reply', fault: 'refused', detail: 'ECONNREFUSED' })
  })

  test('a name that does not resolve is a matter of DNS', async () => {
    const fetch = createNodeFetch()
    const { reply } = await askAuth(
      { apiUrl: 'https://slack.com/api/' },
      { fetch: (url, init) => fetch(url.replace('slack.com', 'no-such-host.invalid'), init) },
    )
    expect(reply).toMatchObject({ kind: 'no-reply', fault: 'dns' })
  })

  test('a certificate that nobody vouches for is a matter of TLS, and no token was sent', async () => {
    const server = await startOddServer(saysJson({ ok: true }), { tls: true })
    const { reply } = await askAuth(server)
    expect(reply).toEqual({ kind: 'no-reply', fault: 'tls', detail: 'DEPTH_ZERO_SELF_SIGNED_CERT' })
    expect(server.requests).toHaveLength(0)
  })

  test('the time counts for each question alone: none waits behind a slow one', async () => {
    const server = await startOddServer(keepsSilent)
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => askAuth(server)))
    expect(replies.map(({ reply }) => reply)).toEqual(
      new Array(5).fill({ kind: 'no-reply', fault: 'timeout', detail: 'TimeoutError' }),
    )
  })

  test('a transport that ignores its signal is left behind in time', async () => {
    const { reply } = await askAuth(
      { apiUrl: 'https://slack.com/api/' },
      { fetch: () => new Promise(() => {}) },
    )
    expect(reply).toMatchObject({ fault: 'timeout' })
  })

  test('a token that no header can carry ends as data as well', async () => {
    const server = await startOddServer(saysJson({ ok: true }))
    const { reply } = await ask({
      check: 'auth',
      apiUrl: server.apiUrl,
      token: 'xoxb-test-line\nbreak-żółć-1234567890',
    })
    expect(reply).toMatchObject({ kind: 'no-reply', fault: 'unknown' })
    expect(JSON.stringify(reply)).not.toContain('break')
  })
})
