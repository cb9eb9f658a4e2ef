import { explainCode } from './code-explanations.ts'
import type { CommonMessages } from './language/messages.ts'
import type { CheckKind, Reason } from './outcome.ts'

/** What was found, and what probably caused it, the likeliest first; no causes where nothing is known. */
export type Found = { reason: Reason; code: string | null; check: CheckKind; causes: readonly string[] }

type Words = Pick<CommonMessages, 'reasons' | 'codes'>

/**
 * What a reason means, and what its code tells beyond that. Where the causes of this very integration are told
 * beside it, the bare statement is enough: the rest of a meaning names what the causes can be in general.
 */
export function meaningOf({ reason, code, check, causes }: Found, messages: Words): string {
  const { meaning } = messages.reasons[reason]
  if (causes.length > 0) return statementOf(meaning)
  const narrower = code && explainCode(code, check, messages)
  return narrower ? `${meaning} ${narrower}` : meaning
}

/** "Slack no longer accepts this credential: somebody …" -> "Slack no longer accepts this credential." */
function statementOf(meaning: string): string {
  const [statement] = meaning.split(/[:.](?= |$)/)
  return `${statement}.`
}
