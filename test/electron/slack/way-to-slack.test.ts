import { expect, test } from 'vitest'
import { askWayToSlack } from '../../../electron/slack/way-to-slack.ts'

const CERTIFICATE = { issuer: 'Test CA', publiclyKnown: true, validUntil: 1 }
const parts = { certificate: () => CERTIFICATE, now: () => 0, timeoutMs: 1000 }

test('whatever answers, Slack was reached, and nothing secret was sent', async () => {
  const asked: [unknown, RequestInit | undefined][] = []
  const fetch = async (input: unknown, init?: RequestInit) => {
    asked.push([input, init])
    return new Response('<html>', { status: 500 })
  }
  expect(await askWayToSlack({ ...parts, fetch })).toEqual({
    reached: true,
    tookMs: 0,
    certificate: CERTIFICATE,
  })
  expect(asked).toEqual([
    [
      'https://slack.com/api/api.test',
      expect.objectContaining({ method: 'POST', body: '', redirect: 'manual' }),
    ],
  ])
  expect(asked[0]?.[1]?.headers).toBeUndefined()
})

test.each([
  ['net::ERR_CERT_AUTHORITY_INVALID', 'certificate'],
  ['net::ERR_PROXY_CONNECTION_FAILED', 'proxy'],
  ['net::ERR_NAME_NOT_RESOLVED', 'dns'],
  ['net::ERR_INTERNET_DISCONNECTED', 'offline'],
  ['net::ERR_CONNECTION_REFUSED', 'refused'],
])('%s is told as %s, with its code', async (message, fault) => {
  const fetch = async () => {
    throw new TypeError('fetch failed', { cause: new Error(message) })
  }
  expect(await askWayToSlack({ ...parts, fetch })).toEqual({
    reached: false,
    fault,
    code: message,
    certificate: CERTIFICATE,
  })
})

test('an error that has no code is not quoted: its words could hold a password', async () => {
  const fetch = async () => {
    throw new Error('http://jane:hunter2@proxy.example does not answer')
  }
  expect(await askWayToSlack({ ...parts, fetch })).toMatchObject({ fault: 'other', code: '' })
})
