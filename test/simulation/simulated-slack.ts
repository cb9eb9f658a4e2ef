import type { SlackReply } from '../../electron/monitor/slack-reply.ts'
import type { SlackIncident, Testimony } from '../../electron/monitor/witness.ts'
import type { Answered, Question } from '../../electron/slack-ports.ts'
import { SECOND } from '../../shared/time.ts'
import type { Computer } from './computer.ts'
import type { Place } from './estate.ts'
import type { SeededRandom } from './seeded-random.ts'
import {
  exchangeOf,
  fault,
  goodReply,
  json,
  PORTAL,
  placesOf,
  type RateLimit,
  symptomReply,
  text,
} from './slack-answers.ts'
import type { Symptom, Trouble } from './trouble.ts'

/** Slack's own trouble: what its status page says of it, and how the API answers meanwhile. */
export type Outage = { page: boolean; api: 'fine' | 'errors' | 'internal' | 'silent' | 'lies' }
/** Odd answers to the next questions about a place, and then good ones again: nothing that is broken. */
export type Blip = {
  place: Place
  symptom: Symptom | RateLimit
  left: number
}

/** Why Slack answers as it does; null where nothing is wrong. */
type Cause = Trouble | Blip | 'outage' | null

const STATUS_INCIDENT: SlackIncident = {
  id: 'Trouble with app tokens',
  title: 'Trouble with app tokens',
  url: null,
  from: null,
  services: ['Apps/Integrations/APIs'],
}
/** So many good answers are counted after a trouble. */
const GOODS = 2
const DEADLINE_MS = 10 * SECOND

/** Slack and the way to it, at the height of the ports: what it answers is what is true there. */
export class SimulatedSlack {
  readonly troubles = new Set<Trouble>()
  readonly blips = new Set<Blip>()
  outage: Outage | null = null
  /** Set: the next question is still on its way when the network changes like this. */
  ambush: (() => void) | null = null
  /** When odd answers were given that mean nothing, by place. */
  readonly oddAt = new Map<Place, number[]>()
  /** When each trouble had given its first, second, third bad answer in a row: what a telling of it must rest on. */
  readonly evidence = new Map<number, number[]>()
  /** When each trouble that is over had given its first and second good answer. */
  readonly mended = new Map<number, number[]>()
  readonly #mending = new Set<Trouble>()
  readonly #badInARow = new Map<string, number>()
  readonly #computer: Computer
  readonly #random: SeededRandom

  constructor(computer: Computer, random: SeededRandom) {
    this.#computer = computer
    this.#random = random
  }

  /** A trouble is over. */
  mend(trouble: Trouble): void {
    this.troubles.delete(trouble)
    this.#mending.add(trouble)
  }

  /** Answers after a while; at once when called off, and never to an app that is dead by then. */
  async ask(question: Question, signal: AbortSignal): Promise<Answered> {
    const startedAt = this.#computer.clock.now()
    const { network, networks } = this.#computer
    const said = this.#reply(question)
    const ambush = this.ambush
    this.ambush = null
    if (ambush) this.#computer.clock.schedule(ambush, 3)
    const called = await this.#wait(said.delayMs, signal)
    let { reply } = said
    if (called) reply = fault('aborted', 'AbortError')
    else if (this.#computer.networks !== networks) reply = fault('reset', 'ECONNRESET')
    else if (network === 'good') this.#remember(question, said)
    return { reply, exchange: exchangeOf(question, reply, startedAt, said.delayMs) }
  }

  /** What api.test and the status page say. */
  async testify(signal: AbortSignal): Promise<Testimony> {
    const { network, networks } = this.#computer
    if (network === 'cut') return { online: false, api: null, status: null }
    if (await this.#wait(this.#random.between(4, 400), signal))
      return unreached(fault('aborted', 'AbortError'))
    if (this.#computer.networks !== networks || network === 'dead')
      return unreached(fault('dns', 'ENOTFOUND'))
    if (network === 'portal') return unreached(PORTAL)
    const incidents = this.outage?.page ? [STATUS_INCIDENT] : []
    const status = { kind: 'reached', incidents } as const
    if (network === 'blocked') return { online: true, api: fault('reset', 'ECONNRESET'), status }
    return { online: true, api: this.outageReply('auth') ?? json({ ok: true }), status }
  }

  /** Slack's answer to everybody while it has trouble of its own, or null. */
  outageReply(check: Question['check']): SlackReply | null {
    switch (this.outage?.api) {
      case 'errors':
        return text(503, 'text/html', '<html><body>Service Unavailable</body></html>')
      case 'internal':
        return check === 'webhook'
          ? text(500, 'text/plain', 'rollup_error')
          : json({ ok: false, error: 'internal_error' })
      case 'silent':
        return fault('timeout', 'TimeoutError')
      default:
        return null
    }
  }

  #reply(question: Question): { reply: SlackReply; delayMs: number; because: Cause } {
    const quick = this.#random.chance(0.05) ? this.#random.between(200, 3000) : this.#random.between(4, 20)
    const { network } = this.#computer
    if (network === 'cut')
      return { reply: fault('offline', 'net::ERR_INTERNET_DISCONNECTED'), delayMs: 1, because: null }
    if (network === 'portal') return { reply: PORTAL, delayMs: quick, because: null }
    if (network === 'blocked') return { reply: fault('reset', 'ECONNRESET'), delayMs: quick, because: null }
    if (network === 'dead') {
      const slow = this.#random.chance(0.3)
      const reply = slow ? fault('timeout', 'TimeoutError') : fault('dns', 'ENOTFOUND')
      return { reply, delayMs: slow ? DEADLINE_MS : quick, because: null }
    }
    const out = this.outageReply(question.check)
    if (out) return { reply: out, delayMs: out.kind === 'no-reply' ? DEADLINE_MS : quick, because: 'outage' }
    return { ...this.#truth(question), delayMs: quick }
  }

  #truth(question: Question): { reply: SlackReply; because: Cause } {
    const places = placesOf(question)
    for (const trouble of this.troubles) {
      const reply = places.includes(trouble.place) ? symptomReply(question, trouble.symptom) : null
      if (reply) return { reply, because: trouble }
    }
    for (const blip of this.blips) {
      const reply = blip.left > 0 && places.includes(blip.place) ? symptomReply(question, blip.symptom) : null
      if (!reply) continue
      blip.left -= 1
      this.#noteOdd(blip.place)
      return { reply, because: blip }
    }
    if (this.outage?.api === 'lies' && question.check === 'auth')
      return { reply: json({ ok: false, error: 'account_inactive' }), because: 'outage' }
    return { reply: goodReply(question), because: null }
  }

  #noteOdd(place: Place): void {
    const at = this.oddAt.get(place)
    if (at) at.push(this.#computer.now)
    else this.oddAt.set(place, [this.#computer.now])
  }

  /** Counts what was really answered: bad answers in a row to the same question. */
  #remember(question: Question, { reply, because }: { reply: SlackReply; because: Cause }): void {
    if (because === 'outage' || reply.kind === 'no-reply' || reply.kind === 'rate-limited') return
    const places = placesOf(question)
    if (because === null) this.#noteGood(places)
    const key = places.join(' ')
    const inARow = because === null ? 0 : (this.#badInARow.get(key) ?? 0) + 1
    this.#badInARow.set(key, inARow)
    if (because === null || !('id' in because)) return
    const reached = this.evidence.get(because.id) ?? []
    while (reached.length < inARow) reached.push(this.#computer.now)
    this.evidence.set(because.id, reached)
  }

  #noteGood(places: readonly Place[]): void {
    for (const trouble of this.#mending) {
      if (!places.includes(trouble.place)) continue
      const goods = [...(this.mended.get(trouble.id) ?? []), this.#computer.now]
      this.mended.set(trouble.id, goods)
      if (goods.length === GOODS) this.#mending.delete(trouble)
    }
  }

  /** Resolves to whether it was called off. */
  #wait(ms: number, signal: AbortSignal): Promise<boolean> {
    return new Promise((resolve) => {
      if (signal.aborted) return resolve(true)
      const calledOff = () => {
        undo()
        resolve(true)
      }
      const undo = this.#computer.clock.schedule(() => {
        signal.removeEventListener('abort', calledOff)
        resolve(false)
      }, ms)
      signal.addEventListener('abort', calledOff, { once: true })
    })
  }
}

function unreached(api: SlackReply): Testimony {
  return { online: true, api, status: { kind: 'unreached' } }
}
