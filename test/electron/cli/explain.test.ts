import { describe, expect, test } from 'vitest'
import { renderExplanation } from '../../../electron/cli/explain-command.ts'
import { meaningsOf } from '../../../electron/cli/meanings.ts'
import { plain } from '../../../electron/cli/paint.ts'
import { explainCode } from '../../../shared/code-explanations.ts'
import { common as english } from '../../../shared/language/en/common.ts'
import apiErrors from '../../fixtures/slack-errors.json' with { type: 'json' }
import hookErrors from '../../fixtures/webhook-errors.json' with { type: 'json' }

const LAYOUT = { columns: 1000, paint: plain }

/** The reasons (or `ok`) that a code has, in the order in which they are shown. */
function reasonsOf(code: string): string[] {
  return meaningsOf(code).map(({ outcome }) => (outcome.status === 'ok' ? 'ok' : outcome.reason))
}

test.each([
  ['token_revoked', ['access-revoked']],
  ['account_inactive', ['account-inactive']],
  ['is_archived', ['channel-archived']],
  ['No Service', ['hook-removed']],
  ['no_service', ['hook-removed']],
  ['Token_Revoked', ['access-revoked']],
  ['invalid_payload', ['ok']],
  ['is_member', ['not-in-channel']],
  ['posting_restricted_to', ['read-only-channel']],
  ['expires_in', ['token-expiring']],
  ['chat:write', ['scope-missing']],
  ['ratelimited', ['rate-limited']],
  ['404', ['http-404', 'not-slack']],
  ['HTTP 404', ['http-404', 'not-slack']],
  ['429', ['rate-limited']],
  ['503', ['slack-fault']],
  ['302', ['hook-misconfigured', 'redirected']],
  ['ECONNREFUSED', ['no-connection']],
  ['net::ERR_CERT_DATE_INVALID', ['tls']],
  ['brand_new_code', []],
  ['constructor', []],
  ['is_channel', []],
  ['hello world', []],
  ['<html>', []],
])('%s means %j', (code, reasons) => {
  expect(reasonsOf(code)).toEqual(reasons)
})

test('a code that means one thing on the Web API and another on a webhook has both meanings', () => {
  const both = meaningsOf('channel_not_found')
  expect(both.map(({ seenIn, narrower }) => [seenIn, narrower])).toEqual([
    [['an error of auth.test', 'an error of conversations.info'], null],
    [['the word of a webhook'], explainCode('channel_not_found', 'webhook', english)],
  ])
})

describe('every code that Slack is known to give has a meaning', () => {
  test.each(apiErrors.map(({ code }) => code))('%s', (code) => {
    expect(reasonsOf(code)).not.toEqual([])
  })
  const words = hookErrors.filter(({ body }) => /^[a-z_]+$/.test(body ?? '') && body !== 'ok')
  test.each(words.map(({ body }) => body))('%s of a webhook', (word) => {
    expect(reasonsOf(word ?? '')).not.toEqual([])
  })
})

test('a meaning is told with its verdict, what it means, who mends it, how, and where', () => {
  const { title, meaning, steps, link } = english.reasons['access-revoked']
  expect(renderExplanation('token_revoked', LAYOUT)).toBe(
    [
      'token_revoked',
      '',
      `failed: ${title}`,
      '  Reason: access-revoked (permanent: the app alarms after one confirming check)',
      '  Seen as: an error of auth.test; an error of conversations.info; the word of a webhook',
      `  ${meaning}`,
      '  Who mends it: You, in Slack',
      ...steps.map((step, at) => `  ${at + 1}. ${step}`),
      `  ${link?.label}: ${link?.url}`,
      '',
    ].join('\n'),
  )
})

test("a reason's own name is understood", () => {
  expect(renderExplanation('captive-portal', LAYOUT)).toContain(english.reasons['captive-portal'].meaning)
})

test('a code that nobody knows is shown as another code', () => {
  expect(renderExplanation('brand_new_code', LAYOUT)).toContain(
    'Redbar does not know this code. It would be shown as "Another code":',
  )
})

test('a secret in the place of a code is not repeated', () => {
  const secret = 'xoxb-test-0123456789-abcdefghij'
  expect(renderExplanation(secret, LAYOUT)).not.toContain('abcdefghij')
})
