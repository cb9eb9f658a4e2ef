import type { SavingMessages } from '../../shared/language/en/saving.ts'
import { type Mask, withTexts } from './mask-all.ts'

/** Response headers that help an admin or Slack's support. What stands between us and Slack is nobody else's business. */
const SHARED_HEADERS = new Set([
  'content-type',
  'date',
  'retry-after',
  'x-accepted-oauth-scopes',
  'x-oauth-scopes',
  'x-slack-failure',
])

/** The fields of Slack's answers that say what is broken and where; of them only what is plain, never what holds more. */
const SHARED_FIELDS = /^(?:ok|error|warning|needed|provided|team|team_id|app_id)$/
/** The same of the objects in them. */
const SHARED_INNER: Readonly<Record<string, RegExp>> = {
  channel: /^(?:id|name|is_[a-z_]+)$/,
  response_metadata: /^(?:messages|warnings)$/,
}
/** The only object with lists that say what is broken. */
const WITH_LISTS = 'response_metadata'
/** A list with more texts than that is left out. */
const MOST_TEXTS = 20
/** So much of a text is shared: codes, scopes and names are shorter. */
const MOST_CHARACTERS = 200
/** Slack names a conversation of several people by their user names: mpdm-jane--joe--ann-1. */
const GROUP = /\bmpdm-[\p{L}\p{N}._-]*/giu
/** No more before the @ than an address has: without a bound, a long word is read again from each of its letters. */
const ADDRESS = /[^\s@<>"'(]{1,64}@[^\s@<>"')]+\.[a-z]{2,}/gi
/** A longer text says more than a code. */
const CODE_LIKE = /^[^<\n]{1,100}$/

/** A reply as it may be handed on, and what was left out of it in words; null where nothing was. */
export type SharedReply = { text: string; leftOut: string | null }

/** What was left out, by how much it was: characters, or fields. */
type LeftOutWords = Pick<SavingMessages['page']['evidence'], 'webPage' | 'text' | 'fields'>

/** A text without what is left of secrets, and without people: their e-mail addresses, ids, and names of groups. */
export function redactText(text: string): string {
  return withoutGroups(withoutTails(text))
    .replace(ADDRESS, '…@…')
    .replace(/\b[UW][A-Z0-9]{8,}\b/g, 'U…')
}

/** A masked text without the last characters of the secrets: they tell one from another, which only their owner has to. */
export function withoutTails(text: string): string {
  return text.replace(/…[A-Za-z0-9]{4}(?![A-Za-z0-9])/g, '…')
}

/** A text without the names of conversations of several people: they are made of user names. */
export function withoutGroups(text: string): string {
  return text.replace(GROUP, 'mpdm-…')
}

/** The headers that may be handed on. */
export function sharedHeaders(headers: Readonly<Record<string, string>>): [name: string, value: string][] {
  return Object.entries(headers)
    .filter(([name]) => SHARED_HEADERS.has(name))
    .map(([name, value]) => [name, redactText(value)])
}

/** Of Slack's answers what says what is broken; of anything else nothing but a short text. */
export function sharedReply(reply: string, mask: Mask, words: LeftOutWords): SharedReply | null {
  if (reply === '') return null
  const object = parsedObject(reply)
  if (object) return sharedObject(object, mask, words)
  const text = reply.trim()
  if (CODE_LIKE.test(text)) return { text: redactText(mask(text)), leftOut: null }
  return { text: '', leftOut: (text.startsWith('<') ? words.webPage : words.text)(reply.length) }
}

type Fields = Record<string, unknown>

function parsedObject(text: string): Fields | null {
  try {
    return asObject(JSON.parse(text))
  } catch {
    return null
  }
}

function asObject(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null
}

function sharedObject(object: Fields, mask: Mask, words: LeftOutWords): SharedReply {
  const own = chosen(object, SHARED_FIELDS, isPlain)
  const inner = Object.entries(SHARED_INNER).flatMap(([name, wanted]) => {
    const whole = asObject(object[name])
    return whole
      ? [{ name, whole, part: chosen(whole, wanted, name === WITH_LISTS ? isTexts : isPlain) }]
      : []
  })
  const shared = { ...own, ...Object.fromEntries(inner.map(({ name, part }) => [name, part])) }
  const count = inner.reduce(
    (sum, { whole, part }) => sum + countOf(whole) - countOf(part),
    countOf(object) - countOf(shared),
  )
  const text = JSON.stringify(
    withTexts(shared, (each) => shortText(each, mask)),
    null,
    2,
  )
  return { text, leftOut: count === 0 ? null : words.fields(count) }
}

/** Hidden first and cut then: half a secret or half an address would not be known for one. */
function shortText(text: string, mask: Mask): string {
  const hidden = redactText(mask(text))
  return hidden.length > MOST_CHARACTERS ? `${hidden.slice(0, MOST_CHARACTERS)}…` : hidden
}

function isPlain(value: unknown): boolean {
  return ['string', 'boolean', 'number'].includes(typeof value)
}

function isTexts(value: unknown): boolean {
  return Array.isArray(value) && value.length <= MOST_TEXTS && value.every((each) => typeof each === 'string')
}

function chosen(object: Fields, wanted: RegExp, isShared: (value: unknown) => boolean): Fields {
  return Object.fromEntries(
    Object.entries(object).filter(([name, value]) => wanted.test(name) && isShared(value)),
  )
}

function countOf(object: Fields): number {
  return Object.keys(object).length
}
