import { describe, expect, test } from 'vitest'
import { linesAround, type Role, roleOf, roundOf } from '../../renderer/evidence/attempts.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import { OK, type Outcome } from '../../shared/outcome.ts'
import { MINUTE } from '../../shared/time.ts'
import { failed, incidentOf, NINE, UNSEEN, WARNED } from '../builders.ts'
import { entryOf, exchangeOf } from './window-builders.ts'

const BAD = failed()
const at = (minute: number) => NINE + minute * MINUTE
const entry = (minute: number, outcome: Outcome = BAD, changes: Partial<HistoryEntry> = {}) =>
  entryOf(at(minute), outcome, changes)

const incident = incidentOf({
  lastGoodAt: at(-1),
  firstBadAt: at(0),
  openedAt: at(2),
  lastBadAt: at(9),
  resolvedAt: at(11),
})

describe('what a result was to its incident', () => {
  test.each<[string, HistoryEntry, Role | null]>([
    ['the last good one', entry(-1, OK), 'lastGood'],
    ['the last good one, in a run', entry(-1, OK, { run: { since: at(-9), count: 9 } }), 'lastGood'],
    ['a warning that was the last good one', entry(-1, WARNED), 'lastGood'],
    ['the first bad one', entry(0), 'firstBadOfMore'],
    ['a bad one before the incident opened', entry(1), 'unconfirmed'],
    ['the one that opened it', entry(2), 'confirmed'],
    ['a bad one later on', entry(5), null],
    ['one that could not see', entry(3, UNSEEN), null],
    ['the first good one', entry(10, OK), 'recovering'],
    ['the one that ended it', entry(11, OK), 'worksAgain'],
    ['a run of good ones over its end', entry(30, OK, { run: { since: at(11), count: 20 } }), 'worksAgain'],
    ['a good one long after it', entry(40, OK), null],
  ])('%s', (_what, each, role) => {
    expect(roleOf(each, incident)).toBe(role)
  })

  test('the first bad one opened it where nothing had to be confirmed', () => {
    expect(roleOf(entry(0), { ...incident, openedAt: at(0) })).toBe('firstBad')
  })
})

describe('the results around one', () => {
  const minutes = (lines: ReturnType<typeof linesAround>) =>
    lines.map((line) => [
      (line.entry.at - NINE) / MINUTE,
      line.afterMs === null ? null : line.afterMs / MINUTE,
    ])

  test('are a row without gaps where its beginning is near', () => {
    const beginning = [entry(3), entry(2), entry(1), entry(0), entry(-1, OK)]
    const near = [entry(4), entry(3), entry(2), entry(1)]
    const lines = linesAround({ beginning, near }, at(2), incident)
    expect(minutes(lines)).toEqual([
      [-1, null],
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [4, 1],
    ])
    expect(lines.map(({ isThis }) => isThis)).toEqual([false, false, false, true, false, false])
    expect(lines.map(({ role }) => role).slice(0, 4)).toEqual([
      'lastGood',
      'firstBadOfMore',
      'unconfirmed',
      'confirmed',
    ])
  })

  test('show where others lie in between', () => {
    const beginning = [entry(4), entry(3), entry(2), entry(1), entry(0), entry(-1, OK)]
    const near = [entry(9), entry(8), entry(7)]
    expect(minutes(linesAround({ beginning, near }, at(9), incident))).toEqual([
      [-1, null],
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
      [7, null],
      [8, 1],
      [9, 1],
    ])
  })

  test('are of a run from its first result on, and one within it is the run', () => {
    const near = [entry(20, OK, { run: { since: at(12), count: 9 } }), entry(11, OK), entry(9)]
    const lines = linesAround({ beginning: [], near }, at(15), null)
    expect(minutes(lines)).toEqual([
      [9, null],
      [11, 2],
      [20, 1],
    ])
    expect(lines.map(({ isThis, role }) => [isThis, role])).toEqual([
      [false, null],
      [false, null],
      [true, null],
    ])
  })
})

test('a round lasts from its first question to its last answer', () => {
  const late = exchangeOf({ startedAt: NINE + 200, durationMs: 100 })
  expect(roundOf([exchangeOf({ durationMs: 400 }), late])).toEqual({ from: NINE, to: NINE + 400 })
})
