import { describe, expect, test } from 'vitest'
import { parseJson, sameText } from '../../renderer/evidence/json.ts'
import { readableReply } from '../../renderer/evidence/reply.ts'
import { supportReport } from '../../renderer/evidence/report.ts'
import { isTelling, leadsToTelling } from '../../renderer/evidence/telling.ts'
import { failed, NINE } from '../builders.ts'
import { detailsOf, entryOf, viewOf } from './window-builders.ts'

describe('a reply', () => {
  test.each([
    ['JSON', '{"ok":false}', '{\n  "ok": false\n}'],
    ['HTML', '<html>', '<html>'],
    ['a bare word', 'no_service', 'no_service'],
    [
      'JSON with a number longer than JavaScript can hold',
      '{ "id" : 12345678901234567890, "url":"https:\\/\\/a{,}", "e":{}, "l":[ ] }',
      '{\n  "id": 12345678901234567890,\n  "url": "https://a{,}",\n  "e": {},\n  "l": []\n}',
    ],
    ['JSON in JSON', '{"a":[1,{"b":[]}]}', '{\n  "a": [\n    1,\n    {\n      "b": []\n    }\n  ]\n}'],
    ['cut JSON', '{"ok":fal', '{"ok":fal'],
    ['JSON that nests without end', '['.repeat(5000) + ']'.repeat(5000), '['.repeat(5000) + ']'.repeat(5000)],
  ])('that is %s is shown readably', (_what, reply, shown) => {
    expect(readableReply(reply)).toBe(shown)
  })

  test.each([
    ['"say \\"hi\\" \\u00e4"', { kind: 'string', text: '"say \\"hi\\" ä"' }],
    ['-2.5e3', { kind: 'number', text: '-2.5e3' }],
    ['null', { kind: 'word', text: 'null' }],
    [
      '[1,"a"]',
      {
        kind: 'array',
        items: [
          { kind: 'number', text: '1' },
          { kind: 'string', text: '"a"' },
        ],
      },
    ],
    ['{"ok":true}', { kind: 'object', fields: [['ok', { kind: 'word', text: 'true' }]] }],
    ['no_service', null],
  ])('is read as JSON: %s', (reply, json) => {
    expect(parseJson(reply)).toEqual(json)
  })

  test.each([
    ['{"a":1,"b":[1,2]}', '{"b":[2,1],"a":1}', true],
    ['{"a":1}', '{"a":"1"}', false],
    ['[1,1,2]', '[1,2,2]', false],
  ])('says the same in whatever order: %s and %s', (one, other, same) => {
    const text = (reply: string) => {
      const json = parseJson(reply)
      return json && sameText(json)
    }
    expect(text(one) === text(other)).toBe(same)
  })

  test.each([
    ['{"channel":{"is_archived":true}}', 'is_archived', true],
    ['{"channel":{"is_archived":true}}', null, false],
    ['{"response":{"items":[{"code":"gone"}]}}', 'gone', true],
    ['{"response_metadata":{"messages":["[ERROR] no"]}}', null, true],
    ['{"topic":{"value":"ok"}}', 'is_archived', false],
  ])('is open where what matters lies: %s, for the code %s', (reply, code, open) => {
    const json = parseJson(reply)
    if (json?.kind !== 'object') throw new Error('no object')
    expect(json.fields.some(([name, value]) => isTelling(name, value, code))).toBe(false)
    expect(json.fields.some(([, value]) => leadsToTelling(value, code))).toBe(open)
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
