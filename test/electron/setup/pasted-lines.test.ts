import { describe, expect, test } from 'vitest'
import { readPasted } from '../../../electron/setup/pasted-lines.ts'
import type { PastedRefusal } from '../../../shared/setup.ts'

const BOT = 'xoxb-test-1234567890-plainlyfake'
const USER = 'xoxp-test-1234567890-plainlyfake'
const HOOK = 'https://hooks.slack.com/services/T0000000000/B0000000000/plainlyfake'

/** What was read, in short: the secret or why not. */
function short(text: string): string[] {
  return readPasted(text).map(({ shape }) => (shape.usable ? `${shape.kind} ${shape.secret}` : shape.why))
}

describe('what is pasted', () => {
  test.each([
    ['a token alone', BOT, [`bot ${BOT}`]],
    [
      'several lines with blank ones between',
      `${BOT}\r\n\r\n  ${USER}\n${HOOK}\n`,
      [`bot ${BOT}`, `user ${USER}`, `webhook ${HOOK}`],
    ],
    ['quotes', `"${BOT}"\n'${USER}'\n„${HOOK}“`, [`bot ${BOT}`, `user ${USER}`, `webhook ${HOOK}`]],
    ['a name before it', `Reviews: ${BOT}`, [`bot ${BOT}`]],
    [
      'bullets and numbers',
      `- ${BOT}\n* ${USER}\n3. ${HOOK}`,
      [`bot ${BOT}`, `user ${USER}`, `webhook ${HOOK}`],
    ],
    [
      'variables of an environment',
      `export SLACK_BOT_TOKEN=${BOT}\nHOOK="${HOOK}"`,
      [`bot ${BOT}`, `webhook ${HOOK}`],
    ],
    ['two on one line', `${BOT}, ${USER}`, [`bot ${BOT}`, `user ${USER}`]],
    ['a sentence that ends after it', `The hook is ${HOOK}.`, [`webhook ${HOOK}`]],
    ['comments and nothing', `# tokens of the shop\n\n`, []],
    ['a very long line', `a${' '.repeat(400_000)}: ${BOT}`, [`bot ${BOT}`]],
    ['a very long line of something else', `a${' '.repeat(400_000)}b`, ['unknown']],
    ['something endless that begins like a token', `xoxb-${'1'.repeat(1000)}`, ['unknown']],
    ['a file of something else', 'not a token\n'.repeat(40_000), Array(1000).fill('unknown')],
  ])('is found in %s', (_what, text, found) => {
    expect(short(text)).toEqual(found)
  })

  test.each<[string, PastedRefusal]>([
    ['xapp-1-A0-1-plainlyfake', 'app-token'],
    ['xoxe-1-plainlyfake', 'refresh-token'],
    ['xwfp-plainlyfake', 'workflow-token'],
    ['xoxc-plainlyfake', 'session-token'],
    ['xoxd-plainlyfake', 'session-token'],
    ['xoxa-2-plainlyfake', 'legacy-token'],
    ['xoxb-', 'cut-off-token'],
    ['XOXB-TEST-PLAINLYFAKE', 'odd-token'],
    ['Signing secret: 0123456789abcdef0123456789abcdef', 'secret'],
    ['SLACK_CLIENT_ID=1234567890.1234567890', 'client-id'],
    ['$REVIEWS_TOKEN', 'environment'],
    ['https://hooks.slack.com/workflows/T0/A0/1/fake', 'workflow-url'],
    ['https://hooks.slack.com/triggers/T0/1/fake', 'workflow-url'],
    ['https://hooks.slack.com/services/T0000000000', 'cut-off-webhook'],
    ['https://example.com/services/T0/B0/fake', 'cut-off-webhook'],
    ['https://acme.slack.com/archives/C0123456789', 'other-address'],
    ['good morning', 'unknown'],
  ])('%s is refused as %s', (text, why) => {
    expect(short(text)).toEqual([why])
  })

  test.each([
    [`Reviews feed: ${BOT}`, 'Reviews feed'],
    [`- „Reviews“ = ${BOT}`, 'Reviews'],
    [`SLACK_BOT_TOKEN=${BOT}`, null],
    [BOT, null],
  ])('%s proposes the name %s', (text, name) => {
    expect(readPasted(text)[0]?.name).toBe(name)
  })

  test('counts lines as people do', () => {
    expect(readPasted(`${BOT}\n\nhello`).map(({ line }) => line)).toEqual([1, 3])
  })
})

describe('a set-up file that is pasted or dropped', () => {
  test('gives each entry with what it wants, and refuses only those that cannot be used', () => {
    const file = {
      integrations: [
        {
          kind: 'bot',
          name: 'Reviews',
          token: BOT,
          channel: 'C0123456789',
          everySeconds: 60,
          apiUrl: 'http://127.0.0.1:9/api',
        },
        { kind: 'webhook', name: 'Deploys', url: '$DEPLOY_HOOK' },
        { kind: 'bot', name: 'Nothing' },
      ],
    }
    const [reviews, deploys, nothing] = readPasted(JSON.stringify(file))
    expect(reviews).toMatchObject({
      shape: { usable: true, kind: 'bot' },
      apiUrl: 'http://127.0.0.1:9/api/',
      wishes: [{ name: 'Reviews', channel: 'C0123456789', everySeconds: 60 }],
    })
    expect(deploys).toMatchObject({ shape: { usable: false, why: 'environment' }, line: 2 })
    expect(nothing).toMatchObject({ shape: { usable: false, why: 'not-setup-file' }, line: 3 })
  })

  test.each<[string, PastedRefusal]>([
    ['{ "integrations": [', 'not-json'],
    ['{ "other": 1 }', 'not-setup-file'],
    ['[]', 'not-setup-file'],
    ['[1]', 'not-setup-file'],
  ])('%s is refused as %s', (text, why) => {
    expect(short(text)).toEqual([why])
  })
})
