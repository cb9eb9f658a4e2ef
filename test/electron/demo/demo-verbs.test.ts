import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type DemoServer, startDemoServer } from '../../../electron/demo/demo-server.ts'
import type { Undo } from '../../../electron/demo/slack-world.ts'
import { slackErrors } from '../../../electron/monitor/slack-errors.ts'
import { askApi, askHook } from './ask.ts'

let slack: DemoServer
beforeEach(async () => {
  slack = await startDemoServer()
})
afterEach(() => slack.close())

const auth = (bot: string) => async () => (await askApi(slack, 'auth.test', { bot })).json
const info = (bot: string, channel: string) => async () =>
  (await askApi(slack, 'conversations.info', { bot, channel: slack.channelId(channel) })).json
const hook = (name: string) => async () => {
  const { status, text } = await askHook(slack, name)
  return { status, text }
}

type Row = [sentence: string, verb: () => Undo, question: () => Promise<unknown>, answer: unknown]

const rows: Row[] = [
  ['revokeToken: auth.test', () => slack.revokeToken('beacon'), auth('beacon'), { error: 'token_revoked' }],
  [
    'revokeToken: conversations.info',
    () => slack.revokeToken('beacon'),
    info('beacon', 'alerts-prod'),
    { error: 'token_revoked' },
  ],
  [
    'deactivateAccount: auth.test',
    () => slack.deactivateAccount('ledgerly'),
    auth('ledgerly'),
    { error: 'account_inactive' },
  ],
  [
    'archiveChannel: an ok answer that says so',
    () => slack.archiveChannel('alerts-prod'),
    info('beacon', 'alerts-prod'),
    { ok: true, channel: { is_archived: true } },
  ],
  [
    'archiveChannel: a hook of the channel',
    () => slack.archiveChannel('status'),
    hook('status-hook'),
    { status: 410, text: 'channel_is_archived' },
  ],
  [
    'deleteChannel: conversations.info',
    () => slack.deleteChannel('alerts-prod'),
    info('beacon', 'alerts-prod'),
    { error: 'channel_not_found' },
  ],
  [
    'deleteChannel: a hook of the channel',
    () => slack.deleteChannel('status'),
    hook('status-hook'),
    { status: 404, text: 'channel_not_found' },
  ],
  [
    'removeFromChannel: a public channel stays visible',
    () => slack.removeFromChannel('deskmate', 'support'),
    info('deskmate', 'support'),
    { ok: true, channel: { is_member: false } },
  ],
  [
    'removeFromChannel: a private channel is not found',
    () => slack.removeFromChannel('shipmate', 'deploys'),
    info('shipmate', 'deploys'),
    { error: 'channel_not_found' },
  ],
  [
    'addToChannel: a public channel',
    () => slack.addToChannel('beacon', 'builds'),
    info('beacon', 'builds'),
    { channel: { is_member: true } },
  ],
  [
    'renameChannel: conversations.info',
    () => slack.renameChannel('C0DEMOACM04', 'alarms'),
    async () => (await askApi(slack, 'conversations.info', { bot: 'beacon', channel: 'C0DEMOACM04' })).json,
    { channel: { name: 'alarms' } },
  ],
  [
    'changeChannel: the given fields',
    () => slack.changeChannel('alerts-prod', { is_read_only: true }),
    info('beacon', 'alerts-prod'),
    { channel: { is_read_only: true, is_member: true } },
  ],
  [
    'changeAuth: the given fields',
    () => slack.changeAuth('beacon', { expires_in: 60 }),
    auth('beacon'),
    { ok: true, expires_in: 60 },
  ],
  [
    'setScopes: a public channel without channels:read',
    () => slack.setScopes('beacon', ['chat:write']),
    info('beacon', 'alerts-prod'),
    { error: 'missing_scope', needed: 'channels:read', provided: 'chat:write' },
  ],
  [
    'setScopes: a private channel without groups:read',
    () => slack.setScopes('shipmate', ['channels:read', 'chat:write']),
    info('shipmate', 'deploys'),
    { error: 'missing_scope', needed: 'groups:read' },
  ],
  ['removeHook', () => slack.removeHook('ci-hook'), hook('ci-hook'), { status: 404, text: 'no_service' }],
  [
    'failWith: a method of a bot',
    () => slack.failWith('no_permission', { bot: 'pager-pal', method: 'conversations.info' }),
    info('pager-pal', 'on-call'),
    { ok: false, error: 'no_permission' },
  ],
  [
    'failWith: further fields',
    () => slack.failWith('missing_scope', {}, { needed: 'im:read' }),
    auth('beacon'),
    { error: 'missing_scope', needed: 'im:read' },
  ],
  [
    'failHook',
    () => slack.failHook('ci-hook', { status: 403, body: 'action_prohibited' }),
    hook('ci-hook'),
    { status: 403, text: 'action_prohibited' },
  ],
]

describe.each(rows)('%s', (_sentence, verb, question, answer) => {
  test('is answered as documented, until it is undone', async () => {
    const well = await question()
    expect(well).not.toMatchObject(answer as object)
    const undo = verb()
    expect(await question()).toMatchObject(answer as object)
    undo()
    undo()
    expect(await question()).toEqual(well)
  })

  test('is undone by mend, and the late undo changes nothing', async () => {
    const well = await question()
    const undo = verb()
    slack.mend()
    expect(await question()).toEqual(well)
    undo()
    expect(await question()).toEqual(well)
  })
})

test.each([...slackErrors.keys(), 'nobody_knows_this_code', 'Fehler mit Umlaut: ä'])(
  'the code %s can be given',
  async (code) => {
    slack.failWith(code)
    expect((await askApi(slack, 'auth.test', { bot: 'beacon' })).json).toEqual({ ok: false, error: code })
  },
)

test('restoreToken, unarchiveChannel, restoreChannel, restoreHook and addToChannel mend by name', async () => {
  slack.revokeToken('review-radar')
  slack.deactivateAccount('ledgerly')
  slack.archiveChannel('alerts-prod')
  slack.deleteChannel('support')
  slack.removeHook('ci-hook')
  slack.removeFromChannel('shipmate', 'deploys')

  slack.restoreToken(slack.token('review-radar'))
  slack.restoreToken('ledgerly')
  slack.unarchiveChannel(slack.channelId('alerts-prod'))
  slack.restoreChannel('support')
  slack.restoreHook('ci-hook')
  slack.addToChannel('shipmate', 'deploys')

  expect([
    await auth('review-radar')(),
    await auth('ledgerly')(),
    await info('beacon', 'alerts-prod')(),
    await info('deskmate', 'support')(),
    await info('shipmate', 'deploys')(),
    await hook('ci-hook')(),
  ]).toMatchObject([
    { ok: true },
    { ok: true },
    { channel: { is_archived: false } },
    { channel: { is_member: true } },
    { channel: { is_member: true } },
    { status: 400, text: 'invalid_payload' },
  ])
})

test('several things hold at once, and the undo of one leaves the others', async () => {
  const undo = slack.removeFromChannel('review-radar', 'app-reviews-ios')
  slack.archiveChannel('app-reviews-ios')
  slack.failWith('access_denied', { bot: 'pager-pal' })
  undo()
  expect(await info('review-radar', 'app-reviews-ios')()).toMatchObject({
    channel: { is_member: true, is_archived: true },
  })
  expect(await auth('pager-pal')()).toMatchObject({ error: 'access_denied' })
  expect(await auth('beacon')()).toMatchObject({ ok: true })
})

test('the newest of two faults wins, and the older one is there again after it', async () => {
  slack.failWith('access_denied')
  const undo = slack.failWith('no_permission', { bot: 'beacon' })
  expect(await auth('beacon')()).toMatchObject({ error: 'no_permission' })
  expect(await auth('shipmate')()).toMatchObject({ error: 'access_denied' })
  undo()
  expect(await auth('beacon')()).toMatchObject({ error: 'access_denied' })
})

test('a failure of the Web API leaves webhooks alone, and keeps telling the scopes', async () => {
  slack.failWith('internal_error')
  expect(await hook('ci-hook')()).toEqual({ status: 400, text: 'invalid_payload' })
  const { headers } = await askApi(slack, 'auth.test', { bot: 'beacon' })
  expect(headers.get('x-oauth-scopes')).toBe('channels:read,groups:read,chat:write')
})

test.each<[string, () => unknown]>([
  ['a bot', () => slack.revokeToken('nobody')],
  ['a channel', () => slack.archiveChannel('nowhere')],
  ['a hook', () => slack.removeHook('nothing')],
  ['the bot of a fault', () => slack.failWith('x', { bot: 'nobody' })],
  ['the hook of a fault', () => slack.impair({ kind: 'reset' }, { hook: 'nothing' })],
  ['the workspace of a fault', () => slack.impair({ kind: 'reset' }, { workspace: 'T0NOWHERE' })],
])('a misspelt name of %s throws', (_what, verb) => {
  expect(verb).toThrow('no such')
})

test('an unknown token is not repeated in the error', () => {
  expect(() => slack.revokeToken('xoxb-test-secret')).toThrow(/^(?!.*xoxb)/)
})
