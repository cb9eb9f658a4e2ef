import { ErrorCode, WebClient } from '@slack/web-api'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DemoServer, startDemoServer } from '../../../electron/demo/demo-server.ts'
import { askApi, hear } from './ask.ts'

let slack: DemoServer
beforeEach(async () => {
  slack = await startDemoServer()
})
afterEach(() => slack.close())

describe('asked by the real WebClient', () => {
  test('a token learns its workspace, its bot and its scopes', async () => {
    expect(await client(slack.token('beacon')).auth.test()).toMatchObject({
      ok: true,
      team: 'Acme',
      team_id: 'T0DEMOACME1',
      user: 'beacon',
      bot_id: 'B0DEMOBOTA2',
      response_metadata: { scopes: ['channels:read', 'groups:read', 'chat:write'] },
    })
  })

  test('a bot sees its channel, and itself in it', async () => {
    const web = client(slack.token('beacon'))
    const info = await web.conversations.info({ channel: slack.channelId('alerts-prod') })
    expect(info.channel).toMatchObject({ name: 'alerts-prod', is_archived: false, is_member: true })
  })

  test('a revoked token is a platform error with the code', async () => {
    slack.revokeToken('beacon')
    await expect(client(slack.token('beacon')).auth.test()).rejects.toMatchObject({
      code: ErrorCode.PlatformError,
      data: { ok: false, error: 'token_revoked' },
    })
  })

  test('a rate limit is told with its wait', async () => {
    slack.impair({ kind: 'rate-limited', retryAfterSeconds: 7 })
    await expect(client(slack.token('beacon')).auth.test()).rejects.toMatchObject({
      code: ErrorCode.RateLimitedError,
      retryAfter: 7,
    })
  })

  test('an outage is an HTTP error with its status', async () => {
    slack.impair({ kind: 'server-error', status: 503 })
    await expect(client(slack.token('beacon')).auth.test()).rejects.toMatchObject({
      code: ErrorCode.HTTPError,
      statusCode: 503,
    })
  })

  function client(token: string): WebClient {
    const retryConfig = { retries: 0 }
    return new WebClient(token, { slackApiUrl: slack.apiUrl, retryConfig, rejectRateLimitedCalls: true })
  }
})

describe('the Web API', () => {
  test('answers with the headers of Slack', async () => {
    const { status, headers } = await askApi(slack, 'auth.test', { bot: 'beacon' })
    expect({ status, ...Object.fromEntries(headers) }).toMatchObject({
      status: 200,
      'content-type': 'application/json; charset=utf-8',
      'x-oauth-scopes': 'channels:read,groups:read,chat:write',
      'x-slack-req-id': expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(headers.has('x-slack-failure')).toBe(false)
  })

  test('repeats an error in x-slack-failure, over HTTP 200', async () => {
    const { status, headers, json } = await askApi(slack, 'auth.test')
    expect(status).toBe(200)
    expect(headers.get('x-slack-failure')).toBe('not_authed')
    expect(json).toEqual({ ok: false, error: 'not_authed' })
  })

  test.each([
    ['a Bearer header', { headers: { authorization: 'Bearer TOKEN' } }, ''],
    ['a form', { method: 'POST', body: new URLSearchParams({ token: 'TOKEN' }) }, ''],
    ['the query of a GET', {}, '?token=TOKEN'],
  ])('takes a token from %s', async (_where, init: RequestInit, query) => {
    const token = slack.token('beacon')
    const { text } = await hear(`${slack.apiUrl}auth.test${query.replace('TOKEN', token)}`, {
      ...init,
      ...(init.headers ? { headers: { authorization: `Bearer ${token}` } } : {}),
      ...(init.body ? { body: new URLSearchParams({ token }) } : {}),
    })
    expect(JSON.parse(text)).toMatchObject({ ok: true, user: 'beacon' })
  })

  test.each([
    ['a token that it never gave', 'auth.test', { token: 'xoxb-test-stranger' }, 'invalid_auth'],
    ['a method that it does not have', 'auth.tset', { bot: 'beacon' }, 'unknown_method'],
    ['a method of objects', 'constructor', { bot: 'beacon' }, 'unknown_method'],
    ['no channel', 'conversations.info', { bot: 'beacon' }, 'invalid_arguments'],
    [
      'an unknown channel',
      'conversations.info',
      { bot: 'beacon', channel: 'C0NOWHERE' },
      'channel_not_found',
    ],
  ])('answers %s with its code', async (_what, method, args, code) => {
    expect((await askApi(slack, method, args)).json).toMatchObject({ ok: false, error: code })
  })

  test('hides the channels of one workspace from the bots of another', async () => {
    const channel = slack.channelId('support')
    expect((await askApi(slack, 'conversations.info', { bot: 'beacon', channel })).json.error).toBe(
      'channel_not_found',
    )
  })

  test('takes no JSON for conversations.info, and warns of its missing charset', async () => {
    const { text } = await hear(`${slack.apiUrl}conversations.info`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.token('beacon')}`, 'content-type': 'application/json' },
      body: JSON.stringify({ channel: slack.channelId('alerts-prod') }),
    })
    expect(JSON.parse(text)).toMatchObject({
      ok: false,
      error: 'invalid_arguments',
      warning: 'missing_charset',
      response_metadata: {
        messages: ['[ERROR] missing required field: channel'],
        warnings: ['missing_charset'],
      },
    })
  })

  test.each([
    ['application/json', 'missing_charset'],
    ['application/json; charset=utf-8', undefined],
    ['application/x-www-form-urlencoded; charset=utf-8', 'superfluous_charset'],
    ['application/x-www-form-urlencoded', undefined],
  ])('a body of type %s brings the warning %s', async (type, warning) => {
    const { text } = await hear(`${slack.apiUrl}auth.test`, {
      method: 'POST',
      headers: { authorization: `Bearer ${slack.token('beacon')}`, 'content-type': type },
      body: '',
    })
    expect(JSON.parse(text)).toMatchObject({ ok: true })
    expect(JSON.parse(text).warning).toBe(warning)
  })

  test('api.test needs no token and fails on demand', async () => {
    expect((await askApi(slack, 'api.test')).json).toEqual({ ok: true })
    expect((await askApi(slack, 'api.test', { error: 'my_error' })).json).toEqual({
      ok: false,
      error: 'my_error',
      args: { error: 'my_error' },
    })
  })
})

test('the log names the credentials and holds none of them', async () => {
  await askApi(slack, 'conversations.info', { bot: 'beacon', channel: slack.channelId('alerts-prod') })
  await askApi(slack, 'auth.test', { token: 'xoxb-test-stranger' })
  await hear(slack.hookUrl('ci-hook'), { method: 'POST', body: 'no JSON' })
  expect(slack.requests).toEqual(
    [
      { on: 'api', method: 'conversations.info', credential: 'beacon', channel: 'C0DEMOACM04', status: 200 },
      { on: 'api', method: 'auth.test', credential: null, channel: null, status: 200 },
      { on: 'hooks', method: 'POST', credential: 'ci-hook', channel: null, status: 400 },
    ].map((line) => ({ ...line, httpMethod: 'POST', at: expect.any(Number) })),
  )
  const secrets = [slack.token('beacon'), 'xoxb-test-stranger', new URL(slack.hookUrl('ci-hook')).pathname]
  for (const secret of secrets) expect(JSON.stringify(slack.requests)).not.toContain(secret)
})

test('the log forgets the oldest requests, so that a demo can run for days', async () => {
  for (let sent = 0; sent < 2_010; sent += 10) {
    await Promise.all(Array.from({ length: 10 }, () => hear(`${slack.url}/`)))
  }
  expect(slack.requests).toHaveLength(2_000)
})

test('tokens are plainly fake and stay the same over a restart', async () => {
  const other = await startDemoServer()
  await other.close()
  expect(slack.token('beacon')).toMatch(/^xoxb-demo-\d{10}-[0-9a-f]{24}$/)
  expect(other.token('beacon')).toBe(slack.token('beacon'))
})

test('the server listens on this computer only', () => {
  expect(new URL(slack.url).hostname).toBe('127.0.0.1')
})

test('a server of other workspaces knows those only', async () => {
  const other = await startDemoServer({
    workspaces: [{ id: 'T0OTHER', name: 'Initech', domain: 'initech', bots: [], channels: [], hooks: [] }],
  })
  await other.close()
  expect(() => other.token('beacon')).toThrow('no such bot')
})

describe('close', () => {
  test('ends at once with answers under way, and says so to none but their clients', async () => {
    slack.impair({ kind: 'silent' }, { method: 'api.test' })
    slack.impair({ kind: 'slow', ms: 60_000 }, { method: 'auth.test' })
    slack.impair({ kind: 'drip', everyMs: 10_000 }, { on: 'hooks' })
    const asked = [
      hear(`${slack.apiUrl}api.test`),
      hear(`${slack.apiUrl}auth.test`),
      hear(slack.hookUrl('ci-hook'), { method: 'POST', body: '{' }),
    ].map((answer) =>
      answer.then(
        () => 'answered',
        () => 'broken',
      ),
    )
    await expect.poll(() => slack.requests.length).toBe(3)
    const before = Date.now()
    await slack.close()
    expect(Date.now() - before).toBeLessThan(500)
    expect(await Promise.all(asked)).toEqual(['broken', 'broken', 'broken'])
  })

  test('frees the port, and does nothing the second time', async () => {
    await slack.close()
    await slack.close()
    await expect(hear(slack.url)).rejects.toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  })

  test('tells who starts a second server on a taken port', async () => {
    const port = Number(new URL(slack.url).port)
    await expect(startDemoServer({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})
