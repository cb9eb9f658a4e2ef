import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyReply } from '../../../electron/monitor/classify.ts'
import type { ReplyFacts } from '../../../electron/monitor/facts.ts'
import { networkFaults, type SlackBody, type SlackReply } from '../../../electron/monitor/slack-reply.ts'
import { checkKinds, type Outcome, outcomeSchema } from '../../../shared/outcome.ts'

const ok: Outcome = { status: 'ok', code: null }
const PAGE = '<!doctype html><title>Welcome to the Station WiFi</title>'

function json(body: SlackBody, { httpStatus = 200, scopes = null as string[] | null } = {}): SlackReply {
  return { kind: 'json', httpStatus, body, scopes }
}
function text(httpStatus: number, body: string): SlackReply {
  return { kind: 'text', httpStatus, contentType: 'text/html', text: body }
}
function channel(fields: object, scopes: string[] | null = null): SlackReply {
  return json({ ok: true, channel: { id: 'C0123456789', is_channel: true, ...fields } }, { scopes })
}
function failed(reason: string, code: string, permanence = 'permanent') {
  return { status: 'failed', reason, code, permanence }
}
function warning(reason: string, code: string) {
  return { status: 'warning', reason, code }
}
function inconclusive(reason: string, code: string | null) {
  return { status: 'inconclusive', reason, code }
}

describe('the six named codes and "another code"', () => {
  const error = (code: string) => json({ ok: false, error: code })
  test.each<[string, 'auth' | 'channel' | 'webhook', SlackReply, object]>([
    ['HTTP 404', 'webhook', text(404, ''), failed('http-404', 'HTTP 404')],
    ['No Service', 'webhook', text(404, 'no_service'), failed('hook-removed', 'no_service')],
    [
      'No Service as people write it',
      'webhook',
      text(404, 'No service'),
      failed('hook-removed', 'no_service'),
    ],
    ['token_revoked', 'auth', error('token_revoked'), failed('access-revoked', 'token_revoked')],
    ['its webhook twin', 'webhook', text(403, 'invalid_token'), failed('access-revoked', 'invalid_token')],
    ['is_archived', 'channel', channel({ is_archived: true }), failed('channel-archived', 'is_archived')],
    [
      'its webhook twin',
      'webhook',
      text(410, 'channel_is_archived'),
      failed('channel-archived', 'channel_is_archived'),
    ],
    ['account_inactive', 'auth', error('account_inactive'), failed('account-inactive', 'account_inactive')],
    ['not authorised', 'auth', error('no_permission'), failed('not-authorised', 'no_permission')],
    ['another code', 'auth', error('brand_new_code'), failed('unlisted', 'brand_new_code', 'transient')],
    [
      'another word',
      'webhook',
      text(403, 'brand_new_word'),
      failed('unlisted', 'brand_new_word', 'transient'),
    ],
  ])('%s of %s is told apart', (_name, check, reply, outcome) => {
    expect(classifyReply(check, reply)).toEqual(outcome)
  })
})

describe('a good token', () => {
  test('is ok, whether or not Slack tells the scopes', () => {
    expect(classifyReply('auth', json({ ok: true, team: 'Acme' }))).toEqual(ok)
    expect(classifyReply('auth', json({ ok: true }, { scopes: ['chat:write', 'channels:read'] }))).toEqual(ok)
    expect(classifyReply('auth', json({ ok: true }, { scopes: ['bot'] }))).toEqual(ok)
  })

  test.each([[[]], [['channels:read']], [['chat:write.public']]])(
    'without chat:write warns: %j',
    (scopes) => {
      const outcome = classifyReply('auth', json({ ok: true }, { scopes }))
      expect(outcome).toEqual(warning('scope-missing', 'chat:write'))
    },
  )

  test('warns in the last hour of its life, not before', () => {
    const soon = classifyReply('auth', json({ ok: true, expires_in: 3599 }))
    expect(soon).toEqual(warning('token-expiring', 'expires_in'))
    expect(classifyReply('auth', json({ ok: true, expires_in: 3600 }))).toEqual(ok)
    expect(classifyReply('auth', json({ ok: true, expires_in: '5' }))).toEqual(ok)
  })
})

describe('a channel that is found', () => {
  test.each<[string, object, object]>([
    ['plain', {}, ok],
    ['with the bot in it', { is_member: true }, ok],
    ['without the bot', { is_member: false }, warning('not-in-channel', 'is_member')],
    [
      'archived and without the bot',
      { is_archived: true, is_member: false },
      failed('channel-archived', 'is_archived'),
    ],
    ['read-only', { is_read_only: true }, warning('read-only-channel', 'is_read_only')],
    ['thread-only', { is_thread_only: true }, warning('read-only-channel', 'is_thread_only')],
    ['not threadable, where posting still works', { is_non_threadable: true }, ok],
    [
      'open for some people only',
      { properties: { posting_restricted_to: { type: ['admin'], user: [] } } },
      warning('read-only-channel', 'posting_restricted_to'),
    ],
    [
      'restricted to nobody in particular',
      { properties: { posting_restricted_to: { type: [], user: [] } } },
      ok,
    ],
    ['of the wrong types', { is_archived: 'true', is_member: 0, properties: 'none' }, ok],
    ['frozen', { is_frozen: true }, warning('read-only-channel', 'is_frozen')],
    ['moved', { is_moved: 1 }, warning('channel-moved', 'is_moved')],
    ['not moved, as Slack writes it', { is_moved: 0 }, ok],
    [
      'a direct message to somebody who left',
      { is_im: true, is_user_deleted: true },
      failed('account-inactive', 'is_user_deleted'),
    ],
    ['a direct message, which has no members', { is_im: true, is_member: false }, ok],
  ])('%s', (_name, fields, outcome) => {
    expect(classifyReply('channel', channel(fields))).toEqual(outcome)
  })

  test('needs no member to post where chat:write.public was granted and the channel is public', () => {
    const scopes = ['chat:write', 'chat:write.public']
    const outside = { is_member: false }
    expect(classifyReply('channel', channel(outside, scopes))).toEqual(ok)
    expect(classifyReply('channel', channel(outside), { scopes })).toEqual(ok)
    const secret = channel({ ...outside, is_private: true }, scopes)
    expect(classifyReply('channel', secret)).toEqual(warning('not-in-channel', 'is_member'))
  })

  test('is nothing that Slack would say when the answer holds no channel', () => {
    expect(classifyReply('channel', json({ ok: true }))).toEqual(inconclusive('not-slack', null))
    expect(classifyReply('channel', json({ ok: true, channel: [] }))).toEqual(inconclusive('not-slack', null))
  })
})

describe('an incoming webhook', () => {
  test.each<[string, number, string, object]>([
    ['alive', 400, 'invalid_payload', ok],
    ['alive, with a line break', 400, 'invalid_payload\n', ok],
    ['posting what cannot be posted', 200, 'ok', inconclusive('hook-accepted', 'HTTP 200')],
    ['accepting in silence', 204, '', inconclusive('hook-accepted', 'HTTP 204')],
    ['behind a sign-in page', 200, PAGE, inconclusive('captive-portal', 'HTTP 200')],
    ['behind a page with HTTP 404', 404, PAGE, inconclusive('not-slack', 'HTTP 404')],
    ['behind a page with HTTP 403', 403, PAGE, inconclusive('not-slack', 'HTTP 403')],
    ['proving little', 400, 'no_text', warning('hook-ambiguous', 'no_text')],
    ['404 with a word nobody knows', 404, 'webhook_gone', failed('http-404', 'HTTP 404')],
    ['404 with a sentence', 404, 'Not found.', failed('http-404', 'HTTP 404')],
    ['405', 405, '', failed('hook-misconfigured', 'HTTP 405')],
    ['410 without a word', 410, '', failed('unlisted', 'HTTP 410')],
    ['403 with a sentence', 403, 'Blocked by policy', inconclusive('not-slack', 'HTTP 403')],
    [
      'a known word before its status',
      500,
      'action_prohibited',
      failed('posting-restricted', 'action_prohibited'),
    ],
    ['a known word over HTTP 200', 200, 'no_team', failed('account-inactive', 'no_team')],
    ['Slack in trouble', 503, '', inconclusive('slack-fault', 'HTTP 503')],
    ['Slack in trouble, with a word', 500, 'oh_no', inconclusive('slack-fault', 'HTTP 500')],
    ['a proxy that wants a sign-in', 407, 'auth_required', inconclusive('proxy', 'HTTP 407')],
  ])('%s', (_name, status, body, outcome) => {
    expect(classifyReply('webhook', text(status, body))).toEqual(outcome)
  })

  test('may answer in JSON', () => {
    const error = (code: string) => json({ ok: false, error: code }, { httpStatus: 400 })
    expect(classifyReply('webhook', error('invalid_token'))).toEqual(
      failed('access-revoked', 'invalid_token'),
    )
    expect(classifyReply('webhook', error('token_revoked'))).toEqual(
      failed('access-revoked', 'token_revoked'),
    )
    expect(classifyReply('webhook', json({ ok: true }))).toEqual(inconclusive('hook-accepted', 'HTTP 200'))
  })

  test('is misconfigured when Slack sends it elsewhere, and unseen when somebody else does', () => {
    const redirect = (atSlack: boolean): SlackReply => ({
      kind: 'no-reply',
      fault: 'redirect',
      detail: 'HTTP 302',
      redirect: { httpStatus: 302, atSlack },
    })
    expect(classifyReply('webhook', redirect(true))).toEqual(failed('hook-misconfigured', 'HTTP 302'))
    expect(classifyReply('webhook', redirect(false))).toEqual(inconclusive('redirected', 'HTTP 302'))
    expect(classifyReply('auth', redirect(true))).toEqual(inconclusive('redirected', 'HTTP 302'))
  })
})

describe('what Slack would never answer is not red', () => {
  test.each<[string, SlackReply, object]>([
    ['a page over HTTP 200', text(200, PAGE), inconclusive('captive-portal', 'HTTP 200')],
    [
      'a page with a byte order mark',
      text(200, `\uFEFF ${PAGE}`),
      inconclusive('captive-portal', 'HTTP 200'),
    ],
    ['a page over HTTP 404', text(404, PAGE), inconclusive('not-slack', 'HTTP 404')],
    ['a page over HTTP 503', text(503, PAGE), inconclusive('slack-fault', 'HTTP 503')],
    ['a network that wants a sign-in', text(511, PAGE), inconclusive('captive-portal', 'HTTP 511')],
    ['a proxy that wants a sign-in', text(407, PAGE), inconclusive('proxy', 'HTTP 407')],
    ['nothing at all', text(200, ''), inconclusive('not-slack', 'HTTP 200')],
    ['a bare code without JSON', text(200, 'token_revoked'), inconclusive('not-slack', 'HTTP 200')],
    ['a page as the code', json({ ok: false, error: PAGE }), inconclusive('captive-portal', 'HTTP 200')],
    ['a number as the code', json({ ok: false, error: 7 }), inconclusive('not-slack', 'HTTP 200')],
    ['no code', json({ ok: false }), inconclusive('not-slack', 'HTTP 200')],
    [
      'a sentence as the code',
      json({ ok: false, error: 'Not Found' }),
      inconclusive('not-slack', 'HTTP 200'),
    ],
    ['ok over HTTP 404', json({ ok: true }, { httpStatus: 404 }), inconclusive('not-slack', 'HTTP 404')],
    [
      'a code from a server in trouble',
      json({ ok: false, error: 'token_revoked' }, { httpStatus: 503 }),
      inconclusive('slack-fault', 'token_revoked'),
    ],
    [
      'a rate limit',
      { kind: 'rate-limited', httpStatus: 429, retryAfterMs: null },
      inconclusive('rate-limited', 'HTTP 429'),
    ],
    [
      'a rate limit by name',
      { kind: 'rate-limited', httpStatus: 429, retryAfterMs: null, code: 'ratelimited' },
      inconclusive('rate-limited', 'ratelimited'),
    ],
  ])('%s', (_name, reply, outcome) => {
    expect(classifyReply('auth', reply)).toEqual(outcome)
  })

  test.each(['constructor', 'to_string', 'valueof', '__proto__'])(
    'the code %s names no method of objects',
    (code) => {
      const outcome = classifyReply('auth', json({ ok: false, error: code }))
      expect(outcome).toMatchObject({ reason: code.startsWith('_') ? 'not-slack' : 'unlisted' })
    },
  )
})

describe('no answer', () => {
  const lost = (fault: (typeof networkFaults)[number]): SlackReply => ({
    kind: 'no-reply',
    fault,
    detail: 'E',
  })

  test.each(networkFaults)('%s is never red, for any check', (fault) => {
    for (const check of checkKinds) expect(classifyReply(check, lost(fault)).status).toBe('inconclusive')
  })

  test.each(['dns', 'refused', 'reset', 'timeout', 'unknown'] as const)(
    '%s is offline where the system says so',
    (fault) => {
      expect(classifyReply('auth', lost(fault), { online: false })).toEqual(inconclusive('offline', 'E'))
      expect(classifyReply('auth', lost(fault), { online: true })).not.toMatchObject({ reason: 'offline' })
    },
  )

  test('an answer is believed, whatever the system says about the network', () => {
    expect(classifyReply('auth', json({ ok: true }), { online: false })).toEqual(ok)
  })
})

describe('any reply at all', () => {
  const body = fc
    .dictionary(
      fc.oneof(fc.constantFrom('ok', 'error', 'channel', 'expires_in'), fc.string()),
      fc.jsonValue(),
    )
    .chain((fields) => fc.boolean().map((isOk) => ({ ...fields, ok: isOk }) as SlackBody))
  const status = fc.integer({ min: 100, max: 599 })
  const reply: fc.Arbitrary<SlackReply> = fc.oneof(
    fc.record({
      kind: fc.constant('json' as const),
      httpStatus: status,
      body,
      scopes: fc.option(fc.array(fc.string())),
    }),
    fc.record({
      kind: fc.constant('text' as const),
      httpStatus: status,
      contentType: fc.string(),
      text: fc.oneof(fc.string(), fc.json(), fc.constant(PAGE)),
    }),
    fc.record({
      kind: fc.constant('no-reply' as const),
      fault: fc.constantFrom(...networkFaults),
      detail: fc.string(),
    }),
  )
  const facts: fc.Arbitrary<ReplyFacts> = fc.record(
    { online: fc.boolean(), scopes: fc.option(fc.array(fc.string())) },
    { requiredKeys: [] },
  )

  test('gets an outcome that can be stored', () => {
    fc.assert(
      fc.property(fc.constantFrom(...checkKinds), reply, facts, (check, it, around) => {
        expect(outcomeSchema.safeParse(classifyReply(check, it, around)).success).toBe(true)
      }),
    )
  })

  test('is never red when it is a web page, a server fault or no connection', () => {
    const suspicious = fc.oneof(
      status.map((httpStatus) => text(httpStatus, PAGE)),
      fc.tuple(fc.integer({ min: 500, max: 599 }), body).map(([httpStatus, it]) => json(it, { httpStatus })),
      fc.constantFrom(...networkFaults).map((fault): SlackReply => ({ kind: 'no-reply', fault, detail: '' })),
    )
    fc.assert(
      fc.property(fc.constantFrom('auth' as const, 'channel' as const), suspicious, (check, it) => {
        expect(classifyReply(check, it).status).toBe('inconclusive')
      }),
    )
  })
})
