import { reasonMessage } from '../../shared/messages.ts'
import type { Status } from '../../shared/outcome.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { LANGUAGE } from '../words/dates.ts'
import { numberWords } from '../words/numbers.ts'
import { EVERYTHING, findsGood, type Search, STATUSES, soughtStatuses, withGood } from './search.ts'
import { ANY_TIME, isAnyTime, type Last, type SearchTime, startOf } from './search-time.ts'

/** A verdict as it is looked for. */
export const soughtWord: Record<Status, string> = {
  failed: 'Failed',
  warning: 'Warning',
  inconclusive: 'Could not check',
  ok: 'Good',
}

/** "Last 7 days". */
export const lastWords: Record<Last, string> = {
  '24h': 'Last 24 hours',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
}

const day = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'long' })
const yearDay = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'long', year: 'numeric' })

/** "22 November 09:30": a day or a minute as it is chosen, with its year where that is not this one. */
export function momentWords(moment: string): string {
  const at = startOf(moment) ?? 0
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear()
  return [(sameYear ? day : yearDay).format(at), moment.split('T')[1]].filter(Boolean).join(' ')
}

/** "since 1 November", "until 22 November 09:30", "in the last 7 days"; empty where any time will do. */
export function timeWords(time: SearchTime): string {
  if ('last' in time) return `in the ${lastWords[time.last].toLowerCase()}`
  const { from, to } = time
  if (from && to) return `from ${momentWords(from)} to ${momentWords(to)}`
  return from ? `since ${momentWords(from)}` : to && `until ${momentWords(to)}`
}

/** A part of a search that leaves something out. */
export type Part = {
  key: string
  /** What it is about, and what it says, in a few words each. */
  name: string
  words: string
  without: Search
}

/** What leaves something out, one by one. */
export function partsOf(search: Search, integrations: readonly IntegrationView[]): Part[] {
  const part = (name: string, words: string, changes: Partial<Search>): Part => ({
    key: `${name} ${words}`,
    name,
    words,
    without: { ...search, ...changes },
  })
  const { statuses, reasons, workspaces, code, text, time } = search
  return [
    ...(statuses.length > 0 ? [part('Verdict', statusWords(search), { statuses: [] })] : []),
    ...reasons.map((each) =>
      part('Reason', reasonMessage(each).title, { reasons: reasons.filter((other) => other !== each) }),
    ),
    ...(code.trim() ? [part('Code', code.trim(), { code: '' })] : []),
    ...workspaces.map((each) =>
      part('Workspace', each, { workspaces: workspaces.filter((other) => other !== each) }),
    ),
    ...search.integrations.map((each) => ({
      ...part('Integration', nameOf(each, integrations), {
        integrations: search.integrations.filter((other) => other !== each),
      }),
      key: each,
    })),
    ...(text.trim() ? [part('Evidence', text.trim(), { text: '' })] : []),
    ...(isAnyTime(time) ? [] : [part('Time', capital(timeWords(time)), { time: ANY_TIME })]),
  ]
}

function statusWords(search: Search): string {
  if (search.statuses.length === STATUSES.length) return 'Good checks too'
  return search.statuses.map((status) => soughtWord[status]).join(', ')
}

function nameOf(id: string, integrations: readonly IntegrationView[]): string {
  return integrations.find((view) => view.id === id)?.name ?? id
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "No trouble with the code is_archived in Acme since 1 November." */
export function nothingWords(search: Search, integrations: readonly IntegrationView[]): string {
  const { reasons, workspaces, code, text, time } = search
  const names = search.integrations.map((id) => nameOf(id, integrations))
  const words = [
    subject(search),
    reasons.length > 0 && `for ${listWords(reasons.map((reason) => `“${reasonMessage(reason).title}”`))}`,
    code.trim() && `with the code ${code.trim()}`,
    text.trim() && `with “${text.trim()}” in its evidence`,
    names.length > 0 && `of ${listWords(names)}`,
    workspaces.length > 0 && `in ${listWords(workspaces)}`,
    timeWords(time),
  ]
  return `${words.filter(Boolean).join(' ')}.`
}

function subject(search: Search): string {
  const sought = soughtStatuses(search)
  if (sought.length === STATUSES.length) return 'No check'
  if (search.statuses.length === 0) return 'No trouble'
  return `Nothing with the verdict ${listWords(sought.map((status) => `“${soughtWord[status]}”`))}`
}

/** "a, b or c"; of many the first three. */
function listWords(words: readonly string[]): string {
  const shown = words.length > 4 ? [...words.slice(0, 3), `${numberWords(words.length - 3)} others`] : words
  return shown.length < 2 ? shown.join('') : `${shown.slice(0, -1).join(', ')} or ${shown.at(-1)}`
}

/** A way to find more: what it is called, and the search that does. */
export type Wider = { words: string; search: Search }

/** What can be left out of a search that found nothing, each by itself. */
export function widerOnes(search: Search): Wider[] {
  const ways: (Wider | false)[] = [
    !isAnyTime(search.time) && { words: 'At any time', search: { ...search, time: ANY_TIME } },
    search.text.trim() !== '' && { words: 'Whatever the evidence says', search: { ...search, text: '' } },
    search.code.trim() !== '' && { words: 'With any code', search: { ...search, code: '' } },
    search.reasons.length > 0 && { words: 'For any reason', search: { ...search, reasons: [] } },
    search.integrations.length > 0 && {
      words: 'Of all integrations',
      search: { ...search, integrations: [] },
    },
    search.workspaces.length > 0 && { words: 'In all workspaces', search: { ...search, workspaces: [] } },
    search.statuses.length > 0 &&
      !findsGood(search) && {
        words: 'With any verdict but good',
        search: { ...search, statuses: EVERYTHING.statuses },
      },
    !findsGood(search) && { words: 'Good checks too', search: withGood(search, true) },
  ]
  return ways.filter((way) => way !== false)
}
