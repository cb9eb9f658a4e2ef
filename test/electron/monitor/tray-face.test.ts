import { describe, expect, it } from 'vitest'
import { buildOverview } from '../../../electron/monitor/overview.ts'
import { trayFace } from '../../../electron/monitor/tray-face.ts'
import { main as german } from '../../../shared/language/de/main.ts'
import { main as english } from '../../../shared/language/en/main.ts'
import type { Notice, Overview } from '../../../shared/overview.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { botOf, failed, healthOf, incidentOf, NINE } from '../../builders.ts'

/** The workspace and the token of what fails; a channel's check fails for itself alone. */
type Failing = { id: string; token?: string; workspace?: string | null; known?: boolean; alone?: boolean }

function overviewOf({ failing = [], ok = 0 }: { failing?: Failing[]; ok?: number }): Overview {
  const each = (id: string, credentialId: string, health: Partial<Parameters<typeof healthOf>[0]>) => ({
    integration: botOf({ id, name: id, credentialId, channel: `C${id}` }),
    health: healthOf({ ...health, integrationId: id }),
    nextDueAt: null,
    checking: false,
    hasSecret: true,
    session: false,
    local: false,
  })
  const bad = failing.map(({ id, token, workspace = null, known = false, alone = false }, index) =>
    each(id, token ?? id, {
      workspace,
      lastOutcome: failed(),
      state: {
        kind: 'failing',
        incident: incidentOf({
          id: `${id}-1`,
          integrationId: id,
          openedAt: NINE + index,
          acknowledgedUntil: known ? NINE + DAY : null,
          ...(alone ? { check: 'channel', reason: 'channel-archived', code: 'is_archived' } : {}),
        }),
      },
    }),
  )
  const good = Array.from({ length: ok }, (_, index) => each(`good-${index}`, `good-${index}`, {}))
  return buildOverview({
    now: NINE + MINUTE,
    integrations: [...good, ...bad],
    online: true,
    slackProblem: null,
    demo: false,
    pausedUntil: null,
    snoozedUntil: null,
    quietUntil: null,
    notices: [],
    messages: english,
  })
}

const many = (count: number): Failing[] =>
  Array.from({ length: count }, (_, index) => ({ id: `bad-${index}` }))
const faceOf = (facts: Parameters<typeof overviewOf>[0], changes: Partial<Overview> = {}) =>
  trayFace({ ...overviewOf(facts), ...changes }, english)

describe('the summary', () => {
  it('says in one line what fails, what is known, what is well and when it was checked', () => {
    const failing = [...many(2), { id: 'known', known: true }]
    expect(faceOf({ failing, ok: 9 }).summary).toBe('2 failing, 1 acknowledged, 9 ok, checked 09:00')
  })

  it('says so when there is nothing to watch', () => {
    expect(faceOf({}).summary).toBe('no integrations yet')
  })

  it.each<[string, Partial<Overview>, string]>([
    ['quiet hours', { quietUntil: NINE + 22 * HOUR }, ', quiet until 07:00'],
    ['a snooze', { snoozedUntil: NINE + 6 * HOUR }, ', snoozed until 15:00'],
    ['both', { snoozedUntil: NINE + HOUR, quietUntil: NINE + 22 * HOUR }, ', snoozed until 10:00'],
    ['a snooze of days', { snoozedUntil: NINE + 3 * DAY }, ', snoozed'],
    ['a pause, in which nothing is asked', { snoozedUntil: NINE + HOUR, pausedUntil: 0 }, ''],
  ])('says why no notification comes: %s', (_, hush, end) => {
    expect(faceOf({ ok: 1 }, hush).summary).toBe(`1 ok, checked 09:00${end}`)
  })
})

describe('what is wrong with Redbar itself', () => {
  const noticeOf = (severity: Notice['severity'], title: string): Notice => ({
    id: title,
    severity,
    title,
    detail: '',
  })

  it('is shown where it is grave, and not for each thing to know', () => {
    const small = [noticeOf('info', 'small'), noticeOf('warning', 'of note')]
    expect(faceOf({ ok: 1 }, { notices: small }).notice).toBeNull()
    expect(faceOf({ ok: 1 }, { notices: [...small, noticeOf('error', 'grave')] }).notice).toBe('grave')
  })
})

describe('in German', () => {
  const germanFace = (failing: Failing[], changes: Partial<Overview> = {}) =>
    trayFace({ ...overviewOf({ failing, ok: 1 }), ...changes }, german)

  it('the summary has German words and order', () => {
    const failing = [...many(2), { id: 'known', known: true }]
    const { summary } = germanFace(failing, { quietUntil: NINE + 22 * HOUR, online: false })
    expect(summary).toBe(
      'offline, 2 gestört, 1 zur Kenntnis genommen, 1 OK, geprüft um 09:00, Ruhezeiten bis 07:00',
    )
  })

  it.each([
    [1, '1 wartet'],
    [2, '2 warten'],
  ])('%d that wait agree with their verb: "%s"', (waiting, words) => {
    const { counts } = overviewOf({})
    expect(germanFace([], { counts: { ...counts, waiting } }).summary).toContain(words)
  })

  it('a cause is named in German, with place and number', () => {
    const shared = { token: 't', workspace: 'Acme' }
    const [line] = germanFace([
      { id: 'a', ...shared },
      { id: 'b', ...shared },
    ]).failing
    expect(line?.label).toBe(`${german.reasons['access-revoked'].title}: Acme, 2 Integrationen`)
  })
})

describe('what fails', () => {
  it('is listed up to ten, the newest first, and the rest is counted', () => {
    const { failing, more, count } = faceOf({ failing: many(12) })
    expect({ first: failing[0]?.label, listed: failing.length, more, count }).toEqual({
      first: expect.stringMatching(/^bad-11: /),
      listed: 10,
      more: 2,
      count: 12,
    })
  })

  it('names the cause on each line and knows its incident', () => {
    expect(faceOf({ failing: many(1) }).failing).toEqual([
      {
        label: expect.stringMatching(/^bad-0: .+/),
        target: { page: 'integration', integrationId: 'bad-0', incidentId: 'bad-0-1', at: NINE },
        acknowledged: false,
      },
    ])
  })

  it('is one line for all whom a cause hits, also behind the tenth', () => {
    const twenty = Array.from({ length: 20 }, (_, index) => ({
      id: `t${index}`,
      token: 't',
      workspace: 'Acme',
    }))
    expect(faceOf({ failing: twenty })).toMatchObject({
      failing: [{ label: 'Access revoked in Slack: Acme, 20 integrations' }],
      more: 0,
      count: 20,
    })
    const older = [...twenty, ...many(10)]
    expect(faceOf({ failing: older })).toMatchObject({ more: 20 })
  })

  it('comes before what is acknowledged, and only it is in the number', () => {
    const { failing, count, worst } = faceOf({ failing: [{ id: 'news' }, { id: 'known', known: true }] })
    expect(failing.map(({ acknowledged }) => acknowledged)).toEqual([false, true])
    expect(worst).toMatchObject({ incidentId: 'news-1' })
    expect(count).toBe(1)
  })

  it('leads to what is acknowledged where there is nothing else, and nowhere where all is well', () => {
    expect(faceOf({ failing: [{ id: 'known', known: true }] }).worst).toMatchObject({ incidentId: 'known-1' })
    expect(faceOf({ ok: 1 }).worst).toBeNull()
  })
})

describe('what can be acknowledged', () => {
  const acknowledge = (...failing: Failing[]) => faceOf({ failing }).acknowledge

  it('is one line per cause, with place and number, the newest first', () => {
    const a = { id: 'a', token: 't', workspace: 'Acme' }
    const b = { id: 'b', token: 't', workspace: 'Acme' }
    expect(acknowledge(a, b, { id: 'c', alone: true })).toEqual([
      { label: 'c: Channel archived', incidentIds: ['c-1'] },
      { label: 'Access revoked in Slack: Acme, 2 integrations', incidentIds: ['b-1', 'a-1'] },
    ])
  })

  it('names no workspace where it is not known to be one', () => {
    const label = 'Access revoked in Slack: 2 integrations'
    expect(acknowledge({ id: 'a', token: 't' }, { id: 'b', token: 't' })[0]).toMatchObject({ label })
    const [acme, other] = [
      { id: 'a', token: 't', workspace: 'Acme' },
      { id: 'b', token: 't', workspace: 'Other' },
    ] as const
    expect(acknowledge(acme, other)[0]).toMatchObject({ label })
  })

  it('names the channel that several share', () => {
    const shared = overviewOf({
      failing: [
        { id: 'a', alone: true },
        { id: 'b', alone: true },
      ],
    })
    const blast = { cause: 'channel', key: 'archived', ids: ['a', 'b'] } as const
    const integrations = shared.integrations.map((each) => ({
      ...each,
      target: '#reviews',
      blast: { ...blast, ids: [...blast.ids] },
    }))
    expect(trayFace({ ...shared, integrations }, english).acknowledge).toEqual([
      { label: 'Channel archived: #reviews, 2 integrations', incidentIds: ['b-1', 'a-1'] },
    ])
  })

  it('leaves out what is acknowledged already', () => {
    expect(acknowledge({ id: 'a', token: 't', known: true }, { id: 'b', token: 't' })).toEqual([
      { label: 'b: Access revoked in Slack', incidentIds: ['b-1'] },
    ])
  })
})

it('names the gravest notice, for whoever never opens the window', () => {
  const notice = (id: string, severity: 'warning' | 'error') => ({ id, severity, title: id, detail: '' })
  expect(faceOf({}, { notices: [notice('a', 'warning'), notice('b', 'error')] }).notice).toBe('b')
  expect(faceOf({}, { notices: [notice('a', 'warning')] }).notice).toBeNull()
})
