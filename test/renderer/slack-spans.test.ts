import { describe, expect, test } from 'vitest'
import { problemsOf, slackSpans } from '../../renderer/timeline/slack-spans.ts'
import { problemsLine, problemTime } from '../../renderer/timeline/slack-words.ts'
import { window as english } from '../../shared/language/en/window.ts'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import type { Timeline } from '../../shared/timeline.ts'
import { NINE, slackProblemOf } from '../builders.ts'
import { barOf, timelineOf } from './window-builders.ts'

/** Four bars of an hour; the last one begins at NINE, and now is half past. */
const bars = [-3, -2, -1, 0].map((hour) => barOf({ from: NINE + hour * HOUR, to: NINE + (hour + 1) * HOUR }))
const at = NINE + 30 * MINUTE

function spansOf(slackProblems: SlackProblem[], changes: Partial<Timeline> = {}) {
  return slackSpans(timelineOf({ bars, at, slackProblems, ...changes }))
}

describe('a problem of Slack stands over the bars', () => {
  test.each<[string, Partial<SlackProblem>, number, number]>([
    ['of its time', { from: NINE - 2 * HOUR, to: NINE - 30 * MINUTE }, 1 / 4, 2.5 / 4],
    [
      'until it was last seen, where nobody saw its end',
      { from: NINE - HOUR, lastSeenAt: NINE - 45 * MINUTE },
      2 / 4,
      2.25 / 4,
    ],
    ['from the first of them, if it is older', { from: NINE - DAY, to: NINE - 2.5 * HOUR }, 0, 0.5 / 4],
    ['until now at the most', { from: NINE, lastSeenAt: NINE + DAY }, 3 / 4, 3.5 / 4],
    ['as a moment', { from: NINE, lastSeenAt: NINE }, 3 / 4, 3 / 4],
    [
      'forwards, also where its end was stored before its beginning',
      { from: NINE, to: NINE - HOUR },
      3 / 4,
      3 / 4,
    ],
  ])('%s', (_where, changes, start, end) => {
    expect(spansOf([slackProblemOf(changes)])).toMatchObject([{ start, end, lane: 0 }])
  })

  test('also where bars are not equally long: each is as wide as the others', () => {
    const uneven = [
      barOf({ from: NINE - 3 * HOUR, to: NINE - HOUR }),
      barOf({ from: NINE - HOUR, to: NINE + HOUR / 2 }),
    ]
    const problem = slackProblemOf({ from: NINE - 2 * HOUR, to: NINE - HOUR + 45 * MINUTE })
    expect(spansOf([problem], { bars: uneven })).toMatchObject([{ start: 0.25, end: 0.75 }])
  })

  test('not before the integration was added', () => {
    const problem = slackProblemOf({ from: NINE - 2 * HOUR, to: NINE })
    expect(spansOf([problem], { addedAt: NINE - HOUR })).toMatchObject([{ start: 2 / 4, end: 3 / 4 }])
  })

  test('beside others of its time, in three rows at the most', () => {
    const problems = [
      slackProblemOf({ id: '1', from: NINE - 3 * HOUR, to: NINE - HOUR }),
      slackProblemOf({ id: '2', from: NINE - 2 * HOUR, to: NINE }),
      slackProblemOf({ id: '3', from: NINE - 2 * HOUR, to: NINE }),
      slackProblemOf({ id: '4', from: NINE - 2 * HOUR, to: NINE }),
      slackProblemOf({ id: '5', from: NINE - 30 * MINUTE, to: NINE }),
    ]
    expect(spansOf(problems).map(({ lane }) => lane)).toEqual([0, 1, 2, 2, 0])
  })

  test('beside one that is too short to be drawn to scale', () => {
    const problems = [
      slackProblemOf({ id: '1', from: NINE, to: NINE }),
      slackProblemOf({ id: '2', from: NINE + MINUTE, to: NINE + MINUTE }),
    ]
    expect(spansOf(problems).map(({ lane }) => lane)).toEqual([0, 1])
  })
})

test('a bar knows the problems that are known to have lasted in it', () => {
  const problems = [
    slackProblemOf({ id: 'over', from: NINE - DAY, to: NINE - HOUR }),
    slackProblemOf({ id: 'lost sight of', from: NINE - DAY, lastSeenAt: NINE - HOUR }),
    slackProblemOf({ id: 'a moment', from: NINE - HOUR, lastSeenAt: NINE - HOUR }),
    slackProblemOf({ id: 'ended in it', from: NINE - DAY, to: NINE - 30 * MINUTE }),
    slackProblemOf({ id: 'in it', from: NINE - 30 * MINUTE, lastSeenAt: NINE - 20 * MINUTE }),
    slackProblemOf({ id: 'later', from: NINE, to: NINE + HOUR }),
  ]
  const bar = barOf({ from: NINE - HOUR, to: NINE })
  expect(problemsOf(bar, problems).map(({ id }) => id)).toEqual(['a moment', 'ended in it', 'in it'])
})

test.each<[Partial<SlackProblem>, number, string]>([
  [{ to: NINE + 98 * MINUTE }, NINE + 5 * HOUR, '09:00 – 10:38'],
  [{ lastSeenAt: NINE + 98 * MINUTE }, NINE + 5 * HOUR, '09:00 – 10:38 or later'],
  [{ lastSeenAt: NINE + 98 * MINUTE }, NINE + 107 * MINUTE, 'since 09:00'],
  [{}, NINE + HOUR, '09:00 or later'],
  [{ to: NINE + 98 * MINUTE }, NINE + DAY, '23 Nov 09:00 – 10:38'],
  [{ from: NINE - 10 * HOUR, to: NINE }, NINE + HOUR, '22 Nov 23:00 – 23 Nov 09:00'],
  [{ from: NINE - DAY, lastSeenAt: NINE }, NINE + MINUTE, 'since 22 Nov 09:00'],
])('the time of a problem of Slack is told in words: %o at %i as %s', (changes, now, words) => {
  expect(problemTime(slackProblemOf(changes), now, english)).toBe(words)
})

test.each([
  [[], null],
  [['One'], 'Slack had a problem: One'],
  [['One', 'Two'], 'Slack had 2 problems: One; Two'],
  [['One', 'Two', 'Three', 'Four'], 'Slack had 4 problems: One; Two; and 2 more'],
])('a bar tells of the problems %j in one line: %s', (titles, line) => {
  expect(
    problemsLine(
      titles.map((title) => slackProblemOf({ title })),
      english,
    ),
  ).toBe(line)
})
