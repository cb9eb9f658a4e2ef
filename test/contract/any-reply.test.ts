import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { classifyReply } from '../../electron/monitor/classify.ts'
import { combineChecks } from '../../electron/monitor/combine.ts'
import { notesOf, type ReplyFacts } from '../../electron/monitor/facts.ts'
import { slackErrors } from '../../electron/monitor/slack-errors.ts'
import { networkFaults, type SlackReply } from '../../electron/monitor/slack-reply.ts'
import { webhookWords } from '../../electron/monitor/webhook-errors.ts'
import { nothingSeen } from '../../electron/slack/capped-fetch.ts'
import { toReply } from '../../electron/slack/reply.ts'
import { createSlackGateway } from '../../electron/slack/slack-gateway.ts'
import type { Question } from '../../electron/slack-ports.ts'
import { exchangeSchema } from '../../shared/evidence.ts'
import { checkKinds, outcomeSchema } from '../../shared/outcome.ts'
import { TOKEN } from '../electron/slack/asking.ts'
import { HOOK_PATH } from '../electron/slack/odd-server.ts'

const apiUrl = 'https://slack.com/api/'
const questions: readonly Question[] = [
  { check: 'auth', apiUrl, token: TOKEN },
  { check: 'channel', apiUrl, token: TOKEN, channel: 'C0123456789' },
  { check: 'webhook', url: `https://hooks.slack.com${HOOK_PATH}` },
]

const code = fc.constantFrom(...slackErrors.keys(), ...webhookWords.keys(), 'brand_new_code', 'constructor')
const flag = fc.oneof(fc.boolean(), fc.integer({ min: 0, max: 1 }), fc.jsonValue({ maxDepth: 1 }))
const flags = ['is_archived', 'is_member', 'is_moved', 'is_frozen', 'is_private', 'is_user_deleted']
const channel = fc.dictionary(fc.oneof(fc.constantFrom(...flags, 'name', 'properties'), fc.string()), flag)
/** Answers with the fields of Slack's, each of the right type, of a wrong one, or missing. */
const likeSlack = fc
  .record(
    {
      ok: fc.oneof({ weight: 4, arbitrary: fc.boolean() }, fc.jsonValue({ maxDepth: 1 })),
      error: fc.oneof({ weight: 4, arbitrary: code }, fc.jsonValue({ maxDepth: 1 })),
      channel: fc.oneof({ weight: 4, arbitrary: channel }, fc.jsonValue({ maxDepth: 1 })),
      expires_in: fc.oneof(fc.integer(), fc.jsonValue({ maxDepth: 1 })),
      retry_after: fc.oneof(fc.double(), fc.jsonValue({ maxDepth: 1 })),
      team: fc.jsonValue({ maxDepth: 1 }),
      warning: fc.jsonValue({ maxDepth: 1 }),
      response_metadata: fc.jsonValue(),
    },
    { requiredKeys: [] },
  )
  .map((fields) => ({ ...fields }))
const anyJson: fc.Arbitrary<unknown> = fc.oneof(fc.jsonValue(), likeSlack)
const status = fc.constantFrom(200, 201, 400, 401, 403, 404, 407, 410, 429, 500, 503, 511)
const headers = fc.record(
  {
    'content-type': fc.constantFrom('application/json', 'text/html', 'nonsense'),
    'retry-after': fc.constantFrom('30', '0', '-1', 'soon', '99999'),
    'x-oauth-scopes': fc.constantFrom('', 'chat:write', 'chat:write,chat:write.public', ',,'),
  },
  { requiredKeys: [] },
)

const answer = fc.record({ value: anyJson, httpStatus: status, head: headers })

test('any JSON value, as an answer to any question, ends as a verdict and as evidence that can be stored', async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...questions), answer, async (question, { value, httpStatus, head }) => {
      const gateway = createSlackGateway({
        fetch: async () => new Response(JSON.stringify(value), { status: httpStatus, headers: head }),
        now: () => 0,
        timeoutMs: 5000,
      })
      const { reply, exchange } = await gateway.ask(question, new AbortController().signal)
      const outcome = classifyReply(question.check, reply)
      expect(outcomeSchema.parse(outcome)).toEqual(outcome)
      expect(exchangeSchema.parse(exchange)).toEqual(exchange)
      for (const note of notesOf(reply)) expect(typeof note).toBe('string')
    }),
    { numRuns: 500 },
  )
})

describe('a verdict', () => {
  const received: fc.Arbitrary<SlackReply> = answer.map(({ value, httpStatus, head }) =>
    toReply({ ...nothingSeen(), httpStatus, headers: head, text: JSON.stringify(value) }, null),
  )
  const lost: fc.Arbitrary<SlackReply> = fc.record(
    {
      kind: fc.constant('no-reply' as const),
      fault: fc.constantFrom(...networkFaults),
      detail: fc.string(),
      redirect: fc.record({ httpStatus: fc.constantFrom(301, 302, 307), atSlack: fc.boolean() }),
    },
    { requiredKeys: ['kind', 'fault', 'detail'] },
  )
  const reply = fc.oneof({ weight: 4, arbitrary: received }, lost)
  const check = fc.constantFrom(...checkKinds)
  const facts: fc.Arbitrary<ReplyFacts> = fc.record(
    { online: fc.boolean(), scopes: fc.option(fc.array(fc.constantFrom('chat:write', 'chat:write.public'))) },
    { requiredKeys: [] },
  )

  test('depends on what it is given alone, and changes nothing of it', () => {
    fc.assert(
      fc.property(check, reply, facts, reply, (kind, it, around, another) => {
        const first = classifyReply(kind, frozen(it), frozen(around))
        classifyReply(kind, another, around)
        expect(classifyReply(kind, structuredClone(it), structuredClone(around))).toEqual(first)
      }),
      { numRuns: 1000 },
    )
  })

  test('of a round depends on its checks alone', () => {
    const summary = fc.record({ check, it: reply }).map(({ check: kind, it }) => ({
      check: kind,
      outcome: classifyReply(kind, it),
      httpStatus: null,
      durationMs: 0,
    }))
    fc.assert(
      fc.property(fc.array(summary, { maxLength: 3 }), (checks) => {
        const verdict = combineChecks(frozen(checks))
        expect(combineChecks(structuredClone(checks))).toEqual(verdict)
        expect(outcomeSchema.safeParse(verdict.outcome).success).toBe(true)
      }),
    )
  })

  test('on the Web API is red only by a word of Slack, or by a field of a channel', () => {
    const fields: readonly unknown[] = ['is_archived', 'is_user_deleted']
    fc.assert(
      fc.property(fc.constantFrom('auth' as const, 'channel' as const), reply, (kind, it) => {
        const outcome = classifyReply(kind, it)
        if (outcome.status !== 'failed') return
        const body = it.kind === 'json' ? it.body : { ok: true }
        expect(body.ok ? fields : [body.error]).toContain(outcome.code)
      }),
      { numRuns: 1000 },
    )
  })
})

/** The same value, in which nothing can be changed any more. */
function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}
