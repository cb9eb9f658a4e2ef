import fc from 'fast-check'
import { advance } from '../../../electron/monitor/advance.ts'
import { type Health, openIncident, unknownHealth, withIncident } from '../../../electron/monitor/health.ts'
import { applyCommand, type HealthCommand } from '../../../electron/monitor/health-commands.ts'
import type { Incident, Transition } from '../../../shared/incident.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { DAY, HOUR, MINUTE } from '../../../shared/time.ts'
import { FLAKY, failed, NINE, resultOf, UNSEEN, WARNED } from '../../builders.ts'

/** What happens to a health, `after` so many ms (fewer than none when the clock is set back). */
export type Step = { after: number } & (
  | { kind: 'result'; outcome: Outcome }
  | { kind: 'acknowledge'; forMs: number }
  | { kind: 'unacknowledge' }
  | { kind: 'pause' }
  | { kind: 'remove' }
  | { kind: 'told' } // the open incident, or what there is to retell of it, is shown to the user
  | { kind: 'reminded' } // that it goes on is shown to the user, who was told before
)

/** What a step did. `changed` is the incident that it changed, whether still open or not. */
export type Moment = {
  step: Step
  at: number
  before: Health
  health: Health
  transition: Transition
  confirm: boolean
  changed: Incident | null
}

/** Lives through a story; `keep` is what happens to the health between the steps, such as being stored. */
export function live(
  steps: readonly Step[],
  keep: (health: Health) => Health = (health) => health,
): Moment[] {
  const moments: Moment[] = []
  let health = unknownHealth('a')
  let at = NINE
  for (const step of steps) {
    at += step.after
    const moment: Moment = { step, at, before: health, ...take(health, step, at) }
    moments.push(moment)
    health = keep(moment.health)
  }
  return moments
}

type Taken = Pick<Moment, 'health' | 'transition' | 'confirm' | 'changed'>

function take(health: Health, step: Step, at: number): Taken {
  const silent = { transition: { kind: 'none' }, confirm: false } as const
  if (step.kind === 'result') {
    const applied = advance(health, resultOf({ outcome: step.outcome, at }))
    const { transition } = applied
    const changed = transition.kind === 'none' ? openIncident(applied.health) : transition.incident
    return { ...applied, changed }
  }
  if (step.kind === 'told' || step.kind === 'reminded') {
    const changed = shown(openIncident(health), step.kind, at)
    return { ...silent, health: changed ? withIncident(health, changed) : health, changed }
  }
  const { health: next, incident } = applyCommand(health, commandOf(step, at), at)
  return { ...silent, health: next, changed: incident }
}

function shown(open: Incident | null, kind: 'told' | 'reminded', at: number): Incident | null {
  const isNews = open !== null && (open.toldAt === null || open.retell !== null)
  if (open === null || isNews !== (kind === 'told')) return null
  return isNews ? { ...open, toldAt: at, retell: null } : { ...open, remindedAt: at }
}

function commandOf(step: Exclude<Step, { kind: 'result' | 'told' | 'reminded' }>, at: number): HealthCommand {
  return step.kind === 'acknowledge' ? { kind: 'acknowledge', until: at + step.forMs } : { kind: step.kind }
}

const outcomes = fc.constantFrom<Outcome>(
  OK,
  WARNED,
  UNSEEN,
  FLAKY,
  { ...FLAKY, code: 'another_code' },
  failed(),
  failed('channel-archived'),
)
const failures = fc.constantFrom<Outcome>(FLAKY, failed(), failed('channel-archived'))
const deeds = fc.oneof(
  { arbitrary: fc.constant({ kind: 'told' as const }), weight: 3 },
  { arbitrary: fc.constant({ kind: 'reminded' as const }), weight: 1 },
  {
    arbitrary: fc.record({
      kind: fc.constant('acknowledge' as const),
      forMs: fc.constantFrom(10 * MINUTE, DAY),
    }),
    weight: 3,
  },
  { arbitrary: fc.constant({ kind: 'unacknowledge' as const }), weight: 1 },
  { arbitrary: fc.constant({ kind: 'pause' as const }), weight: 1 },
  { arbitrary: fc.constant({ kind: 'remove' as const }), weight: 1 },
)

/** Stories with single results, runs of one outcome, bursts of flips, and commands; `jumping`: the clock is set back, too. */
export function stories({ jumping }: { jumping: boolean }): fc.Arbitrary<Step[]> {
  const forward = fc.oneof(
    fc.integer({ min: 0, max: MINUTE }),
    fc.integer({ min: MINUTE, max: 12 * MINUTE }),
    fc.constantFrom(15 * MINUTE, 30 * MINUTE - 1, 30 * MINUTE, HOUR - 1, HOUR),
    fc.integer({ min: 20 * MINUTE, max: 3 * HOUR }),
  )
  const backward = fc.integer({ min: -2 * DAY, max: -1 })
  const clock = jumping
    ? fc.oneof({ arbitrary: forward, weight: 8 }, { arbitrary: backward, weight: 1 })
    : forward
  const result = (outcome: Outcome, after: number): Step => ({ kind: 'result', outcome, after })
  const single = fc.tuple(outcomes, clock).map(([outcome, after]) => [result(outcome, after)])
  const run = fc
    .tuple(outcomes, fc.array(clock, { minLength: 1, maxLength: 5 }))
    .map(([outcome, gaps]) => gaps.map((after) => result(outcome, after)))
  const burst = fc
    .tuple(failures, fc.array(fc.integer({ min: 0, max: 12 * MINUTE }), { minLength: 5, maxLength: 12 }))
    .map(([failure, gaps]) => gaps.map((after, index) => result(index % 2 === 0 ? failure : OK, after)))
  const deed = fc.tuple(deeds, clock).map(([what, after]): Step[] => [{ ...what, after }])
  return fc
    .array(fc.oneof(single, run, burst, deed, deed), { minLength: 1, maxLength: 14 })
    .map((parts) => parts.flat())
}
