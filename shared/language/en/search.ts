import type { Status } from '../../outcome.ts'
import { choice, number, plural } from './grammar.ts'

/** A stretch of time that ends now. */
export type LastStretch = '24h' | '7d' | '30d'
/** When, in words: a stretch that ends now, or from a moment to another; an empty one is open. */
export type SoughtTime = { last: LastStretch } | { from: string; to: string }
/** Everything by which something was looked for, in words; empty where it leaves nothing out. */
export type Sought = {
  /** Any check at all, what is not good, or these verdicts. */
  what: 'checks' | 'trouble' | readonly string[]
  reasons: readonly string[]
  code: string
  text: string
  names: readonly string[]
  workspaces: readonly string[]
  time: SoughtTime
}

const verdict: Record<Status, string> = {
  failed: 'Failed',
  warning: 'Warning',
  inconclusive: 'Could not check',
  ok: 'Good',
}

const last: Record<LastStretch, string> = {
  '24h': 'Last 24 hours',
  '7d': 'Last 7 days',
  '30d': 'Last 30 days',
}

/** "since 1 November", "until 22 November 09:30", "in the last 7 days"; empty where any time will do. */
function when(time: SoughtTime): string {
  if ('last' in time) return `in the ${last[time.last].toLowerCase()}`
  const { from, to } = time
  if (from && to) return `from ${from} to ${to}`
  return from ? `since ${from}` : to && `until ${to}`
}

/** "No trouble with the code is_archived in Acme since 1 November." */
function nothing({ what, reasons, code, text, names, workspaces, time }: Sought): string {
  const words = [
    subject(what),
    reasons.length > 0 && `for ${some(quoted(reasons))}`,
    code && `with the code ${code}`,
    text && `with “${text}” in its evidence`,
    names.length > 0 && `of ${some(names)}`,
    workspaces.length > 0 && `in ${some(workspaces)}`,
    when(time),
  ]
  return `${words.filter(Boolean).join(' ')}.`
}

function subject(what: Sought['what']): string {
  if (what === 'checks') return 'No check'
  return what === 'trouble' ? 'No trouble' : `Nothing with the verdict ${some(quoted(what))}`
}

function quoted(words: readonly string[]): string[] {
  return words.map((word) => `“${word}”`)
}

/** "a, b or c"; of many the first three. */
function some(words: readonly string[]): string {
  return choice(words.length > 4 ? [...words.slice(0, 3), `${number(words.length - 3)} others`] : words)
}

const filters = {
  text: 'Words in the evidence',
  code: 'Code',
  verdict: 'Verdict',
  reason: 'Reason',
  workspace: 'Workspace',
  integration: 'Integration',
  time: 'Time',
  evidence: 'Evidence',
  goodToo: 'Good checks too',
  noWorkspace: 'No workspace known',
  chosen: (label: string, count: number) => `${label}, ${number(count)} chosen`,
}

/** The menu in which a time is chosen. */
const time = {
  anyTime: 'Any time',
  when: 'When',
  from: 'From',
  to: 'To',
  day: (label: string) => `${label}: day`,
  timeOfDay: (label: string) => `${label}: time of the day`,
  turned: '“From” is later than “To”: nothing lies between them.',
}

const found = {
  title: 'Results',
  busy: 'Looking…',
  none: 'Nothing found',
  all: (count: number) => `${number(count)} found`,
  some: (count: number, below: boolean) => `The newest ${number(count)} shown${below ? ', more below' : ''}`,
  newer: (count: number) =>
    `Show ${number(count)} newer ${plural(count, { one: 'result', other: 'results' })}`,
  lookAgain: (count: number) =>
    `Look again: ${number(count)} newer ${plural(count, { one: 'check', other: 'checks' })}`,
  looking: 'Looking through the history',
  unreadable: 'The history could not be searched.',
  tryAgain: 'Try again',
  notLookedFor: 'Nothing was looked for.',
  wordless: (text: string) => `“${text}” has no letter and no digit, and words are made of these.`,
  end: 'That is all.',
  cut: 'No more than these are listed. To see older ones, narrow your search, by its time for instance.',
}

/** Ways to find more. */
const wider = {
  title: 'Look further:',
  time: 'At any time',
  text: 'Whatever the evidence says',
  code: 'With any code',
  reason: 'For any reason',
  integration: 'Of all integrations',
  workspace: 'In all workspaces',
  verdict: 'With any verdict but good',
}

/** The search of the history. */
export const searchMessages = {
  title: 'Search',
  verdict,
  last,
  when,
  nothing,
  filters,
  time,
  parts: 'What is looked for',
  takeAway: (name: string, words: string) => `Take away: ${name} ${words}`,
  clear: 'Clear all',
  found,
  wider,
}
/** The search of the history. */
export type SearchMessages = typeof searchMessages
