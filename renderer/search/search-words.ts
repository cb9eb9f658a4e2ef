import type { Sought, SoughtTime } from '../../shared/language/en/search.ts'
import type { WindowMessages } from '../../shared/language/messages.ts'
import type { IntegrationView } from '../../shared/overview.ts'
import { EVERYTHING, findsGood, type Search, STATUSES, soughtStatuses, withGood } from './search.ts'
import { ANY_TIME, isAnyTime, type SearchTime, startOf } from './search-time.ts'

/** "22 November 09:30": a day or a minute as it is chosen, with its year where that is not this one. */
function momentWords(moment: string, { time }: WindowMessages): string {
  const at = startOf(moment) ?? 0
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear()
  return [(sameYear ? time.monthDay : time.fullDay)(at), moment.split('T')[1]].filter(Boolean).join(' ')
}

function soughtTime(time: SearchTime, messages: WindowMessages): SoughtTime {
  if ('last' in time) return time
  const written = (moment: string) => moment && momentWords(moment, messages)
  return { from: written(time.from), to: written(time.to) }
}

/** A part of a search that leaves something out. */
export type Part = {
  key: string
  /** What it is about, and what it says, in a few words each. */
  name: string
  said: string
  without: Search
}

/** What leaves something out, one by one. */
export function partsOf(
  search: Search,
  integrations: readonly IntegrationView[],
  messages: WindowMessages,
): Part[] {
  const { filters, when } = messages.search
  const part = (name: string, said: string, changes: Partial<Search>): Part => ({
    key: `${name} ${said}`,
    name,
    said,
    without: { ...search, ...changes },
  })
  const { statuses, reasons, workspaces, code, text, time } = search
  const without = <T>(all: readonly T[], one: T) => all.filter((other) => other !== one)
  return [
    ...(statuses.length > 0 ? [part(filters.verdict, statusWords(search, messages), { statuses: [] })] : []),
    ...reasons.map((each) =>
      part(filters.reason, messages.reasons[each].title, { reasons: without(reasons, each) }),
    ),
    ...(code.trim() ? [part(filters.code, code.trim(), { code: '' })] : []),
    ...workspaces.map((each) => part(filters.workspace, each, { workspaces: without(workspaces, each) })),
    ...search.integrations.map((each) => ({
      ...part(filters.integration, nameOf(each, integrations), {
        integrations: without(search.integrations, each),
      }),
      key: each,
    })),
    ...(text.trim() ? [part(filters.evidence, text.trim(), { text: '' })] : []),
    ...(isAnyTime(time)
      ? []
      : [part(filters.time, capital(when(soughtTime(time, messages))), { time: ANY_TIME })]),
  ]
}

function statusWords(search: Search, { search: { filters, verdict } }: WindowMessages): string {
  if (search.statuses.length === STATUSES.length) return filters.goodToo
  return search.statuses.map((status) => verdict[status]).join(', ')
}

function nameOf(id: string, integrations: readonly IntegrationView[]): string {
  return integrations.find((view) => view.id === id)?.name ?? id
}

function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** "No trouble with the code is_archived in Acme since 1 November." */
export function nothingWords(
  search: Search,
  integrations: readonly IntegrationView[],
  messages: WindowMessages,
): string {
  const { reasons, workspaces, code, text, time } = search
  return messages.search.nothing({
    what: subjectOf(search, messages),
    reasons: reasons.map((reason) => messages.reasons[reason].title),
    code: code.trim(),
    text: text.trim(),
    names: search.integrations.map((id) => nameOf(id, integrations)),
    workspaces,
    time: soughtTime(time, messages),
  })
}

function subjectOf(search: Search, { search: { verdict } }: WindowMessages): Sought['what'] {
  const sought = soughtStatuses(search)
  if (sought.length === STATUSES.length) return 'checks'
  return search.statuses.length === 0 ? 'trouble' : sought.map((status) => verdict[status])
}

/** A way to find more: what it is called, and the search that does. */
export type Wider = { words: string; search: Search }

/** What can be left out of a search that found nothing, each by itself. */
export function widerOnes(search: Search, messages: WindowMessages): Wider[] {
  const { wider, filters } = messages.search
  const ways: (Wider | false)[] = [
    !isAnyTime(search.time) && { words: wider.time, search: { ...search, time: ANY_TIME } },
    search.text.trim() !== '' && { words: wider.text, search: { ...search, text: '' } },
    search.code.trim() !== '' && { words: wider.code, search: { ...search, code: '' } },
    search.reasons.length > 0 && { words: wider.reason, search: { ...search, reasons: [] } },
    search.integrations.length > 0 && {
      words: wider.integration,
      search: { ...search, integrations: [] },
    },
    search.workspaces.length > 0 && { words: wider.workspace, search: { ...search, workspaces: [] } },
    search.statuses.length > 0 &&
      !findsGood(search) && {
        words: wider.verdict,
        search: { ...search, statuses: EVERYTHING.statuses },
      },
    !findsGood(search) && { words: filters.goodToo, search: withGood(search, true) },
  ]
  return ways.filter((way) => way !== false)
}
