import { describe, expect, it } from 'vitest'
import type { Health } from '../../../electron/monitor/health.ts'
import {
  buildOverview,
  type IntegrationFacts,
  type OverviewFacts,
} from '../../../electron/monitor/overview.ts'
import type { BotIntegration } from '../../../shared/integration.ts'
import { main as german } from '../../../shared/language/de/main.ts'
import { main } from '../../../shared/language/en/main.ts'
import type { Outcome } from '../../../shared/outcome.ts'
import { MINUTE } from '../../../shared/time.ts'
import { botOf, failed, healthOf, incidentOf, NINE, UNSEEN, WARNED } from '../../builders.ts'

const OFFLINE: Outcome = { status: 'inconclusive', reason: 'offline', code: null }

function factsOf(health: Partial<Health> = {}, bot: Partial<BotIntegration> = {}): IntegrationFacts {
  const integration = botOf(bot)
  return {
    integration,
    health: healthOf({ ...health, integrationId: integration.id }),
    nextDueAt: NINE + 5 * MINUTE,
    checking: false,
    hasSecret: true,
    session: false,
    local: false,
  }
}

function overviewOf(integrations: IntegrationFacts[], changes: Partial<OverviewFacts> = {}) {
  return buildOverview({
    now: NINE + MINUTE,
    integrations,
    online: true,
    slackProblem: null,
    demo: false,
    pausedUntil: null,
    snoozedUntil: null,
    quietUntil: null,
    notices: [],
    messages: main,
    ...changes,
  })
}

const failing = (id: string, openedAt = NINE) =>
  factsOf(
    { lastOutcome: failed(), state: { kind: 'failing', incident: incidentOf({ openedAt }) } },
    { id, name: id },
  )
const acknowledged = (id: string, until = NINE + 60 * MINUTE) => {
  const incident = incidentOf({ acknowledgedUntil: until })
  return factsOf({ lastOutcome: failed(), state: { kind: 'failing', incident } }, { id, name: id })
}
const LONG_AGO = { lastDecisiveAt: NINE - 60 * MINUTE }
const never = { lastOutcome: null, lastResultAt: null, lastGoodAt: null, lastDecisiveAt: null }

describe('the status of an integration', () => {
  it.each([
    { status: 'ok', facts: factsOf() },
    { status: 'warning', facts: factsOf({ lastOutcome: WARNED }) },
    { status: 'waiting', facts: factsOf(never) },
    { status: 'inconclusive', facts: factsOf({ lastOutcome: UNSEEN }) },
    { status: 'failing', facts: failing('a') },
    { status: 'acknowledged', facts: acknowledged('a') },
    {
      status: 'confirming',
      facts: factsOf({
        lastOutcome: failed(),
        state: {
          kind: 'suspect',
          reason: 'access-revoked',
          code: 'token_revoked',
          permanence: 'permanent',
          check: 'auth',
          firstBadAt: NINE,
          lastBadAt: NINE,
          failures: 1,
          permanentFailures: 1,
        },
      }),
    },
    { status: 'paused', facts: factsOf({}, { paused: true }) },
  ] as const)('is $status', ({ status, facts }) => {
    expect(overviewOf([facts]).integrations[0]?.status).toBe(status)
  })

  it('is stale, never ok, when the last decisive round is older than three intervals', () => {
    const at = (minutes: number) =>
      overviewOf([factsOf()], { now: NINE + minutes * MINUTE }).integrations[0]?.status
    expect([at(15), at(16)]).toEqual(['ok', 'stale'])
  })

  it('is paused for all while everything is paused', () => {
    expect(overviewOf([failing('a'), factsOf({}, { id: 'b' })], { pausedUntil: 0 }).counts.paused).toBe(2)
  })
})

describe('the list', () => {
  it('has the failing ones first, the newest incident on top, and names in order within the rest', () => {
    const list = [
      factsOf({}, { id: 'z', name: 'Zoo' }),
      factsOf({}, { id: 'b', name: 'Bee' }),
      failing('old', NINE),
      failing('new', NINE + MINUTE),
      factsOf({ lastOutcome: WARNED }, { id: 'w', name: 'Wasp' }),
    ]
    expect(overviewOf(list).integrations.map(({ id }) => id)).toEqual(['new', 'old', 'w', 'b', 'z'])
  })

  it('shows the channel by its name once Slack told it', () => {
    const targets = overviewOf([factsOf({ channelName: 'reviews' }), factsOf({}, { id: 'b' })]).integrations
    expect(targets.map(({ target }) => target).sort()).toEqual(['#reviews', 'C0123456789'])
  })
})

describe('a snooze', () => {
  const HOUR_MS = 60 * MINUTE
  it.each([
    { name: 'that goes on', until: NINE + HOUR_MS, shown: NINE + HOUR_MS },
    { name: 'that is over', until: NINE, shown: null },
    {
      name: 'that the clock, set back, has made longer than any can be',
      until: NINE + 9000 * HOUR_MS,
      shown: null,
    },
  ])('$name is shown as what it does', ({ until, shown }) => {
    const integration = botOf({ snoozedUntil: until })
    const { snoozedUntil, integrations } = overviewOf([{ ...factsOf(), integration }], {
      snoozedUntil: until,
    })
    expect([snoozedUntil, integrations[0]?.snoozedUntil]).toEqual([shown, shown])
  })
})

describe('whom a cause hits', () => {
  const ids = (integrations: IntegrationFacts[]) =>
    overviewOf(integrations).integrations.map(({ id, blast }) => [id, blast?.ids.toSorted() ?? null])

  it('is everybody who shares it, whether it fails already or not', () => {
    expect(ids([failing('a'), failing('b'), factsOf(never, { id: 'c', name: 'c' })])).toEqual([
      ['a', ['a', 'b', 'c']],
      ['b', ['a', 'b', 'c']],
      ['c', null],
    ])
  })

  it('is nobody else when it is alone, or when others answered otherwise since', () => {
    expect(ids([failing('a'), factsOf({ lastResultAt: NINE + 1 }, { id: 'b', name: 'b' })])).toEqual([
      ['a', null],
      ['b', null],
    ])
  })
})

describe('what fails', () => {
  it('has its causes and the way to its cure in the language of the user', () => {
    const [view] = overviewOf(
      [
        factsOf({
          appId: 'A0REVIEWS',
          workspaceUrl: 'https://acme.slack.com/',
          lastOutcome: failed(),
          state: { kind: 'failing', incident: incidentOf() },
        }),
      ],
      { messages: german },
    ).integrations
    expect(view?.causes[0]).toBe(german.causes.token.appRemoved)
    expect(view?.link?.label).toBe(german.causes.link.app)
    expect([german.causes.token.appRemoved, german.causes.link.app]).not.toEqual([
      main.causes.token.appRemoved,
      main.causes.link.app,
    ])
  })
})

describe('the face', () => {
  it.each([
    { face: 'waiting', integrations: [], changes: {} },
    { face: 'ok', integrations: [factsOf()], changes: {} },
    {
      face: 'warning',
      integrations: [factsOf(), factsOf({ lastOutcome: WARNED }, { id: 'b' })],
      changes: {},
    },
    { face: 'failing', integrations: [factsOf(), failing('b')], changes: {} },
    { face: 'acknowledged', integrations: [factsOf(), acknowledged('b')], changes: {} },
    { face: 'failing', integrations: [acknowledged('a'), failing('b')], changes: {} },
    { face: 'failing', integrations: [acknowledged('a', NINE)], changes: {} },
    { face: 'stale', integrations: [factsOf(), factsOf(LONG_AGO, { id: 'b' })], changes: {} },
    { face: 'offline', integrations: [factsOf(), failing('b')], changes: { online: false } },
    { face: 'offline', integrations: [factsOf({ lastOutcome: OFFLINE })], changes: {} },
    { face: 'ok', integrations: [factsOf(), factsOf({ lastOutcome: OFFLINE }, { id: 'b' })], changes: {} },
    { face: 'paused', integrations: [factsOf({}, { paused: true })], changes: {} },
    { face: 'paused', integrations: [failing('a')], changes: { pausedUntil: NINE + 60 * MINUTE } },
    { face: 'waiting', integrations: [factsOf(never)], changes: {} },
  ])('is $face', ({ face, integrations, changes }) => {
    expect(overviewOf(integrations, changes).face).toBe(face)
  })
})
