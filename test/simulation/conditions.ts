import { MINUTE } from '../../shared/time.ts'
import { brokenAt, firstRun, type Span, without } from './spans.ts'
import type { Trouble } from './trouble.ts'
import type { Watched, World } from './world.ts'

/** A round's due time is spread by 5 % to either side. */
const JITTER = 1.05
/**
 * What a round may lose beside its interval: a minute for the network after a wake-up, one for a full lane, half a one
 * for the next look at a cut network, a confirmation within 15 s, slow answers.
 */
const ROUND_SLACK_MS = 3 * MINUTE
/** What a telling may take: the pace of three a minute, and the longest wait of a notification service that was down. */
const TELL_SLACK_MS = 7 * MINUTE
/** A hold ends by the clock on the wall, and is looked at in time. */
const HOLD_SLACK_MS = MINUTE
/** Flapping ends when it was steady for so long. */
const STEADY_MS = 30 * MINUTE

/** What could be seen and told when, from what really happened; nothing of the app is asked. */
export class Conditions {
  /** When all notifications were held: by quiet hours or by the user. */
  readonly held: readonly Span[]
  readonly #world: World
  readonly #sights = new Map<Watched, Span[]>()
  readonly #tellable: Span[]
  readonly #sight: Span[]

  constructor(world: World, period: Span) {
    this.#world = world
    this.#sight = world.computer.sight.all()
    this.held = [...quietTimes(world, period), ...world.snoozes]
    const down = without([period], world.notifications.service.all())
    this.#tellable = without(world.computer.wakefulness.all(), [...down, ...this.held.map(widened)])
  }

  /** When this integration could be asked and its answers be believed, broken where an answer meant nothing. */
  sightOf(watched: Watched): Span[] {
    const known = this.#sights.get(watched)
    if (known) return known
    const odd = watched.member.places.flatMap((place) => this.#world.slack.oddAt.get(place) ?? [])
    const unpaused = without(this.#sight, watched.paused.all())
    const sight = brokenAt(
      unpaused,
      odd.sort((a, b) => a - b),
    ).filter(({ from, to }) => to > watched.from && from < watched.to)
    this.#sights.set(watched, sight)
    return sight
  }

  /** By when the app must know that a trouble breaks an integration; null when it could not see it long enough. */
  knownBy(trouble: Trouble, watched: Watched): number | null {
    const rounds = trouble.permanent ? 1 : 3
    return firstRun(
      this.sightOf(watched),
      Math.max(trouble.from, watched.from),
      this.#roundsMs(watched, rounds),
    )
  }

  /** By when it must know that the trouble is over. */
  mendedBy(trouble: Trouble, watched: Watched): number | null {
    const ms = this.#roundsMs(watched, 2)
    return firstRun(this.sightOf(watched), trouble.to, trouble.flapping ? ms + STEADY_MS : ms)
  }

  /** By when it must have told what it knew at `from` of these. */
  toldBy(from: number, silenced: readonly Watched[]): number | null {
    const snoozes = silenced.flatMap(({ snoozes }) => snoozes.map(widened))
    return firstRun(without(this.#tellable, snoozes), from, TELL_SLACK_MS)
  }

  #roundsMs({ member }: Watched, rounds: number): number {
    return Math.ceil(rounds * (member.everyMs * JITTER + ROUND_SLACK_MS))
  }
}

/** Quiet times, which the app keeps by the wall clock, in true time. */
function quietTimes({ quiet, wall }: World, period: Span): Span[] {
  if (!quiet) return []
  return wall.flatMap(({ from, setBy }, index) => {
    const to = wall[index + 1]?.from ?? period.to
    return quiet
      .within({ from: from + setBy, to: to + setBy })
      .map((night) => ({ from: Math.max(from, night.from - setBy), to: Math.min(to, night.to - setBy) }))
      .filter((night) => night.to > night.from)
  })
}

function widened({ from, to }: Span): Span {
  return { from, to: to + HOLD_SLACK_MS }
}
