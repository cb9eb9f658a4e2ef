import type { CheckKind, InconclusiveReason, Outcome } from '../../shared/outcome.ts'
import type { ReplyFacts } from './facts.ts'
import type { NetworkFault, SlackReply } from './slack-reply.ts'
import { inconclusive, outcomeOf, statusCode } from './verdict.ts'
import { HOOK_MISCONFIGURED } from './webhook-errors.ts'

/** Each way of getting no answer is one of not seeing: none of them is the integration's fault. */
const reasons: Record<NetworkFault, InconclusiveReason> = {
  offline: 'offline',
  dns: 'no-connection',
  refused: 'no-connection',
  reset: 'no-connection',
  timeout: 'timeout',
  tls: 'tls',
  proxy: 'proxy',
  redirect: 'redirected',
  'too-large': 'not-slack',
  garbled: 'not-slack',
  aborted: 'timeout',
  unknown: 'no-connection',
}
/** Faults that a missing network explains. */
const explained: ReadonlySet<NetworkFault> = new Set(['dns', 'refused', 'reset', 'timeout', 'unknown'])

/** The verdict where no answer came. */
export function classifyFault(
  check: CheckKind,
  reply: Extract<SlackReply, { kind: 'no-reply' }>,
  { online }: ReplyFacts,
): Outcome {
  const { fault, detail } = reply
  const code = detail === '' ? null : detail
  if (fault === 'redirect' && check === 'webhook' && reply.redirect?.atSlack) {
    return outcomeOf(HOOK_MISCONFIGURED, statusCode(reply.redirect.httpStatus))
  }
  if (online === false && explained.has(fault)) return inconclusive('offline', code)
  return inconclusive(reasons[fault], code)
}
