import { expect, test } from 'vitest'
import { type Said, sayingsOf, type Twin, twins } from './twins.ts'

/** Nobody reads these: they are for the code, or they are addresses. */
const FOR_THE_CODE = /\.(whoMends|url)$|(^|\.)(tag|locale)$|^notices\.actions\..*\.kind$/

/** Whole texts that are the same in both languages, without what is shown in them. */
const SAME_IN_BOTH: ReadonlySet<string> = new Set([
  'Alt',
  'App',
  'Bot',
  'Bot in',
  'Channel',
  'Channels',
  'Code',
  'Demo',
  'Details',
  'Esc',
  'GB',
  'Host',
  'Integration',
  'JSON',
  'MB',
  'Name',
  'Normal',
  'OK',
  'Offline',
  'Redbar',
  'Slack',
  'Support',
  'System',
  'Token',
  'Webhook',
  'Webhooks',
  'Workspace',
  'h',
  'in',
  'ms',
  'offline',
  'ok',
  's',
])

/** These have other words for a name of the code, which English shows as it is. */
const NAMED_OTHERWISE: ReadonlySet<string> = new Set(['problems.config-unwritten'])

/** What is shown in a text as it is in any language: facts, numbers, codes, addresses, names of Slack's pages. */
const SHOWN =
  /«\w+»|https?:\/\/(?:[\w/.-]*[\w/])?|(?<!\w)\d+(?!\w)|\/invite|xox[a-z]-|\b[a-z]+:[a-z][a-z:.]*[a-z]|\b[a-z]+_[a-z_]+[a-z]\b|\b(?:\w+\.)?slack\.com\b|OAuth & Permissions|Incoming Webhooks|Add New Webhook|Install App|Bot User OAuth Token|Bot Token Scopes|No Service|App Home|HTTP \d+/g

const read = twins().filter(({ path }) => !FOR_THE_CODE.test(path))

test('no German message is the English one, but for words that are the same in both', () => {
  const same = read.flatMap((twin) => sayingsOf(twin).filter(isUntranslated).map(told(twin)))
  expect([...new Set(same)]).toEqual([])
})

test('every German message shows what its English twin shows', () => {
  const lacking = read
    .filter(({ path }) => !NAMED_OTHERWISE.has(path))
    .flatMap((twin) => sayingsOf(twin).filter(isLacking).map(told(twin)))
  expect([...new Set(lacking)]).toEqual([])
})

test.each<[string, Said, boolean]>([
  ['was left in English', { english: 'Not yet', german: 'Not yet' }, true],
  ['is nothing but facts', { english: '«a» (83)', german: '«a» (83)' }, false],
  ['was translated', { english: 'Not yet', german: 'Noch nicht' }, false],
])('a message that %s is noticed where it should be', (_what, said, noticed) => {
  expect(isUntranslated(said)).toBe(noticed)
})

test.each<[string, Said, boolean]>([
  ['a fact', { english: '«a» of «b»', german: '«a»' }, true],
  ['a number', { english: 'the 83 checks', german: 'die Prüfungen' }, true],
  ['a code', { english: 'Add chat:write', german: 'Fügen Sie es hinzu' }, true],
  ['nothing', { english: 'Add chat:write', german: 'Fügen Sie chat:write hinzu' }, false],
])('a message that lacks %s is noticed where it should be', (_what, said, noticed) => {
  expect(isLacking(said)).toBe(noticed)
})

test('nearly all messages with facts are looked at: made-up facts suit but a few', () => {
  const withFacts = read.filter(({ english }) => typeof english === 'function')
  const unsaid = withFacts.filter((twin) => sayingsOf(twin).length === 0)
  expect(unsaid.length / withFacts.length, unsaid.map(({ path }) => path).join()).toBeLessThan(0.1)
})

function isUntranslated({ english, german }: Said): boolean {
  const words = wordsOf(english)
  return english === german && /\p{L}/u.test(words) && !SAME_IN_BOTH.has(words)
}

/** The text without what is shown in it and without punctuation at its ends. */
function wordsOf(text: string): string {
  return text
    .replace(SHOWN, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '')
}

function isLacking({ english, german }: Said): boolean {
  const shown = ungrouped(english).match(SHOWN) ?? []
  return shown.some((each) => !shows(ungrouped(german), each))
}

/** A made-up fact is in words or in digits, as each language likes. */
function shows(german: string, shown: string): boolean {
  return german.includes(shown) || (shown.startsWith('«') && /(?<!\w)8\d(?!\w)/.test(german))
}

/** 1,250 and 1.250 alike as 1250. */
function ungrouped(text: string): string {
  return text.replace(/(?<=\d)[.,](?=\d{3}\b)/g, '')
}

function told({ path }: Twin): (said: Said) => string {
  return ({ english, german }) => `${path}: ${english} | ${german}`
}
