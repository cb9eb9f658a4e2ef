import type { CheckKind, Outcome } from '../../shared/outcome.ts'
import { classifyApiReply } from './classify-api.ts'
import { classifyFault } from './classify-fault.ts'
import { classifyWebhookReply } from './classify-webhook.ts'
import type { ReplyFacts } from './facts.ts'
import type { SlackReply } from './slack-reply.ts'
import { inconclusive, statusCode } from './verdict.ts'

/**
 * Our verdict on what became of one question. Total: every reply gets an outcome, and only words that Slack itself
 * speaks can make one red. `facts` is what is known around it; none is needed.
 */
export function classifyReply(check: CheckKind, reply: SlackReply, facts: ReplyFacts = {}): Outcome {
  switch (reply.kind) {
    case 'no-reply':
      return classifyFault(check, reply, facts)
    case 'rate-limited':
      return inconclusive('rate-limited', reply.code ?? statusCode(reply.httpStatus))
    case 'json':
    case 'text':
      return check === 'webhook' ? classifyWebhookReply(reply) : classifyApiReply(check, reply, facts)
    default:
      return reply satisfies never
  }
}
