import { describe, expect, test } from 'vitest'
import { announcements } from '../../renderer/words/announcements.ts'
import {
  clockSpan,
  dayName,
  exactTime,
  momentTime,
  shortTime,
  tomorrowAt,
  untilTime,
  zonedTime,
} from '../../renderer/words/dates.ts'
import { duration, interval, relativeTime, timeUntil, tookTime } from '../../renderer/words/durations.ts'
import { summaryParts, windowTitle } from '../../renderer/words/summary.ts'
import { window as german } from '../../shared/language/de/window.ts'
import { window as english } from '../../shared/language/en/window.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import { failed, NINE, WARNED } from '../builders.ts'
import { acknowledged, failingViewOf, sharing, viewOf, windowOverviewOf } from './window-builders.ts'

describe('times in words', () => {
  test.each([
    [0, 'just now'],
    [-3 * SECOND, 'just now'],
    [7 * SECOND, '7 s ago'],
    [47 * SECOND, '40 s ago'],
    [5 * MINUTE, '5 min ago'],
    [3.9 * HOUR, '3 h ago'],
    [DAY, '1 day ago'],
    [2.5 * DAY, '2 days ago'],
  ])('%d ms ago is "%s"', (ms, words) => {
    expect(relativeTime(NINE - ms, NINE)).toBe(words)
  })

  test.each([
    [-MINUTE, 'now'],
    [500, 'now'],
    [9 * SECOND, 'in 9 s'],
    [4.5 * MINUTE, 'in 4 min'],
  ])('in %d ms is "%s"', (ms, words) => {
    expect(timeUntil(NINE + ms, NINE)).toBe(words)
  })

  test.each([
    [40 * SECOND, '40 s'],
    [12 * MINUTE, '12 min'],
    [7 * HOUR + 30 * MINUTE, '7 h 30 min'],
    [2 * HOUR, '2 h'],
    [3 * DAY, '3 days'],
  ])('%d ms last "%s"', (ms, words) => {
    expect(duration(ms)).toBe(words)
  })

  test.each([
    [182.4, '182 ms'],
    [1432, '1.4 s'],
    [65_000, '1 min'],
  ])('a probe of %d ms took "%s"', (ms, words) => {
    expect(tookTime(ms)).toBe(words)
  })

  test.each([
    [1, 'every 1 s'],
    [90, 'every 1 min 30 s'],
    [300, 'every 5 min'],
    [5400, 'every 1 h 30 min'],
  ])('an interval of %d s is "%s"', (seconds, words) => {
    expect(interval(seconds)).toBe(words)
  })

  test.each([
    [NINE, 'Today'],
    [NINE - DAY, 'Yesterday'],
    [NINE - 2 * DAY, 'Saturday 21 November'],
    [NINE - 367 * DAY, 'Friday 21 November 2025'],
  ])('the day of %d is "%s"', (at, words) => {
    expect(dayName(at, NINE)).toBe(words)
  })

  test('a moment of another day carries its date', () => {
    expect(momentTime(NINE, NINE)).toBe('09:00:00')
    expect(momentTime(NINE - DAY, NINE)).toBe('22 Nov, 09:00:00')
  })

  test.each([
    [55 * MINUTE, '08:05 – 09:00'],
    [9 * SECOND, '08:59:51 – 09:00:00'],
  ])('a span of %d ms is "%s"', (ms, words) => {
    expect(clockSpan(NINE - ms, NINE)).toBe(words)
  })

  test('the exact time names day, year and zone', () => {
    expect(exactTime(NINE)).toMatch(/Monday.*23 November 2026.*09:00:00 UTC/)
  })
})

describe('moments to come', () => {
  test.each([
    [NINE + HOUR, '10:00'],
    [NINE + DAY + 14 * MINUTE, 'tomorrow 09:14'],
    [NINE + 2 * DAY, '25 Nov 09:00'],
  ])('%d is "%s"', (at, words) => {
    expect(untilTime(at, NINE)).toBe(words)
  })

  test('tomorrow at nine is that of the local calendar', () => {
    expect(tomorrowAt(9, NINE)).toBe(NINE + DAY)
    expect(tomorrowAt(9, NINE + 14 * HOUR)).toBe(NINE + DAY)
  })

  test('a short time of another day carries its date', () => {
    expect([shortTime(NINE, NINE), shortTime(NINE - DAY, NINE)]).toEqual(['09:00', '22 Nov 09:00'])
  })

  test('a time for somebody elsewhere has its zone', () => {
    expect(zonedTime(NINE)).toBe('23 November 2026 at 09:00 UTC')
  })
})

describe('the summary', () => {
  test('leaves out what is zero and starts with the worst', () => {
    const warned = viewOf({ status: 'warning', outcome: WARNED })
    const views = [failingViewOf(), acknowledged(failingViewOf()), warned, viewOf(), viewOf()]
    const texts = summaryParts(windowOverviewOf(views).counts, english).map((part) => part.text)
    expect(texts).toEqual(['1 failing', '1 acknowledged', '1 with a warning', '2 ok'])
  })
})

describe('announcements', () => {
  const good = windowOverviewOf([viewOf()])
  const bad = windowOverviewOf([failingViewOf()])
  const troubled = windowOverviewOf([viewOf()], { slackProblem: { title: null, url: null } })

  const away = windowOverviewOf([viewOf()], { online: false })
  const awayInTrouble = windowOverviewOf([viewOf()], { online: false, slackProblem: troubled.slackProblem })

  const three = ['a', 'b', 'c'].map((id) => failingViewOf({ id }))
  const threeBad = windowOverviewOf(sharing('token', three))
  const threeGood = windowOverviewOf(['a', 'b', 'c'].map((id) => viewOf({ id })))
  const twoBad = windowOverviewOf([...sharing('token', three).slice(0, 2), viewOf({ id: 'c' })])

  test.each([
    ['a new failure', good, bad, ['Reviews to #app-reviews is failing: Access revoked in Slack.']],
    ['a recovery', bad, good, ['Reviews to #app-reviews works again.']],
    ["Slack's own trouble when it begins", good, troubled, ['Slack has a problem.']],
    ["nothing of Slack's trouble while it lasts", troubled, troubled, []],
    ["that Slack's trouble is over", troubled, good, ["Slack's problem is over."]],
    ['that this computer is offline', good, away, ['This computer is offline.']],
    ['that this computer is back', away, good, ['This computer is online again.']],
    [
      "nothing of Slack's trouble again after a while offline",
      awayInTrouble,
      troubled,
      ['This computer is online again.'],
    ],
    ['nothing of what went by while this computer was offline', awayInTrouble, away, []],
    ['nothing new', bad, bad, []],
    ['nothing of an acknowledgement', bad, windowOverviewOf([acknowledged(failingViewOf())]), []],
    [
      'one cause once, however many it hits',
      threeGood,
      threeBad,
      ['3 integrations are failing: Access revoked in Slack.'],
    ],
    ['nothing of who joins a cause that was told', twoBad, threeBad, []],
    ['the recovery of all once', threeBad, threeGood, ['3 integrations work again.']],
    ['an integration that was just added', windowOverviewOf([]), bad, []],
    [
      'another cause',
      bad,
      windowOverviewOf([failingViewOf({}, failed('channel-archived', { code: 'is_archived' }))]),
      ['Reviews to #app-reviews is failing: Channel archived.'],
    ],
  ])('say %s', (_what, before, after, said) => {
    expect(announcements(before, after, english)).toEqual(said)
  })
  test('name and count what failed, and why, in German too', () => {
    expect(announcements(threeGood, threeBad, german)).toEqual([
      `3 Integrationen sind gestört: ${german.reasons['access-revoked'].title}.`,
    ])
  })
})

describe("the window's title", () => {
  const { counts } = windowOverviewOf([failingViewOf(), viewOf()])

  test.each([
    ['what failed first, then the page', counts, 'Search', '1 failing - Search - Redbar'],
    ['no page where it is that of an integration', counts, null, '1 failing - Redbar'],
    [
      'nothing of failures where there are none',
      windowOverviewOf([viewOf()]).counts,
      'Overview',
      'Overview - Redbar',
    ],
    ['only its name before anything is known', undefined, null, 'Redbar'],
  ])('has %s', (_what, each, page, title) => {
    expect(windowTitle({ counts: each, page }, english)).toBe(title)
  })
})
