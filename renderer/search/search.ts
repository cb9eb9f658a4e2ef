import { failureMessages } from '../../shared/language/en/failure-reasons.ts'
import { inconclusiveMessages } from '../../shared/language/en/inconclusive-reasons.ts'
import { warningMessages } from '../../shared/language/en/warning-reasons.ts'
import type {
  FailureReason,
  InconclusiveReason,
  Reason,
  Status,
  WarningReason,
} from '../../shared/outcome.ts'
import { ANY_TIME, type SearchTime } from './search-time.ts'

/** What the search page looks for. What is empty restricts nothing, but for the verdicts. */
export type Search = {
  /** One of these verdicts, in their order; none stands for all but the good ones. */
  statuses: readonly Status[]
  /** One of these reasons, in their order. */
  reasons: readonly Reason[]
  /** Slack's code as it was typed. */
  code: string
  /** The names of workspaces. */
  workspaces: readonly string[]
  /** The ids of integrations. */
  integrations: readonly string[]
  /** Words of the evidence as they were typed. */
  text: string
  time: SearchTime
}

/** What is looked for before anything is chosen: whatever was not good. */
export const EVERYTHING: Search = {
  statuses: [],
  reasons: [],
  code: '',
  workspaces: [],
  integrations: [],
  text: '',
  time: ANY_TIME,
}

/** The most that main takes of a code and of a text, in characters. */
export const MAX_LENGTH = { code: 100, text: 200 } as const

/** The verdicts in the order in which they are offered. */
export const STATUSES = ['failed', 'warning', 'inconclusive', 'ok'] as const satisfies readonly Status[]
const NOT_GOOD = STATUSES.filter((status) => status !== 'ok')

/** The reasons of each verdict in the order in which they are offered. */
export const REASONS = {
  failed: Object.keys(failureMessages) as FailureReason[],
  warning: Object.keys(warningMessages) as WarningReason[],
  inconclusive: Object.keys(inconclusiveMessages) as InconclusiveReason[],
} as const
/** Every reason there is, in that order. */
export const ALL_REASONS: readonly Reason[] = [...REASONS.failed, ...REASONS.warning, ...REASONS.inconclusive]

/** These verdicts in their order, each once; none where they are what stands for itself. */
export function statusesOf(chosen: readonly Status[]): readonly Status[] {
  const statuses = STATUSES.filter((status) => chosen.includes(status))
  return statuses.length === NOT_GOOD.length && !statuses.includes('ok') ? [] : statuses
}

/** The verdicts that a search finds. */
export function soughtStatuses({ statuses }: Search): readonly Status[] {
  return statuses.length === 0 ? NOT_GOOD : statuses
}

/** Whether good checks are found too. */
export function findsGood({ statuses }: Search): boolean {
  return statuses.includes('ok')
}

/** The same search with good checks, or without them. */
export function withGood(search: Search, good: boolean): Search {
  const others = soughtStatuses(search).filter((status) => status !== 'ok')
  return { ...search, statuses: statusesOf(good ? [...others, 'ok'] : others) }
}
