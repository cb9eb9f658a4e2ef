import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoServer, startDemoServer } from '../../../electron/demo/demo-server.ts'
import type { Fault, FaultTarget } from '../../../electron/demo/fault.ts'
import { askApi, askHook, hear } from './ask.ts'

let slack: DemoServer
beforeEach(async () => {
  slack = await startDemoServer()
})
afterEach(() => slack.close())

const authTest = () => ({ url: `${slack.apiUrl}auth.test`, init: { headers: bearer('beacon') } })
const bearer = (bot: string) => ({ authorization: `Bearer ${slack.token(bot)}` })
const ask = () => hear(authTest().url, authTest().init)

test.each<[Fault, { status: number; text: unknown; headers: Record<string, string | null> }]>([
  [
    { kind: 'captive-portal' },
    { status: 200, text: expect.stringContaining('<!DOCTYPE html>'), headers: { 'x-slack-req-id': null } },
  ],
  ...[500, 502, 503].map(
    (status): [Fault, { status: number; text: unknown; headers: Record<string, null> }] => [
      { kind: 'server-error', status },
      { status, text: expect.stringContaining('<html'), headers: { 'x-slack-req-id': null } },
    ],
  ),
  [
    { kind: 'rate-limited', retryAfterSeconds: 30 },
    { status: 429, text: '{"ok":false,"error":"ratelimited"}', headers: { 'retry-after': '30' } },
  ],
  [
    { kind: 'rate-limited', retryAfterSeconds: null },
    { status: 429, text: expect.any(String), headers: { 'retry-after': null } },
  ],
  [{ kind: 'redirect' }, { status: 302, text: '', headers: { location: '/' } }],
  [{ kind: 'empty' }, { status: 200, text: '', headers: {} }],
  [{ kind: 'truncated' }, { status: 200, text: expect.stringMatching(/^\{"ok":true,.*[^}]$/), headers: {} }],
  [
    { kind: 'huge', bytes: 100_000 },
    { status: 200, text: 'x'.repeat(100_000), headers: {} },
  ],
  [
    { kind: 'reply', status: 200, body: 'null', headers: { 'content-type': 'application/json' } },
    { status: 200, text: 'null', headers: { 'content-type': 'application/json' } },
  ],
])('%j is answered so, and all is well after its undo', async (fault, wanted) => {
  const undo = slack.impair(fault)
  const { status, text, headers } = await ask()
  const named = Object.fromEntries(Object.keys(wanted.headers).map((name) => [name, headers.get(name)]))
  expect({ status, text, headers: named }).toEqual(wanted)
  undo()
  expect(JSON.parse((await ask()).text)).toMatchObject({ ok: true })
})

test('whoever follows the redirect reads a page that says 200', async () => {
  slack.impair({ kind: 'redirect' }, { on: 'api' })
  const { status, text } = await hear(authTest().url, { ...authTest().init, redirect: 'follow' })
  expect([status, text]).toEqual([200, expect.stringContaining('This is not Slack.')])
})

test('a slow answer is right, and late by the sum of the delays', async () => {
  slack.impair({ kind: 'slow', ms: 60 })
  slack.impair({ kind: 'slow', ms: 60 }, { bot: 'beacon' })
  const before = performance.now()
  expect(JSON.parse((await ask()).text)).toMatchObject({ ok: true })
  expect(performance.now() - before).toBeGreaterThan(115)
})

test('a slow error is both', async () => {
  slack.impair({ kind: 'slow', ms: 60 })
  slack.failWith('token_expired')
  const before = performance.now()
  expect(JSON.parse((await ask()).text)).toMatchObject({ error: 'token_expired' })
  expect(performance.now() - before).toBeGreaterThan(55)
})

test('a dripping answer shows its headers long before its end', async () => {
  slack.impair({ kind: 'drip', everyMs: 5 }, { hook: 'ci-hook' })
  const before = performance.now()
  const response = await fetch(slack.hookUrl('ci-hook'), { method: 'POST', body: '{' })
  const headersAfter = performance.now() - before
  expect(await response.text()).toBe('invalid_payload')
  expect(performance.now() - before - headersAfter).toBeGreaterThan(50)
})

test.each<[Fault, string]>([
  [{ kind: 'reset' }, 'ECONNRESET'],
  [{ kind: 'cut' }, 'UND_ERR_SOCKET'],
])('%j breaks the connection', async (fault, code) => {
  slack.impair(fault)
  await expect(ask()).rejects.toMatchObject({ cause: { code } })
})

test('a silent server answers nothing until the client gives up', async () => {
  slack.impair({ kind: 'silent' })
  const signal = AbortSignal.timeout(80)
  await expect(hear(authTest().url, { ...authTest().init, signal })).rejects.toMatchObject({
    name: 'TimeoutError',
  })
  expect(slack.requests.map(({ status }) => status)).toEqual([0])
})

test.each<[string, FaultTarget, string[]]>([
  ['everything', {}, ['auth beacon', 'info beacon', 'auth deskmate', 'hook ci-hook', 'hook uptime-hook']],
  ['the Web API', { on: 'api' }, ['auth beacon', 'info beacon', 'auth deskmate']],
  ['webhooks', { on: 'hooks' }, ['hook ci-hook', 'hook uptime-hook']],
  ['a workspace', { workspace: 'T0DEMOGLBX1' }, ['auth deskmate', 'hook uptime-hook']],
  ['a bot', { bot: 'beacon' }, ['auth beacon', 'info beacon']],
  ['a method', { method: 'auth.test' }, ['auth beacon', 'auth deskmate']],
  ['a method of a bot', { bot: 'beacon', method: 'auth.test' }, ['auth beacon']],
  ['a hook', { hook: 'ci-hook' }, ['hook ci-hook']],
])('a fault of %s touches nothing else', async (_what, target, touched) => {
  slack.impair({ kind: 'server-error', status: 502 }, target)
  const statuses = {
    'auth beacon': (await ask()).status,
    'info beacon': (await hear(`${slack.apiUrl}conversations.info`, { headers: bearer('beacon') })).status,
    'auth deskmate': (await hear(authTest().url, { headers: bearer('deskmate') })).status,
    'hook ci-hook': (await askHook(slack, 'ci-hook')).status,
    'hook uptime-hook': (await askHook(slack, 'uptime-hook')).status,
  }
  expect(
    Object.entries(statuses)
      .filter(([, status]) => status === 502)
      .map(([name]) => name),
  ).toEqual(touched)
})

test('a message that meets a fault on the way is not posted', async () => {
  slack.impair({ kind: 'captive-portal' })
  await askHook(slack, 'ci-hook', '{"text":"a"}')
  expect(slack.posts).toEqual([])
})

test('the bot is known in the answer although its token came by an odd way', async () => {
  slack.failWith('no_permission', { bot: 'beacon' })
  expect((await askApi(slack, 'auth.test', { token: slack.token('beacon') })).json.error).toBe(
    'no_permission',
  )
})
