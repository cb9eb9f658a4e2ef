import { describe, expect, test } from 'vitest'
import { meaningsOf } from '../../electron/cli/meanings.ts'
import { slackErrors } from '../../electron/monitor/slack-errors.ts'
import { webhookWords } from '../../electron/monitor/webhook-errors.ts'
import { explainCode } from '../../shared/code-explanations.ts'
import { reasonMessage, whoMendsText } from '../../shared/messages.ts'
import { failureReasons, inconclusiveReasons, type Reason, warningReasons } from '../../shared/outcome.ts'

const reasons: Reason[] = [...failureReasons, ...warningReasons, ...inconclusiveReasons]

describe.each(reasons)('%s', (reason) => {
  const { title, meaning, whoMends, steps, link } = reasonMessage(reason)

  test('has a short title without a full stop', () => {
    expect(title).toMatch(/^[A-Z].{5,38}[^.\s]$/)
  })

  test('has a meaning in whole sentences, and somebody who can mend it', () => {
    expect(meaning).toMatch(/^[A-Z].{30,330}\.$/)
    expect(whoMendsText(whoMends)).toMatch(/^[A-Z].{3,}\w$/)
  })

  test('has steps in whole sentences, none twice', () => {
    expect(steps.length).toBeGreaterThanOrEqual(1)
    expect(steps.length).toBeLessThanOrEqual(4)
    for (const step of steps) expect(step).toMatch(/^[A-Z].{10,240}[.?]$/)
    expect(new Set(steps).size).toBe(steps.length)
  })

  test('has no link, or one at Slack over https', () => {
    if (link === null) return
    expect(link.label).toMatch(/\w{3,}/)
    expect(link.url).toMatch(/^https:\/\/((api\.|my\.)?slack\.com|docs\.slack\.dev|slack-status\.com)\//)
    expect(new URL(link.url).href).toBe(link.url)
  })

  test('is plain text: no markup, no doubled spaces, no unfinished words', () => {
    const all = [title, meaning, ...steps].join(' ')
    expect(all).not.toMatch(/[<>`*{}|]| {2}|\u2026|\.\.\.|TODO|undefined|\bxxx\b/i)
  })
})

test('no two reasons have the same title or meaning', () => {
  const messages = reasons.map(reasonMessage)
  expect(new Set(messages.map(({ title }) => title)).size).toBe(reasons.length)
  expect(new Set(messages.map(({ meaning }) => meaning)).size).toBe(reasons.length)
})

describe('what the user is told of the causes that look alike', () => {
  test.each<[string, Reason, RegExp[]]>([
    ['a refused token names both causes', 'token-invalid', [/wrong|incomplete/, /address/]],
    [
      'an inactive account is explained by the kind of token',
      'account-inactive',
      [/bot token/i, /personal token/, /uninstalled/],
    ],
    ['a missing channel names all its causes', 'channel-not-found', [/deleted/, /ID is wrong/, /private/]],
    ['a removed webhook carries the name that people know', 'hook-removed', [/No Service/]],
    ['an archived channel can be brought back', 'channel-archived', [/unarchive/i, /invite/]],
    ['a refused installation leads to an admin', 'not-authorised', [/not authorised to install/i, /admin/]],
    ['what the question needs is named', 'cannot-see', [/channels:read/, /network/]],
  ])('%s', (_name, reason, patterns) => {
    const { title, meaning, steps } = reasonMessage(reason)
    for (const pattern of patterns) expect([title, meaning, ...steps].join('\n')).toMatch(pattern)
  })

  test('nothing inconclusive says that the integration is broken', () => {
    for (const reason of inconclusiveReasons) {
      expect(reasonMessage(reason).meaning).not.toMatch(/\b(is|are) (broken|revoked|gone|lost)\b/)
    }
  })
})

/** Every known code that is not ok, with its reason and what is said of it. */
function meanings(): { code: string; reason: Reason; narrower: string | null }[] {
  const flags = ['is_user_deleted', 'is_member', 'is_frozen', 'is_read_only', 'is_thread_only']
  const codes = [...slackErrors.keys(), ...webhookWords.keys(), ...flags, 'posting_restricted_to']
  return codes.flatMap(meaningsOf).flatMap(({ check, outcome, narrower }) => {
    const code = `${outcome.code} (${check})`
    return outcome.status === 'ok' ? [] : [{ code, reason: outcome.reason, narrower }]
  })
}

/** The runs of four words in a text, without regard to case and punctuation. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\w'-]+/g) ?? []
  return words.slice(3).map((_word, at) => words.slice(at, at + 4).join(' '))
}

describe('explainCode', () => {
  test('tells more about a code that is narrower than its reason', () => {
    expect(explainCode('no_team', 'webhook')).toMatch(/workspace/)
    expect(explainCode('channel_not_found', 'webhook')).toMatch(/webhook/)
  })

  test.each(['channel_not_found', 'brand_new_code', 'constructor', ''])('says nothing about %j', (code) => {
    expect(explainCode(code, 'auth')).toBeNull()
  })

  test('speaks in sentences, of codes that the tables know', () => {
    const explained = meanings().flatMap(({ narrower }) => narrower ?? [])
    expect(explained.length).toBeGreaterThan(50)
    for (const text of explained) expect(text).toMatch(/^[A-Z].{15,}\.$/)
  })

  test('repeats neither what the reason means nor its steps: they are read one after the other', () => {
    const repeated = meanings().flatMap(({ code, reason, narrower }) => {
      const { meaning, steps } = reasonMessage(reason)
      const read = runsOf([meaning, ...steps].join(' '))
      return runsOf(narrower ?? '')
        .filter((run) => read.includes(run))
        .map((run) => `${code}: ${run}`)
    })
    expect(repeated).toEqual([])
  })
})
