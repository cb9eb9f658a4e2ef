import { describe, expect, test } from 'vitest'
import { meaningsOf } from '../../electron/cli/meanings.ts'
import { slackErrors } from '../../electron/monitor/slack-errors.ts'
import { webhookWords } from '../../electron/monitor/webhook-errors.ts'
import { explainCode } from '../../shared/code-explanations.ts'
import { common as german } from '../../shared/language/de/common.ts'
import { common as english } from '../../shared/language/en/common.ts'
import { meaningOf } from '../../shared/meaning.ts'
import { failureReasons, inconclusiveReasons, type Reason, warningReasons } from '../../shared/outcome.ts'

const reasons: Reason[] = [...failureReasons, ...warningReasons, ...inconclusiveReasons]

const languages = [
  { language: 'English', messages: english, capital: /^[A-Z]/, longer: 0 },
  { language: 'German', messages: german, capital: /^[A-ZÄÖÜ]/, longer: 40 },
]
const each = languages.flatMap((language) => reasons.map((reason) => ({ ...language, reason })))

describe.each(each)('$reason in $language', ({ reason, messages, capital, longer }) => {
  const { title, meaning, whoMends, steps, link } = messages.reasons[reason]

  test('has a short title without a full stop', () => {
    expect(title).toMatch(capital)
    expect(title).toMatch(/^.{7,40}[^.\s]$/)
  })

  test('has a meaning in whole sentences, the first of which stands alone', () => {
    expect(meaning).toMatch(capital)
    expect(meaning).toMatch(/.{30}\.$/)
    expect(meaning.length).toBeLessThan(332 + longer)
    const statement = meaningOf({ reason, code: null, check: 'auth', causes: ['A cause.'] }, messages)
    expect(statement).toMatch(/^(?:[^:.]|[:.](?=\S)){15,}\.$/)
  })

  test('has somebody who can mend it', () => {
    expect(messages.status.whoMends[whoMends]).toMatch(/^[A-Z].{3,}\w$/)
  })

  test('has steps in whole sentences, none twice', () => {
    expect(steps.length).toBeGreaterThanOrEqual(1)
    expect(steps.length).toBeLessThanOrEqual(4)
    for (const step of steps) {
      expect(step).toMatch(capital)
      expect(step).toMatch(/.{10}[.?]$/)
      expect(step.length).toBeLessThan(242 + longer)
    }
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

test.each(languages)('no two reasons have the same title or meaning in $language', ({ messages }) => {
  const all = reasons.map((reason) => messages.reasons[reason])
  expect(new Set(all.map(({ title }) => title)).size).toBe(reasons.length)
  expect(new Set(all.map(({ meaning }) => meaning)).size).toBe(reasons.length)
})

/** What the window calls what the steps send people to. */
const buttons = [
  { name: 'Edit', inEnglish: /\bEdit\b/, inGerman: /„Bearbeiten“/ },
  { name: 'Check now', inEnglish: /Check now/, inGerman: /„Jetzt prüfen“/ },
  { name: 'Geeky details', inEnglish: /Geeky details/, inGerman: /„Technische Details“|technischen Details/ },
  { name: 'the list of apps', inEnglish: /Your Slack apps/, inGerman: /„Ihre Slack-Apps“/ },
]

test.each(buttons)('German steps lead to $name where the English ones do', ({ inEnglish, inGerman }) => {
  const lines = (reason: Reason, messages: typeof english) => {
    const { meaning, steps } = messages.reasons[reason]
    return [meaning, ...steps]
  }
  const differing = reasons.filter((reason) => {
    const leads = lines(reason, english).map((line) => inEnglish.test(line))
    return (
      leads.join() !==
      lines(reason, german)
        .map((line) => inGerman.test(line))
        .join()
    )
  })
  expect(differing).toEqual([])
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
    const { title, meaning, steps } = english.reasons[reason]
    for (const pattern of patterns) expect([title, meaning, ...steps].join('\n')).toMatch(pattern)
  })

  test('nothing inconclusive says that the integration is broken', () => {
    for (const reason of inconclusiveReasons) {
      expect(english.reasons[reason].meaning).not.toMatch(/\b(is|are) (broken|revoked|gone|lost)\b/)
      expect(german.reasons[reason].meaning).not.toMatch(
        /Integration ist (gestört|defekt|kaputt|widerrufen|weg)/,
      )
    }
  })
})

/** Every known code that is not ok, with its reason and what is said of it. */
function meanings(messages: typeof english): { code: string; reason: Reason; narrower: string | null }[] {
  const flags = ['is_user_deleted', 'is_member', 'is_frozen', 'is_read_only', 'is_thread_only']
  const codes = [...slackErrors.keys(), ...webhookWords.keys(), ...flags, 'posting_restricted_to']
  return codes.flatMap(meaningsOf).flatMap(({ check, outcome }) => {
    if (outcome.status === 'ok' || outcome.code === null) return []
    const narrower = explainCode(outcome.code, check, messages)
    return [{ code: `${outcome.code} (${check})`, reason: outcome.reason, narrower }]
  })
}

/** The runs of four words in a text, without regard to case and punctuation. */
function runsOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\d'_-]+/gu) ?? []
  return words.slice(3).map((_word, at) => words.slice(at, at + 4).join(' '))
}

describe.each(languages)('explainCode in $language', ({ messages }) => {
  test('tells more about a code that is narrower than its reason', () => {
    expect(explainCode('no_team', 'webhook', messages)).toMatch(/workspace/i)
    expect(explainCode('channel_not_found', 'webhook', messages)).toMatch(/webhook/i)
    expect(explainCode('net::ERR_CERT_DATE_INVALID', 'auth', messages)).toMatch(/Uhr|clock/)
  })

  test.each(['channel_not_found', 'brand_new_code', 'constructor', ''])('says nothing about %j', (code) => {
    expect(explainCode(code, 'auth', messages)).toBeNull()
  })

  test('speaks in sentences, of codes that the tables know', () => {
    const explained = meanings(messages).flatMap(({ narrower }) => narrower ?? [])
    expect(explained.length).toBeGreaterThan(50)
    for (const text of explained) expect(text).toMatch(/^[A-Z].{15,}\.$/)
  })

  test('repeats neither what the reason means nor its steps: they are read one after the other', () => {
    const repeated = meanings(messages).flatMap(({ code, reason, narrower }) => {
      const { meaning, steps } = messages.reasons[reason]
      const read = runsOf([meaning, ...steps].join(' '))
      return runsOf(narrower ?? '')
        .filter((run) => read.includes(run))
        .map((run) => `${code}: ${run}`)
    })
    expect(repeated).toEqual([])
  })
})
