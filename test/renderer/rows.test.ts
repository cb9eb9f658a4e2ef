import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { historyRows, type Row, reachesBack, rowAtTime } from '../../renderer/history/rows.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import { OK, type Outcome } from '../../shared/outcome.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { failed, NINE, UNSEEN, WARNED } from '../builders.ts'
import { entryOf } from './window-builders.ts'

const calm = { everySeconds: 300, more: false, unfolded: new Set<number>() }

function every5Minutes(count: number, from = NINE + 55 * MINUTE): HistoryEntry[] {
  return Array.from({ length: count }, (_, index) => entryOf(from - index * 5 * MINUTE))
}

function shapeOf(rows: Row[]): string[] {
  return rows.map((row) => {
    if (row.kind === 'run') return `${row.count} ${row.entries[0].outcome.status}`
    return row.kind === 'entry' ? row.entry.outcome.status : row.kind
  })
}

describe('the lines of a history', () => {
  test('fold checks of one verdict within one hour', () => {
    expect(shapeOf(historyRows(every5Minutes(20), calm))).toEqual(['day', '12 ok', '8 ok', 'end'])
  })

  test('never fold a failure', () => {
    const failures = every5Minutes(3).map((entry) => ({ ...entry, outcome: failed() }))
    expect(shapeOf(historyRows(failures, calm))).toEqual(['day', 'failed', 'failed', 'failed', 'end'])
  })

  test('never fold a note, whatever is noted', () => {
    const entries = every5Minutes(7).map((entry, index) =>
      index === 3 ? { ...entry, note: 'The channel was renamed from #a to #b.' } : entry,
    )
    expect(shapeOf(historyRows(entries, calm))).toEqual(['day', '3 ok', 'ok', '3 ok', 'end'])
    const unseen = entries.map((entry) => ({ ...entry, outcome: UNSEEN }))
    expect(shapeOf(historyRows(unseen, calm))).toEqual([
      'day',
      '3 inconclusive',
      'inconclusive',
      '3 inconclusive',
      'end',
    ])
  })

  test('keep different verdicts apart', () => {
    const outcomes: Outcome[] = [
      WARNED,
      WARNED,
      UNSEEN,
      UNSEEN,
      { status: 'warning', reason: 'not-in-channel', code: 'other' },
    ]
    const entries = every5Minutes(5).map(({ at }, index) => entryOf(at, outcomes[index]))
    expect(shapeOf(historyRows(entries, calm))).toEqual([
      'day',
      '2 warning',
      '2 inconclusive',
      'warning',
      'end',
    ])
  })

  test('say for how long nobody asked', () => {
    const rows = historyRows([entryOf(NINE), entryOf(NINE - 2 * HOUR)], calm)
    expect(shapeOf(rows)).toEqual(['day', 'ok', 'gap', 'ok', 'end'])
    expect(rows[2]).toMatchObject({ from: NINE - 2 * HOUR, to: NINE })
  })

  test('do not fold over a silence within the hour', () => {
    const entries = [entryOf(NINE + 50 * MINUTE), entryOf(NINE + 45 * MINUTE), entryOf(NINE + 10 * MINUTE)]
    expect(shapeOf(historyRows(entries, calm))).toEqual(['day', '2 ok', 'gap', 'ok', 'end'])
  })

  test('begin each day with its heading', () => {
    const rows = historyRows([entryOf(NINE), entryOf(NINE - DAY)], calm)
    expect(shapeOf(rows)).toEqual(['day', 'ok', 'gap', 'day', 'ok', 'end'])
  })

  test('open a run that the reader has unfolded, also after it has grown', () => {
    const entries = every5Minutes(3)
    const unfolded = new Set(entries.slice(0, 1).map((entry) => entry.at))
    expect(shapeOf(historyRows(entries, { ...calm, unfolded }))).toEqual([
      'day',
      '3 ok',
      'ok',
      'ok',
      'ok',
      'end',
    ])
    const grown = [entryOf(NINE + 58 * MINUTE), ...entries]
    expect(shapeOf(historyRows(grown, { ...calm, unfolded }))).toHaveLength(7)
  })

  test('keep their keys while newer checks join at the top', () => {
    const keys = (entries: HistoryEntry[]) => historyRows(entries, calm).map((row) => row.key)
    const entries = every5Minutes(3)
    expect(keys(entries)).toEqual(keys(entries.slice(1)))
  })

  test('hold back the oldest run until the rest of it is loaded, so that no key changes later', () => {
    const entries = [entryOf(NINE + 20 * MINUTE, failed()), ...every5Minutes(4, NINE + 15 * MINUTE)]
    const part = historyRows(entries.slice(0, 3), { ...calm, more: true })
    expect(shapeOf(part)).toEqual(['day', 'failed', 'end'])
    expect(shapeOf(historyRows(entries, calm))).toEqual(['day', 'failed', '4 ok', 'end'])
  })

  test('have no head for a day that may have newer checks', () => {
    expect(shapeOf(historyRows(every5Minutes(3), { ...calm, past: true }))).toEqual(['3 ok', 'end'])
  })

  test('are the same with whatever is loaded around them, but for those at the ends', () => {
    const outcome = fc.constantFrom<Outcome>(OK, OK, WARNED, UNSEEN, failed())
    const gaps = fc.constantFrom(5 * MINUTE, 5 * MINUTE, 5 * MINUTE, 2 * HOUR)
    const check = fc.record({ outcome, gap: gaps })
    fc.assert(
      fc.property(
        fc.array(check, { minLength: 2, maxLength: 80 }),
        fc.nat(79),
        fc.nat(79),
        (checks, a, b) => {
          let at = NINE
          const entries = checks.map((each) => {
            at -= each.gap
            return entryOf(at, each.outcome)
          })
          const [from, to] = [Math.min(a, b), Math.max(a, b) + 1]
          const whole = historyRows(entries, calm).map(({ key }) => key)
          const loaded = entries.slice(from, to)
          const more = to < entries.length
          const part = historyRows(loaded, { ...calm, past: from > 0, more }).map(({ key }) => key)
          // A lone run at the old end is shown although it may go on.
          const lines = part.filter((key) => key !== 'end').slice(0, more ? -1 : undefined)
          const begin = whole.indexOf(lines[0] ?? '')
          expect(whole.slice(begin, begin + lines.length)).toEqual(lines)
        },
      ),
    )
  })

  describe('with runs that main has folded', () => {
    const stored = entryOf(NINE, OK, { run: { since: NINE - 5 * HOUR, count: 61 } })
    const live = [entryOf(NINE + 10 * MINUTE), entryOf(NINE + 5 * MINUTE)]

    test('sum their counts, with the checks that came in since', () => {
      const rows = historyRows([...live, stored], calm)
      expect(shapeOf(rows)).toEqual(['day', '63 ok', 'end'])
      expect(rows[1]).toMatchObject({ key: `run-${NINE - 5 * HOUR}`, since: NINE - 5 * HOUR, count: 63 })
    })

    test('measure a silence from where a run began', () => {
      const older = entryOf(NINE - 5 * HOUR - 5 * MINUTE, failed())
      expect(shapeOf(historyRows([stored, older], calm))).toEqual(['day', '61 ok', 'failed', 'end'])
      const long = entryOf(NINE - 7 * HOUR, failed())
      expect(shapeOf(historyRows([stored, long], calm))).toEqual(['day', '61 ok', 'gap', 'failed', 'end'])
    })

    test('show each check once they are loaded, and say where only their number is kept', () => {
      const unfolded = new Set([NINE - 5 * HOUR])
      expect(shapeOf(historyRows([stored], { ...calm, unfolded }))).toEqual(['day', '61 ok', 'end'])
      const some = new Map([[NINE, every5Minutes(3, NINE)]])
      expect(shapeOf(historyRows([stored], { ...calm, unfolded, kept: some }))).toEqual([
        'day',
        '61 ok',
        'ok',
        'ok',
        'ok',
        'pruned',
        'end',
      ])
      const all = new Map([[NINE, every5Minutes(61, NINE)]])
      expect(shapeOf(historyRows([stored], { ...calm, unfolded, kept: all }))).toHaveLength(64)
    })

    test('are found by any moment within them', () => {
      const rows = historyRows([...live, stored], calm)
      expect(rowAtTime(rows, NINE - HOUR)).toBe(rows[1])
      expect(reachesBack(rows, NINE - HOUR)).toBe(true)
      expect(reachesBack(rows, NINE - 6 * HOUR)).toBe(false)
    })
  })
})
