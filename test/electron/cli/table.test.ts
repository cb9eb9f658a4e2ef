import { stripVTControlCharacters } from 'node:util'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { coloured, plain } from '../../../electron/cli/paint.ts'
import { type Row, renderTable } from '../../../electron/cli/table.ts'
import { widthOf } from '../../../electron/cli/text-layout.ts'
import { statuses } from '../../../shared/outcome.ts'

const ROWS: Row[] = [
  { status: 'ok', name: 'Reviews', kind: 'bot', says: 'Works' },
  { status: 'inconclusive', name: 'アプリ', kind: 'webhook', says: 'Slack has a problem (HTTP 503)' },
]

const anyRow: fc.Arbitrary<Row> = fc.record({
  status: fc.constantFrom(...statuses),
  name: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
  kind: fc.constantFrom('bot', 'webhook'),
  says: fc.string({ maxLength: 120 }),
})

test('columns stand under one another, also below wide letters', () => {
  expect(renderTable(ROWS, { columns: null, paint: plain })).toBe(
    [
      'Status        Integration  Kind     Result',
      'ok            Reviews      bot      Works',
      'inconclusive  アプリ       webhook  Slack has a problem (HTTP 503)',
    ].join('\n'),
  )
})

test('a narrow terminal cuts names and results, and marks where', () => {
  const rows: Row[] = [
    {
      status: 'failed',
      name: 'A name that goes on and on',
      kind: 'bot',
      says: 'Channel archived (is_archived)',
    },
  ]
  expect(renderTable(rows, { columns: 50, paint: plain })).toBe(
    ['Status  Integration        Kind  Result', 'failed  A name that goes…  bot   Channel archived…'].join(
      '\n',
    ),
  )
})

test('no line is wider than the terminal', () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1 }), fc.integer({ min: 40, max: 200 }), (rows, columns) => {
      const lines = renderTable(rows, { columns, paint: plain }).split('\n')
      expect(lines).toHaveLength(rows.length + 1)
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(columns)
    }),
  )
})

test('colours change nothing but colours', () => {
  const painted = renderTable(ROWS, { columns: 60, paint: coloured })
  expect(painted).toContain('\u001b[')
  expect(stripVTControlCharacters(painted)).toBe(renderTable(ROWS, { columns: 60, paint: plain }))
})
