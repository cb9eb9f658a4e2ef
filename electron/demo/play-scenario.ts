import { SECOND } from '../../shared/time.ts'
import { apply, type Scenario, type Step } from './scenario.ts'
import type { SlackVerbs, Undo } from './slack-world.ts'

/** The part of the clock that a scenario needs: runs a task once after so many ms, unless undone before. */
export type ScenarioClock = { schedule(task: () => void, delayMs: number): Undo }

/** A step's beginning or end, or (`step: null`) the end of the cycle; so many seconds after the moment before. */
type Moment = { waitSeconds: number; step: Step | null; ends: boolean }

/** Plays a scenario over and over, one timer at a time. The undo stops it and mends what holds just then. */
export function playScenario(scenario: Scenario, slack: SlackVerbs, clock: ScenarioClock): Undo {
  const moments = momentsOf(scenario)
  const holding = new Map<Step, Undo>()
  let cancel: Undo = () => {}

  function waitFor(index: number): void {
    const moment = moments[index % moments.length]
    if (moment === undefined) return
    cancel = clock.schedule(() => {
      live(moment)
      waitFor(index + 1)
    }, moment.waitSeconds * SECOND)
  }

  function live({ step, ends }: Moment): void {
    if (step === null) return
    if (ends) mend(step)
    else holding.set(step, apply(slack, step.happening))
  }

  function mend(step: Step): void {
    holding.get(step)?.()
    holding.delete(step)
  }

  waitFor(0)
  return () => {
    cancel()
    for (const step of [...holding.keys()]) mend(step)
  }
}

/** Every moment of a cycle in order; at the same second what ends goes before what begins. */
function momentsOf({ cycleSeconds, steps }: Scenario): Moment[] {
  const ends = steps.map((step) => ({ second: step.until, step, ends: true }))
  const begins = steps.map((step) => ({ second: step.from, step, ends: false }))
  const inOrder = [...ends, ...begins].sort((a, b) => a.second - b.second)
  const moments = [...inOrder, { second: cycleSeconds, step: null, ends: true }]
  return moments.map(({ second, ...moment }, at) => ({
    ...moment,
    waitSeconds: second - (moments[at - 1]?.second ?? 0),
  }))
}
