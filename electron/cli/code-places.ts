import type { CheckKind } from '../../shared/outcome.ts'
import { wordOf } from '../monitor/classify-webhook.ts'
import type { SlackBody, SlackReply, TextReply } from '../monitor/slack-reply.ts'
import { networkFaultOf } from '../slack/network-fault.ts'

/** A place where a code may stand, with an answer that has it there. */
export type Place = {
  seenIn: string
  check: CheckKind
  reply: SlackReply
  /** Where `ok` can be what the code means, and not just that nobody took notice of it. */
  isGoodNews?: true
}

/** Soon enough for an early warning, where a field counts seconds. */
const SOON_SECONDS = 60

/** Where Slack or the network may put a code. */
export function codePlaces(code: string): Place[] {
  const hook = hookWord(code)
  return [
    { seenIn: 'an error of auth.test', check: 'auth', reply: json({ ok: false, error: code }) },
    { seenIn: 'an error of conversations.info', check: 'channel', reply: json({ ok: false, error: code }) },
    ...channelsWith(code).map(
      (channel): Place => ({
        seenIn: 'a field of the channel that conversations.info gives',
        check: 'channel',
        reply: json({ ok: true, channel }),
      }),
    ),
    {
      seenIn: 'a field of what auth.test gives',
      check: 'auth',
      reply: json({ ok: true, [code]: SOON_SECONDS }),
    },
    { seenIn: 'a scope that the token lacks', check: 'auth', reply: json({ ok: true }, []) },
    ...(hook === null ? [] : [hook]),
    ...networkPlaces(code),
  ]
}

/** Where an answer may have an HTTP status and no code. */
export function statusPlaces(httpStatus: number): Place[] {
  const reply = statusReply(httpStatus)
  return [
    { seenIn: 'the status of a webhook, without a word', check: 'webhook', reply },
    { seenIn: 'the status of the Web API, without an answer of Slack', check: 'auth', reply },
  ]
}

function statusReply(httpStatus: number): SlackReply {
  if (httpStatus === 429) return { kind: 'rate-limited', httpStatus, retryAfterMs: null }
  if (httpStatus >= 300 && httpStatus < 400 && httpStatus !== 304) {
    const redirect = { httpStatus, atSlack: true }
    return { kind: 'no-reply', fault: 'redirect', detail: `HTTP ${httpStatus}`, redirect }
  }
  return text(httpStatus, '')
}

/** Channels with the field set, cleared, and as a rule about who may post. */
function channelsWith(field: string): Record<string, unknown>[] {
  return [{ [field]: true }, { [field]: false }, { properties: { [field]: { type: ['admin'] } } }]
}

function hookWord(code: string): Place | null {
  const reply = text(400, code)
  return wordOf(reply) === code
    ? { seenIn: 'the word of a webhook', check: 'webhook', reply, isGoodNews: true }
    : null
}

function networkPlaces(code: string): Place[] {
  const { fault } = networkFaultOf({ code, message: code })
  if (fault === 'unknown') return []
  const reply: SlackReply = { kind: 'no-reply', fault, detail: code }
  return [{ seenIn: 'an error of the network', check: 'auth', reply }]
}

function json(body: SlackBody, scopes: string[] | null = null): SlackReply {
  return { kind: 'json', httpStatus: 200, body, scopes }
}

function text(httpStatus: number, body: string): TextReply {
  return { kind: 'text', httpStatus, contentType: 'text/html', text: body }
}
