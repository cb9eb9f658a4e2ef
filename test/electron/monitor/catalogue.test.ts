import { describe, expect, test } from 'vitest'
import { classifyReply } from '../../../electron/monitor/classify.ts'
import { slackErrors } from '../../../electron/monitor/slack-errors.ts'
import type { SlackReply } from '../../../electron/monitor/slack-reply.ts'
import { webhookWords } from '../../../electron/monitor/webhook-errors.ts'
import type { Status } from '../../../shared/outcome.ts'
import slackRows from '../../fixtures/slack-errors.json' with { type: 'json' }
import webhookRows from '../../fixtures/webhook-errors.json' with { type: 'json' }

/** What each kind of code may come out as: a slip in the catalogue shows as a wrong colour. */
const slackStatuses: Record<string, Status[]> = {
  revoked: ['failed'],
  auth: ['failed'],
  account: ['failed'],
  config: ['failed'],
  install: ['failed'],
  'client-old': ['inconclusive'], // Redbar's own age says nothing about the integration
  'transient-org': ['failed'],
  channel: ['failed', 'warning'],
  permission: ['failed', 'inconclusive'],
  ratelimit: ['inconclusive', 'failed'],
  scope: ['inconclusive'],
  request: ['inconclusive'],
  warning: ['inconclusive'],
  'slack-fault': ['inconclusive'],
}
const webhookStatuses: Record<string, Status[]> = {
  ok: ['inconclusive'], // a message was posted: the probe must stop
  alive: ['ok', 'warning'],
  ambiguous: ['warning'],
  channel: ['failed'],
  request: ['inconclusive'],
  revoked: ['failed'],
  permission: ['failed'],
  account: ['failed'],
  config: ['failed'],
  ratelimit: ['inconclusive'],
  'slack-fault': ['inconclusive'],
}

describe('Web API codes', () => {
  test('all 70 known codes have a decision, and there is none for a code that nobody has seen', () => {
    expect(slackRows).toHaveLength(70)
    expect([...slackErrors.keys()].sort()).toEqual(slackRows.map(({ code }) => code).sort())
  })

  test.each(slackRows)('$code ($kind) is never unlisted and has the colour of its kind', ({ code, kind }) => {
    const outcome = classifyReply('channel', {
      kind: 'json',
      httpStatus: 200,
      body: { ok: false, error: code },
      scopes: null,
    })
    expect(slackStatuses[kind]).toContain(outcome.status)
    expect(outcome).toMatchObject({ code })
    expect(outcome).not.toMatchObject({ reason: 'unlisted' })
  })
})

describe('webhook answers', () => {
  test('all 23 known answers are here', () => {
    expect(webhookRows).toHaveLength(23)
  })

  const cases = webhookRows.flatMap(({ body, ...row }) =>
    body.split(' / ').map((each) => ({ ...row, body: each })),
  )
  test.each(cases)('$status $body ($kind) has the colour of its kind', ({ status, body, kind }) => {
    const outcome = classifyReply('webhook', replyOf(status, body))
    expect(webhookStatuses[kind]).toContain(outcome.status)
    expect(outcome).not.toMatchObject({ reason: 'unlisted' })
    expect(outcome).not.toMatchObject({ reason: 'not-slack' })
  })

  test('every word that has a decision is one that was seen', () => {
    const seen = JSON.stringify(webhookRows)
    expect([...webhookWords.keys()].filter((word) => !seen.includes(word))).toEqual([])
  })
})

/** A row as the reply that the gateway makes of it. */
function replyOf(status: number | null, body: string): SlackReply {
  if (status === 429) return { kind: 'rate-limited', httpStatus: 429, retryAfterMs: 1000 }
  if (status === 302) {
    const redirect = { httpStatus: 302, atSlack: true }
    return { kind: 'no-reply', fault: 'redirect', detail: 'HTTP 302', redirect }
  }
  const text = body.startsWith('(') ? '<html>Something else</html>' : body
  return {
    kind: 'text',
    httpStatus: status ?? 400,
    contentType: 'text/html',
    text: status === 405 ? '' : text,
  }
}
