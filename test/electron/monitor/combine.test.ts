import { expect, test } from 'vitest'
import { combineChecks } from '../../../electron/monitor/combine.ts'
import type { CheckSummary } from '../../../shared/evidence.ts'
import type { CheckKind, Outcome } from '../../../shared/outcome.ts'

const outcomes = {
  ok: { status: 'ok', code: null },
  scope: { status: 'warning', reason: 'scope-missing', code: 'chat:write' },
  outside: { status: 'warning', reason: 'not-in-channel', code: 'is_member' },
  revoked: { status: 'failed', reason: 'access-revoked', code: 'token_revoked', permanence: 'permanent' },
  archived: { status: 'failed', reason: 'channel-archived', code: 'is_archived', permanence: 'permanent' },
  limited: { status: 'inconclusive', reason: 'rate-limited', code: 'HTTP 429' },
  blind: { status: 'inconclusive', reason: 'cannot-see', code: 'missing_scope' },
} satisfies Record<string, Outcome>
type Name = keyof typeof outcomes

function summary(check: CheckKind, name: Name): CheckSummary {
  return { check, outcome: outcomes[name], httpStatus: 200, durationMs: 1 }
}

test.each<[string, Name, Name, CheckKind, Name]>([
  ['two good answers are good', 'ok', 'ok', 'channel', 'ok'],
  ['a failed channel fails the round', 'ok', 'archived', 'channel', 'archived'],
  ['a failed token explains a failed channel', 'revoked', 'archived', 'auth', 'revoked'],
  ['a failure outweighs a good answer after it', 'revoked', 'ok', 'auth', 'revoked'],
  ['a failure outweighs a warning before it', 'scope', 'archived', 'channel', 'archived'],
  ['a failure outweighs a question without an answer', 'limited', 'archived', 'channel', 'archived'],
  ['a warning outweighs a good answer', 'scope', 'ok', 'auth', 'scope'],
  ['the first warning is told', 'scope', 'outside', 'auth', 'scope'],
  ['a rate limit of the token does not spoil a good channel', 'limited', 'ok', 'channel', 'ok'],
  ['a good token does not vouch for a channel that was not seen', 'ok', 'blind', 'channel', 'blind'],
  ['nor does a token with a warning', 'scope', 'limited', 'channel', 'limited'],
  ['nothing learnt is nothing learnt', 'limited', 'blind', 'channel', 'blind'],
])('%s', (_name, auth, channel, check, decisive) => {
  const verdict = combineChecks([summary('auth', auth), summary('channel', channel)])
  expect(verdict).toEqual({ check, outcome: outcomes[decisive] })
})

test('a single check decides alone', () => {
  expect(combineChecks([summary('webhook', 'limited')])).toEqual({
    check: 'webhook',
    outcome: outcomes.limited,
  })
})

test('a round without checks is a fault of ours', () => {
  expect(combineChecks([]).outcome).toEqual({ status: 'inconclusive', reason: 'internal', code: null })
})
