import type { CheckSummary, Evidence, Result } from '../../shared/evidence.ts'
import type { Integration, IntegrationKind } from '../../shared/integration.ts'
import { common as english } from '../../shared/language/en/common.ts'
import type { CheckKind, Outcome, Reason, Status } from '../../shared/outcome.ts'
import type { WhoMends } from '../../shared/reason-message.ts'
import { isSlackCode } from '../monitor/verdict.ts'

/** A verdict in the flat form that programs read. */
type Verdict = { status: Status; reason: Reason | null; code: string | null; httpStatus: number | null }

/** One integration in the JSON that `redbar check --json` prints. A field is never left out. */
export type CheckItem = { name: string; kind: IntegrationKind } & Verdict & {
    /** A few words for people; "Works" when it does. */
    title: string
    /** `you`, `slack-admin`, `slack`, `app-maker` or `network`; null when there is nothing to mend. */
    whoMends: WhoMends | null
    steps: string[]
    checks: ({ check: CheckKind; durationMs: number } & Verdict)[]
    evidence: Evidence
  }

/** What is said of an integration with which nothing is wrong. */
export const WORKS = 'Works'

/** The reason of an outcome; null where it is ok. */
export function reasonOf(outcome: Outcome): Reason | null {
  return outcome.status === 'ok' ? null : outcome.reason
}

/** The title of an outcome, for people. */
export function titleOf(outcome: Outcome): string {
  return outcome.status === 'ok' ? WORKS : english.reasons[outcome.reason].title
}

/** An integration and its result as one item. */
export function toCheckItem({ name, kind }: Integration, result: Result): CheckItem {
  const { outcome, httpStatus, checks, evidence } = result
  const message = outcome.status === 'ok' ? null : english.reasons[outcome.reason]
  return {
    name,
    kind,
    ...verdictOf(outcome, httpStatus),
    title: titleOf(outcome),
    whoMends: message?.whoMends ?? null,
    steps: message?.steps ?? [],
    checks: checks.map(toCheck),
    evidence,
  }
}

function toCheck({ check, outcome, httpStatus, durationMs }: CheckSummary): CheckItem['checks'][number] {
  return { check, ...verdictOf(outcome, httpStatus), durationMs }
}

function verdictOf(outcome: Outcome, httpStatus: number | null): Verdict {
  return { status: outcome.status, reason: reasonOf(outcome), code: slackCodeOf(outcome), httpStatus }
}

/**
 * Slack's own code, or the field of its answer that stands for one. `HTTP 404` and `ECONNREFUSED` are none: the first
 * is in `httpStatus`, the second in the evidence.
 */
function slackCodeOf({ status, code }: Outcome): string | null {
  return status === 'warning' || isSlackCode(code) ? code : null
}
