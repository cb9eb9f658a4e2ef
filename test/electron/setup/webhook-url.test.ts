import { expect, test } from 'vitest'
import { recogniseWebhookUrl } from '../../../electron/setup/webhook-url.ts'
import { said } from './said.ts'

test.each([
  ['https://hooks.slack.com/services/T0TEST/B0TEST/abcTEST123', false],
  ['https://hooks.slack-gov.com/services/T0TEST/B0TEST/abcTEST123', false],
  ['http://127.0.0.1:8080/services/T1/B1/demo', true],
  ['https://localhost:8443/services/anything', true],
  ['http://[::1]:8080/services/T1/B1/demo', true],
])('%s is taken', (url, loopback) => {
  expect(recogniseWebhookUrl(` ${url} `)).toEqual({ ok: true, url, loopback })
})

test.each([
  ['https://hooks.slack.com/workflows/T0TEST/A0TEST/1/test', 'starts a workflow'],
  ['https://hooks.slack.com/triggers/T0TEST/1/test', 'starts a workflow'],
  ['http://127.0.0.1:8080/triggers/T0TEST/1/test', 'starts a workflow'],
  ['http://hooks.slack.com/services/T0TEST/B0TEST/test', 'begin with https://'],
  ['https://hooks.slack.com/services/T0TEST', 'cut off'],
  ['https://hooks.slack.com/services/T0TEST/B0TEST/test?x=1', 'something added'],
  ['https://hooks.slack.com/commands/T0TEST/1/test', 'must begin with /services/'],
  ['https://hooks.slack.com:8443/services/T0TEST/B0TEST/test', 'must not name a port'],
  ['https://user:word@hooks.slack.com/services/T0TEST/B0TEST/test', 'user name or a password'],
  ['https://hooks.slack.com.example.org/services/T0TEST/B0TEST/test', 'no host but hooks.slack.com'],
  ['https://hooks.slack.com@example.org/services/T0TEST/B0TEST/test', 'user name or a password'],
  ['https://127.0.0.1.example.org/services/T/B/test', 'no host but hooks.slack.com'],
  ['ftp://127.0.0.1/services/T/B/test', 'no host but hooks.slack.com'],
  ['xoxb-test-1234', 'This is a token'],
  ['hooks.slack.com/services/T0TEST', 'no web address'],
  ['', 'no web address'],
])('%j is refused with its reason: %s', (url, reason) => {
  expect(said(recogniseWebhookUrl(url))).toEqual({ ok: false, problem: expect.stringContaining(reason) })
})
