import { describe, expect, test } from 'vitest'
import { fingerprint, recogniseToken } from '../../../electron/setup/credential.ts'
import { said } from './said.ts'

describe('a token', () => {
  test.each([
    ['xoxb-test-1234', 'bot'],
    ['xoxe.xoxb-1-test-1234', 'bot'],
    ['xoxp-test-1234', 'user'],
    ['xoxe.xoxp-1-test-1234', 'user'],
    ['  xoxb-test-1234\n', 'bot'],
  ])('%j is taken, as one of a %s', (text, kind) => {
    expect(recogniseToken(text)).toEqual({ ok: true, token: text.trim(), kind })
  })

  test.each([
    ['xapp-1-test-1234', 'app-level token'],
    ['xoxe-1-test-1234', 'refresh token'],
    ['xoxc-test-1234', 'browser session'],
    ['xoxd-test-1234', 'browser session'],
    ['xoxa-2-test-1234', 'legacy token'],
    ['xoxr-test-1234', 'legacy token'],
    ['xoxs-test-1234', 'legacy token'],
    ['xwfp-test-1234', 'workflow token'],
    ['0123456789abcdef0123456789abcdef', 'signing secret'],
    ['123456789012.210987654321', 'client ID'],
    ['https://hooks.slack.com/services/T0TEST/B0TEST/test', 'incoming webhook'],
    ['xoxb-', 'cut off'],
    ['xoxb-test 1234', 'blanks'],
    ['xoxb-test…1234', 'foreign characters'],
    ['hello', 'no token of Slack'],
    ['', 'empty'],
  ])('%j is refused with its reason: %s', (text, reason) => {
    expect(said(recogniseToken(text))).toEqual({ ok: false, problem: expect.stringContaining(reason) })
  })

  test('a refusal never repeats what was pasted', () => {
    const refused = said(recogniseToken('xoxc-test-secret-5678'))
    expect(JSON.stringify(refused)).not.toContain('secret-5678')
  })
})

test('a fingerprint names a secret by 16 hex digits that are always the same', () => {
  expect(fingerprint('xoxb-test-1234')).toMatch(/^[0-9a-f]{16}$/)
  expect(fingerprint('xoxb-test-1234')).toBe(fingerprint('xoxb-test-1234'))
  expect(fingerprint('xoxb-test-1234')).not.toBe(fingerprint('xoxb-test-1235'))
})
