import { describe, expect, test } from 'vitest'
import { parseSetup } from '../../../electron/setup/setup-file.ts'
import { said } from './said.ts'

const ENV = {
  REVIEWS_TOKEN: 'xoxb-test-1234',
  DEPLOY_HOOK: 'https://hooks.slack.com/services/T0TEST/B0TEST/test',
  BLANK: ' ',
}
const BOT = { name: 'Reviews', kind: 'bot', token: '$REVIEWS_TOKEN', channel: 'C0123456789' }
const HOOK = { name: 'Deploys', kind: 'webhook', url: '$DEPLOY_HOOK' }

/** Parses a file with these integrations. */
function parse(...integrations: unknown[]) {
  return parseSetup(JSON.stringify({ integrations }), ENV)
}

describe('a set-up file', () => {
  test('gives its integrations with secrets from the environment and defaults filled in', () => {
    expect(parse({ ...BOT, apiUrl: 'https://slack.com/api/', everySeconds: 60 }, HOOK)).toEqual({
      ok: true,
      drafts: [
        {
          kind: 'bot',
          name: 'Reviews',
          token: 'xoxb-test-1234',
          channel: 'C0123456789',
          apiUrl: 'https://slack.com/api/',
          everySeconds: 60,
        },
        { kind: 'webhook', name: 'Deploys', url: ENV.DEPLOY_HOOK, everySeconds: 300 },
      ],
      warnings: [],
    })
  })

  test('may begin with a byte order mark', () => {
    expect(parseSetup(`\uFEFF${JSON.stringify({ integrations: [BOT] })}`, ENV)).toMatchObject({ ok: true })
  })

  test('may hold a secret itself, with a warning that names the field and not the secret', () => {
    const setup = parse(BOT, { ...HOOK, url: 'https://hooks.slack.com/services/T0TEST/B0TEST/literal' })
    const place = { kind: 'at', at: 'integrations[1].url', problem: { kind: 'setup-secret' } }
    expect(setup).toMatchObject({ ok: true, warnings: [place] })
  })

  test.each<[string, unknown[], string]>([
    [
      'a variable that is not set',
      [{ ...BOT, token: '$NOWHERE' }],
      'integrations[0].token: the environment variable NOWHERE is not set',
    ],
    [
      'an empty variable',
      [BOT, { ...HOOK, url: '$BLANK' }],
      'integrations[1].url: the environment variable BLANK is empty',
    ],
    ['a strange variable', [{ ...BOT, token: '$a-b' }], 'integrations[0].token: after "$" comes the name'],
    [
      'a short interval',
      [BOT, HOOK, { ...BOT, name: 'Third', everySeconds: 5 }],
      'integrations[2].everySeconds: must be at least 30',
    ],
    [
      'an unknown field',
      [{ ...BOT, chanel: 'C1' }],
      'integrations[0]: has a field that is not known: "chanel"',
    ],
    ['a missing field', [{ ...BOT, name: undefined }], 'integrations[0].name: is missing'],
    ['an unknown kind', [{ ...BOT, kind: 'person' }], 'integrations[0].kind: must be "bot" or "webhook"'],
    [
      'the same name twice',
      [BOT, HOOK, { ...BOT, name: 'reviews' }],
      'integrations[2].name: is the name of integrations[0] too',
    ],
    [
      'a foreign host',
      [{ ...BOT, apiUrl: 'https://example.org/api/' }],
      'integrations[0].apiUrl: Redbar sends secrets to no host',
    ],
    ['no integration', [], 'integrations: must not be empty'],
    ['something else in the list', [7], 'integrations[0]: must be an object'],
  ])('with %s is refused with the path of the field', (_what, integrations, problem) => {
    expect(said(parse(...integrations))).toEqual({ ok: false, problem: expect.stringContaining(problem) })
  })

  test.each([
    ['', 'The file is empty'],
    ['[]', 'The file must be an object'],
    ['{}', 'integrations: is missing'],
    ['{"integrations": {}}', 'integrations: must be a list'],
    ['{"integrations": [], "version": 1}', 'integrations: must not be empty'],
    ['{"version": 1, "integrations": [{}]}', 'not known: "version"'],
    ['{\n "integrations": [,]\n}', 'Not valid JSON at line 2, column 19.'],
  ])('that reads %j is refused in one sentence', (text, problem) => {
    expect(said(parseSetup(text, ENV))).toEqual({ ok: false, problem: expect.stringContaining(problem) })
  })

  test.each([
    '{"integrations": [{"token": "xoxb-test-planted" "kind": "bot"}]}',
    '{"integrations": [{"token": "xoxb-test-planted", "kind": "bot", "name": "a", "channel": "#a"}]}',
    '{"integrations": [{"token": "xoxd-test-planted", "kind": "bot", "name": "a", "channel": "C0123456789"}]}',
    '{"integrations": [{"url": "https://example.org/xoxb-test-planted", "kind": "webhook", "name": "a"}]}',
    '{"integrations": [{"url": "planted", "kind": "webhook", "name": "a"}]}',
    '{"integrations": ["xoxb-test-planted"]}',
    '{"integrations": [{"kind": "xoxb-test-planted"}]}',
    '{"xoxb-test-planted": 1, "integrations": [{}]}',
    '{"integrations": [{"kind": "bot", "name": "a", "token": "$xoxb-test-planted"}]}',
  ])('never has its secret in the message: %s', (text) => {
    const refused = said(parseSetup(text, ENV))
    expect(refused).toMatchObject({ ok: false })
    expect(JSON.stringify(refused)).not.toContain('planted')
  })
})
