import { wordOf } from '../../electron/monitor/classify-webhook.ts'
import type { SlackReply } from '../../electron/monitor/slack-reply.ts'
import type { Question } from '../../electron/slack-ports.ts'
import type { Exchange } from '../../shared/evidence.ts'
import type { Place } from './estate.ts'
import type { Symptom } from './trouble.ts'

/** Asked too often. */
export type RateLimit = { kind: 'rate-limit'; retryAfterMs: number }

/** What a hotel's network answers to everything. */
export const PORTAL = text(
  200,
  'text/html',
  '<!DOCTYPE html><html><body>Welcome to the hotel. Sign in.</body></html>',
)

/** The places that a question touches. */
export function placesOf(question: Question): Place[] {
  if (question.check === 'webhook') return [`hook ${question.url}`]
  const workspace = `workspace ${question.token.split('-')[2] ?? ''}` as const
  if (question.check === 'auth') return [workspace, `token ${question.token}`]
  return [`channel ${question.channel}`, `member ${question.token} ${question.channel}`]
}

/** The answer to a question where something is broken, or null when that question does not feel it. */
export function symptomReply(question: Question, symptom: Symptom | RateLimit): SlackReply | null {
  switch (symptom.kind) {
    case 'rate-limit':
      return { kind: 'rate-limited', httpStatus: 429, retryAfterMs: symptom.retryAfterMs }
    case 'auth':
    case 'channel':
      return question.check === symptom.kind ? json({ ok: false, error: symptom.code }) : null
    case 'archived':
      return question.check === 'channel' ? channelReply(question.channel, true) : null
    case 'hook':
      return question.check === 'webhook' ? text(symptom.httpStatus, 'text/plain', symptom.word) : null
    default:
      return symptom satisfies never
  }
}

/** The answer where nothing is broken. */
export function goodReply(question: Question): SlackReply {
  if (question.check === 'webhook') return text(400, 'text/plain', 'invalid_payload')
  if (question.check === 'channel') return channelReply(question.channel, false)
  const [, , workspace = '', token = ''] = question.token.split('-')
  const url = `https://${workspace.toLowerCase()}.slack.com/`
  return json({ ok: true, team: `Team ${workspace}`, url, app_id: `A0${token}`, user_id: 'U0TEST' })
}

function channelReply(channel: string, archived: boolean): SlackReply {
  const is = { is_channel: true, is_private: false, is_member: true, is_archived: archived }
  return json({ ok: true, channel: { id: channel, name: `feed-${channel.toLowerCase()}`, ...is } })
}

/** An answer of the Web API. */
export function json(body: Record<string, unknown> & { ok: boolean }): SlackReply {
  return { kind: 'json', httpStatus: 200, body, scopes: ['channels:read', 'chat:write'] }
}

/** An answer that is no JSON. */
export function text(httpStatus: number, contentType: string, body: string): SlackReply {
  return { kind: 'text', httpStatus, contentType, text: body }
}

/** No answer, and why. */
export function fault(kind: Extract<SlackReply, { kind: 'no-reply' }>['fault'], detail: string): SlackReply {
  return { kind: 'no-reply', fault: kind, detail }
}

/** The exchange as the gateway would keep it. */
export function exchangeOf(
  question: Question,
  reply: SlackReply,
  startedAt: number,
  durationMs: number,
): Exchange {
  return {
    check: question.check,
    method:
      question.check === 'webhook' ? 'POST' : question.check === 'auth' ? 'auth.test' : 'conversations.info',
    host: question.check === 'webhook' ? 'hooks.slack.com' : 'slack.com',
    httpStatus: reply.kind === 'no-reply' ? null : reply.httpStatus,
    code: codeOf(question, reply),
    requestId: null,
    startedAt,
    durationMs,
    headers: {},
    reply: reply.kind === 'json' ? JSON.stringify(reply.body) : reply.kind === 'text' ? reply.text : '',
    replyTruncated: false,
    networkError: reply.kind === 'no-reply' ? reply.detail : null,
  }
}

function codeOf(question: Question, reply: SlackReply): string | null {
  if (reply.kind !== 'json' && reply.kind !== 'text') return null
  if (question.check === 'webhook') return wordOf(reply)
  return reply.kind === 'json' && typeof reply.body.error === 'string' ? reply.body.error : null
}
