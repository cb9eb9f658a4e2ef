import { apply, type Happening, type Scenario, type Step } from './scenario.ts'
import { createSlackWorld } from './slack-world.ts'
import type { WorkspaceSetup } from './workspace-setup.ts'

/** What is wrong with a scenario for these workspaces, a sentence each; none when it can be played. */
export function scenarioProblems(scenario: Scenario, workspaces: readonly WorkspaceSetup[]): string[] {
  return [
    ...scenario.steps.flatMap((step) => timeProblems(step, scenario.cycleSeconds)),
    ...scenario.steps.flatMap((step) => nameProblems(step, workspaces)),
    ...overlapProblems(scenario.steps),
  ]
}

function timeProblems(step: Step, cycleSeconds: number): string[] {
  const fits = step.from >= 0 && step.from < step.until && step.until <= cycleSeconds
  return fits ? [] : [`${label(step)} does not begin and end within the cycle of ${cycleSeconds} s.`]
}

/** Tried on a world of its own: what throws there would throw in the demo. */
function nameProblems(step: Step, workspaces: readonly WorkspaceSetup[]): string[] {
  try {
    apply(createSlackWorld(workspaces), step.happening)
    return []
  } catch (error) {
    return [`${label(step)}: ${error instanceof Error ? error.message : 'it cannot happen.'}`]
  }
}

/** Two happenings to one thing at one time: the end of the first would mend the second. */
function overlapProblems(steps: readonly Step[]): string[] {
  return steps.flatMap((step, at) =>
    steps
      .slice(at + 1)
      .filter(
        (other) => thingOf(step.happening) !== null && thingOf(step.happening) === thingOf(other.happening),
      )
      .filter((other) => step.from < other.until && other.from < step.until)
      .map((other) => `${label(step)} and ${label(other)} overlap on one thing.`),
  )
}

/** What a happening changes, or null where faults lie side by side and none undoes another. */
function thingOf(happening: Happening): string | null {
  switch (happening.does) {
    case 'revokeToken':
    case 'deactivateAccount':
      return `bot ${happening.bot}`
    case 'archiveChannel':
    case 'deleteChannel':
    case 'removeFromChannel':
      return `channel ${happening.channel}`
    case 'removeHook':
      return `hook ${happening.hook}`
    case 'failWith':
    case 'failHook':
    case 'impair':
      return null
  }
}

function label(step: Step): string {
  return `${step.happening.does} (${step.from} s to ${step.until} s)`
}
