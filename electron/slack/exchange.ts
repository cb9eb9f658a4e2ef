import { EVIDENCE_REPLY_LIMIT, type Exchange } from '../../shared/evidence.ts'
import { wordOf } from '../monitor/classify-webhook.ts'
import type { SlackReply } from '../monitor/slack-reply.ts'
import { isSlackCode } from '../monitor/verdict.ts'
import type { Question } from '../slack-ports.ts'
import type { Seen } from './capped-fetch.ts'
import { apiMethods } from './web-api-probes.ts'

/** Response headers that help to understand a failure, and that carry nothing else. */
const keptHeaders = [
  'content-type',
  'date',
  'retry-after',
  'server',
  'via',
  'x-accepted-oauth-scopes',
  'x-cache',
  'x-oauth-scopes',
  'x-slack-backend',
  'x-slack-failure',
  'x-slack-req-id',
] as const
const HEADER_LIMIT = 512
const REQUEST_ID_LIMIT = 100

/** What an exchange is told from, besides its reply. */
export type ExchangeParts = {
  question: Question
  seen: Seen
  startedAt: number
  durationMs: number
  mask(text: string): string
}

/** The exchange as evidence: bounded, and each text of it masked. */
export function toExchange(reply: SlackReply, parts: ExchangeParts): Exchange {
  const { question, seen, startedAt, durationMs, mask } = parts
  const requestId = seen.headers['x-slack-req-id']
  // Masked whole before it is cut: a cut through a secret would leave a part that no mask knows.
  const text = mask(seen.text ?? '')
  return {
    check: question.check,
    method: question.check === 'webhook' ? 'POST' : apiMethods[question.check],
    host: hostOf(question),
    httpStatus: seen.httpStatus,
    code: codeOf(question, reply),
    requestId: requestId === undefined ? null : mask(requestId).slice(0, REQUEST_ID_LIMIT),
    startedAt,
    durationMs,
    headers: headersOf(seen, mask),
    reply: text.slice(0, EVIDENCE_REPLY_LIMIT),
    replyTruncated: text.length > EVIDENCE_REPLY_LIMIT,
    networkError: reply.kind === 'no-reply' ? reply.detail : null,
  }
}

function hostOf(question: Question): string {
  const address = question.check === 'webhook' ? question.url : question.apiUrl
  return URL.canParse(address) ? new URL(address).host : ''
}

function codeOf({ check }: Question, reply: SlackReply): string | null {
  if (reply.kind === 'rate-limited') return reply.code ?? null
  if (reply.kind === 'no-reply') return null
  if (check === 'webhook') return wordOf(reply)
  return reply.kind === 'json' && isSlackCode(reply.body.error) ? reply.body.error : null
}

function headersOf({ headers }: Seen, mask: (text: string) => string): Record<string, string> {
  const kept = keptHeaders.flatMap((name) => {
    const value = headers[name]
    return value === undefined ? [] : [[name, mask(value).slice(0, HEADER_LIMIT)]]
  })
  return Object.fromEntries(kept)
}
