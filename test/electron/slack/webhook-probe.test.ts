import { afterEach, describe, expect, test } from 'vitest'
import { classifyReply } from '../../../electron/monitor/classify.ts'
import { ask, askHook } from './asking.ts'
import {
  type Answering,
  breaksOff,
  closeOddServers,
  drips,
  HOOK_PATH,
  keepsSilent,
  says,
  startOddServer,
} from './odd-server.ts'

afterEach(closeOddServers)

test('a webhook is asked with something that no reader of JSON could post', async () => {
  const server = await startOddServer(says(400, 'invalid_payload'))
  const { reply, exchange } = await askHook(server)
  expect(classifyReply('webhook', reply)).toEqual({ status: 'ok', code: null })
  expect(exchange).toMatchObject({ method: 'POST', code: 'invalid_payload', httpStatus: 400 })

  expect(server.requests).toHaveLength(1)
  const [request] = server.requests
  expect(request).toMatchObject({
    method: 'POST',
    path: HOOK_PATH,
    headers: { 'content-type': 'application/json' },
  })
  const body = request?.body ?? ''
  expect(() => JSON.parse(body)).toThrow(SyntaxError)
  expect(new URLSearchParams(body).has('payload')).toBe(false)
  expect(body).toContain('Redbar')
  expect(request?.headers.authorization).toBeUndefined()
})

describe('answers', () => {
  test.each<[string, Answering, object]>([
    ['no_service', says(404, 'no_service'), { status: 'failed', reason: 'hook-removed' }],
    ['nothing over HTTP 404', says(404, ''), { status: 'failed', reason: 'http-404', code: 'HTTP 404' }],
    [
      'ok',
      says(200, 'ok', { 'content-type': 'text/html' }),
      { status: 'inconclusive', reason: 'hook-accepted' },
    ],
    ['a page', says(200, '<html></html>'), { status: 'inconclusive', reason: 'captive-portal' }],
    ['a page over HTTP 404', says(404, '<html></html>'), { status: 'inconclusive', reason: 'not-slack' }],
    ['a page over HTTP 503', says(503, '<html></html>'), { status: 'inconclusive', reason: 'slack-fault' }],
    [
      'the one answer in JSON',
      says(429, '{"retry_after":1,"ok":false,"error":"rate_limited"}'),
      { status: 'inconclusive', reason: 'rate-limited' },
    ],
    [
      'a redirect within the host',
      says(302, '', { location: '/' }),
      { status: 'failed', reason: 'hook-misconfigured' },
    ],
    [
      'a redirect to elsewhere',
      says(302, '', { location: 'https://portal.example/' }),
      { status: 'inconclusive', reason: 'redirected' },
    ],
    ['silence', keepsSilent, { status: 'inconclusive', reason: 'timeout', code: 'TimeoutError' }],
    ['drops', drips, { status: 'inconclusive', reason: 'timeout' }],
    ['half of it', breaksOff, { status: 'inconclusive', reason: 'no-connection' }],
  ])('%s', async (_name, answering, outcome) => {
    const server = await startOddServer(answering)
    const { reply } = await askHook(server)
    expect(classifyReply('webhook', reply)).toMatchObject(outcome)
    expect(server.requests).toHaveLength(1)
  })
})

test.each([
  'https://hooks.slack.com/workflows/T00000TEST/A00000TEST/NotARealSecretForTests99',
  'https://hooks.slack.com/triggers/T00000TEST/1234567890/NotARealSecretForTests99',
  'https://hooks.example.com/services/T00000TEST/B00000TEST/NotARealSecretForTests99',
  'http://hooks.slack.com/services/T00000TEST/B00000TEST/NotARealSecretForTests99',
  'https://user:pass@hooks.slack.com/services/T00000TEST/B00000TEST/NotARealSecretForTests99',
  'hooks.slack.com/services/T00000TEST/B00000TEST/NotARealSecretForTests99 ',
  'not an address NotARealSecretForTests99',
])('%s is never asked, and its secret stays out of the answer', async (url) => {
  let asked = 0
  const fetch = async () => {
    asked += 1
    return new Response('ok')
  }
  const answered = await ask({ check: 'webhook', url }, { fetch })
  expect(asked).toBe(0)
  expect(answered.reply).toMatchObject({ kind: 'no-reply', fault: 'unknown' })
  expect(JSON.stringify(answered)).not.toContain('NotARealSecret')
})
