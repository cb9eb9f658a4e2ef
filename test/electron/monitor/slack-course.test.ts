import { describe, expect, test } from 'vitest'
import { followProblems } from '../../../electron/monitor/slack-course.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { NINE, slackIncidentOf, slackProblemOf } from '../../builders.ts'

describe("a problem on Slack's page", () => {
  test.each([
    ['since when Slack says', NINE - HOUR, NINE - HOUR],
    ['since now where Slack does not say', null, NINE],
    ['at the latest since now: clocks differ', NINE + MINUTE, NINE],
  ])('is open, %s', (_when, from, began) => {
    expect(followProblems([], [slackIncidentOf({ from })], NINE)).toEqual({
      open: [slackProblemOf({ from: began, lastSeenAt: NINE, to: null })],
      gone: [],
    })
  })

  test('goes on under the title that Slack gives it now', () => {
    const known = slackProblemOf({ from: NINE - HOUR, lastSeenAt: NINE - MINUTE })
    const now = slackIncidentOf({ from: null, title: 'Apps are slow for some' })
    expect(followProblems([known], [now], NINE)).toEqual({
      open: [{ ...known, title: 'Apps are slow for some', lastSeenAt: NINE }],
      gone: [],
    })
  })

  test('is one problem, also where the page names it twice', () => {
    const twice = [slackIncidentOf({ title: 'First' }), slackIncidentOf({ title: 'Second' })]
    expect(followProblems([], twice, NINE).open.map(({ title }) => title)).toEqual(['Second'])
  })

  test('ends by itself while another goes on', () => {
    const known = ['one', 'two'].map((id) => slackProblemOf({ id, lastSeenAt: NINE - 5 * MINUTE }))
    const { open, gone } = followProblems(known, [slackIncidentOf({ id: 'two' })], NINE)
    expect(open).toMatchObject([{ id: 'two', lastSeenAt: NINE, to: null }])
    expect(gone).toMatchObject([{ id: 'one', lastSeenAt: NINE - 5 * MINUTE, to: NINE }])
  })
})

describe("a problem that is gone from Slack's page", () => {
  test.each([
    ['is over now, a while after it was seen', 15 * MINUTE, NINE],
    ['has ended nobody knows when, if nobody looked for longer', 15 * MINUTE + 1, null],
    ['has ended nobody knows when, after a day', DAY, null],
  ])('%s', (_what, ago, to) => {
    const known = slackProblemOf({ from: NINE - 2 * DAY, lastSeenAt: NINE - ago })
    expect(followProblems([known], [], NINE)).toEqual({ open: [], gone: [{ ...known, to }] })
  })

  test('never lies in the future, also after the clock was set back', () => {
    const known = slackProblemOf({ from: NINE + HOUR, lastSeenAt: NINE + 2 * HOUR })
    expect(followProblems([known], [], NINE).gone).toEqual([
      { ...known, from: NINE, lastSeenAt: NINE, to: NINE },
    ])
  })
})
