import { DAY, HOUR, MINUTE } from '../../shared/time.ts'
import { createEstate, type EstateSize } from './estate.ts'
import { planFaults } from './fault-plan.ts'
import { add, happen } from './happen.ts'
import type { Event, Happening } from './happening.ts'
import { judge } from './judge.ts'
import { pickQuietNights } from './quiet-nights.ts'
import { SeededRandom } from './seeded-random.ts'
import type { Verdict } from './verdict.ts'
import { World } from './world.ts'

const TRY_AGAIN_MS = HOUR

/** A year of 20 integrations for an even seed, a month of 200 for an odd one. */
export async function runSeed(seed: number): Promise<Verdict> {
  const random = new SeededRandom(seed)
  const { size, from, days } = seed % 2 === 0 ? aYear(random) : aMonth(random)
  const to = from + days * DAY
  const members = createEstate(random.fork(), size)
  const plan = planFaults(random.fork(), members, { from: from + HOUR, to: to - DAY })
  const quiet = random.chance(0.5) ? pickQuietNights(random) : null
  const world = new World({ startAt: from, random: random.fork(), quiet })
  world.start()
  await world.computer.clock.advance(0)
  for (const member of members) add(world, member)
  await play(world, members, plan)
  calm(world, members)
  await world.computer.passUntil(to)
  world.quit()
  await world.computer.clock.advance(MINUTE)
  await world.computer.clock.advance(MINUTE)
  return judge(world, plan, { from, to })
}

function aYear(random: SeededRandom) {
  const size: EstateSize = {
    integrations: 20,
    workspaces: 2,
    tokens: 5,
    everyMinutes: [60, 90, 120, 120],
    often: 0,
  }
  return { size, days: 365, from: Date.UTC(2026, 0, 1) + random.between(0, 300) * DAY }
}

/** A month in which the clocks change, in spring or in autumn. */
function aMonth(random: SeededRandom) {
  const size: EstateSize = {
    integrations: 199,
    workspaces: 6,
    tokens: 25,
    everyMinutes: [90, 120, 120],
    often: 1,
  }
  return { size, days: 30, from: Date.UTC(2026, random.pick([2, 9]), random.between(1, 20)) }
}

/** The last day is a good one: whatever is still to be seen and told can be. */
function calm(world: World, members: ReturnType<typeof createEstate>): void {
  const events: Event[] = [
    { kind: 'wake', announced: true, networkAfterMs: 0 },
    { kind: 'network', state: 'good' },
    { kind: 'outage', outage: null },
    { kind: 'notifications', up: true },
    { kind: 'start' },
  ]
  for (const event of events) happen(world, members, event)
}

async function play(
  world: World,
  members: ReturnType<typeof createEstate>,
  plan: readonly Happening[],
): Promise<void> {
  const queue = [...plan]
  for (let next = queue.shift(); next; next = queue.shift()) {
    await world.computer.passUntil(next.at)
    if (happen(world, members, next.event)) continue
    const at = next.at + TRY_AGAIN_MS
    const place = queue.findIndex((each) => each.at > at)
    queue.splice(place === -1 ? queue.length : place, 0, { ...next, at })
  }
}
