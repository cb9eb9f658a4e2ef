import { expect, test } from 'vitest'
import { askEach } from '../../../electron/cli/ask-each.ts'
import { setupIntegrations } from '../../../electron/cli/setup-integrations.ts'
import type { WorkspaceSetup } from '../../../electron/demo/workspace-setup.ts'
import { createKnownSecrets } from '../../../electron/monitor/known-secrets.ts'
import type { Clock } from '../../../electron/ports.ts'
import { ProbeRunner } from '../../../electron/services/probe-runner.ts'
import { createSlackGateway } from '../../../electron/slack/slack-gateway.ts'
import type { IntegrationDraft } from '../../../shared/integration.ts'
import { MINUTE, SECOND } from '../../../shared/time.ts'
import { NINE } from '../../builders.ts'
import { FakeLogger } from '../../fakes/fake-ports.ts'
import { createFakeSlack } from '../../fakes/fake-slack.ts'

const BOT = { appName: 'Radar', appId: 'A0TEST1', userId: 'U0TEST1', botId: 'B0TEST1' }

/** One bot in so many channels. */
function workspaceOf(channels: number): WorkspaceSetup {
  const ids = Array.from({ length: channels }, (_, at) => `C0TEST${String(at).padStart(4, '0')}`)
  return {
    id: 'T0TEST0001',
    name: 'Test',
    domain: 'test',
    bots: [{ name: 'radar', ...BOT, scopes: ['channels:read', 'chat:write'] }],
    channels: ids.map((id) => ({ id, name: id.toLowerCase(), isPrivate: false, members: ['radar'] })),
    hooks: [],
  }
}

/** A clock on which every wait is over at once. */
function jumpingClock(): Clock {
  let now = NINE
  return {
    now: () => now,
    schedule(task, delayMs) {
      queueMicrotask(() => {
        now += delayMs
        task()
      })
      return () => {}
    },
  }
}

/** Asks about every channel of a workspace at slack.com, with all times noted (ms since the start). */
async function askAbout(channels: number, patienceMs = 10 * SECOND) {
  const workspace = workspaceOf(channels)
  const slack = createFakeSlack([workspace])
  const clock = jumpingClock()
  const drafts = workspace.channels.map(
    ({ id }): IntegrationDraft => ({
      kind: 'bot',
      name: id,
      token: slack.token('radar'),
      channel: id,
      apiUrl: slack.apiUrl,
      everySeconds: 300,
    }),
  )
  const registry = setupIntegrations(drafts, { clock, knownSecrets: createKnownSecrets() })
  const calls: { method: string; at: number }[] = []
  const gateway = createSlackGateway({
    fetch: (url, init) => {
      calls.push({ method: url.split('/').at(-1) ?? '', at: clock.now() - NINE })
      return slack.fetch(url, init)
    },
    now: clock.now,
    timeoutMs: SECOND,
  })
  let fault: Error | null = null
  const runner = new ProbeRunner({
    clock,
    slack: gateway,
    readSecret: (each) => (fault ? Promise.reject(fault) : registry.readSecret(each)),
    witness: { verdict: async () => ({ kind: 'integration' }) },
    openReason: () => null,
    log: new FakeLogger(),
  })
  const waits: number[] = []
  return {
    slack,
    calls,
    waits,
    breakSecrets() {
      fault = new Error('nobody knows')
    },
    run: async (onWait = () => {}) => {
      const told: string[] = []
      const results = await askEach(registry.all(), {
        runner,
        clock,
        patienceMs,
        onWait: (ms) => {
          waits.push(ms)
          onWait()
        },
        onResult: ({ name }) => told.push(name),
      })
      const outcomes = registry.all().map(({ id }) => results.get(id)?.outcome)
      return { outcomes, told, results: [...results.values()] }
    },
  }
}

const LIMITED = { status: 'inconclusive', reason: 'rate-limited' }

test('200 channels behind one token stay under 50 questions a minute, and each gets its turn', async () => {
  const round = await askAbout(200)
  const { outcomes, told } = await round.run()
  expect(outcomes.filter((outcome) => outcome?.status === 'ok')).toHaveLength(200)
  expect(new Set(told).size).toBe(200)
  for (const method of ['auth.test', 'conversations.info']) {
    const times = round.calls.filter((call) => call.method === method).map(({ at }) => at)
    const busiest = times.map((from) => times.filter((at) => at >= from && at < from + MINUTE).length)
    expect(Math.max(...busiest)).toBeLessThan(50)
  }
  expect(round.calls.filter(({ method }) => method === 'conversations.info')).toHaveLength(200)
})

test('one token is asked about itself once, however many channels it serves', async () => {
  const round = await askAbout(30)
  await round.run()
  expect(round.calls.filter(({ method }) => method === 'auth.test')).toHaveLength(1)
  expect(round.waits).toEqual([])
})

test('a wait that Slack asks for is kept when it is short', async () => {
  const round = await askAbout(15)
  round.slack.impair({ kind: 'rate-limited', retryAfterSeconds: 4 }, { method: 'conversations.info' })
  const { outcomes } = await round.run(() => round.slack.mend())
  expect(round.waits).toEqual([4 * SECOND])
  // Those that were told 429 have their answer; those behind them are asked when the time is over.
  expect(outcomes.map((outcome) => outcome?.status).sort()).toEqual([
    ...Array(10).fill('inconclusive'),
    ...Array(5).fill('ok'),
  ])
})

test('a long wait that Slack asks for is not kept, and the result says so', async () => {
  const round = await askAbout(15)
  round.slack.impair({ kind: 'rate-limited', retryAfterSeconds: 90 }, { method: 'conversations.info' })
  const { outcomes, results } = await round.run()
  expect(round.waits).toEqual([])
  expect(outcomes).toEqual(Array(15).fill(expect.objectContaining(LIMITED)))
  expect(results.at(-1)?.evidence.notes).toEqual([
    'Slack asked to wait for another 90 s, longer than this run waits.',
  ])
})

test('short waits do not add up to an endless run', async () => {
  const round = await askAbout(60, 10 * SECOND)
  round.slack.impair({ kind: 'rate-limited', retryAfterSeconds: 4 }, { method: 'conversations.info' })
  const { outcomes } = await round.run()
  expect(outcomes).toEqual(Array(60).fill(expect.objectContaining(LIMITED)))
  expect(round.waits.reduce((sum, ms) => sum + ms, 0)).toBeLessThanOrEqual(10 * SECOND)
})

test('what a fault of our own kept from being asked is told as that, and as nothing else', async () => {
  const round = await askAbout(1)
  round.breakSecrets()
  const { outcomes, told } = await round.run()
  expect(outcomes).toEqual([{ status: 'inconclusive', reason: 'internal', code: null }])
  expect(told).toHaveLength(1)
})
