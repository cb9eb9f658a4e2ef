import type { Exchange } from '../../shared/evidence.ts'
import type { CheckKind, Outcome } from '../../shared/outcome.ts'

/** What the child made of one answer. */
export type Heard = {
  case: string
  check: CheckKind
  outcome: Outcome
  notes: string[]
  /** How long we are asked to wait, in ms, or null. */
  waitMs: number | null
  exchange: Exchange
  tookMs: number
}

/** What the child writes when all is asked. */
export type Report = {
  heard: Heard[]
  /** What would keep the process from ending, besides the pipes to whoever started it. */
  keptOpen: string[]
  /** Milliseconds since 1970. */
  doneAt: number
}

/** A verdict as the contract writes it: `failed http-404 permanent (HTTP 404)`. */
export function verdictLine(outcome: Outcome): string {
  const { status, code } = outcome
  const reason = status === 'ok' ? [] : [outcome.reason]
  const permanence = status === 'failed' ? [outcome.permanence] : []
  return [status, ...reason, ...permanence, ...(code === null ? [] : [`(${code})`])].join(' ')
}
