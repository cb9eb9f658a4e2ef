import { expect, test } from 'vitest'
import { demoWorkspaces } from '../../../electron/demo/demo-workspaces.ts'
import { playScenario } from '../../../electron/demo/play-scenario.ts'
import type { Happening, Scenario, Step } from '../../../electron/demo/scenario.ts'
import { scenarioProblems } from '../../../electron/demo/scenario-problems.ts'
import { botOf, channelOf, hookOf } from '../../../electron/demo/slack-state.ts'
import { createSlackWorld } from '../../../electron/demo/slack-world.ts'
import { VirtualClock } from '../../fakes/virtual-clock.ts'

const revoke: Happening = { does: 'revokeToken', bot: 'beacon' }
const deactivate: Happening = { does: 'deactivateAccount', bot: 'beacon' }
const archive: Happening = { does: 'archiveChannel', channel: 'support' }

test.each<[string, Step[], string[]]>([
  ['whose steps follow each other', [step(0, 5, revoke), step(5, 10, deactivate)], []],
  ['whose steps touch different things', [step(0, 5, revoke), step(0, 5, archive)], []],
  [
    'whose faults lie side by side',
    [
      step(0, 5, { does: 'failWith', code: 'a', target: {} }),
      step(0, 5, { does: 'failWith', code: 'b', target: {} }),
    ],
    [],
  ],
])('a scenario %s can be played', (_what, steps, problems) => {
  expect(scenarioProblems({ cycleSeconds: 10, steps }, demoWorkspaces)).toEqual(problems)
})

test.each<[string, Step[], RegExp]>([
  [
    'ends before it begins',
    [step(5, 5, revoke)],
    /^revokeToken \(5 s to 5 s\) does not begin and end within/,
  ],
  ['begins before the cycle', [step(-1, 5, revoke)], /within the cycle of 10 s/],
  ['is not mended within the cycle', [step(5, 11, revoke)], /within the cycle of 10 s/],
  ['names no bot', [step(0, 5, { does: 'revokeToken', bot: 'nobody' })], /no such bot/],
  ['names no channel', [step(0, 5, { does: 'deleteChannel', channel: 'nowhere' })], /no such channel/],
  ['names no hook', [step(0, 5, { does: 'failHook', hook: 'x', status: 404, body: '' })], /no such hook/],
  [
    'has a target that is not there',
    [step(0, 5, { does: 'impair', fault: { kind: 'reset' }, target: { workspace: 'T0' } })],
    /no such workspace/,
  ],
  ['overlaps another on one thing', [step(0, 6, revoke), step(5, 10, deactivate)], /overlap on one thing/],
])('a scenario with a step that %s is refused with one sentence', (_what, steps, sentence) => {
  const problems = scenarioProblems({ cycleSeconds: 10, steps }, demoWorkspaces)
  expect(problems).toEqual([expect.stringMatching(sentence)])
})

const all: Happening[] = [
  revoke,
  deactivate,
  archive,
  { does: 'deleteChannel', channel: 'support' },
  { does: 'removeFromChannel', bot: 'deskmate', channel: 'support' },
  { does: 'removeHook', hook: 'ci-hook' },
  { does: 'failWith', code: 'access_denied', target: {} },
  { does: 'failHook', hook: 'ci-hook', status: 404, body: 'gone' },
  { does: 'impair', fault: { kind: 'captive-portal' }, target: {} },
]

test.each(all)('$does holds from its second to its end, in every cycle', async (happening) => {
  const { clock, look, stop } = play({ cycleSeconds: 10, steps: [step(2, 5, happening)] })
  const well = look()
  const seen: boolean[] = []
  for (let second = 0; second < 20; second += 1) {
    seen.push(look() !== well)
    await clock.advance(1000)
  }
  stop()
  expect(seen.flatMap((holds, second) => (holds ? [second] : []))).toEqual([2, 3, 4, 12, 13, 14])
})

test('a scenario waits with one timer at a time, and with none after it was stopped', async () => {
  const { clock, stop } = play({ cycleSeconds: 10, steps: [step(2, 5, revoke), step(2, 6, archive)] })
  for (const ms of [0, 2000, 1000, 7000]) {
    await clock.advance(ms)
    expect(clock.pendingTimers).toBe(1)
  }
  stop()
  expect(clock.pendingTimers).toBe(0)
})

test('stopping mends what holds just then', async () => {
  const { clock, look, stop } = play({ cycleSeconds: 10, steps: [step(0, 9, revoke), step(1, 9, archive)] })
  const well = look()
  await clock.advance(2000)
  expect(look()).not.toBe(well)
  stop()
  stop()
  expect(look()).toBe(well)
})

function step(from: number, until: number, happening: Happening): Step {
  return { from, until, happening }
}

/** Plays a scenario in a world of its own; `look` tells everything in it that can change. */
function play(scenario: Scenario) {
  const clock = new VirtualClock()
  const world = createSlackWorld(demoWorkspaces)
  const stop = playScenario(scenario, world, clock)
  const subject = { on: 'hooks', workspace: null, bot: null, method: null, hook: 'ci-hook' } as const
  const look = () => {
    const { archived, deleted, members } = channelOf(world.state(), 'support')
    return JSON.stringify([
      botOf(world.state(), 'beacon').grip,
      { archived, deleted, members: [...members] },
      hookOf(world.state(), 'ci-hook').removed,
      world.faultsOn(subject),
      world.faultsOn({ ...subject, on: 'api', hook: null }),
    ])
  }
  return { clock, look, stop }
}
