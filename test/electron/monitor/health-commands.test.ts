import { describe, expect, it, test } from 'vitest'
import { advance } from '../../../electron/monitor/advance.ts'
import type { Health, HealthState } from '../../../electron/monitor/health.ts'
import { applyCommand, type HealthCommand } from '../../../electron/monitor/health-commands.ts'
import { OK } from '../../../shared/outcome.ts'
import { DAY, MINUTE } from '../../../shared/time.ts'
import { failed, healthOf, incidentOf, NINE, resultOf } from '../../builders.ts'

const { reason, code, permanence, check, firstBadAt, lastBadAt } = incidentOf()
const suspect: HealthState = {
  kind: 'suspect',
  ...{ reason, code, permanence, check, firstBadAt, lastBadAt, failures: 1, permanentFailures: 1 },
}
const incident = incidentOf({ toldAt: NINE, retell: 'flapping' })
const failing: HealthState = { kind: 'failing', incident }
const recovering: HealthState = { kind: 'recovering', incident, goods: 1 }
const flapping: HealthState = {
  kind: 'flapping',
  incident: { ...incident, flappingSince: NINE },
  run: { verdict: 'good', since: NINE },
}
const shaky = (state: HealthState): Health => healthOf({ state, flips: [NINE - MINUTE, NINE] })
const acknowledge: HealthCommand = { kind: 'acknowledge', until: NINE + DAY }

describe('an acknowledgement', () => {
  test.each([failing, recovering, flapping])(
    'marks an incident that is $kind, with nothing to retell',
    (state) => {
      const { health, incident } = applyCommand(shaky(state), acknowledge, NINE)
      expect(incident).toMatchObject({ acknowledgedUntil: NINE + DAY, retell: null, toldAt: NINE })
      expect(health).toEqual({ ...shaky(state), state: { ...state, incident } })
    },
  )

  it('is taken back without retelling what was known', () => {
    const known = applyCommand(shaky(failing), acknowledge, NINE).health
    const { incident } = applyCommand(known, { kind: 'unacknowledge' }, NINE + MINUTE)
    expect(incident).toMatchObject({ acknowledgedUntil: null, retell: null })
  })

  test.each([{ kind: 'settled' } as const, suspect])('means nothing where it is $kind', (state) => {
    expect(applyCommand(shaky(state), acknowledge, NINE)).toEqual({ health: shaky(state), incident: null })
  })
})

describe('a pause', () => {
  test.each([
    [suspect, { kind: 'settled' }],
    [recovering, failing],
    [failing, failing],
    [flapping, { ...flapping, run: null }],
  ] as const)('leaves of %o what is certain', (before, after) => {
    const { health, incident } = applyCommand(shaky(before), { kind: 'pause' }, NINE)
    expect({ health, incident }).toEqual({ health: { ...shaky(after), flips: [] }, incident: null })
  })

  it('makes a suspicion begin anew', () => {
    const { health } = applyCommand(shaky(suspect), { kind: 'pause' }, NINE)
    const { transition } = advance(health, resultOf({ outcome: failed(), at: NINE + DAY }))
    expect(transition.kind).toBe('none')
  })

  it('lets what flapped be watched for 30 min again before it is steady', () => {
    const paused = applyCommand(shaky(flapping), { kind: 'pause' }, NINE).health
    const first = advance(paused, resultOf({ outcome: OK, at: NINE + DAY }))
    const soon = advance(first.health, resultOf({ outcome: OK, at: NINE + DAY + 29 * MINUTE }))
    const later = advance(soon.health, resultOf({ outcome: OK, at: NINE + DAY + 30 * MINUTE }))
    expect([first, soon, later].map(({ transition }) => transition.kind)).toEqual([
      'none',
      'none',
      'resolved',
    ])
  })
})

describe('a removal', () => {
  test.each([failing, recovering, flapping])(
    'ends and settles an incident that is $kind: nothing is told',
    (state) => {
      const { health, incident } = applyCommand(shaky(state), { kind: 'remove' }, NINE + DAY)
      expect(health.state).toEqual({ kind: 'settled' })
      expect(incident).toMatchObject({
        resolvedAt: NINE + DAY,
        settledAt: NINE + DAY,
        recoveryToldAt: null,
        flappingSince: null,
        retell: null,
      })
    },
  )

  it('has no incident to end where none is open', () => {
    const { health, incident } = applyCommand(shaky(suspect), { kind: 'remove' }, NINE)
    expect({ state: health.state, incident }).toEqual({ state: { kind: 'settled' }, incident: null })
  })
})
