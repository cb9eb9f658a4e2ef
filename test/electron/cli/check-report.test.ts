import { expect, test } from 'vitest'
import { countLine, renderReport } from '../../../electron/cli/check-report.ts'
import { plain } from '../../../electron/cli/paint.ts'
import type { Exchange } from '../../../shared/evidence.ts'
import { common as english } from '../../../shared/language/en/common.ts'
import { botOf, failed, NINE, resultOf } from '../../builders.ts'

const LAYOUT = { columns: null, paint: plain }
const EXCHANGE: Exchange = {
  check: 'auth',
  method: 'auth.test',
  host: 'slack.com',
  httpStatus: 200,
  code: 'token_revoked',
  requestId: 'abc123',
  startedAt: NINE,
  durationMs: 20,
  headers: {},
  reply: '',
  replyTruncated: false,
  networkError: null,
}

test('what is not well is told with its meaning, who mends it, how, and what support asks for', () => {
  const answer = {
    integration: botOf({ name: 'Reviews' }),
    result: resultOf({ outcome: failed(), evidence: { exchanges: [EXCHANGE], notes: ['A note.'] } }),
  }
  const report = renderReport([answer], LAYOUT)
  const { title, steps, link } = english.reasons['access-revoked']
  expect(report.replaceAll(/\s+/g, ' ')).toContain(
    [
      `Reviews failed: ${title} ${english.reasons['access-revoked'].meaning}`,
      'Who mends it: You, in Slack',
      ...steps.map((step, at) => `${at + 1}. ${step}`),
      `${link?.label}: ${link?.url}`,
      'Geeky details: auth.test at slack.com, HTTP 200, token_revoked, request abc123 Note: A note.',
    ].join(' '),
  )
})

test('the file order is kept, and what works has one line only', () => {
  const works = { integration: botOf({ name: 'Fine' }), result: resultOf() }
  const broken = { integration: botOf({ name: 'Broken' }), result: resultOf({ outcome: failed() }) }
  const lines = renderReport([works, broken], LAYOUT).split('\n')
  expect(lines.slice(0, 3)).toEqual([
    'Status  Integration  Kind  Result',
    'ok      Fine         bot   Works',
    'failed  Broken       bot   Access revoked in Slack (token_revoked)',
  ])
  expect(lines.filter((line) => line.includes('Fine'))).toHaveLength(1)
})

test('a name cannot give orders to the terminal', () => {
  const answer = { integration: botOf({ name: 'Evil\u001b[2J' }), result: resultOf({ outcome: failed() }) }
  expect(renderReport([answer], LAYOUT)).not.toContain('\u001b')
})

test('the last line counts, the gravest first', () => {
  expect(countLine(['ok', 'failed', 'ok', 'inconclusive'])).toBe('1 failed, 1 inconclusive, 2 ok')
})
