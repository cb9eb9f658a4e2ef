import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { csvHead, csvLines } from '../../../electron/export/csv.ts'
import { COLUMNS, type ExportRow, exportRow } from '../../../electron/export/export-row.ts'
import { JSON_END, jsonEntries, jsonHead } from '../../../electron/export/json.ts'
import { createKnownSecrets } from '../../../electron/monitor/known-secrets.ts'
import { ANY_RESULT } from '../../../shared/search.ts'
import { MINUTE } from '../../../shared/time.ts'
import { failed, NINE } from '../../builders.ts'
import { entryOf, viewOf } from '../../renderer/window-builders.ts'
import { readCsv } from './read-csv.ts'
import { givesAway, HOOK, PLANTED, TOKEN } from './secrets.ts'

const knownSecrets = createKnownSecrets()
knownSecrets.add(TOKEN)
knownSecrets.add(HOOK)
const { mask } = knownSecrets

const ROW = exportRow(entryOf(NINE, failed(), { note: 'Renamed, "twice"' }), viewOf(), mask)

function rowOf(changes: Partial<ExportRow>): ExportRow {
  return { ...ROW, ...changes }
}

describe('an entry as a row', () => {
  test('says when, whose, what and how long', () => {
    expect(ROW).toEqual({
      time: '2026-11-23T09:00:00.000Z',
      localTime: expect.stringMatching(/^2026-11-2\d \d\d:00:00$/),
      integrationId: 'a',
      integration: 'Reviews to #app-reviews',
      workspace: 'Acme',
      target: '#app-reviews',
      status: 'failed',
      reason: 'access-revoked',
      title: 'Access revoked in Slack',
      code: 'token_revoked',
      httpStatus: 200,
      durationMs: 182,
      runSince: null,
      runCount: 1,
      note: 'Renamed, "twice"',
    })
  })

  test('that stands for a run says since when, and for how many', () => {
    const run = { since: NINE - 5 * MINUTE, count: 2 }
    const row = exportRow(entryOf(NINE, undefined, { run }), viewOf(), mask)
    expect([row.runSince, row.runCount, row.status, row.reason, row.code]).toEqual([
      '2026-11-23T08:55:00.000Z',
      2,
      'ok',
      null,
      null,
    ])
  })

  test('whose integration is gone keeps its id', () => {
    const row = exportRow(entryOf(NINE), null, mask)
    expect([row.integrationId, row.integration, row.workspace, row.target]).toEqual(['a', null, null, null])
  })

  test.each(PLANTED)('has no secret in a name, a code or a note: %s', (_name, secret) => {
    const named = { name: `Feed ${secret}`, workspace: secret, target: `#${secret}` }
    const entry = entryOf(NINE, failed('unlisted', { code: secret }), { note: `now ${secret}` })
    const row = exportRow(entry, named, mask)
    expect(givesAway(csvLines([row]) + jsonEntries([row], true))).toBe(false)
  })
})

describe('a file of comma-separated values', () => {
  test('begins with a mark for Excel and the names of its columns', () => {
    expect(csvHead()).toBe(`\uFEFF${COLUMNS.join(',')}\r\n`)
  })

  test.each(['=1+2', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1'])(
    'reckons nothing: %o is a text',
    (text) => {
      const [cells] = readCsv(csvLines([rowOf({ integration: text })]))
      expect(cells?.[COLUMNS.indexOf('integration')]).toBe(`'${text}`)
    },
  )

  test('is read back as it was, whatever stands in it', () => {
    const text = fc.string({ unit: 'binary' }).filter((each) => !/^[=+\-@\t\r＝＋－＠]/.test(each))
    fc.assert(
      fc.property(fc.array(fc.record({ note: text, integration: text })), (changes) => {
        const rows = changes.map(rowOf)
        const read = readCsv(csvLines(rows))
        expect(read).toEqual(rows.map((row) => COLUMNS.map((name) => String(row[name] ?? ''))))
      }),
    )
  })
})

describe('a JSON file', () => {
  test('is one document: what was looked for, and one entry a line, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.array(fc.string({ unit: 'binary' }))), (pages) => {
        let text = jsonHead({ version: '1.2.3', savedAt: NINE, filter: ANY_RESULT }, mask)
        let isFirst = true
        for (const notes of pages) {
          text += jsonEntries(
            notes.map((note) => rowOf({ note })),
            isFirst,
          )
          isFirst &&= notes.length === 0
        }
        const read = JSON.parse(text + JSON_END)
        expect(read.entries.map(({ note }: ExportRow) => note)).toEqual(pages.flat())
        expect(read).toMatchObject({ savedBy: 'Redbar 1.2.3', savedAt: '2026-11-23T09:00:00.000Z' })
      }),
    )
  })

  test('says what was looked for, its times in words', () => {
    const filter = { ...ANY_RESULT, code: 'token_revoked', from: NINE }
    const text = jsonHead({ version: '1.2.3', savedAt: NINE, filter }, mask) + JSON_END
    expect(JSON.parse(text).filter).toEqual({ ...filter, from: '2026-11-23T09:00:00.000Z' })
  })

  test.each(PLANTED)('does not say for which secret was looked: %s', (_name, secret) => {
    const filter = { ...ANY_RESULT, text: secret, code: secret }
    expect(givesAway(jsonHead({ version: '1', savedAt: NINE, filter }, mask))).toBe(false)
  })
})
