import type { Outcome } from '../../shared/outcome.ts'
import { classifyStranger, isPage } from './classify-page.ts'
import { slackErrors } from './slack-errors.ts'
import type { JsonReply, TextReply } from './slack-reply.ts'
import { breaks, type Decision, inconclusive, isSlackCode, outcomeOf, statusCode } from './verdict.ts'
import { webhookStatuses, webhookWords } from './webhook-errors.ts'

/** The verdict on an answer of an incoming webhook: its word counts before its status. */
export function classifyWebhookReply(reply: JsonReply | TextReply): Outcome {
  const { httpStatus } = reply
  const word = wordOf(reply)
  const known = word !== null && decisionFor(word)
  if (known) return outcomeOf(known, word)
  const text = reply.kind === 'text' ? reply.text : ''
  if (httpStatus >= 500 || isPage(text)) return classifyStranger(httpStatus, text)
  // 200 is the answer to a message, and we sent none that could be posted: the caller stops asking.
  if (httpStatus >= 200 && httpStatus < 300) return inconclusive('hook-accepted', statusCode(httpStatus))
  return classifyStatus(httpStatus, word)
}

function classifyStatus(httpStatus: number, word: string | null): Outcome {
  const byStatus = webhookStatuses.get(httpStatus)
  if (byStatus) return outcomeOf(byStatus, statusCode(httpStatus))
  if (word !== null && httpStatus >= 400 && httpStatus !== 407) {
    return outcomeOf(breaks('unlisted', 'transient'), word)
  }
  return classifyStranger(httpStatus, '')
}

/**
 * The code that a webhook's answer names, or null. It is one bare word; older answers wrote it as people do
 * ("No service"), and answers in JSON have it in `error`.
 */
export function wordOf(reply: JsonReply | TextReply): string | null {
  if (reply.kind === 'json') return isSlackCode(reply.body.error) ? reply.body.error : null
  const bare = reply.text.trim()
  const written = bare.toLowerCase().replaceAll(' ', '_')
  if (webhookWords.has(written)) return written
  return isSlackCode(bare) ? bare : null
}

function decisionFor(word: string): Decision | undefined {
  return webhookWords.get(word) ?? slackErrors.get(word)
}
