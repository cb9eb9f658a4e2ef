import type { Mask } from './mask-all.ts'

/** Response headers that help an admin or Slack's support. What stands between us and Slack is nobody else's business. */
const SHARED_HEADERS = new Set([
  'content-type',
  'date',
  'retry-after',
  'x-accepted-oauth-scopes',
  'x-oauth-scopes',
  'x-slack-failure',
])

/** The fields of Slack's answers that say what is broken and where. */
const SHARED_FIELDS = /^(?:ok|error|warning|needed|provided|team|team_id|app_id)$/
/** The same of the objects in them. */
const SHARED_INNER: Readonly<Record<string, RegExp>> = {
  channel: /^(?:id|name|is_[a-z_]+)$/,
  response_metadata: /^(?:messages|warnings)$/,
}
/** A longer text says more than a code. */
const CODE_LIKE = /^[^<\n]{1,100}$/

/** A reply as it may be handed on, and what was left out of it in words; null where nothing was. */
export type SharedReply = { text: string; leftOut: string | null }

/** A text without what is left of secrets, and without people: e-mail addresses and the ids of users. */
export function redactText(text: string): string {
  return withoutTails(text)
    .replace(/[^\s@<>"'(]+@[^\s@<>"')]+\.[a-z]{2,}/gi, '…@…')
    .replace(/\b[UW][A-Z0-9]{8,}\b/g, 'U…')
}

/** A masked text without the last characters of the secrets: they tell one from another, which only their owner has to. */
export function withoutTails(text: string): string {
  return text.replace(/…[A-Za-z0-9]{4}(?![A-Za-z0-9])/g, '…')
}

/** The headers that may be handed on. */
export function sharedHeaders(headers: Readonly<Record<string, string>>): [name: string, value: string][] {
  return Object.entries(headers)
    .filter(([name]) => SHARED_HEADERS.has(name))
    .map(([name, value]) => [name, redactText(value)])
}

/** Of Slack's answers what says what is broken; of anything else nothing but a short text. */
export function sharedReply(reply: string, mask: Mask): SharedReply | null {
  if (reply === '') return null
  const object = parsedObject(reply)
  if (object) return sharedObject(object, mask)
  const text = reply.trim()
  if (CODE_LIKE.test(text)) return { text: redactText(mask(text)), leftOut: null }
  const what = text.startsWith('<') ? 'a web page' : 'a text'
  return { text: '', leftOut: `${what} of ${reply.length.toLocaleString('en-GB')} characters` }
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

function sharedObject(object: Fields, mask: Mask): SharedReply {
  const own = chosen(object, SHARED_FIELDS)
  const inner = Object.entries(SHARED_INNER).flatMap(([name, wanted]) => {
    const whole = asObject(object[name])
    return whole ? [{ name, whole, part: chosen(whole, wanted) }] : []
  })
  const shared = { ...own, ...Object.fromEntries(inner.map(({ name, part }) => [name, part])) }
  const hide = (_name: string, value: unknown) =>
    typeof value === 'string' ? redactText(mask(value)) : value
  const count = inner.reduce(
    (sum, { whole, part }) => sum + countOf(whole) - countOf(part),
    countOf(object) - countOf(shared),
  )
  return { text: JSON.stringify(shared, hide, 2), leftOut: count === 0 ? null : fieldsWords(count) }
}

function fieldsWords(count: number): string {
  return `${count} ${count === 1 ? 'field that says' : 'fields that say'} nothing about this`
}

function chosen(object: Fields, wanted: RegExp): Fields {
  return Object.fromEntries(Object.entries(object).filter(([name]) => wanted.test(name)))
}

function countOf(object: Fields): number {
  return Object.keys(object).length
}
