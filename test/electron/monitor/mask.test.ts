import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { maskSecret, maskText } from '../../../electron/monitor/mask.ts'

const TOKEN = 'xoxb-test-111111111111-222222222222-AbCdEfGhIjKlMnOpQrStUv12'
const HOOK = 'https://hooks.slack.com/services/T00000TEST/B00000TEST/NotARealSecretForTests99'

describe('maskSecret', () => {
  test.each([
    [TOKEN, 'xoxb-…Uv12'],
    ['xoxp-test-1234567890-abcdefgh', 'xoxp-…efgh'],
    ['xapp-1-A0TEST-1234567890-abcdef0123', 'xapp-…0123'],
    ['xoxe.xoxb-1-TESTtestTESTtest', 'xoxe.xoxb-…test'],
    ['xoxe-1-TESTtestTESTtest', 'xoxe-…test'],
    ['xwfp-TESTtestTESTtestTEST', 'xwfp-…TEST'],
    [HOOK, 'https://hooks.slack.com/services/…ts99'],
    ['http://127.0.0.1:4321/services/T1/B1/NotARealSecret', 'http://127.0.0.1:4321/services/…cret'],
    ['xoxb-short', 'xoxb-…'],
    ['hunter2', '…'],
    ['a-long-secret-of-no-known-kind', '…kind'],
    ['', '…'],
  ])('%s is shown as %s', (secret, mask) => {
    expect(maskSecret(secret)).toBe(mask)
  })

  test('shows at most four characters beyond the kind, and hides at least twelve', () => {
    fc.assert(
      fc.property(fc.string(), (secret) => {
        const [, shown = ''] = maskSecret(secret).split('…')
        expect(shown.length === 0 || (shown.length === 4 && secret.length >= 16)).toBe(true)
      }),
    )
  })
})

describe('maskText', () => {
  test.each<[string, string, string]>([
    ['as it is', `token=${TOKEN}&x=1`, 'token=xoxb-…Uv12&x=1'],
    ['a webhook, as it is', `POST ${HOOK} failed`, 'POST https://hooks.slack.com/services/…ts99 failed'],
    [
      'with JSON-escaped slashes',
      JSON.stringify({ url: HOOK }).replaceAll('/', '\\/'),
      '{"url":"https://hooks.slack.com/services/…ts99"}',
    ],
    ['URL-encoded', `u=${encodeURIComponent(HOOK)};`, 'u=https://hooks.slack.com/services/…ts99;'],
    [
      'URL-encoded in lower case',
      encodeURIComponent(HOOK).replace(/%../g, (it) => it.toLowerCase()),
      'https://hooks.slack.com/services/…ts99',
    ],
    [
      'the path alone, as error pages quote it',
      'The requested URL /services/T00000TEST/B00000TEST/NotARealSecretForTests99 was not found',
      'The requested URL /services/…ts99 was not found',
    ],
    ['the last segment alone', 'secret NotARealSecretForTests99!', 'secret …ts99!'],
  ])('hides a known secret %s', (_name, text, masked) => {
    expect(maskText(text, [TOKEN, HOOK])).toBe(masked)
  })

  test.each<[string, string]>([
    ['a bot token', 'xoxb-123456789012-123456789012-notarealtokennotarealtok'],
    ['a user token', 'XOXP-1234567890-1234567890-notarealtoken'],
    ['a rotating token', 'xoxe.xoxb-1-Mi0yLW5vdGFyZWFsdG9rZW4'],
    ['a refresh token', 'xoxe-1-My0xLW5vdGFyZWFsdG9rZW4'],
    ['an app token', 'xapp-1-A0TEST-1234567890-notarealtoken0123'],
    ['a workflow token', 'xwfp-notarealtokennotarealtoken'],
    ['a cookie', 'xoxd-not%2Breal%2Ftoken%3D'],
    ['a webhook', 'https://hooks.slack.com/services/T0000000/B0000000/notarealsecretnotreal'],
    ['a government webhook', 'https://hooks.slack-gov.com/services/T0000000/B0000000/notarealsecretnotreal'],
    ['a workflow link', 'https://hooks.slack.com/triggers/T0000000/1234567890/notarealsecretnotreal'],
    [
      'a webhook with escaped slashes',
      'https:\\/\\/hooks.slack.com\\/services\\/T0000000\\/B0000000\\/notarealsecretnotreal',
    ],
    [
      'an encoded webhook',
      'https%3A%2F%2Fhooks.slack.com%2Fservices%2FT0000000%2FB0000000%2Fnotarealsecretnotreal',
    ],
    ["a webhook's path", '/services/T0000000/B0000000/notarealsecretnotreal'],
  ])('hides %s that it was never told about', (_name, secret) => {
    const masked = maskText(`before "${secret}" after`, [])
    expect(masked).toMatch(/^before ".*…\w{0,4}" after$/)
    expect(masked).not.toContain(secret.slice(-12))
  })

  test.each([
    'A bot token begins with xoxb- and a user token with xoxp-.',
    '{"ok":false,"error":"token_revoked"}',
    'https://slack.com/services/overview and https://api.slack.com/apps',
    'services/team/billing/help',
    'invalid_token',
    'hooks.slack.com',
  ])('leaves ordinary text alone: %s', (text) => {
    expect(maskText(text, [TOKEN, HOOK])).toBe(text)
  })

  const visible = fc.string({
    unit: fc.constantFrom(...'abcdefXYZ0189-_/.:%+=?"\\ '),
    minLength: 6,
    maxLength: 40,
  })
  const shaped = [
    /^xox[bp]-[A-Za-z0-9-]{8,50}$/,
    /^https:\/\/hooks\.slack\.com\/services\/T[A-Z0-9]{5}\/B[A-Z0-9]{5}\/[A-Za-z0-9]{20,25}$/,
  ]
  const anySecret = fc.oneof(visible, ...shaped.map((form) => fc.stringMatching(form)))
  const anyText = fc.string({ unit: 'binary' })

  test.each<[string, (secret: string) => string]>([
    ['as it is', (secret) => secret],
    ['URL-encoded', encodeURIComponent],
    ['as a form field', (secret) => new URLSearchParams({ s: secret }).toString().slice(2)],
    ['in JSON', (secret) => JSON.stringify(secret).slice(1, -1)],
    ['in JSON as PHP writes it', (secret) => JSON.stringify(secret).slice(1, -1).replaceAll('/', '\\/')],
  ])('hides any secret %s', (_name, form) => {
    fc.assert(
      fc.property(anySecret, (secret) => {
        const masked = maskText(`<<${form(secret)}>>`, [secret])
        expect(masked).not.toContain(form(secret))
        expect(masked).not.toContain(secret)
        expect(masked).toMatch(/^<<.*>>$/)
      }),
    )
  })

  test('hides secrets of any letters, even broken ones', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 6 }), anyText, (secret, around) => {
        fc.pre(!around.includes(secret))
        expect(maskText(`${around}|${secret}|${around}`, [secret])).not.toContain(`|${secret}|`)
      }),
    )
  })

  test.each<[string, (base64: string) => string]>([
    ['base64', (base64) => base64],
    ['base64 for URLs', (base64) => base64.replaceAll('+', '-').replaceAll('/', '_')],
    ['URL-encoded base64', encodeURIComponent],
    ['base64 in JSON as PHP writes it', (base64) => base64.replaceAll('/', '\\/')],
  ])('hides any secret in %s, at each alignment', (_name, form) => {
    const long = anySecret.filter((secret) => secret.length >= 12)
    fc.assert(
      fc.property(long, fc.constantFrom(0, 1, 2, 3, 4), (secret, shift) => {
        const encode = (pad: string) => Buffer.from(pad.repeat(shift) + secret + pad).toString('base64')
        const masked = maskText(form(encode('A')), [secret])
        expect(masked).not.toContain(form(sharedMiddle(encode('A'), encode('~'))))
      }),
    )
  })

  test('is steady: what was masked stays as it is', () => {
    fc.assert(
      fc.property(anySecret, anyText, (secret, text) => {
        const once = maskText(`${text} ${secret} ${text}`, [secret])
        expect(maskText(once, [secret])).toBe(once)
      }),
    )
  })

  test('leaves text without secrets as it is, whatever it holds', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        fc.pre(!/xox|xapp|xwfp|services|workflows|triggers/i.test(text))
        expect(maskText(text, [TOKEN, HOOK])).toBe(text)
      }),
    )
  })

  test('does a megabyte of hostile text in well under a second', () => {
    const hostile = [
      'xoxb-'.repeat(200_000),
      '/services/T00/'.repeat(70_000),
      'hooks.slack.com'.repeat(65_000),
    ]
    const startedAt = performance.now()
    for (const text of hostile) maskText(text, [TOKEN, HOOK])
    expect(performance.now() - startedAt).toBeLessThan(3000)
  })
})

/** What two texts of the same length have in common in one piece around the middle. */
function sharedMiddle(one: string, other: string): string {
  const same = [...one].map((char, at) => char === other[at])
  return one.slice(same.indexOf(true), same.lastIndexOf(true) + 1)
}
