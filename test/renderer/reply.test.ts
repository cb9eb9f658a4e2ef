import { describe, expect, test } from 'vitest'
import { jsonTokens, prettyReply } from '../../renderer/evidence/reply.ts'
import { supportReport } from '../../renderer/evidence/report.ts'
import { failed, NINE } from '../builders.ts'
import { detailsOf, entryOf, viewOf } from './window-builders.ts'

describe('a reply', () => {
  test.each([
    ['JSON', '{"ok":false}', { json: true, text: '{\n  "ok": false\n}' }],
    ['HTML', '<html>', { json: false, text: '<html>' }],
    ['a bare word', 'no_service', { json: false, text: 'no_service' }],
    [
      'JSON with a number longer than JavaScript can hold',
      '{ "id" : 12345678901234567890, "url":"https:\\/\\/a{,}", "e":{}, "l":[ ] }',
      {
        json: true,
        text: '{\n  "id": 12345678901234567890,\n  "url": "https://a{,}",\n  "e": {},\n  "l": []\n}',
      },
    ],
    ['cut JSON', '{"ok":fal', { json: false, text: '{"ok":fal' }],
  ])('that is %s is shown readably', (_what, reply, shown) => {
    expect(prettyReply(reply)).toEqual(shown)
  })

  test('is cut into tokens that join to the same text', () => {
    const { text } = prettyReply('{"a":"say \\"hi\\" 1 true","b":[1,-2.5e3,null],"c":{}}')
    const tokens = jsonTokens(text)
    expect(tokens.map((token) => token.text).join('')).toBe(text)
    const coloured = tokens
      .filter((token) => token.kind !== 'plain')
      .map(({ kind, text: t }) => `${kind} ${t}`)
    expect(coloured).toEqual([
      'key "a":',
      'string "say \\"hi\\" 1 true"',
      'key "b":',
      'number 1',
      'number -2.5e3',
      'word null',
      'key "c":',
    ])
  })
})

describe('a report for support', () => {
  test('tells the whole story of a result in plain text', () => {
    expect(supportReport(viewOf(), detailsOf(entryOf(NINE, failed())))).toBe(
      [
        'Redbar: Reviews to #app-reviews (#app-reviews)',
        'Workspace: Acme',
        'Checked: 2026-11-23T09:00:00.000Z',
        'Verdict: Failed, Access revoked in Slack',
        'Code: token_revoked',
        '',
        'auth.test at slack.com, attempt 1 of 1',
        'HTTP status: 200',
        'Code: token_revoked',
        'Request id: f1e2d3c4b5a6978812345678',
        'Asked: 2026-11-23T09:00:00.000Z, took 182 ms',
        'Headers:',
        '  content-type: application/json; charset=utf-8',
        '  x-slack-req-id: f1e2d3c4b5a6978812345678',
        'Reply:',
        '{\n  "ok": false,\n  "error": "token_revoked"\n}',
      ].join('\n'),
    )
  })
})
