import { describe, expect, test } from 'vitest'
import { toCheckItem } from '../../../electron/cli/check-item.ts'
import { common as english } from '../../../shared/language/en/common.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { botOf, failed, resultOf, UNSEEN, WARNED } from '../../builders.ts'

test('a good result has every field, with nothing to mend', () => {
  const result = resultOf({
    checks: [{ check: 'auth', outcome: { status: 'ok', code: null }, httpStatus: 200, durationMs: 20 }],
  })
  expect(toCheckItem(botOf(), result)).toEqual({
    name: 'Reviews to #app-reviews',
    kind: 'bot',
    status: 'ok',
    reason: null,
    code: null,
    httpStatus: 200,
    title: 'Works',
    whoMends: null,
    steps: [],
    checks: [{ check: 'auth', status: 'ok', reason: null, code: null, httpStatus: 200, durationMs: 20 }],
    evidence: { exchanges: [], notes: [] },
  })
})

test('a failure says what broke, who mends it and how, in the words of the catalogue', () => {
  const outcome = failed('channel-archived', { code: 'is_archived' })
  const checks = [{ check: 'channel' as const, outcome, httpStatus: 200, durationMs: 31 }]
  const { title, whoMends, steps } = english.reasons['channel-archived']
  expect(toCheckItem(botOf(), resultOf({ outcome, checks }))).toMatchObject({
    status: 'failed',
    reason: 'channel-archived',
    code: 'is_archived',
    title,
    whoMends,
    steps,
    checks: [{ check: 'channel', status: 'failed', reason: 'channel-archived', code: 'is_archived' }],
  })
})

describe('code is what Slack itself said, or null', () => {
  test.each<[string, Outcome, string | null]>([
    ['a code of Slack', failed(), 'token_revoked'],
    ['a code that nobody knows', failed('unlisted', { code: 'brand_new_code' }), 'brand_new_code'],
    ['a bare HTTP status', failed('http-404', { code: 'HTTP 404' }), null],
    ['a field of the channel', WARNED, 'not_in_channel'],
    [
      'a scope that is missing',
      { status: 'warning', reason: 'scope-missing', code: 'chat:write' },
      'chat:write',
    ],
    [
      'an error of the network',
      { status: 'inconclusive', reason: 'no-connection', code: 'ECONNREFUSED' },
      null,
    ],
    [
      'trouble that Slack named',
      { status: 'inconclusive', reason: 'slack-fault', code: 'internal_error' },
      'internal_error',
    ],
    ['silence', UNSEEN, null],
  ])('%s', (_name, outcome, code) => {
    expect(toCheckItem(botOf(), resultOf({ outcome })).code).toBe(code)
  })
})
