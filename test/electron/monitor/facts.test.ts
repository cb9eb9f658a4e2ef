import { expect, test } from 'vitest'
import { channelNameOf, notesOf, scopesOf, workspaceOf } from '../../../electron/monitor/facts.ts'
import type { SlackReply } from '../../../electron/monitor/slack-reply.ts'

function json(body: { ok: boolean; [field: string]: unknown }, scopes: string[] | null = null): SlackReply {
  return { kind: 'json', httpStatus: 200, body, scopes }
}

test('a good auth.test names the workspace', () => {
  expect(workspaceOf(json({ ok: true, team: 'Acme' }))).toBe('Acme')
})

test('a good conversations.info names the channel', () => {
  expect(channelNameOf(json({ ok: true, channel: { name: 'app-reviews' } }))).toBe('app-reviews')
})

test.each<[string, SlackReply]>([
  ['an error', json({ ok: false, team: 'Acme', channel: { name: 'x' } })],
  ['other types', json({ ok: true, team: 7, channel: 'C1' })],
  ['empty names', json({ ok: true, team: ' ', channel: { name: '' } })],
  ['no JSON', { kind: 'text', httpStatus: 200, contentType: '', text: 'ok' }],
  ['no reply', { kind: 'no-reply', fault: 'dns', detail: 'ENOTFOUND' }],
])('%s names neither', (_name, reply) => {
  expect([workspaceOf(reply), channelNameOf(reply), notesOf(reply)]).toEqual([null, null, []])
})

test('an overlong name is cut, so that a hostile answer cannot fill the window', () => {
  expect(workspaceOf(json({ ok: true, team: 'x'.repeat(5000) }))).toHaveLength(200)
})

test('scopes come with the reply or not at all', () => {
  expect(scopesOf(json({ ok: true }, ['chat:write']))).toEqual(['chat:write'])
  expect(scopesOf({ kind: 'rate-limited', httpStatus: 429, retryAfterMs: null })).toBeNull()
})

test('facts that are no failure become notes for the evidence', () => {
  const channel = { name: 'partners', is_ext_shared: true }
  expect(notesOf(json({ ok: true, channel, warning: 'missing_charset' }))).toEqual([
    'The channel is called #partners.',
    'The channel is shared with another organisation, which can read it.',
    'Slack added a warning: missing_charset.',
  ])
})
