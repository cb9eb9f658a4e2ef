import { EventEmitter } from 'node:events'
import type { ClientRequest } from 'electron'
import { expect, test } from 'vitest'
import { NetExchange } from '../../../electron/desktop/net-exchange.ts'

class FakeRequest extends EventEmitter {
  aborted = false
  ended: Buffer | null = null
  end(body?: Buffer): void {
    this.ended = body ?? Buffer.alloc(0)
  }
  abort(): void {
    this.aborted = true
  }
}

class FakeReply extends EventEmitter {
  statusCode = 200
  statusMessage = 'OK'
  headers: Record<string, string | string[]> = { 'x-slack-req-id': 'R1', 'set-cookie': ['a=1', 'b=2'] }
}

function exchange(options: { signal?: AbortSignal; redirect?: 'manual' | 'error' } = {}) {
  const request = new FakeRequest()
  const { signal = null, redirect } = options
  const asked = new NetExchange(request as unknown as ClientRequest, {
    signal,
    redirect,
    issuer: () => null,
    maxBodyBytes: 10,
  })
  const response = asked.run(Buffer.from('a=1'))
  response.catch(() => {})
  return { request, response }
}

/** The answer of a request whose headers have come. */
async function answered(options: { signal?: AbortSignal } = {}, changes: Partial<FakeReply> = {}) {
  const { request, response } = exchange(options)
  const reply = Object.assign(new FakeReply(), changes)
  request.emit('response', reply)
  return { request, reply, response: await response }
}

test('body, status and headers come through', async () => {
  const { request, reply, response } = await answered()
  reply.emit('data', Buffer.from('{"ok"'))
  reply.emit('data', Buffer.from(':1}'))
  reply.emit('end')
  expect(request.ended?.toString()).toBe('a=1')
  expect([response.status, response.statusText, response.headers.get('x-slack-req-id')]).toEqual([
    200,
    'OK',
    'R1',
  ])
  expect(response.headers.getSetCookie()).toEqual(['a=1', 'b=2'])
  expect(await response.text()).toBe('{"ok":1}')
  expect(request.aborted).toBe(false)
})

test('a body beyond the cap ends with an error, and the request with it', async () => {
  const { request, reply, response } = await answered()
  reply.emit('data', Buffer.alloc(6))
  reply.emit('data', Buffer.alloc(6))
  const cause = new Error('the body is too large')
  await expect(response.text()).rejects.toMatchObject({ name: 'TypeError', message: 'fetch failed', cause })
  expect(request.aborted).toBe(true)
})

test('a network error before the headers rejects with its code', async () => {
  const { request, response } = exchange()
  request.emit('error', new Error('net::ERR_NAME_NOT_RESOLVED'))
  await expect(response).rejects.toMatchObject({
    name: 'TypeError',
    cause: { message: 'net::ERR_NAME_NOT_RESOLVED', code: 'ERR_NAME_NOT_RESOLVED' },
  })
})

test('a network error after the headers ends the body', async () => {
  const { reply, response } = await answered()
  reply.emit('data', Buffer.from('{'))
  reply.emit('error', new Error('net::ERR_CONTENT_LENGTH_MISMATCH'))
  await expect(response.text()).rejects.toMatchObject({ cause: { code: 'ERR_CONTENT_LENGTH_MISMATCH' } })
})

test('the signal ends it at once, with its own reason, before the headers and after', async () => {
  const before = new AbortController()
  const early = exchange({ signal: before.signal })
  before.abort(new Error('deadline'))
  await expect(early.response).rejects.toThrow('deadline')
  const after = new AbortController()
  const late = await answered({ signal: after.signal })
  after.abort(new Error('deadline'))
  await expect(late.response.text()).rejects.toThrow('deadline')
  expect([early.request.aborted, late.request.aborted]).toEqual([true, true])
})

test('after the end the signal means nothing any more', async () => {
  const controller = new AbortController()
  const { request, reply, response } = await answered({ signal: controller.signal })
  reply.emit('end')
  controller.abort()
  expect(await response.text()).toBe('')
  expect(request.aborted).toBe(false)
})

test('a redirect is refused, or handed out when asked for; it is never followed', async () => {
  const refused = exchange()
  refused.request.emit('redirect', 302, 'GET', 'https://evil.example/', {
    location: ['https://evil.example/'],
  })
  await expect(refused.response).rejects.toMatchObject({ cause: { message: 'unexpected redirect' } })
  const manual = exchange({ redirect: 'manual' })
  manual.request.emit('redirect', 302, 'GET', 'https://evil.example/', {
    location: ['https://evil.example/'],
  })
  const response = await manual.response
  expect([response.status, response.headers.get('location')]).toEqual([302, 'https://evil.example/'])
  expect([refused.request.aborted, manual.request.aborted]).toEqual([true, true])
})

test('a sign-in that somebody wants is not given', () => {
  const { request } = exchange()
  const given: unknown[][] = []
  request.emit('login', {}, (...credentials: unknown[]) => given.push(credentials))
  expect(given).toEqual([[]])
})

test("a proxy's own page is an error of the proxy", async () => {
  const { request, response } = exchange()
  request.emit('response', Object.assign(new FakeReply(), { statusCode: 407 }))
  await expect(response).rejects.toMatchObject({ cause: { code: 'ERR_PROXY_AUTH_REQUESTED' } })
})

test('a body that nobody wants to read on ends the request', async () => {
  const { request, response } = await answered()
  await response.body?.cancel()
  expect(request.aborted).toBe(true)
})

test('a status without a body, and a header that fetch would refuse, do no harm', async () => {
  const { response } = await answered({}, { statusCode: 204, headers: { odd: 'line\nbreak' } })
  expect([response.status, response.body, response.headers.get('odd')]).toEqual([204, null, ''])
})
