import { describe, expect, it } from 'vitest'
import { ALERTS_PER_MINUTE } from '../../../electron/monitor/alert-pace.ts'
import { planAlerts, type Situation } from '../../../electron/monitor/alerting.ts'
import type { Pending } from '../../../electron/monitor/pending.ts'
import type { Incident } from '../../../shared/incident.ts'
import { main as german } from '../../../shared/language/de/main.ts'
import { main as english } from '../../../shared/language/en/main.ts'
import type { Fate } from '../../../shared/receipt.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { incidentOf, NINE } from '../../builders.ts'

const NOW = NINE + HOUR

/** A failing integration that nobody was told of; alone in its cause. */
function pendingOf(
  id = 'a',
  incident: Partial<Incident> = {},
  changes: Partial<Omit<Pending, 'incident'>> = {},
): Pending {
  return {
    incident: incidentOf({ id: `${id}-1`, integrationId: id, ...incident }),
    name: id,
    workspace: 'Acme',
    priority: 'normal',
    snoozedUntil: null,
    paused: false,
    cause: { kind: 'alone', key: id },
    everyMs: 5 * MINUTE,
    sight: 'failed',
    names: () => [id],
    last: null,
    afterHold: false,
    ...changes,
  }
}

function plan(pending: Pending[], changes: Partial<Situation> = {}) {
  return planAlerts({
    now: NOW,
    pending,
    notifications: true,
    sound: true,
    allPaused: false,
    quietUntil: null,
    snoozedUntil: null,
    remindEveryMs: DAY,
    shownAt: [],
    retryAt: null,
    messages: english,
    ...changes,
  })
}

const TOLD = { toldAt: NINE }
const OVER = { resolvedAt: NOW - MINUTE }
const BACK = { ...TOLD, ...OVER }
const token = { kind: 'token', key: 'access-revoked token one' } as const
const names = () => ['Reviews', 'Alerts', 'Deploys', 'Billing', 'On-call']

/** What one incident is told, or why not. */
function fateOf(pending: Pending, changes: Partial<Situation> = {}, others: Pending[] = []) {
  const { tellings, joined, receipts, settled } = plan([pending, ...others], changes)
  const { id } = pending.incident
  const wish = tellings.flatMap(({ mentions }) => mentions).find(({ incident }) => incident.id === id)?.wish
  if (wish) return wish
  if (joined.some(({ incident }) => incident.id === id)) return 'joined'
  const fate = receipts.find(({ incidentId }) => incidentId === id)?.fate
  if (fate) return 'why' in fate ? `${fate.kind}: ${fate.why}` : fate.kind
  return settled.includes(id) ? 'settled' : 'nothing'
}

describe('what an incident has to say', () => {
  it.each([
    { name: 'an untold failure', incident: {}, says: 'failure' },
    { name: 'a told failure', incident: TOLD, says: 'nothing' },
    {
      name: 'a told failure that has news',
      incident: { ...TOLD, retell: 'steady' as const },
      says: 'failure',
    },
    { name: 'a told failure a day later', incident: { toldAt: NOW - DAY }, says: 'reminder' },
    {
      name: 'a told failure that was reminded of',
      incident: { toldAt: NOW - 2 * DAY, remindedAt: NOW - HOUR },
      says: 'nothing',
    },
    { name: 'a recovery after a told failure', incident: BACK, says: 'recovery' },
    { name: 'a recovery that was told', incident: { ...BACK, recoveryToldAt: NOW }, says: 'settled' },
    { name: 'what began and ended untold', incident: OVER, says: 'past' },
    {
      name: 'what ended untold, but the user knew of it',
      incident: { ...OVER, acknowledgedUntil: NOW },
      says: 'settled',
    },
    {
      name: 'an acknowledged failure',
      incident: { acknowledgedUntil: NOW + 1 },
      says: 'suppressed: acknowledged',
    },
    {
      name: 'an acknowledged failure a day later',
      incident: { toldAt: NOW - DAY, acknowledgedUntil: NOW + 1 },
      says: 'nothing',
    },
    {
      name: 'an acknowledgement that has run out',
      incident: { toldAt: NOW - DAY, acknowledgedUntil: NOW },
      says: 'reminder',
    },
    {
      name: 'the end of an acknowledged failure',
      incident: { ...BACK, acknowledgedUntil: NOW + 1 },
      says: 'recovery',
    },
  ])('$name: $says', ({ incident, says }) => {
    expect(fateOf(pendingOf('a', incident))).toBe(says)
  })
})

describe('what keeps it from being told', () => {
  it.each<{
    name: string
    incident?: Partial<Incident>
    own?: Partial<Pending>
    all?: Partial<Situation>
    says: string
  }>([
    {
      name: 'notifications that are off',
      all: { notifications: false },
      says: 'suppressed: notifications-off',
    },
    { name: 'a low priority', own: { priority: 'low' }, says: 'suppressed: low-priority' },
    { name: 'its own snooze', own: { snoozedUntil: NOW + 1 }, says: 'held: snoozed' },
    { name: 'the snooze of all', all: { snoozedUntil: NOW + 1 }, says: 'held: snoozed' },
    { name: 'a snooze that is over', own: { snoozedUntil: NOW }, says: 'failure' },
    { name: 'quiet hours', all: { quietUntil: NOW + HOUR }, says: 'held: quiet-hours' },
    {
      name: 'quiet hours, for a recovery',
      incident: BACK,
      all: { quietUntil: NOW + HOUR },
      says: 'held: quiet-hours',
    },
    {
      name: 'quiet hours, but the priority is high',
      own: { priority: 'high' },
      all: { quietUntil: NOW + HOUR },
      says: 'failure',
    },
    {
      name: 'a snooze, whatever the priority',
      own: { priority: 'high', snoozedUntil: NOW + 1 },
      says: 'held: snoozed',
    },
    {
      name: 'a low priority, for its end',
      incident: BACK,
      own: { priority: 'low' },
      says: 'suppressed: low-priority',
    },
    { name: 'a system that refused the last one', all: { retryAt: NOW + 1 }, says: 'nothing' },
    {
      name: 'a pause, for a reminder',
      incident: { toldAt: NOW - DAY },
      own: { paused: true },
      says: 'nothing',
    },
    {
      name: 'no new answer about it, for a reminder',
      incident: { toldAt: NOW - DAY },
      own: { sight: 'unknown' },
      says: 'nothing',
    },
    { name: 'a pause of its own', own: { paused: true }, says: 'held: paused' },
    { name: 'the pause of all', all: { allPaused: true }, says: 'held: paused' },
    { name: 'a pause, but it is over', incident: BACK, own: { paused: true }, says: 'recovery' },
    {
      name: 'a snooze that the clock, set back, has made longer than any can be',
      own: { snoozedUntil: NOW + 300 * DAY },
      says: 'failure',
    },
    {
      name: 'an acknowledgement that the clock has made longer than any can be',
      incident: { acknowledgedUntil: NOW + 300 * DAY },
      says: 'failure',
    },
    {
      name: 'a last word in the future, where the clock was set back: nobody knows how long ago it was',
      incident: { toldAt: NOW + DAY },
      says: 'reminder',
    },
    {
      name: 'a last word in the future, but a reminder since',
      incident: { toldAt: NOW + DAY, remindedAt: NOW - HOUR },
      says: 'nothing',
    },
    {
      name: 'reminders that are off',
      incident: { toldAt: NOW - 9 * DAY },
      all: { remindEveryMs: null },
      says: 'nothing',
    },
  ])('$name: $says', ({ incident, own, all, says }) => {
    expect(fateOf(pendingOf('a', incident, own), all)).toBe(says)
  })

  it('is noted once, however often it is found again, and again when it changes', () => {
    const last = (fate: Fate) => ({ incidentId: 'a-1', at: NINE, about: 'failure' as const, fate })
    const held = { kind: 'held', why: 'quiet-hours', until: NOW + HOUR } as const
    const quiet = { quietUntil: NOW + 2 * HOUR }
    expect(plan([pendingOf('a', {}, { last: last(held) })], quiet).receipts).toEqual([])
    expect(
      plan([pendingOf('a', {}, { last: last({ kind: 'failed', why: 'no service' }) })], quiet).receipts,
    ).toEqual([{ incidentId: 'a-1', at: NOW, about: 'failure', fate: { ...held, until: NOW + 2 * HOUR } }])
  })

  it('settles what ended and is not to be told', () => {
    expect(plan([pendingOf('a', OVER)], { notifications: false }).settled).toEqual(['a-1'])
    expect(plan([pendingOf('a', OVER)], { quietUntil: NOW + HOUR }).settled).toEqual([])
  })
})

describe('one cause', () => {
  const failing = (id: string, incident: Partial<Incident> = {}) =>
    pendingOf(id, incident, { cause: token, names })

  it('is told once for all that it breaks, with their number, what they share, and some names', () => {
    const { tellings } = plan([failing('a'), failing('b'), failing('c')])
    expect(tellings).toHaveLength(1)
    expect(tellings[0]).toMatchObject({
      alert: {
        title: '5 integrations in Acme: Access revoked in Slack',
        incidentIds: ['a-1', 'b-1', 'c-1'],
        actions: [
          { action: 'acknowledge', label: 'Acknowledge' },
          { action: 'snooze', label: 'Snooze for 1 hour' },
        ],
      },
      mentions: [{ wish: 'failure' }, { wish: 'failure' }, { wish: 'failure' }],
    })
    expect(tellings[0]?.alert.body).toMatch(/^They share one token: Reviews, Alerts, Deploys, 2 more\./)
  })

  it('is joined by those that fail later, in quiet hours as well', () => {
    const late = failing('b')
    expect(fateOf(late, { quietUntil: NOW + HOUR }, [failing('a', TOLD)])).toBe('joined')
  })

  it('is told of all at once, of those as well whose own notifications are held', () => {
    const snoozed = (incident: Partial<Incident>) =>
      pendingOf('b', incident, { cause: token, names, snoozedUntil: NOW + HOUR })
    for (const incident of [{}, BACK]) {
      const { tellings, receipts } = plan([failing('a', incident), snoozed(incident)])
      expect(tellings.map(({ mentions }) => mentions.length)).toEqual([2])
      expect(receipts).toEqual([])
    }
  })

  it('that was acknowledged counts as known for those that join', () => {
    const known = failing('a', { ...TOLD, acknowledgedUntil: NOW + HOUR })
    expect(plan([known, failing('b')]).joined).toMatchObject([{ acknowledgedUntil: NOW + HOUR }])
    expect(plan([known, failing('c', TOLD), failing('b')]).joined).toMatchObject([
      { acknowledgedUntil: null },
    ])
  })

  it('rings alone beside another one', () => {
    expect(plan([failing('a'), pendingOf('b')]).tellings).toHaveLength(2)
    expect(fateOf(pendingOf('b'), {}, [failing('a', TOLD)])).toBe('failure')
  })

  it('is over when the last one works again, which is told once for all', () => {
    expect(fateOf(failing('a', BACK), {}, [failing('b', TOLD)])).toBe('held: cause-not-over')
    const { tellings } = plan([failing('a', BACK), failing('b', BACK)])
    expect(tellings.map(({ alert }) => alert.title)).toEqual(['5 integrations in Acme: work again'])
  })

  it('does not wait for one that cannot be seen, nor for one that goes on failing long after', () => {
    const blind = pendingOf('b', TOLD, { cause: token, sight: 'blind' })
    expect(fateOf(failing('a', BACK), {}, [blind])).toBe('recovery')
    const longAgo = { ...BACK, resolvedAt: NOW - 2 * HOUR }
    expect(fateOf(failing('a', longAgo), {}, [failing('b', { ...TOLD, lastBadAt: NOW })])).toBe('recovery')
  })

  it('waits for those that were not asked since: asleep, offline, closed', () => {
    const unasked = pendingOf('b', { ...TOLD, lastBadAt: NOW - 3 * HOUR }, { cause: token, sight: 'unknown' })
    const longAgo = { ...BACK, resolvedAt: NOW - 2 * HOUR }
    expect(fateOf(failing('a', longAgo), {}, [unasked])).toBe('held: cause-not-over')
  })

  it('is not said to be over of one that fails again by now: that it fails is told', () => {
    const again = pendingOf('a', { id: 'a-2' }, { cause: token, names })
    const { tellings, settled } = plan([failing('a', BACK), again])
    expect({ told: tellings.map(({ alert }) => alert.kind), settled }).toEqual({
      told: ['failure'],
      settled: ['a-1'],
    })
  })

  it('has one id, whoever of it is told first, so that the newest takes the place of what was shown', () => {
    const ids = [failing('a'), failing('b', BACK)].map((each) => plan([each]).tellings[0]?.alert.id)
    expect(new Set(ids).size).toBe(1)
  })

  it('is reminded of once: of those as well whose turn would come within the hour', () => {
    const told = (id: string, at: number) => failing(id, { toldAt: at })
    const soon = [told('a', NOW - DAY), told('b', NOW - DAY + 50 * MINUTE), told('c', NOW - DAY + 2 * HOUR)]
    expect(plan(soon).tellings.map(({ mentions }) => mentions.length)).toEqual([2])
  })

  it('does not wait for the end of one that is paused', () => {
    const paused = pendingOf('b', TOLD, { cause: token, paused: true })
    expect(fateOf(failing('a', BACK), {}, [paused])).toBe('recovery')
  })
})

describe('the words', () => {
  const told = (incident: Partial<Incident>) => plan([pendingOf('Reviews', incident)]).tellings[0]?.alert

  it('name the cause and the first step of its cure', () => {
    const alert = told({})
    expect(alert).toMatchObject({
      kind: 'failure',
      title: 'Reviews: Access revoked in Slack',
      sound: true,
      urgent: false,
    })
    expect(alert?.body.split('\n')).toHaveLength(2)
  })

  it('say what is new about an incident that was told before', () => {
    expect(told({ flappingSince: NINE })?.title).toBe('Reviews: comes and goes')
    expect(told({ ...TOLD, retell: 'steady' })?.body).toMatch(/^It no longer comes and goes/)
    expect(told({ ...TOLD, retell: 'other-cause' })?.body).toMatch(/^It has another cause now/)
  })

  it('tell what is over without a sound and without buttons', () => {
    expect(told({ ...OVER })).toMatchObject({
      title: 'Reviews: failed, and works again',
      body: 'For 59 min it was: Access revoked in Slack (token_revoked).',
      sound: false,
      actions: [],
    })
  })

  it('remind of several at once', () => {
    const { tellings } = plan(['a', 'b', 'c'].map((id) => pendingOf(id, { toldAt: NOW - DAY })))
    expect(tellings.map(({ alert }) => alert.title)).toEqual(['3 integrations still fail'])
  })
})

describe('the words in German', () => {
  const told = (count: number, incident: Partial<Incident>) => {
    const cause = { cause: token, names: () => names().slice(0, count) }
    return plan([pendingOf('Reviews', incident, cause)], { messages: german }).tellings[0]?.alert
  }

  it.each([
    [1, 'Reviews: fällt immer wieder aus'],
    [5, '5 Integrationen in Acme: fallen immer wieder aus'],
  ])('%d that come and go agree with their verb', (count, title) => {
    expect(told(count, { flappingSince: NINE })?.title).toBe(title)
  })

  it.each([
    [1, 'Reviews: funktioniert wieder'],
    [5, '5 Integrationen in Acme: funktionieren wieder'],
  ])('%d that work again agree with their verb', (count, title) => {
    expect(told(count, BACK)?.title).toBe(title)
  })

  it('name what those share whom a cause hits, and have German buttons', () => {
    const alert = told(5, {})
    expect(alert?.body).toMatch(/^Alle nutzen dasselbe Token: Reviews, Alerts, Deploys, 2 weitere\.\n/)
    expect(alert?.actions.map(({ label }) => label)).toEqual([
      'Zur Kenntnis nehmen',
      '1 Stunde stummschalten',
    ])
  })

  it.each([
    ['a reminder after days', { toldAt: NOW - DAY, firstBadAt: NOW - 3 * DAY }, 'Seit 3 Tagen: '],
    [
      'what is over after days',
      { firstBadAt: NOW - 3 * DAY, resolvedAt: NOW },
      'Die Störung dauerte 3 Tage: ',
    ],
  ])('decline the days: %s', (_, incident, words) => {
    expect(told(1, incident)?.body.startsWith(words)).toBe(true)
  })
})

describe('the pace', () => {
  const causes = (count: number) => Array.from({ length: count }, (_, index) => pendingOf(`hook ${index}`))

  it(`allows ${ALERTS_PER_MINUTE} notifications in any minute, and tells the rest as one`, () => {
    const { tellings } = plan(causes(8))
    expect(tellings.map(({ alert }) => alert.title.replace(/^hook.*/, 'single'))).toEqual([
      'single',
      'single',
      '6 more failures in Slack',
    ])
    expect(tellings[2]?.mentions).toHaveLength(6)
  })

  it('holds what comes too soon until a minute after the first of the last three', () => {
    const shownAt = [NOW - 50 * SECOND, NOW - 2 * SECOND, NOW - SECOND]
    const { tellings, receipts, lookAt } = plan(causes(2), { shownAt })
    expect({ tellings, lookAt, fates: receipts.map(({ fate }) => fate.kind) }).toEqual({
      tellings: [],
      lookAt: NOW + 10 * SECOND,
      fates: ['held', 'held'],
    })
  })

  it('forgets what was shown a minute ago, and what a clock that was set back left in the future', () => {
    const shownAt = [NOW - MINUTE, NOW + DAY, NOW + DAY]
    expect(plan(causes(3), { shownAt }).tellings).toHaveLength(3)
  })
})

describe('the end of a hold', () => {
  const held = (why: 'quiet-hours' | 'snoozed', incidentId: string) => ({
    incidentId,
    at: NINE,
    about: 'failure' as const,
    fate: { kind: 'held', why, until: NOW } as const,
  })

  it('brings one summary of all that was held', () => {
    const night = [
      pendingOf('a', {}, { last: held('quiet-hours', 'a-1'), afterHold: true }),
      pendingOf('b', OVER, { last: held('quiet-hours', 'b-1'), afterHold: true }),
      pendingOf('c', BACK, { last: held('quiet-hours', 'c-1'), afterHold: true }),
    ]
    const { tellings } = plan(night)
    expect(tellings).toHaveLength(1)
    expect(tellings[0]?.alert).toMatchObject({
      kind: 'summary',
      title: 'While it was quiet: 3 things to know',
    })
    expect(tellings[0]?.alert.body.split('\n')).toEqual([
      'a: Access revoked in Slack',
      'b: failed, and works again',
      'c: works again',
    ])
  })

  it('tells a single thing as itself', () => {
    const { tellings } = plan([pendingOf('a', {}, { last: held('snoozed', 'a-1'), afterHold: true })])
    expect(tellings[0]?.alert.title).toBe('a: Access revoked in Slack')
  })

  it('of a snooze tells again what was told before it and goes on', () => {
    const snoozed = pendingOf('a', { toldAt: NOW - HOUR }, { snoozedUntil: NOW })
    expect(fateOf(snoozed, { remindEveryMs: null })).toBe('reminder')
    expect(fateOf(pendingOf('a', { toldAt: NOW - HOUR }, { snoozedUntil: NOW - 2 * HOUR }))).toBe('nothing')
  })
})

describe('when to look again', () => {
  it.each<{ name: string; pending: Pending; all?: Partial<Situation>; at: number | null }>([
    { name: 'nothing is open', pending: pendingOf('a', BACK), at: null },
    { name: 'a reminder is due', pending: pendingOf('a', { toldAt: NOW - HOUR }), at: NOW - HOUR + DAY },
    { name: 'quiet hours end', pending: pendingOf(), all: { quietUntil: NOW + 5 }, at: NOW + 5 },
    {
      name: 'an acknowledgement ends',
      pending: pendingOf('a', { toldAt: NOW - HOUR, acknowledgedUntil: NOW + 7 }),
      all: { remindEveryMs: null },
      at: NOW + 7,
    },
    {
      name: 'a refusing system is asked again',
      pending: pendingOf(),
      all: { retryAt: NOW + 9 },
      at: NOW + 9,
    },
  ])('$name', ({ pending, all, at }) => {
    expect(plan([pending], all).lookAt).toBe(at)
  })
})
