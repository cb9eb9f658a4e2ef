import { afterEach, describe, expect, test } from 'vitest'
import { EVIDENCE_REPLY_LIMIT, exchangeSchema } from '../../../shared/evidence.ts'
import { ask, askAuth, askChannel, askHook, TOKEN } from './asking.ts'
import {
  closeOddServers,
  drips,
  HOOK_PATH,
  keepsSilent,
  says,
  saysJson,
  startOddServer,
} from './odd-server.ts'

afterEach(closeOddServers)

const never = { fetch: () => Promise.reject(new Error('nothing may be sent')) }

describe('the evidence', () => {
  test('holds what was asked, what came back and how long it took', async () => {
    const headers = {
      'x-slack-req-id': 'req-1',
      'x-slack-failure': 'token_revoked',
      'set-cookie': 'b=secret',
    }
    const server = await startOddServer(saysJson({ ok: false, error: 'token_revoked' }, headers))
    const times = [1000, 1025]
    const { exchange } = await askAuth(server, { parts: { now: () => times.shift() ?? 0 } })
    expect(exchange).toEqual({
      check: 'auth',
      method: 'auth.test',
      host: new URL(server.apiUrl).host,
      httpStatus: 200,
      code: 'token_revoked',
      requestId: 'req-1',
      startedAt: 1000,
      durationMs: 25,
      headers: {
        'content-type': 'application/json; charset=utf-8',
        date: expect.any(String),
        'x-slack-failure': 'token_revoked',
        'x-slack-req-id': 'req-1',
      },
      reply: '{"ok":false,"error":"token_revoked"}',
      replyTruncated: false,
      networkError: null,
    })
  })

  test('keeps what came before the connection was given up', async () => {
    const { exchange } = await askAuth(await startOddServer(drips))
    expect(exchange).toMatchObject({ httpStatus: 200, networkError: 'TimeoutError', reply: '', code: null })
    expect(exchange.headers['content-type']).toBe('application/json')
  })

  test('is bounded: a long reply is cut and marked, long headers are cut', async () => {
    const server = await startOddServer(says(200, 'y'.repeat(300_000), { server: 'z'.repeat(4000) }))
    const { reply, exchange } = await askAuth(server)
    expect(exchange.reply).toHaveLength(EVIDENCE_REPLY_LIMIT)
    expect(exchange.replyTruncated).toBe(true)
    expect(exchange.headers.server).toHaveLength(512)
    expect(reply.kind === 'text' && reply.text.length).toBe(65_536)
  })

  test('does not run backwards when the clock was set back', async () => {
    const times = [5000, 1000]
    const server = await startOddServer(saysJson({ ok: true }))
    const { exchange } = await askAuth(server, { parts: { now: () => times.shift() ?? 0 } })
    expect(exchange).toMatchObject({ startedAt: 5000, durationMs: 0 })
  })

  test('always fits what the store takes', async () => {
    const server = await startOddServer(says(404, 'no_service'))
    const exchanges = [
      (await askHook(server)).exchange,
      (await askChannel(server)).exchange,
      (await ask({ check: 'webhook', url: 'no address' }, never)).exchange,
    ]
    for (const exchange of exchanges) expect(exchangeSchema.safeParse(exchange).success).toBe(true)
  })
})

describe('secrets', () => {
  const base64 = Buffer.from(TOKEN).toString('base64')

  test('a token that a server echoes is in no part of the answer, in no form', async () => {
    const body = {
      ok: false,
      error: 'token_revoked',
      needed: `Bearer ${TOKEN}`,
      [TOKEN]: [{ deep: { deeper: encodeURIComponent(TOKEN) } }],
      base64,
    }
    const headers = { 'x-slack-req-id': TOKEN, server: TOKEN, via: `1.1 ${base64}`, 'x-slack-failure': TOKEN }
    const answered = await askAuth(await startOddServer(saysJson(body, headers)))
    expect(answered.reply).toMatchObject({
      kind: 'json',
      body: { error: 'token_revoked', needed: 'Bearer xoxb-…Test' },
    })
    const told = JSON.stringify(answered)
    expect(told).not.toContain('NotARealTokenFor')
    expect(told).not.toContain(base64.slice(8, 40))
  })

  test('a secret across the cut is hidden before the cut', async () => {
    const text = `${'<'.repeat(EVIDENCE_REPLY_LIMIT - 20)}${TOKEN}`
    const { exchange } = await askAuth(await startOddServer(says(200, text)))
    expect(exchange.reply).not.toContain('xoxb-test')
  })

  test.each([150, 170, 190, 199])(
    'a secret across the cut of an error (at %i) is hidden before the cut',
    async (at) => {
      const fetch = () => Promise.reject(new Error(`${'e'.repeat(at - 7)}${TOKEN}${'e'.repeat(300)}`))
      const answered = await askAuth({ apiUrl: 'https://slack.com/api/' }, { fetch })
      expect(answered.exchange.networkError?.length).toBeLessThanOrEqual(200)
      expect(JSON.stringify(answered)).not.toContain('-test')
    },
  )

  test('a secret across the cut of a long page is hidden before the cut', async () => {
    const text = `${'<'.repeat(65_536 - 20)}${TOKEN}`
    const { reply } = await askAuth(await startOddServer(says(200, text)))
    expect(reply.kind === 'text' && reply.text).not.toContain('xoxb-test')
  })

  test('a webhook that is quoted in its own error page is hidden, whole and in part', async () => {
    const server = await startOddServer((response, { path }) =>
      response.writeHead(404).end(`No ${path} here. No ${server.hookUrl}.`),
    )
    const answered = await askHook(server)
    expect(answered.exchange.reply).toBe(`No /services/…ts99 here. No ${server.origin}/services/…ts99.`)
    expect(JSON.stringify(answered)).not.toContain(HOOK_PATH.slice(-12))
  })

  test('the error of a transport that quotes the address is hidden', async () => {
    const url = `https://hooks.slack.com${HOOK_PATH}`
    const fetch = () => Promise.reject(new TypeError(`Failed to parse URL from ${url}`))
    const { reply, exchange } = await ask({ check: 'webhook', url }, { fetch })
    const detail = 'TypeError: Failed to parse URL from https://hooks.slack.com/services/…ts99'
    expect(reply).toEqual({ kind: 'no-reply', fault: 'unknown', detail })
    expect(exchange.networkError).toBe(detail)
  })

  test('further masks are applied after our own', async () => {
    const secretMaskers = [(text: string) => text.replaceAll('another-secret', '…')]
    const server = await startOddServer(says(200, 'another-secret'))
    const { reply } = await askAuth(server, { parts: { secretMaskers } })
    expect(reply).toMatchObject({ kind: 'text', text: '…' })
  })
})

describe('addresses', () => {
  test.each([
    'https://slack.example.com/api/',
    'http://slack.com/api/',
    'https://slack.com.evil.example/api/',
    'https://slack.com:444/api/',
    'https://slack.com/elsewhere/',
    'ftp://slack.com/api/',
    '/api/',
  ])('a token is not sent to %s', async (apiUrl) => {
    let asked = 0
    const fetch = async () => {
      asked += 1
      return new Response('{"ok":true}')
    }
    const { reply } = await askAuth({ apiUrl }, { fetch })
    expect([asked, reply.kind]).toEqual([0, 'no-reply'])
  })

  test.each([
    'https://slack.com/api/',
    'https://slack-gov.com/api/',
    'https://slack.com/api',
    'http://localhost:1/api/',
  ])('a token is sent to %s', async (apiUrl) => {
    const asked: string[] = []
    const fetch = async (url: string) => {
      asked.push(url)
      return new Response('{"ok":true}')
    }
    const { reply } = await askAuth({ apiUrl }, { fetch })
    expect(reply.kind).toBe('json')
    expect(asked).toEqual([`${apiUrl.replace(/\/$/, '')}/auth.test`])
  })
})

describe('giving up', () => {
  test('a question that is called off ends at once', async () => {
    const server = await startOddServer(keepsSilent)
    const controller = new AbortController()
    setTimeout(() => controller.abort(), 50)
    const startedAt = performance.now()
    const { reply } = await askAuth(server, { signal: controller.signal, parts: { timeoutMs: 60_000 } })
    expect(reply).toEqual({ kind: 'no-reply', fault: 'aborted', detail: 'AbortError' })
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })

  test('a question that was called off before is never asked', async () => {
    const server = await startOddServer(saysJson({ ok: true }))
    for (const asking of [
      askAuth(server, { signal: AbortSignal.abort() }),
      askHook(server, { signal: AbortSignal.abort() }),
    ]) {
      expect((await asking).reply).toMatchObject({ fault: 'aborted' })
    }
    expect(server.requests).toHaveLength(0)
  })

  test('leaves no timer, no listener and no connection behind', async () => {
    const timers = () => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length
    const controller = new AbortController()
    let listeners = 0
    const { signal } = controller
    const add = signal.addEventListener.bind(signal)
    const remove = signal.removeEventListener.bind(signal)
    signal.addEventListener = (...args: Parameters<typeof add>) => {
      listeners += 1
      add(...args)
    }
    signal.removeEventListener = (...args: Parameters<typeof remove>) => {
      listeners -= 1
      remove(...args)
    }
    const server = await startOddServer(saysJson({ ok: true }))
    const before = timers()
    for (let round = 0; round < 5; round += 1) {
      await askAuth(server, { signal, parts: { timeoutMs: 60_000 } })
      await askHook(server, { signal, parts: { timeoutMs: 60_000 } })
    }
    // Others may have timers of their own here; ten questions that leaked would show.
    expect(timers() - before).toBeLessThan(5)
    expect(listeners).toBe(0)
    await server.close()
    await expect
      .poll(() => process.getActiveResourcesInfo().filter((name) => name === 'TCPSocketWrap'))
      .toEqual([])
  })

  test('a connection that was cut off is closed on both ends', async () => {
    let closed = 0
    const server = await startOddServer((response) => {
      response.on('close', () => {
        closed += 1
      })
      response.writeHead(200)
      response.write('x'.repeat(2_000_000))
    })
    const { reply } = await askAuth(server)
    expect(reply).toMatchObject({ fault: 'too-large' })
    await expect.poll(() => closed).toBe(1)
  })
})
