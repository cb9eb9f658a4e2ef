import { describe, expect, test } from 'vitest'
import { announcements } from '../../renderer/words/announcements.ts'
import { tomorrowAt } from '../../renderer/words/days.ts'
import { summaryParts, windowTitle } from '../../renderer/words/summary.ts'
import { window as german } from '../../shared/language/de/window.ts'
import { window as english } from '../../shared/language/en/window.ts'
import { DAY, HOUR } from '../../shared/time.ts'
import { failed, NINE, WARNED } from '../builders.ts'
import { acknowledged, failingViewOf, sharing, viewOf, windowOverviewOf } from './window-builders.ts'

test('tomorrow at nine is that of the local calendar', () => {
  expect(tomorrowAt(9, NINE)).toBe(NINE + DAY)
  expect(tomorrowAt(9, NINE + 14 * HOUR)).toBe(NINE + DAY)
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
