import { ALL_REASONS, EVERYTHING, MAX_LENGTH, type Search, STATUSES, statusesOf } from './search.ts'
import { ANY_TIME, LASTS, type Last, type SearchTime, startOf } from './search-time.ts'

/**
 * A search as it stands in the window's address: `status=failed,warning&code=is_archived&workspace=Acme&last=7d`. Nothing
 * is said of what restricts nothing.
 */
export function searchAddress(search: Search): string {
  const time = { ...ANY_TIME, last: '', ...search.time }
  const parts: [name: string, values: readonly string[]][] = [
    ['status', search.statuses],
    ['reason', search.reasons],
    ['code', [search.code]],
    ['workspace', search.workspaces],
    ['integration', search.integrations],
    ['text', [search.text]],
    ['last', [time.last]],
    ['from', [time.from]],
    ['to', [time.to]],
  ]
  const said = parts.map(([name, values]) => [name, values.filter((value) => value !== '')] as const)
  return said
    .filter(([, values]) => values.length > 0)
    .map(([name, values]) => `${name}=${values.map(encoded).join(',')}`)
    .join('&')
}

/** The search that stands in an address. What cannot be read there restricts nothing. */
export function readSearch(address: string): Search {
  const values = new Map<string, string[]>()
  for (const part of address.split('&')) {
    const [name = '', list = ''] = part.split(/=(.*)/s)
    values.set(name, list.split(',').flatMap(decoded))
  }
  const all = (name: string) => [...new Set(values.get(name) ?? [])]
  const one = (name: string) => values.get(name)?.join(',') ?? ''
  const statuses = all('status')
  const reasons = all('reason')
  return {
    ...EVERYTHING,
    statuses: statusesOf(STATUSES.filter((status) => statuses.includes(status))),
    reasons: ALL_REASONS.filter((reason) => reasons.includes(reason)),
    code: cut(one('code'), MAX_LENGTH.code),
    workspaces: all('workspace'),
    integrations: all('integration'),
    text: cut(one('text'), MAX_LENGTH.text),
    time: timeOf(one('last'), one('from'), one('to')),
  }
}

function timeOf(last: string, from: string, to: string): SearchTime {
  if (isLast(last)) return { last }
  const time = { from: momentOf(from), to: momentOf(to) }
  return time.from || time.to ? time : ANY_TIME
}

function isLast(last: string): last is Last {
  return Object.hasOwn(LASTS, last)
}

function momentOf(moment: string): string {
  return startOf(moment) === null ? '' : moment
}

function cut(text: string, length: number): string {
  return text.slice(0, length).toWellFormed()
}

/** A colon breaks no address, and times are easier to read with it. */
function encoded(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll('%3A', ':')
}

/** Nothing, where it cannot be read: an address may have been typed by hand. */
function decoded(value: string): string[] {
  try {
    return value === '' ? [] : [decodeURIComponent(value)]
  } catch {
    return []
  }
}
