import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ALERTS_PER_MINUTE } from '../../../electron/monitor/alert-pace.ts'
import { planAlerts, type Situation } from '../../../electron/monitor/alerting.ts'
import type { Pending } from '../../../electron/monitor/pending.ts'
import { isAcknowledged } from '../../../shared/incident.ts'
import { priorities } from '../../../shared/integration.ts'
import { main as german } from '../../../shared/language/de/main.ts'
import { main as english } from '../../../shared/language/en/main.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { incidentOf, NINE } from '../../builders.ts'

const NOW = NINE + 3 * DAY
/** Moments around now, where everything is decided. */
const moment = fc.integer({ min: -2 * DAY, max: 2 * DAY }).map((ms) => NOW + ms)
const past = fc.integer({ min: 0, max: 2 * DAY }).map((ms) => NOW - ms)
const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: null })

const pendings: fc.Arbitrary<Pending[]> = fc
  .array(
    fc.record({
      incident: fc.record({
        toldAt: maybe(past),
        remindedAt: maybe(past),
        resolvedAt: maybe(past),
        recoveryToldAt: fc.constant(null),
        acknowledgedUntil: maybe(moment),
        retell: fc.constantFrom(null, 'steady', 'other-cause', 'flapping'),
        flappingSince: maybe(past),
      }),
      priority: fc.constantFrom(...priorities),
      snoozedUntil: maybe(moment),
      paused: fc.boolean(),
      sight: fc.constantFrom('failed' as const, 'good' as const, 'unknown' as const, 'blind' as const),
      cause: fc.constantFrom('one', 'two', 'three').map((key) => ({ kind: 'token' as const, key })),
      heldFor: fc.constantFrom(null, 'quiet-hours' as const, 'snoozed' as const),
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map(({ incident, heldFor, ...rest }, index): Pending => {
      const id = `${index}-1`
      const told = incident.toldAt === null ? { ...incident, retell: null } : incident
      return {
        ...rest,
        incident: incidentOf({ ...told, id, integrationId: `${index}` }),
        name: `Feed ${index}`,
        workspace: null,
        everyMs: 5 * MINUTE,
        names: () => [`Feed ${index}`],
        afterHold: heldFor !== null,
        last: heldFor && {
          incidentId: id,
          at: NINE,
          about: 'failure',
          fate: { kind: 'held', why: heldFor, until: null },
        },
      }
    }),
  )

const situations: fc.Arbitrary<Situation> = fc.record({
  now: fc.constant(NOW),
  pending: pendings,
  notifications: fc.boolean(),
  allPaused: fc.boolean(),
  sound: fc.boolean(),
  quietUntil: maybe(fc.integer({ min: 1, max: DAY }).map((ms) => NOW + ms)),
  snoozedUntil: maybe(moment),
  remindEveryMs: maybe(fc.integer({ min: HOUR, max: DAY })),
  shownAt: fc.array(
    fc.integer({ min: 0, max: 2 * MINUTE }).map((ms) => NOW - ms),
    { maxLength: 3 },
  ),
  retryAt: maybe(moment),
  messages: fc.constantFrom(english, german),
})

const idsIn = (mentions: readonly { incident: { id: string } }[]) =>
  mentions.map(({ incident }) => incident.id)

it('never more than three in a minute, nobody twice, and what is not told has its reason or its time', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const { tellings, joined, receipts, settled, lookAt } = planAlerts(situation)
      const mentions = tellings.flatMap((telling) => telling.mentions)
      const recent = situation.shownAt.filter((at) => at > NOW - MINUTE).length
      if (tellings.length > 0) expect(tellings.length + recent).toBeLessThanOrEqual(ALERTS_PER_MINUTE)
      const spoken = [...idsIn(mentions), ...idsIn(joined)]
      expect(new Set(spoken).size).toBe(spoken.length)
      expect(receipts.filter(({ incidentId }) => spoken.includes(incidentId))).toEqual([])
      expect(settled.filter((id) => spoken.includes(id))).toEqual([])
      expect(lookAt === null || lookAt > NOW).toBe(true)
    }),
    { numRuns: 500 },
  )
})

it('nobody is told of what they switched off, acknowledged, snoozed, or called unimportant', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const { tellings } = planAlerts(situation)
      const told = new Set(tellings.flatMap(({ mentions }) => idsIn(mentions)))
      const isHeld = ({ priority, snoozedUntil }: Pending) =>
        Math.max(snoozedUntil ?? 0, situation.snoozedUntil ?? 0) > NOW ||
        (situation.quietUntil !== null && priority !== 'high')
      for (const pending of situation.pending) {
        const { incident, priority, cause } = pending
        const never =
          !situation.notifications ||
          priority === 'low' ||
          isAcknowledged(incident, NOW) ||
          (situation.retryAt ?? 0) > NOW
        // What is told of a cause is told of all of it.
        const alone = !situation.pending.some((each) => each.cause.key === cause.key && !isHeld(each))
        if (never || (isHeld(pending) && alone)) expect(told).not.toContain(incident.id)
      }
    }),
    { numRuns: 500 },
  )
})

it('every untold failure is told, joined or held with its reason: none is lost', () => {
  fc.assert(
    fc.property(situations, (situation) => {
      const { tellings, joined, receipts, settled } = planAlerts(situation)
      const known = new Set([
        ...tellings.flatMap(({ mentions }) => idsIn(mentions)),
        ...idsIn(joined),
        ...receipts.map(({ incidentId }) => incidentId),
        ...settled,
      ])
      for (const { incident, last } of situation.pending) {
        // What was held before and still is has its receipt already; a refusing system is asked again.
        if (incident.toldAt !== null || last || situation.retryAt !== null) continue
        expect(known).toContain(incident.id)
      }
    }),
    { numRuns: 500 },
  )
})
