import { expect, test } from 'vitest'
import { isAllowedLink } from '../../../electron/desktop/links.ts'

test.each([
  'https://slack.com/intl/en-gb/help',
  'https://api.slack.com/apps',
  'https://acme.slack.com/archives/C0123456789',
  'https://app.slack-gov.com/',
  'https://slack-status.com/',
  'https://docs.slack.dev/reference/methods/auth.test',
])('%s may be opened', (address) => {
  expect(isAllowedLink(address)).toBe(true)
})

test.each([
  'http://slack.com/',
  'https://evilslack.com/',
  'https://slack.com.evil.example/',
  'https://slack.com@evil.example/',
  'https://user:secret@slack.com/',
  'https://slack.com:8443/',
  'https://example.com/?next=https://slack.com',
  'slack://open',
  'file:///etc/passwd',
  'javascript:alert(1)',
  '',
])('%s may not', (address) => {
  expect(isAllowedLink(address)).toBe(false)
})
