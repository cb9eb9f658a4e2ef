import { describe, expect, it } from 'vitest'
import type { SlackReply } from '../../../electron/monitor/slack-reply.ts'
import {
  isSuspicious,
  judgeTestimony,
  refineOutcome,
  type StatusPage,
  type WitnessVerdict,
} from '../../../electron/monitor/witness.ts'
import { inconclusiveReasons, OK, type Outcome } from '../../../shared/outcome.ts'
import { FLAKY, failed, WARNED } from '../../builders.ts'

const GOOD: SlackReply = { kind: 'json', httpStatus: 200, body: { ok: true }, scopes: null }
const PORTAL: SlackReply = {
  kind: 'text',
  httpStatus: 200,
  contentType: 'text/html',
  text: '<html>Sign in</html>',
}
const GONE: SlackReply = { kind: 'no-reply', fault: 'dns', detail: 'ENOTFOUND' }
const DOWN: SlackReply = { kind: 'text', httpStatus: 503, contentType: 'text/html', text: '<html>503</html>' }
const MISSING: SlackReply = {
  kind: 'text',
  httpStatus: 404,
  contentType: 'text/html',
  text: '<html>404</html>',
}
const CALM: StatusPage = { kind: 'reached', incidents: [] }
const UNREACHED: StatusPage = { kind: 'unreached' }
const BUSY: StatusPage = {
  kind: 'reached',
  incidents: [
    { id: '1', title: 'Huddles', url: null, from: null, services: ['Huddles'] },
    { id: '2', title: 'Apps', url: 'https://slack-status.com/1', from: null, services: ['Messaging'] },
  ],
}

describe('judgeTestimony', () => {
  it.each([
    { name: 'no network', testimony: { online: false, api: null, status: null }, kind: 'offline' },
    { name: 'api.test is well', testimony: { online: true, api: GOOD, status: CALM }, kind: 'integration' },
    {
      name: 'api.test is well, the page is not',
      testimony: { online: true, api: GOOD, status: UNREACHED },
      kind: 'integration',
    },
    {
      name: 'Slack reports an incident of ours',
      testimony: { online: true, api: GOOD, status: BUSY },
      kind: 'slack',
    },
    {
      name: 'a sign-in page',
      testimony: { online: true, api: PORTAL, status: UNREACHED },
      kind: 'captive-portal',
    },
    { name: 'error pages of Slack', testimony: { online: true, api: DOWN, status: CALM }, kind: 'slack' },
    { name: 'nothing answers', testimony: { online: true, api: GONE, status: UNREACHED }, kind: 'offline' },
    {
      name: 'only Slack does not answer',
      testimony: { online: true, api: GONE, status: CALM },
      kind: 'unreachable',
    },
    {
      name: 'a stranger answers',
      testimony: { online: true, api: MISSING, status: CALM },
      kind: 'unreachable',
    },
    {
      name: 'GovSlack does not answer',
      testimony: { online: true, api: GONE, status: null },
      kind: 'unreachable',
    },
  ])('$name: $kind', ({ testimony, kind }) => {
    expect(judgeTestimony(testimony).kind).toBe(kind)
  })

  it('names the incident that touches us, not the first one', () => {
    expect(judgeTestimony({ online: true, api: DOWN, status: BUSY })).toEqual({
      kind: 'slack',
      title: 'Apps',
      url: 'https://slack-status.com/1',
    })
  })
})

describe('isSuspicious', () => {
  it('holds a failure until an incident is open for its reason', () => {
    expect(
      [null, 'token-expired' as const, 'access-revoked' as const].map((open) => isSuspicious(failed(), open)),
    ).toEqual([true, true, false])
  })

  it('does not hold what Slack itself said without blaming anybody', () => {
    const calm: Outcome[] = [OK, WARNED, { status: 'inconclusive', reason: 'rate-limited', code: 'HTTP 429' }]
    expect(calm.map((outcome) => isSuspicious(outcome, null))).toEqual([false, false, false])
  })
})

describe('refineOutcome', () => {
  const verdicts: WitnessVerdict[] = [
    { kind: 'offline' },
    { kind: 'captive-portal' },
    { kind: 'slack', title: null, url: null },
    { kind: 'unreachable' },
    { kind: 'integration' },
  ]
  const unseen: Outcome[] = inconclusiveReasons.map((reason) => ({
    status: 'inconclusive',
    reason,
    code: null,
  }))

  it.each(verdicts)('never makes anything red or green that was not ($kind)', (verdict) => {
    for (const outcome of unseen) expect(refineOutcome(outcome, verdict).outcome.status).toBe('inconclusive')
    for (const outcome of [failed(), FLAKY]) {
      expect(['failed', 'inconclusive']).toContain(refineOutcome(outcome, verdict).outcome.status)
    }
  })

  it('leaves what Slack said of an integration alone, unless Slack itself is in trouble', () => {
    expect(verdicts.map((verdict) => refineOutcome(failed(), verdict).outcome.status)).toEqual([
      'failed',
      'failed',
      'inconclusive',
      'failed',
      'failed',
    ])
  })

  it('keeps a certificate or a proxy as the reason: they have a cure of their own', () => {
    const outcome: Outcome = { status: 'inconclusive', reason: 'tls', code: 'ERR_CERT_AUTHORITY_INVALID' }
    expect(refineOutcome(outcome, { kind: 'unreachable' }).outcome).toEqual(outcome)
  })
})
