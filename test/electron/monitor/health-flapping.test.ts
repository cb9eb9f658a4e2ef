import { describe, expect, it, test } from 'vitest'
import { advance } from '../../../electron/monitor/advance.ts'
import { type Health, openIncident, unknownHealth, withIncident } from '../../../electron/monitor/health.ts'
import { applyCommand } from '../../../electron/monitor/health-commands.ts'
import type { Incident, Transition } from '../../../shared/incident.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { DAY, HOUR, MINUTE, SECOND } from '../../../shared/time.ts'
import { FLAKY, failed, healthOf, NINE, resultOf, UNSEEN, WARNED } from '../../builders.ts'

type Lived = { health: Health; transitions: Transition[]; confirms: boolean[]; at: number }

/** Goes on from a health with results at a pace; the first comes `every` after the last one lived. */
function goOn(from: { health: Health; at: number }, outcomes: readonly Outcome[], every = 5 * MINUTE): Lived {
  let { health, at } = from
  const transitions: Transition[] = []
  const confirms: boolean[] = []
  for (const outcome of outcomes) {
    at += every
    const step = advance(health, resultOf({ outcome, at }))
    health = step.health
    transitions.push(step.transition)
    confirms.push(step.confirm)
  }
  return { health, transitions, confirms, at }
}

const kinds = ({ transitions }: Lived) => transitions.map(({ kind }) => kind)
const begun = (transitions: readonly Transition[]) => transitions.findIndex(({ kind }) => kind === 'flapping')
const turns = (count: number, failure: Outcome = failed()) =>
  Array.from({ length: count }, (_, index) => (index % 2 === 0 ? failure : OK))
const GOOD = { health: healthOf(), at: NINE }

/** Has its open incident told at a moment, and maybe acknowledged for a day. */
function told({ health, at }: Lived, { acknowledged = false } = {}): Lived {
  const open = openIncident(health)
  const shown = open ? withIncident(health, { ...open, toldAt: at, retell: null }) : health
  const known = applyCommand(shown, { kind: 'acknowledge', until: at + DAY }, at).health
  return { health: acknowledged ? known : shown, transitions: [], confirms: [], at }
}

/** Fails twice, is told, and then comes and goes until it flaps. */
function flapping(options?: { acknowledged: boolean }): Lived {
  const failing = told(goOn(GOOD, [failed(), failed()], MINUTE), options)
  return goOn(failing, [OK, failed(), OK, failed(), OK, failed()], MINUTE)
}

/** The open incident with a reminder of it shown so much later (ms); the time goes on from where it was. */
function reminded(lived: Lived, after: number): Lived {
  const open = incidentIn(lived)
  return { ...lived, health: withIncident(lived.health, { ...open, remindedAt: lived.at + after }) }
}

const incidentIn = ({ health }: Lived): Incident => openIncident(health) ?? expect.fail('no incident is open')

describe('what comes and goes', () => {
  it('flaps from the seventh change within an hour', () => {
    const lived = goOn(GOOD, turns(8))
    expect(begun(lived.transitions)).toBe(6)
    expect(lived.health.state.kind).toBe('flapping')
  })

  it('does not flap when seven changes take longer than an hour', () => {
    expect(begun(goOn(GOOD, turns(20), 10 * MINUTE).transitions)).toBe(-1)
  })

  it('does not take its very first result for a change', () => {
    expect(begun(goOn({ health: unknownHealth('a'), at: NINE }, turns(8)).transitions)).toBe(7)
  })

  it('does not count a warning after ok for a change, nor what could not be seen', () => {
    const lived = goOn(
      GOOD,
      Array.from({ length: 30 }, (_, index) => [WARNED, UNSEEN, OK][index % 3] ?? OK),
      MINUTE,
    )
    expect(lived.health.flips).toEqual([])
  })

  it('opens an incident of its own where none of its failures was enough for one', () => {
    const { transitions } = goOn(GOOD, turns(7, FLAKY))
    expect(transitions.at(-1)).toMatchObject({
      kind: 'flapping',
      incident: {
        id: `a-${NINE + 35 * MINUTE}`,
        lastGoodAt: NINE + 30 * MINUTE,
        firstBadAt: NINE + 35 * MINUTE,
        openedAt: NINE + 35 * MINUTE,
        flappingSince: NINE + 35 * MINUTE,
        failures: 1,
        code: 'odd_code',
        retell: null,
      },
    })
  })

  it('opens an incident of the failure before, when the change that is too much is for the better', () => {
    const { transitions } = goOn({ health: unknownHealth('a'), at: NINE }, turns(8, FLAKY))
    expect(transitions.at(-1)).toMatchObject({
      kind: 'flapping',
      incident: {
        id: `a-${NINE + 35 * MINUTE}`,
        lastGoodAt: NINE + 30 * MINUTE,
        firstBadAt: NINE + 35 * MINUTE,
        lastBadAt: NINE + 35 * MINUTE,
        openedAt: NINE + 40 * MINUTE,
        failures: 1,
        code: 'odd_code',
      },
    })
  })

  it('goes on with the incident that is open, and has something to retell where it was told', () => {
    const before = incidentIn(told(goOn(GOOD, [failed(), failed()], MINUTE)))
    expect(incidentIn(flapping())).toMatchObject({ id: before.id, toldAt: before.toldAt, retell: 'flapping' })
    expect(incidentIn(flapping({ acknowledged: true })).retell).toBeNull()
  })

  it('says nothing while it flaps, not even of another reason, and hurries no probe', () => {
    const lived = goOn(flapping(), [OK, OK, failed('channel-archived', { code: 'is_archived' }), failed()])
    expect(new Set(kinds(lived))).toEqual(new Set(['none']))
    expect(new Set(lived.confirms)).toEqual(new Set([false]))
    expect(incidentIn(lived)).toMatchObject({ lastBadAt: lived.at, failures: 7, reason: 'access-revoked' })
  })

  it('is steady after 30 min without a change, and then only fails', () => {
    const lived = goOn(flapping(), Array<Outcome>(6).fill(failed()))
    expect(kinds(lived)).toEqual(['none', 'none', 'none', 'none', 'none', 'steady'])
    expect(lived.health).toMatchObject({
      flips: [],
      state: { kind: 'failing', incident: { flappingSince: null, retell: 'steady', resolvedAt: null } },
    })
  })

  it('is over after 30 min without a change, when it works', () => {
    const lived = goOn(flapping(), Array<Outcome>(7).fill(OK))
    expect(kinds(lived)).toEqual(['none', 'none', 'none', 'none', 'none', 'none', 'resolved'])
    expect(lived.transitions.at(-1)).toMatchObject({
      incident: { resolvedAt: lived.at, flappingSince: null, retell: null },
    })
    expect(lived.health).toMatchObject({ flips: [], state: { kind: 'settled' } })
  })

  it('begins its 30 min anew with each change', () => {
    const restless = goOn(flapping(), [OK, failed(), OK, failed()], 20 * MINUTE)
    expect(new Set(kinds(restless))).toEqual(new Set(['none']))
    expect(restless.health.state.kind).toBe('flapping')
  })

  it('takes two equal results for steady when they are further apart than 30 min', () => {
    expect(kinds(goOn(flapping(), [OK, OK], 40 * MINUTE))).toEqual(['none', 'resolved'])
  })

  it('is not steady by sleeping alone: the first result that is different changes it again', () => {
    expect(kinds(goOn(flapping(), [OK], 9 * HOUR))).toEqual(['none'])
  })

  it('is not silent for longer because the clock was set back', () => {
    const setBack = { ...flapping(), at: NINE - 300 * DAY }
    expect(kinds(goOn(setBack, Array<Outcome>(7).fill(OK))).at(-1)).toBe('resolved')
  })

  it('does not count old changes for as long as the clock was set back', () => {
    const shaky = goOn(GOOD, turns(6), MINUTE)
    const setBack = goOn({ ...shaky, at: NINE - 300 * DAY }, [OK], MINUTE)
    expect(begun(goOn(setBack, turns(6), HOUR).transitions)).toBe(-1)
  })

  it('ends an acknowledgement when it has another reason meanwhile, and tells so when it is steady', () => {
    const known = flapping({ acknowledged: true })
    const same = goOn(known, Array<Outcome>(6).fill(failed()))
    expect(incidentIn(same)).toMatchObject({ acknowledgedUntil: expect.any(Number), retell: null })
    const other = goOn(known, Array<Outcome>(6).fill(failed('channel-archived')))
    expect(incidentIn(other)).toMatchObject({ acknowledgedUntil: null, retell: 'steady' })
  })
})

describe('another reason of an open incident', () => {
  const archived = failed('channel-archived', { code: 'is_archived' })
  const failing = (options?: { acknowledged: boolean }) =>
    told(goOn(GOOD, [failed(), failed()], 10 * SECOND), options)

  it('breaks its acknowledgement, and is told', () => {
    const lived = goOn(failing({ acknowledged: true }), [archived])
    expect(kinds(lived)).toEqual(['reason-changed'])
    expect(incidentIn(lived)).toMatchObject({ acknowledgedUntil: null, retell: 'other-cause' })
  })

  test.each([
    ['was told within the hour', failing(), archived, HOUR - 1],
    ['was reminded of within the hour', reminded(failing(), DAY), archived, DAY + HOUR - 1],
    ['was not told yet', goOn(GOOD, [failed(), failed()]), archived, DAY],
    ['keeps its reason', failing(), failed(), DAY],
    ['is another code of the same reason', failing(), failed('access-revoked', { code: 'x' }), DAY],
    [
      'is another code of the same reason, although acknowledged',
      failing({ acknowledged: true }),
      failed('access-revoked', { code: 'x' }),
      0,
    ],
  ])('has nothing to retell when it %s', (_why, from, outcome, after) => {
    expect(incidentIn(goOn(from, [outcome], after)).retell).toBeNull()
  })

  test.each([
    ['was told an hour ago', failing(), HOUR],
    ['was reminded of an hour ago', reminded(failing(), DAY), DAY + HOUR],
    ['was acknowledged, and that has expired', failing({ acknowledged: true }), DAY + MINUTE],
    ['was told before the clock was set back', failing(), -MINUTE],
    ['was reminded of before the clock was set back, and told long ago', reminded(failing(), DAY), HOUR],
  ])('is told when it %s', (_why, from, after) => {
    const lived = goOn(from, [archived], after)
    expect(kinds(lived)).toEqual(['reason-changed'])
    expect(incidentIn(lived)).toMatchObject({ toldAt: from.at, retell: 'other-cause' })
  })

  it('is not told each time when reasons alternate, also after the clock was set back', () => {
    const longAgo = reminded(failing(), DAY)
    const retold = told(goOn(longAgo, [archived], 2 * MINUTE))
    expect(incidentIn(goOn(retold, [failed(), archived, failed()])).retell).toBeNull()
  })

  it('is told also where one good result came in between', () => {
    const lived = goOn(failing(), [OK, archived], HOUR)
    expect(kinds(lived)).toEqual(['none', 'reason-changed'])
    expect(incidentIn(lived).retell).toBe('other-cause')
  })

  it('has nothing to retell when it was acknowledged before it was told: it is told as it now is', () => {
    const untold = goOn(GOOD, [failed(), failed()])
    const known = applyCommand(untold.health, { kind: 'acknowledge', until: untold.at + DAY }, untold.at)
    const lived = goOn({ health: known.health, at: untold.at }, [archived])
    expect(incidentIn(lived)).toMatchObject({ toldAt: null, acknowledgedUntil: null, retell: null })
  })
})
