import { breaksOff, hangsUp, keepsSilent, says } from '../electron/slack/odd-server.ts'
import { all, type Case, each, impaired, replies } from './case.ts'

const PAGE = '<!doctype html><html lang="en"><title>Station WiFi</title><p>Please sign in.</p></html>'
const GOOD = { ok: true, team: 'Café', channel: { id: 'C0123456789', is_member: true } }
const JSON_TYPE = { 'content-type': 'application/json; charset=utf-8' }
const HOUR = 3_600_000

const NOT_SLACK = 'inconclusive not-slack (HTTP 200)'
/** HTTP 200 is the answer to a message: whatever stands in it, that webhook is not asked again. */
const ACCEPTED = 'inconclusive hook-accepted (HTTP 200)'
const CUT_OFF = 'inconclusive no-connection'

/** Everything that may come instead of an answer of Slack's. None of it is red but a redirect within a webhook's host. */
export const badAnswers: readonly Case[] = [
  // Pages
  {
    name: 'HTML with 200',
    scene: replies(200, PAGE),
    expected: all('inconclusive captive-portal (HTTP 200)'),
  },
  { name: 'HTML with 404', scene: replies(404, PAGE), expected: all('inconclusive not-slack (HTTP 404)') },
  { name: 'HTML with 502', scene: replies(502, PAGE), expected: all('inconclusive slack-fault (HTTP 502)') },
  { name: 'HTML with 503', scene: replies(503, PAGE), expected: all('inconclusive slack-fault (HTTP 503)') },

  // Not what JSON of Slack's looks like
  { name: 'an empty body', scene: replies(200, '', JSON_TYPE), expected: each(NOT_SLACK, ACCEPTED) },
  { name: 'null', scene: replies(200, 'null', JSON_TYPE), expected: each(NOT_SLACK, ACCEPTED) },
  { name: '[]', scene: replies(200, '[]', JSON_TYPE), expected: each(NOT_SLACK, ACCEPTED) },
  {
    name: 'truncated JSON',
    scene: replies(200, '{"ok":true,"channel":{"id":"C01', JSON_TYPE),
    expected: each(NOT_SLACK, ACCEPTED),
  },
  {
    name: 'ok as a word',
    scene: replies(200, '{"ok":"true","channel":{}}', JSON_TYPE),
    expected: each(NOT_SLACK, ACCEPTED),
  },
  {
    name: 'an error that is a number',
    scene: replies(200, '{"ok":false,"error":7}', JSON_TYPE),
    expected: each(NOT_SLACK, ACCEPTED),
  },
  {
    name: 'a channel that is none',
    scene: replies(200, '{"ok":true,"channel":"C0123456789"}', JSON_TYPE),
    expected: { channel: { verdict: 'inconclusive not-slack' } },
  },

  // Size, pace and end
  {
    name: '2 MB',
    scene: impaired({ kind: 'huge', bytes: 2_000_000 }),
    expected: all('inconclusive not-slack (more than 1000000 bytes)'),
  },
  {
    name: 'one byte a second',
    scene: impaired({ kind: 'drip', everyMs: 1000 }),
    expected: all('inconclusive timeout (TimeoutError)'),
  },
  {
    name: 'silence',
    scene: { at: 'odd-server', answering: keepsSilent },
    expected: all('inconclusive timeout (TimeoutError)'),
  },
  { name: 'an end in mid-body', scene: impaired({ kind: 'cut' }), expected: all(CUT_OFF) },
  {
    name: 'a reset in mid-body',
    scene: { at: 'odd-server', answering: breaksOff },
    expected: all(CUT_OFF),
  },
  { name: 'a reset at once', scene: { at: 'odd-server', answering: hangsUp }, expected: all(CUT_OFF) },

  // Redirects
  {
    name: 'a redirect within the host',
    scene: impaired({ kind: 'redirect' }),
    expected: each('inconclusive redirected (HTTP 302)', 'failed hook-misconfigured permanent (HTTP 302)'),
  },
  {
    name: 'a redirect to a sign-in page elsewhere',
    scene: replies(302, '', { location: 'https://portal.example/login' }),
    expected: all('inconclusive redirected (HTTP 302)'),
  },

  // Too often
  {
    name: '429 with Retry-After',
    scene: impaired({ kind: 'rate-limited', retryAfterSeconds: 30 }),
    expected: limited({ api: 30_000, hook: 30_000 }),
  },
  {
    name: '429 without Retry-After, which a webhook has in its body',
    scene: impaired({ kind: 'rate-limited', retryAfterSeconds: null }),
    expected: limited({ api: null, hook: 1000 }),
  },
  {
    name: '429 with Retry-After: 99999, of which an hour is believed',
    scene: impaired({ kind: 'rate-limited', retryAfterSeconds: 99_999 }),
    expected: limited({ api: HOUR, hook: HOUR }),
  },

  // What the headers say is not so
  {
    name: 'a body that says it is gzip, and is not',
    scene: replies(200, JSON.stringify(GOOD), { ...JSON_TYPE, 'content-encoding': 'gzip' }),
    expected: all('inconclusive not-slack (Z_DATA_ERROR)'),
  },
  {
    name: 'a charset that the body does not have',
    scene: replies(200, JSON.stringify(GOOD), { 'content-type': 'application/json; charset=utf-16' }),
    expected: each('ok', ACCEPTED),
  },
  {
    name: 'a charset that nobody has',
    scene: replies(200, JSON.stringify(GOOD), { 'content-type': 'application/json; charset=klingon' }),
    expected: each('ok', ACCEPTED),
  },
  {
    name: 'Latin-1 under the name of UTF-8',
    scene: {
      at: 'odd-server',
      answering: says(200, Buffer.from(JSON.stringify(GOOD), 'latin1'), JSON_TYPE),
    },
    expected: each('ok', ACCEPTED),
  },
  {
    name: 'UTF-16 under the name of UTF-8',
    scene: {
      at: 'odd-server',
      answering: says(200, Buffer.from(JSON.stringify(GOOD), 'utf16le'), JSON_TYPE),
    },
    expected: each(NOT_SLACK, ACCEPTED),
  },

  // No Slack at all
  {
    name: 'a self-signed certificate',
    scene: { at: 'odd-server', tls: true, answering: says(200, JSON.stringify(GOOD), JSON_TYPE) },
    expected: all('inconclusive tls (DEPTH_ZERO_SELF_SIGNED_CERT)'),
  },
  {
    name: 'a closed port',
    scene: { at: 'closed-port' },
    expected: all('inconclusive no-connection (ECONNREFUSED)'),
  },
  {
    name: 'a name that does not resolve',
    scene: { at: 'unknown-name' },
    expected: all('inconclusive no-connection'),
  },
]

/** Well answered, over the other loopback. Where a computer has none, nothing is red either. */
export function ipv6({ isThere }: { isThere: boolean }): Case {
  return {
    name: 'IPv6 loopback',
    scene: { at: 'odd-server', host: '::1', answering: says(200, JSON.stringify(GOOD), JSON_TYPE) },
    expected: isThere ? each('ok', ACCEPTED) : all('inconclusive no-connection'),
  }
}

function limited({ api, hook }: { api: number | null; hook: number }): Case['expected'] {
  const verdict = 'inconclusive rate-limited (ratelimited)'
  return {
    auth: { verdict, waitMs: api },
    channel: { verdict, waitMs: api },
    webhook: { verdict: 'inconclusive rate-limited (rate_limited)', waitMs: hook },
  }
}
