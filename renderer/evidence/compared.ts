import type { Exchange, Result } from '../../shared/evidence.ts'
import type { Compared } from '../../shared/history.ts'
import type { CheckKind } from '../../shared/outcome.ts'
import { type Changes, changesBetween } from './changes.ts'

/** What came of comparing a bad answer with a good one; why not, where they cannot be compared. */
export type Comparison =
  | { kind: 'no-bad' | 'no-good' | 'other-question' }
  /** `goodAt` and `badAt` in ms since 1970. */
  | ({ kind: 'compared'; method: string; goodAt: number; badAt: number } & Changes)

/** What is different between the first bad answer of an incident and the good one nearest to it. */
export function comparisonOf({ good, bad }: Compared): Comparison {
  const asked = bad && exchangeOf(bad, bad.check)
  if (!bad || !asked) return { kind: 'no-bad' }
  if (!good || good.evidence.exchanges.length === 0) return { kind: 'no-good' }
  const before = exchangeOf(good, asked.check)
  if (before?.method !== asked.method) return { kind: 'other-question' }
  return {
    kind: 'compared',
    method: asked.method,
    goodAt: good.at,
    badAt: bad.at,
    ...changesBetween(before, asked, bad.outcome.code),
  }
}

/** The last answer to that check: what the verdict was read from. */
function exchangeOf({ evidence }: Result, check: CheckKind): Exchange | undefined {
  return evidence.exchanges.findLast((each) => each.check === check)
}
