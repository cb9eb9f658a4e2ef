import { expect } from 'vitest'
import type { FetchLike } from '../../../electron/slack/fetch-like.ts'
import { createNodeFetch } from '../../../electron/slack/node-fetch.ts'
import { createSlackGateway, type SlackGatewayParts } from '../../../electron/slack/slack-gateway.ts'
import type { Answered, Question } from '../../../electron/slack-ports.ts'

/** A plainly fake token of the usual form. */
export const TOKEN = 'xoxb-test-111111111111-222222222222-NotARealTokenForTest'
/** How long a probe may take in these tests, in ms. */
const TIMEOUT = 400

/** What may be different about a question. */
export type Asking = {
  parts?: Partial<SlackGatewayParts>
  signal?: AbortSignal
  fetch?: FetchLike
}

/** Asks through a real gateway over Node's fetch; checks that it came back in time. */
export async function ask(question: Question, { parts = {}, signal, fetch }: Asking = {}): Promise<Answered> {
  const gateway = createSlackGateway({
    fetch: fetch ?? createNodeFetch(),
    now: Date.now,
    timeoutMs: TIMEOUT,
    ...parts,
  })
  const startedAt = performance.now()
  const answered = await gateway.ask(question, signal ?? new AbortController().signal)
  expect(performance.now() - startedAt).toBeLessThan((parts.timeoutMs ?? TIMEOUT) + 1000)
  return answered
}

/** Asks auth.test. */
export function askAuth({ apiUrl }: { apiUrl: string }, asking: Asking = {}): Promise<Answered> {
  return ask({ check: 'auth', apiUrl, token: TOKEN }, asking)
}

/** Asks conversations.info. */
export function askChannel({ apiUrl }: { apiUrl: string }, channel = 'C0123456789'): Promise<Answered> {
  return ask({ check: 'channel', apiUrl, token: TOKEN, channel })
}

/** Asks a webhook. */
export function askHook({ hookUrl }: { hookUrl: string }, asking: Asking = {}): Promise<Answered> {
  return ask({ check: 'webhook', url: hookUrl }, asking)
}
