import type { Exchange } from '../../shared/evidence.ts'
import { type Field, type Json, parseJson, sameText } from './json.ts'
import { isTelling } from './telling.ts'

/** What is different, by what it is about: `name` is a header's name or a path, `channel.is_archived`. */
export type Change = {
  kind: 'added' | 'removed' | 'changed'
  of: 'http-status' | 'network-error' | 'header' | 'field' | 'body'
  name: string
  /** What it was; null where it was not there. */
  before: Json | null
  /** What it is; null where it is not there any more. */
  after: Json | null
}

/** What is different: what tells something, the most telling first, and what is different in any two answers. */
export type Changes = { telling: Change[]; passing: Change[] }

/** Headers that differ in any two answers. */
const PASSING_HEADERS = new Set(['date', 'via', 'x-cache', 'x-slack-backend', 'x-slack-req-id'])
/** Fields of Slack's replies that change by themselves: counters of what people do, and times of asking. */
const PASSING_FIELDS = new Set([
  'cache_ts',
  'cache_valid_until',
  'last_read',
  'latest',
  'num_members',
  'req_id',
  'request_id',
  'ts',
  'unread_count',
  'unread_count_display',
  'updated',
])
/** The longest text of a body that is shown as one change. */
const LONGEST = 400

/** What is different between two answers to one question. The order of fields and items is not looked at. */
export function changesBetween(good: Exchange, bad: Exchange, code: string | null): Changes {
  const all = [
    ...between({ of: 'http-status', name: '' }, numberOf(good.httpStatus), numberOf(bad.httpStatus)),
    ...between({ of: 'network-error', name: '' }, textOf(good.networkError), textOf(bad.networkError)),
    ...bodyChanges(good.reply, bad.reply),
    ...headerChanges(good.headers, bad.headers),
  ]
  const telling = all.filter((change) => !isPassing(change))
  return {
    telling: telling.toSorted((a, b) => rankOf(a, code) - rankOf(b, code)),
    passing: all.filter(isPassing),
  }
}

/** What a change is about. */
type About = Pick<Change, 'of' | 'name'>

function bodyChanges(good: string, bad: string): Change[] {
  const [before, after] = [parseJson(good), parseJson(bad)]
  if (before && after) return valueChanges('', before, after)
  return between({ of: 'body', name: '' }, textOf(shortened(good) || null), textOf(shortened(bad) || null))
}

function shortened(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function headerChanges(good: Exchange['headers'], bad: Exchange['headers']): Change[] {
  const names = new Set([...Object.keys(bad), ...Object.keys(good)])
  return [...names].flatMap((name) =>
    between({ of: 'header', name }, textOf(good[name] ?? null), textOf(bad[name] ?? null)),
  )
}

function valueChanges(path: string, before: Json, after: Json): Change[] {
  if (before.kind === 'object' && after.kind === 'object') {
    return fieldChanges(path, new Map(before.fields), new Map(after.fields))
  }
  if (before.kind === 'array' && after.kind === 'array') return itemChanges(path, before.items, after.items)
  return between({ of: path === '' ? 'body' : 'field', name: path }, before, after)
}

function fieldChanges(path: string, before: ReadonlyMap<string, Json>, after: ReadonlyMap<string, Json>) {
  const names = new Set<Field[0]>([...after.keys(), ...before.keys()])
  return [...names].flatMap((name) => {
    const [was, is] = [before.get(name), after.get(name)]
    const inner = path === '' ? name : `${path}.${name}`
    return was && is
      ? valueChanges(inner, was, is)
      : between({ of: 'field', name: inner }, was ?? null, is ?? null)
  })
}

/** Items have no names: what both have is the same wherever it stands, and as often. */
function itemChanges(path: string, before: readonly Json[], after: readonly Json[]): Change[] {
  const about: About = { of: 'field', name: `${path}[]` }
  const gone = without(before, after).map((item) => between(about, item, null))
  const come = without(after, before).map((item) => between(about, null, item))
  return [...gone, ...come].flat()
}

function without(items: readonly Json[], others: readonly Json[]): Json[] {
  const left = others.map(sameText)
  return items.filter((item) => {
    const index = left.indexOf(sameText(item))
    if (index !== -1) left.splice(index, 1)
    return index === -1
  })
}

function between(about: About, before: Json | null, after: Json | null): Change[] {
  if (before === null && after === null) return []
  if (before === null) return [{ kind: 'added', ...about, before, after }]
  if (after === null) return [{ kind: 'removed', ...about, before, after }]
  return sameText(before) === sameText(after) ? [] : [{ kind: 'changed', ...about, before, after }]
}

function isPassing({ of, name }: Change): boolean {
  if (of === 'header') return PASSING_HEADERS.has(name)
  return of === 'field' && PASSING_FIELDS.has(lastOf(name))
}

function rankOf({ kind, of, name, before, after }: Change, code: string | null): number {
  if (of === 'header') return 5
  if (of !== 'field') return 0
  const value = after ?? before
  if (value && isTelling(lastOf(name), value, code)) return 1
  return { changed: 2, added: 3, removed: 4 }[kind]
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1).replace(/\[\]$/, '')
}

function numberOf(value: number | null): Json | null {
  return value === null ? null : { kind: 'number', text: String(value) }
}

function textOf(value: string | null): Json | null {
  return value === null ? null : { kind: 'string', text: value }
}
