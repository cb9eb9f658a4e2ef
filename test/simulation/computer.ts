import { HOUR } from '../../shared/time.ts'
import { VirtualClock } from '../fakes/virtual-clock.ts'
import { Spans } from './spans.ts'

/** The network as this computer has it. Only of `cut` the operating system knows. */
export type NetworkState =
  | 'good'
  | 'cut' // no cable, and the system says so
  | 'dead' // connected, but nothing gets through: the moments of a VPN coming up
  | 'portal' // a sign-in page answers in the place of everybody
  | 'blocked' // the internet is there, Slack is not: a firewall

/** No jump backwards is longer felt than this: due times are brought back to within one interval. */
const LONGEST_ECHO_MS = 2 * HOUR

/** The computer that the app runs on: its clock, sleep, network and whether the app runs; and the truth of all that. */
export class Computer {
  /** Lets everything come to rest that a timer set off: there is no real input or output here. */
  readonly clock: VirtualClock
  /** When the app ran on an awake computer that could reach Slack, nothing being paused. */
  readonly sight = new Spans()
  /** When the app ran on an awake computer. */
  readonly wakefulness = new Spans()
  awake = true
  running = false
  network: NetworkState = 'good'
  slackWell = true
  paused = false
  /** Counts the changes of network: a connection does not outlive one. */
  networks = 0
  #wallSetBy = 0
  #blindUntil = 0
  #drowsyUntil = 0

  constructor(startAt: number) {
    this.clock = new VirtualClock({ startAt, settle: () => new Promise((resolve) => setImmediate(resolve)) })
  }

  /** True time in ms since 1970, whatever the clock on the wall was set to. */
  get now(): number {
    return this.clock.now() - this.#wallSetBy
  }

  /** How far the wall clock is off. */
  get wallSetBy(): number {
    return this.#wallSetBy
  }

  /** Lets true time pass until that moment. */
  async passUntil(at: number): Promise<void> {
    if (this.awake) {
      for (const turn of [this.#blindUntil, this.#drowsyUntil].sort((a, b) => a - b)) {
        if (turn <= this.now || turn >= at) continue
        await this.clock.advance(turn - this.now)
        this.note()
      }
      await this.clock.advance(Math.max(0, at - this.now))
    } else this.clock.sleep(Math.max(0, at - this.now))
  }

  /** For so long nothing tells the app that it slept. */
  drowseFor(ms: number): void {
    this.#drowsyUntil = this.now + ms
  }

  /** Somebody sets the clock. Set back, rounds that were due come later by as much. */
  setWall(byMs: number): void {
    this.clock.setWall(byMs)
    this.#wallSetBy += byMs
    this.sight.break(this.now)
    this.wakefulness.break(this.now)
    if (byMs < 0) this.#blindUntil = Math.max(this.#blindUntil, this.now + Math.min(-byMs, LONGEST_ECHO_MS))
    this.note()
  }

  setNetwork(network: NetworkState): void {
    this.network = network
    this.networks += 1
    this.sight.break(this.now)
    this.note()
  }

  /** To be called after any change: what can be seen from now on. */
  note(): void {
    const live = this.awake && this.running
    this.wakefulness.set(live && this.now >= this.#drowsyUntil, this.now)
    const seeing = live && this.network === 'good' && this.slackWell && !this.paused
    this.sight.set(seeing && this.now >= this.#blindUntil, this.now)
  }
}
