import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { advance, type HealthPolicy } from '../../../electron/monitor/advance.ts'
import { type Health, openIncident, unknownHealth } from '../../../electron/monitor/health.ts'
import type { Transition } from '../../../shared/incident.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { MINUTE } from '../../../shared/time.ts'
import { FLAKY, failed, NINE, resultOf, UNSEEN, WARNED } from '../../builders.ts'

function run(
  outcomes: readonly Outcome[],
  policy?: HealthPolicy,
): {
  health: Health
  transitions: Transition[]
  confirms: boolean[]
} {
  let health = unknownHealth('a')
  const transitions: Transition[] = []
  const confirms: boolean[] = []
  for (const [index, outcome] of outcomes.entries()) {
    const step = advance(health, resultOf({ outcome, at: NINE + index * MINUTE }), policy)
    health = step.health
    transitions.push(step.transition)
    confirms.push(step.confirm)
  }
  return { health, transitions, confirms }
}

const kinds = (outcomes: readonly Outcome[]) => run(outcomes).transitions.map(({ kind }) => kind)

/** Whether an incident begins with it: what comes and goes may have none until it flaps. */
function isBeginning(transition: Transition): boolean {
  if (transition.kind !== 'flapping') return transition.kind === 'opened'
  return transition.incident.openedAt === transition.incident.flappingSince
}

describe('advance', () => {
  it('does not take one permanent failure for an incident, but asks to have it confirmed', () => {
    const { transitions, confirms } = run([OK, failed()])
    expect({ kind: transitions.at(-1)?.kind, confirm: confirms.at(-1) }).toEqual({
      kind: 'none',
      confirm: true,
    })
  })

  it('opens an incident when a permanent failure is confirmed', () => {
    expect(kinds([OK, failed(), failed()])).toEqual(['none', 'none', 'opened'])
  })

  it('opens an incident after three transient failures in a row, and asks for no confirmation', () => {
    expect(kinds([OK, FLAKY, FLAKY, FLAKY])).toEqual(['none', 'none', 'none', 'opened'])
    expect(run([FLAKY, FLAKY]).confirms).toEqual([false, false])
  })

  it('has the first permanent failure confirmed also when a transient one came before it', () => {
    const { transitions, confirms } = run([OK, FLAKY, failed(), failed()])
    expect(transitions.map(({ kind }) => kind)).toEqual(['none', 'none', 'none', 'opened'])
    expect(confirms).toEqual([false, false, true, false])
  })

  it('opens an incident after any three failures in a row, whichever of them are permanent', () => {
    expect(kinds([FLAKY, FLAKY, failed()])).toEqual(['none', 'none', 'opened'])
    expect(kinds([FLAKY, failed(), FLAKY])).toEqual(['none', 'none', 'opened'])
    expect(kinds([failed(), FLAKY, failed()])).toEqual(['none', 'none', 'opened'])
    expect(run([failed(), FLAKY]).confirms).toEqual([true, false])
  })

  it('counts permanent failures anew after a transient one, however many it takes otherwise', () => {
    const policy = { permanentFailures: 2, transientFailures: 9, goods: 2 }
    const { transitions } = run([failed(), FLAKY, failed(), UNSEEN, failed()], policy)
    expect(transitions.map(({ kind }) => kind)).toEqual(['none', 'none', 'none', 'none', 'opened'])
  })

  it('forgets a suspicion after one good result', () => {
    expect(kinds([failed(), OK, failed(), OK])).toEqual(['none', 'none', 'none', 'none'])
  })

  it('counts a warning as good: it works for now', () => {
    expect(kinds([failed(), failed(), WARNED, WARNED])).toEqual(['none', 'opened', 'none', 'resolved'])
  })

  it('resolves only after two good results in a row', () => {
    expect(kinds([failed(), failed(), OK, failed(), OK, OK])).toEqual([
      'none',
      'opened',
      'none',
      'none',
      'none',
      'resolved',
    ])
  })

  it('learns nothing from an inconclusive result, in any state', () => {
    expect(kinds([failed(), UNSEEN, failed(), UNSEEN, OK, UNSEEN, OK])).toEqual([
      'none',
      'none',
      'opened',
      'none',
      'none',
      'none',
      'resolved',
    ])
  })

  it('says when the reason of an open incident changes, with both reasons', () => {
    const { transitions } = run([failed(), failed(), failed('channel-archived', { code: 'is_archived' })])
    expect(transitions.at(-1)).toMatchObject({
      kind: 'reason-changed',
      incident: { reason: 'channel-archived', code: 'is_archived' },
      before: { reason: 'access-revoked', code: 'token_revoked' },
    })
  })

  it('keeps both bounds of when it began: the last good and the first bad result', () => {
    const { health } = run([OK, UNSEEN, failed(), failed(), failed()])
    expect(openIncident(health)).toMatchObject({
      lastGoodAt: NINE,
      firstBadAt: NINE + 2 * MINUTE,
      openedAt: NINE + 3 * MINUTE,
      lastBadAt: NINE + 4 * MINUTE,
      failures: 3,
    })
  })

  it('opens and resolves in turn, never red without a failure, whatever comes', () => {
    const outcome = fc.constantFrom<Outcome>(OK, WARNED, UNSEEN, FLAKY, failed(), failed('channel-archived'))
    fc.assert(
      fc.property(fc.array(outcome, { maxLength: 40 }), (outcomes) => {
        const real = run(outcomes).transitions.filter((each) => isBeginning(each) || each.kind === 'resolved')
        for (const [index, each] of real.entries()) expect(isBeginning(each)).toBe(index % 2 === 0)
        if (!outcomes.some(({ status }) => status === 'failed')) expect(real).toEqual([])
        expect(openIncident(run(outcomes).health) !== null).toBe(real.length % 2 === 1)
      }),
    )
  })
})
