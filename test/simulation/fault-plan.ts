import { DAY, HOUR, MINUTE, SECOND } from '../../shared/time.ts'
import type { CrashPoint } from './app-run.ts'
import type { NetworkState } from './computer.ts'
import type { Member } from './estate.ts'
import type { Happening } from './happening.ts'
import type { SeededRandom } from './seeded-random.ts'
import type { Outage } from './simulated-slack.ts'
import { planTroubles } from './trouble-plan.ts'

/** From when until when (true time) everything is to happen. */
export type Period = { from: number; to: number }

const CRASH_POINTS: readonly CrashPoint[] = [
  'now',
  'before-record',
  'after-record',
  'before-show',
  'after-show',
  'before-note',
]
const OUTAGES: readonly Outage[] = [
  { page: true, api: 'errors' },
  { page: false, api: 'errors' },
  { page: true, api: 'internal' },
  { page: true, api: 'fine' },
  { page: true, api: 'silent' },
  { page: true, api: 'lies' },
]

/** Everything that happens to Slack, the computer and the app in that period, in the order of time. */
export function planFaults(random: SeededRandom, members: readonly Member[], period: Period): Happening[] {
  const plans = [
    planNights(random.fork(), period),
    planTravel(random.fork(), period),
    planClock(random.fork(), period),
    planApp(random.fork(), period),
    planNotifications(random.fork(), period),
    planOutages(random.fork(), period),
    planUser(random.fork(), members, period),
    planTroubles(random.fork(), members, period),
  ]
  return plans
    .flat()
    .filter(({ at }) => at < period.to)
    .sort((a, b) => a.at - b.at)
}

/** Moments that are so far apart on average. */
function* moments(random: SeededRandom, { from, to }: Period, everyMs: number): Generator<number> {
  for (let at = from; ; ) {
    at += Math.round(everyMs * (0.1 + 1.8 * random.fraction()))
    if (at >= to) return
    yield at
  }
}

/** Nearly every night the computer sleeps, and at times by day; waking up may come without its event. */
function planNights(random: SeededRandom, period: Period): Happening[] {
  const happenings: Happening[] = []
  const nap = (at: number, forMs: number) => {
    const announced = random.chance(0.8)
    const networkAfterMs = random.chance(0.5) ? 0 : random.between(1, 50) * SECOND
    happenings.push({ at, event: { kind: 'sleep', announced } })
    happenings.push({ at: at + forMs, event: { kind: 'wake', announced, networkAfterMs } })
  }
  for (let day = period.from; day < period.to; day += DAY) {
    if (random.chance(0.9)) {
      const evening = day + 21 * HOUR + random.between(0, 150) * MINUTE
      nap(evening, random.between(6 * 60, 9 * 60) * MINUTE)
    }
    if (random.chance(0.3))
      nap(day + random.between(9 * 60, 15 * 60) * MINUTE, random.between(20, 90) * MINUTE)
    if (random.chance(0.1))
      nap(day + random.between(15 * 60, 20 * 60) * MINUTE, random.between(3, 240) * SECOND)
  }
  return happenings
}

/** Trains, hotels and the VPN. */
function planTravel(random: SeededRandom, period: Period): Happening[] {
  const happenings: Happening[] = []
  const gone = (at: number, state: NetworkState, forMs: number) => {
    happenings.push({ at, event: { kind: 'network', state } })
    happenings.push({ at: at + forMs, event: { kind: 'network', state: 'good' } })
  }
  for (const at of moments(random, period, 3 * DAY)) gone(at, 'cut', random.between(1, 180) * MINUTE)
  for (const at of moments(random, period, 2 * DAY)) gone(at, 'dead', random.between(3, 120) * SECOND)
  for (const at of moments(random, period, 10 * DAY)) gone(at, 'dead', random.between(5, 120) * MINUTE)
  for (const at of moments(random, period, 8 * DAY)) gone(at, 'portal', random.between(2, 90) * MINUTE)
  for (const at of moments(random, period, 15 * DAY)) gone(at, 'blocked', random.between(10, 240) * MINUTE)
  for (const at of moments(random, period, 4 * DAY)) {
    const state = random.pick(['cut', 'dead', 'portal'] as const)
    happenings.push({ at, event: { kind: 'ambush', state, forMs: random.between(2, 900) * SECOND } })
  }
  return happenings
}

/** A clock that runs wrong is set right, and at times wrong: by seconds, by hours, by days. */
function planClock(random: SeededRandom, period: Period): Happening[] {
  return [...moments(random, period, 12 * DAY)].map((at) => {
    const byMs = random.pick([2 * SECOND, 40 * SECOND, 20 * MINUTE, 3 * HOUR, 2 * DAY]) * random.pick([1, -1])
    return { at, event: { kind: 'set-clock', byMs: Math.round(byMs * (0.5 + random.fraction())) } }
  })
}

function planApp(random: SeededRandom, period: Period): Happening[] {
  const happenings: Happening[] = []
  for (const at of moments(random, period, 5 * DAY)) {
    happenings.push({ at, event: { kind: 'quit' } })
    const away = random.chance(0.7) ? random.between(1, 60) * SECOND : random.between(1, 30) * HOUR
    happenings.push({ at: at + away, event: { kind: 'start' } })
  }
  for (const at of moments(random, period, 4 * DAY)) {
    const startAfterMs = random.between(1, 900) * SECOND
    happenings.push({ at, event: { kind: 'crash', point: random.pick(CRASH_POINTS), startAfterMs } })
  }
  return happenings
}

function planNotifications(random: SeededRandom, period: Period): Happening[] {
  return [...moments(random, period, 9 * DAY)].flatMap((at): Happening[] => [
    { at, event: { kind: 'notifications', up: false } },
    { at: at + random.between(2, 600) * MINUTE, event: { kind: 'notifications', up: true } },
  ])
}

function planOutages(random: SeededRandom, period: Period): Happening[] {
  return [...moments(random, period, 14 * DAY)].flatMap((at): Happening[] => [
    { at, event: { kind: 'outage', outage: random.pick(OUTAGES) } },
    { at: at + random.between(5, 300) * MINUTE, event: { kind: 'outage', outage: null } },
  ])
}

function planUser(random: SeededRandom, members: readonly Member[], period: Period): Happening[] {
  const happenings: Happening[] = []
  const act = (at: number, one: Extract<Happening['event'], { kind: 'user' }>['act']) =>
    happenings.push({ at, event: { kind: 'user', act: one } })
  const anyone = () => random.between(0, members.length - 1)
  for (const at of moments(random, period, 2 * DAY)) act(at, { kind: 'check-all' })
  for (const at of moments(random, period, 20 * DAY))
    act(at, { kind: 'pause-all', forMs: random.pick([HOUR, 4 * HOUR]) })
  for (const at of moments(random, period, 15 * DAY)) {
    const member = anyone()
    act(at, { kind: 'pause-one', member, paused: true })
    act(at + random.between(1, 40) * HOUR, { kind: 'pause-one', member, paused: false })
  }
  for (const at of moments(random, period, 60 * DAY)) {
    const member = anyone()
    act(at, { kind: 'remove', member })
    act(at + random.between(1, 40) * HOUR, { kind: 'add', member })
  }
  for (const at of moments(random, period, 4 * DAY)) act(at, { kind: 'acknowledge' })
  for (const at of moments(random, period, 4 * DAY)) act(at, { kind: 'fixed' })
  for (const at of moments(random, period, 15 * DAY))
    act(at, { kind: 'snooze-all', forMs: random.pick([HOUR, 8 * HOUR]) })
  for (const at of moments(random, period, 10 * DAY))
    act(at, { kind: 'snooze-one', member: anyone(), forMs: random.pick([HOUR, DAY]) })
  return happenings
}
