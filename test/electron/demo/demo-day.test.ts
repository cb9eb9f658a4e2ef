import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Call } from '../../../electron/demo/call.ts'
import { demoIntegrations, runDemoDay } from '../../../electron/demo/demo-day.ts'
import { demoDayScenario } from '../../../electron/demo/demo-day-scenario.ts'
import { type DemoServer, startDemoServer } from '../../../electron/demo/demo-server.ts'
import { demoWorkspaces } from '../../../electron/demo/demo-workspaces.ts'
import { type FrontDesk, planAnswer } from '../../../electron/demo/front-desk.ts'
import { createRequestLog } from '../../../electron/demo/request-log.ts'
import { scenarioProblems } from '../../../electron/demo/scenario-problems.ts'
import { createSlackWorld } from '../../../electron/demo/slack-world.ts'
import { classifyReply } from '../../../electron/monitor/classify.ts'
import { combineChecks } from '../../../electron/monitor/combine.ts'
import type { SlackReply } from '../../../electron/monitor/slack-reply.ts'
import { recogniseChannel } from '../../../electron/setup/channel-id.ts'
import { recogniseToken } from '../../../electron/setup/credential.ts'
import { recogniseWebhookUrl } from '../../../electron/setup/webhook-url.ts'
import type { IntegrationDraft } from '../../../shared/integration.ts'
import type { CheckKind, Outcome } from '../../../shared/outcome.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'
import { askApi, askHook } from './ask.ts'

const CYCLE = demoDayScenario.cycleSeconds
let server: DemoServer
let drafts: IntegrationDraft[]
/** For each second of two cycles, the verdict on each integration. */
let day: Record<string, Outcome>[]

beforeAll(async () => {
  server = await startDemoServer()
  drafts = demoIntegrations(server)
  day = await watch(drafts)
})
afterAll(() => server.close())

describe('the integrations', () => {
  test('are twelve, by different names, asked every 2 to 5 s', () => {
    expect(new Set(drafts.map(({ name }) => name)).size).toBe(12)
    expect(drafts.filter(({ everySeconds }) => everySeconds < 2 || everySeconds > 5)).toEqual([])
  })

  test('are what a person could paste', () => {
    const recognised = drafts.flatMap((draft) =>
      draft.kind === 'webhook'
        ? [recogniseWebhookUrl(draft.url).ok]
        : [recogniseToken(draft.token).ok, recogniseChannel(draft.channel, { loopback: false }).ok],
    )
    expect(recognised).toEqual(new Array(21).fill(true))
  })

  test('three of them live on one token', () => {
    const tokens = drafts.flatMap((draft) => (draft.kind === 'bot' ? [draft.token] : []))
    expect(tokens.filter((token) => token === server.token('review-radar'))).toHaveLength(3)
  })

  test('all work while nothing has happened', () => {
    expect(Object.values(day[0] ?? {}).map(({ status }) => status)).toEqual(new Array(12).fill('ok'))
  })
})

describe('the day', () => {
  test('can be played: all names exist, and all is mended within a cycle of four to five minutes', () => {
    expect(scenarioProblems(demoDayScenario, demoWorkspaces)).toEqual([])
    expect(CYCLE).toBeGreaterThanOrEqual(240)
    expect(CYCLE).toBeLessThanOrEqual(300)
  })

  test('shows every kind of failure', () => {
    expect(seen('failed')).toEqual([
      'access-revoked token_revoked',
      'account-inactive account_inactive',
      'channel-archived channel_is_archived',
      'channel-archived is_archived',
      'channel-not-found channel_not_found',
      'hook-removed no_service',
      'http-404 HTTP 404',
      'not-authorised no_permission',
      'unlisted team_quota_exhausted',
    ])
  })

  test('shows what must not turn red', () => {
    expect([...seen('warning'), ...seen('inconclusive')]).toEqual([
      'not-in-channel is_member',
      'captive-portal HTTP 200',
      'no-connection null',
      'rate-limited HTTP 429',
      'slack-fault HTTP 503',
    ])
  })

  test('begins with all well, and with a failure within 20 s', () => {
    const [first, ...rest] = failuresBySecond()
    expect(first).toEqual([])
    const second = rest.findIndex((failing) => failing.length > 0) + 1
    expect(second).toBeGreaterThanOrEqual(2)
    expect(second).toBeLessThanOrEqual(20)
  })

  test('leaves most integrations well at any time', () => {
    const troubled = day.map(
      (verdicts) => Object.values(verdicts).filter(({ status }) => status !== 'ok').length,
    )
    expect(Math.max(...troubled)).toBeLessThanOrEqual(5)
  })

  test('keeps each failure long enough to be confirmed and read, and ends it', () => {
    const lengths = drafts.flatMap(({ name }) => runs(name))
    expect(lengths).toHaveLength(11)
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(40)
    expect(failuresBySecond()[CYCLE - 1]).toEqual([])
  })

  test('has a failure of all three integrations at once behind the shared token', () => {
    const shared = failuresBySecond().filter(
      (failing) => failing.filter((name) => / reviews to /.test(name)).length === 3,
    )
    expect(shared.length).toBeGreaterThanOrEqual(40)
  })

  test('repeats', () => {
    expect(day.slice(CYCLE)).toEqual(day.slice(0, CYCLE))
  })

  test('posts nothing anywhere when it is asked about', () => {
    expect(desk.log.requests.length).toBeGreaterThan(0)
    expect(desk.log.posts).toEqual([])
  })
})

test('the day runs on a real server, and its undo mends it', async () => {
  const clock = new VirtualClock()
  const stop = runDemoDay(server, clock)
  await clock.advance(15_000)
  expect((await askHook(server, 'ci-hook')).text).toBe('no_service')
  const channel = server.channelId('alerts-prod')
  const info = async () => (await askApi(server, 'conversations.info', { bot: 'beacon', channel })).json
  expect(await info()).toMatchObject({ channel: { is_archived: true } })
  stop()
  expect(clock.pendingTimers).toBe(0)
  expect((await askHook(server, 'ci-hook')).text).toBe('invalid_payload')
  expect(await info()).toMatchObject({ channel: { is_archived: false } })
})

const desk: FrontDesk = { world: createSlackWorld(demoWorkspaces), log: createRequestLog() }

/** Asks about every integration in every second of two cycles, without the waiting. */
async function watch(integrations: readonly IntegrationDraft[]): Promise<Record<string, Outcome>[]> {
  const clock = new VirtualClock()
  const stop = runDemoDay(desk.world, clock)
  const verdicts: Record<string, Outcome>[] = []
  for (let second = 0; second < 2 * CYCLE; second += 1) {
    verdicts.push(Object.fromEntries(integrations.map((draft) => [draft.name, verdictOn(draft)])))
    await clock.advance(1000)
  }
  stop()
  return verdicts
}

function verdictOn(draft: IntegrationDraft): Outcome {
  if (draft.kind === 'webhook') return outcome('webhook', hookCall(draft.url))
  const auth = outcome('auth', apiCall('auth.test', draft.token, {}))
  const channel = outcome('channel', apiCall('conversations.info', draft.token, { channel: draft.channel }))
  const checks = [
    { check: 'auth' as const, outcome: auth, httpStatus: null, durationMs: 0 },
    { check: 'channel' as const, outcome: channel, httpStatus: null, durationMs: 0 },
  ]
  return combineChecks(checks).outcome
}

function outcome(check: CheckKind, call: Call): Outcome {
  return classifyReply(check, reply(call))
}

function reply(call: Call): SlackReply {
  const { answer, delivery } = planAnswer(desk, call)
  if (delivery.kind === 'reset') return { kind: 'no-reply', fault: 'reset', detail: '' }
  const { status: httpStatus, body, headers } = answer
  if (httpStatus === 429) return { kind: 'rate-limited', httpStatus, retryAfterMs: null }
  const contentType = headers['content-type'] ?? ''
  if (!contentType.startsWith('application/json'))
    return { kind: 'text', httpStatus, contentType, text: body }
  const scopes = headers['x-oauth-scopes']?.split(',') ?? null
  return { kind: 'json', httpStatus, body: JSON.parse(body), scopes }
}

function apiCall(method: string, token: string, args: Record<string, string>): Call {
  return { kind: 'api', httpMethod: 'POST', method, token, args, jsonArgs: {}, warning: null }
}

function hookCall(url: string): Call {
  const [, , ...parts] = new URL(url).pathname.split('/')
  return {
    kind: 'hook',
    httpMethod: 'POST',
    family: 'services',
    parts,
    contentType: 'application/json',
    body: '{',
  }
}

/** Every reason and code of that status in the day, once each. */
function seen(status: Outcome['status']): string[] {
  const found = day.flatMap((verdicts) =>
    Object.values(verdicts).flatMap((it) =>
      it.status === status && it.status !== 'ok' ? [`${it.reason} ${it.code}`] : [],
    ),
  )
  return [...new Set(found)].sort()
}

function failuresBySecond(): string[][] {
  return day.map((verdicts) => Object.keys(verdicts).filter((name) => verdicts[name]?.status === 'failed'))
}

/** How many seconds each failure of an integration lasted, in the first cycle. */
function runs(name: string): number[] {
  const marks = day.slice(0, CYCLE).map((verdicts) => (verdicts[name]?.status === 'failed' ? 'x' : ' '))
  return marks
    .join('')
    .split(/ +/)
    .filter(Boolean)
    .map(({ length }) => length)
}
