import type { CheckSummary } from '../../shared/evidence.ts'
import type { CheckKind, Outcome } from '../../shared/outcome.ts'
import { inconclusive } from './verdict.ts'

/** The check that decides a round, and what it found. */
export type RoundVerdict = { check: CheckKind; outcome: Outcome }

/**
 * What a round as a whole found, from its checks in the order they were asked. The first failure decides, since later
 * ones follow from it. Otherwise the last question has to be answered: a good token says nothing about the channel,
 * and must not resolve an incident of it. A good channel, though, needs no answer about the token: Slack gave it one.
 */
export function combineChecks(checks: readonly CheckSummary[]): RoundVerdict {
  const last = checks.at(-1)
  if (!last) return { check: 'auth', outcome: inconclusive('internal') }
  const failed = checks.find(({ outcome }) => outcome.status === 'failed')
  if (failed) return verdictOf(failed)
  if (last.outcome.status === 'inconclusive') return verdictOf(last)
  return verdictOf(checks.find(({ outcome }) => outcome.status === 'warning') ?? last)
}

function verdictOf({ check, outcome }: CheckSummary): RoundVerdict {
  return { check, outcome }
}
