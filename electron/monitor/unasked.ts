import type { Result } from '../../shared/evidence.ts'
import type { Integration } from '../../shared/integration.ts'
import type { CheckKind, Outcome } from '../../shared/outcome.ts'

/** When a round without a question took place (ms since 1970), which check it would have been, and why in words. */
export type Unasked = { at: number; check?: CheckKind; notes?: string[] }

/** The result of a round in which nothing could be asked; the first check of the integration stands for it. */
export function unaskedResult({ id, kind }: Integration, outcome: Outcome, unasked: Unasked): Result {
  const { at, check = kind === 'bot' ? 'auth' : 'webhook', notes = [] } = unasked
  return {
    integrationId: id,
    at,
    durationMs: 0,
    check,
    outcome,
    httpStatus: null,
    checks: [{ check, outcome, httpStatus: null, durationMs: 0 }],
    note: null,
    evidence: { exchanges: [], notes },
  }
}
