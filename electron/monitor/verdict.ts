import type {
  FailureReason,
  InconclusiveReason,
  Outcome,
  Permanence,
  WarningReason,
} from '../../shared/outcome.ts'
import { OK } from '../../shared/outcome.ts'

/** What a code of Slack means to us: an outcome before its code is put in. */
export type Decision =
  | { status: 'ok' }
  | { status: 'warning'; reason: WarningReason }
  | { status: 'failed'; reason: FailureReason; permanence: Permanence }
  | { status: 'inconclusive'; reason: InconclusiveReason }

/** Decides "broken until somebody acts". */
export function breaks(reason: FailureReason, permanence: Permanence = 'permanent'): Decision {
  return { status: 'failed', reason, permanence }
}
/** Decides "works for now, and somebody should look". */
export function warns(reason: WarningReason): Decision {
  return { status: 'warning', reason }
}
/** Decides "we cannot tell". */
export function hides(reason: InconclusiveReason): Decision {
  return { status: 'inconclusive', reason }
}

/** The outcome of a decision about a code, or about an HTTP status where no code came. */
export function outcomeOf(decision: Decision, code: string): Outcome {
  return decision.status === 'ok' ? OK : { ...decision, code }
}

/** An outcome that says that we cannot tell. */
export function inconclusive(reason: InconclusiveReason, code: string | null = null): Outcome {
  return { status: 'inconclusive', reason, code }
}

/** How a status stands where a code would: `HTTP 404`. */
export function statusCode(httpStatus: number): string {
  return `HTTP ${httpStatus}`
}

/** Whether a text can be a code of Slack's. Anything else (a page, a sentence) is not Slack speaking. */
export function isSlackCode(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9_]{1,63}$/.test(value)
}
