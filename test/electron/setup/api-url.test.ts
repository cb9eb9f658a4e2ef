import { expect, test } from 'vitest'
import { recogniseApiUrl } from '../../../electron/setup/api-url.ts'
import { said } from './said.ts'

test.each([
  ['https://slack.com/api/', 'https://slack.com/api/', false],
  ['https://slack.com/api', 'https://slack.com/api/', false],
  ['https://SLACK-GOV.com/api/', 'https://slack-gov.com/api/', false],
  ['http://127.0.0.1:4000/w/acme/api', 'http://127.0.0.1:4000/w/acme/api/', true],
  ['https://localhost:4000', 'https://localhost:4000/', true],
])('%s is taken as %s', (text, apiUrl, loopback) => {
  expect(recogniseApiUrl(text)).toEqual({ ok: true, apiUrl, loopback })
})

test.each([
  ['http://slack.com/api/', 'begin with https://'],
  ['https://slack.com/', '/api/'],
  ['https://slack.com/api/auth.test', '/api/'],
  ['https://slack.com/api/?x=1', 'end with its path'],
  ['https://slack.com:444/api/', 'port'],
  ['https://example.org/api/', 'no host but slack.com'],
  ['https://api.slack.com/api/', 'no host but slack.com'],
  ['https://user:word@slack.com/api/', 'user name or a password'],
  ['http://user@127.0.0.1/api/', 'user name or a password'],
  ['file:///etc/hosts', 'no host but slack.com'],
  ['slack.com', 'no web address'],
])('%s is refused with its reason: %s', (text, reason) => {
  expect(said(recogniseApiUrl(text))).toEqual({ ok: false, problem: expect.stringContaining(reason) })
})
