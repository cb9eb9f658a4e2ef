import { maskText } from '../monitor/mask.ts'
import { recogniseApiUrl } from '../setup/api-url.ts'
import { recogniseWebhookUrl } from '../setup/webhook-url.ts'
import type { Answered, Question, SlackGateway } from '../slack-ports.ts'
import { type Exchanging, nothingSeen } from './capped-fetch.ts'
import { openDeadline } from './deadline.ts'
import { toExchange } from './exchange.ts'
import type { FetchLike } from './fetch-like.ts'
import { maskReply } from './mask-reply.ts'
import { FaultError } from './network-fault.ts'
import { toReply } from './reply.ts'
import { askWebApi } from './web-api-probes.ts'
import { askWebhook, postMessage } from './webhook-probe.ts'

/** What the gateway needs. */
export type SlackGatewayParts = {
  fetch: FetchLike
  /** Milliseconds since 1970. */
  now(): number
  /** How long one question may take, in ms, from the first byte sent to the last one received. */
  timeoutMs: number
  /** More masks, applied after the gateway's own, which knows the question's secret and Slack's shapes. */
  secretMaskers?: readonly ((text: string) => string)[]
}

/** Asks Slack over the given transport. One question is one request: nothing is retried, followed or waited for. */
export function createSlackGateway(parts: SlackGatewayParts): SlackGateway {
  return { ask: (question, signal) => ask(question, signal, parts) }
}

async function ask(question: Question, outer: AbortSignal, parts: SlackGatewayParts): Promise<Answered> {
  const startedAt = parts.now()
  const seen = nothingSeen()
  const thrown = await attempt(question, outer, { ...parts, seen })
  const mask = maskFor(question, parts)
  const reply = maskReply(toReply({ ...seen }, thrown), mask)
  // The clock may have been set back meanwhile.
  const durationMs = Math.max(0, parts.now() - startedAt)
  return { reply, exchange: toExchange(reply, { question, seen, startedAt, durationMs, mask }) }
}

/** Runs the question to its end; returns what was thrown, or null. */
async function attempt(
  question: Question,
  outer: AbortSignal,
  { fetch, timeoutMs, seen }: SlackGatewayParts & Pick<Exchanging, 'seen'>,
): Promise<unknown> {
  const deadline = openDeadline(outer, timeoutMs)
  try {
    assertAddress(question)
    const exchanging = { fetch, signal: deadline.signal, seen }
    await deadline.race(
      question.check === 'webhook'
        ? askHook(question, exchanging)
        : askWebApi(question, exchanging, timeoutMs),
    )
    return null
  } catch (error) {
    return error
  } finally {
    deadline.close()
  }
}

function askHook(
  { url, message }: Extract<Question, { check: 'webhook' }>,
  exchanging: Exchanging,
): Promise<void> {
  return message === undefined ? askWebhook(url, exchanging) : postMessage(url, message, exchanging)
}

/** The last door before the network: a secret goes to Slack or to this computer, and no workflow is ever started. */
function assertAddress(question: Question): void {
  const { ok } =
    question.check === 'webhook' ? recogniseWebhookUrl(question.url) : recogniseApiUrl(question.apiUrl)
  if (!ok)
    throw new FaultError('unknown', 'The address was refused: it is none of Slack or of this computer.')
}

function maskFor(question: Question, { secretMaskers = [] }: SlackGatewayParts): (text: string) => string {
  const secret = question.check === 'webhook' ? question.url : question.token
  return (text) => secretMaskers.reduce((masked, mask) => mask(masked), maskText(text, [secret]))
}
