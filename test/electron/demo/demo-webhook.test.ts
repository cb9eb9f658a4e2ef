import { afterEach, beforeEach, expect, test } from 'vitest'
import { type DemoServer, startDemoServer } from '../../../electron/demo/demo-server.ts'
import { demoWorkspaces } from '../../../electron/demo/demo-workspaces.ts'
import { askHook, BROKEN_JSON, hear } from './ask.ts'

let slack: DemoServer
beforeEach(async () => {
  slack = await startDemoServer()
})
afterEach(() => slack.close())

test.each([
  ['cut off', BROKEN_JSON],
  ['empty', ''],
  ['a bare word', 'hello'],
  ['a number', '5'],
  ['a list', '[]'],
])('a body that is %s is an invalid payload, and nothing is posted', async (_what, body) => {
  const { status, text, headers } = await askHook(slack, 'ci-hook', body)
  expect({ status, text, type: headers.get('content-type') }).toEqual({
    status: 400,
    text: 'invalid_payload',
    type: 'text/html; charset=utf-8',
  })
  expect(slack.posts).toEqual([])
})

test.each([
  ['text', '{"text":"Build 7 failed"}', 'Build 7 failed'],
  ['blocks', '{"blocks":[{"type":"divider"}]}', '[{"type":"divider"}]'],
  ['attachments', '{"attachments":[{"text":"a"}]}', '[{"text":"a"}]'],
])('a message with %s is taken and counted as posted', async (_what, body, text) => {
  const answer = await askHook(slack, 'ci-hook', body)
  expect([answer.status, answer.text]).toEqual([200, 'ok'])
  expect(slack.posts).toEqual([{ at: expect.any(Number), hook: 'ci-hook', text }])
})

test('a message in the field payload of a form is posted too', async () => {
  const body = new URLSearchParams({ payload: '{"text":"old style"}' })
  expect((await hear(slack.hookUrl('ci-hook'), { method: 'POST', body })).text).toBe('ok')
  expect(slack.posts).toHaveLength(1)
})

test.each(['{}', '{"text":""}', '{"text":"","blocks":[]}'])(
  'a message of nothing (%s) is refused',
  async (body) => {
    const answer = await askHook(slack, 'ci-hook', body)
    expect([answer.status, answer.text, slack.posts.length]).toEqual([400, 'no_text', 0])
  },
)

/** The documented and the observed answers of incoming webhooks. */
const answers: [status: number, body: string][] = [
  [400, 'invalid_payload'],
  [400, 'no_text'],
  [400, 'missing_text_or_fallback_or_attachments'],
  [400, 'invalid_blocks'],
  [400, 'user_not_found'],
  [400, 'too_many_attachments'],
  [400, 'invalid_token'],
  [403, 'invalid_token'],
  [403, 'action_prohibited'],
  [403, 'posting_to_general_channel_denied'],
  [403, 'team_disabled'],
  [404, 'no_service'],
  [404, 'no_service_id'],
  [404, 'no_active_hooks'],
  [404, 'no_team'],
  [404, 'channel_not_found'],
  [404, 'no_such_word'],
  [410, 'channel_is_archived'],
  [500, 'rollup_error'],
  [200, 'ok'],
]

test.each(answers)('a hook can answer %i %s, and posts nothing of what it is sent', async (status, body) => {
  slack.failHook('ci-hook', { status, body })
  const answer = await askHook(slack, 'ci-hook', '{"text":"a"}')
  expect([answer.status, answer.text, answer.headers.get('content-type')]).toEqual([
    status,
    body,
    'text/html; charset=utf-8',
  ])
  expect(slack.posts).toEqual([])
  expect((await askHook(slack, 'status-hook')).text).toBe('invalid_payload')
})

test('a rate-limited hook tells the wait in its header and its body', async () => {
  slack.impair({ kind: 'rate-limited', retryAfterSeconds: 3 }, { hook: 'ci-hook' })
  const { status, headers, text } = await askHook(slack, 'ci-hook')
  expect([status, headers.get('retry-after'), JSON.parse(text)]).toEqual([
    429,
    '3',
    { retry_after: 3, ok: false, error: 'rate_limited' },
  ])
})

test.each([
  ['another workspace', (path: string) => path.replace('T0DEMOACME1', 'T0NOWHERE'), 404, 'no_team'],
  ['another hook', (path: string) => path.replace('B0DEMOACM07', 'B0NOWHERE'), 404, 'no_service'],
  ['another secret', (path: string) => `${path}x`, 403, 'invalid_token'],
])('an address with %s is refused', async (_what, change, status, word) => {
  const path = change(new URL(slack.hookUrl('ci-hook')).pathname)
  const answer = await hear(slack.url + path, { method: 'POST', body: '{"text":"a"}' })
  expect([answer.status, answer.text, slack.posts.length]).toEqual([status, word, 0])
})

test('a malformed address is a redirect to a page that looks healthy', async () => {
  const address = `${slack.url}/services/TEST`
  expect((await hear(address, { method: 'POST' })).status).toBe(302)
  expect((await hear(address, { method: 'POST', redirect: 'follow' })).status).toBe(200)
})

test('a hook is posted to, never fetched', async () => {
  expect((await hear(slack.hookUrl('ci-hook'))).status).toBe(405)
})

test.each(['workflows', 'triggers'])(
  'an address of /%s/ starts its workflow whatever it is sent',
  async (family) => {
    await hear(`${slack.url}/${family}/T0DEMOACME1/1/2`, { method: 'POST', body: BROKEN_JSON })
    expect(slack.posts).toMatchObject([{ hook: null, text: 'a workflow was started' }])
  },
)

test('a hook goes with the token of the bot that it was installed with', async () => {
  const tied = demoWorkspaces.map((workspace) => ({
    ...workspace,
    hooks: workspace.hooks.map((hook) => ({ ...hook, bot: workspace.bots[0]?.name ?? null })),
  }))
  const own = await startDemoServer({ workspaces: tied })
  const heard = []
  for (const verb of [own.revokeToken, own.restoreToken]) {
    verb('review-radar')
    heard.push((await askHook(own, 'ci-hook')).text)
  }
  await own.close()
  expect(heard).toEqual(['no_service', 'invalid_payload'])
})
