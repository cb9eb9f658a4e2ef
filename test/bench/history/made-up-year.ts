import type { Result } from '../../../shared/evidence.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { MINUTE } from '../../../shared/time.ts'

/** How often each integration is asked. */
export const EVERY_SECONDS = 300
/** One in so many rounds begins an hour of failures; one in so many could not see. Together one in a thousand is not good. */
const ROUNDS_PER_OUTAGE = 17_280
const ROUNDS_PER_TIMEOUT = 3300
const OUTAGE_ROUNDS = 12

const FAILED: Outcome = {
  status: 'failed',
  reason: 'access-revoked',
  code: 'token_revoked',
  permanence: 'permanent',
}
const UNSEEN: Outcome = { status: 'inconclusive', reason: 'timeout', code: null }
/** One kilobyte, as a failed round of a bot has. */
const EVIDENCE = { exchanges: [], notes: ['x'.repeat(950)] }
const NOTHING = { exchanges: [], notes: [] }

/** The rounds of one integration, always the same ones for the same number. */
export class MadeUpRounds {
  readonly id: string
  #state: number
  #round = 0
  #outage = 0
  readonly #begin: number

  constructor(index: number, begin: number) {
    this.id = `integration-${index}`
    this.#state = index * 7919 + 1
    this.#begin = begin
  }

  /** The next round. */
  next(): Result {
    const jitter = Math.floor(this.#chance() * 0.02 * EVERY_SECONDS * 1000)
    const at = this.#begin + this.#round * EVERY_SECONDS * 1000 + jitter
    this.#round += 1
    const outcome = this.#outcome()
    return {
      integrationId: this.id,
      at,
      durationMs: outcome === UNSEEN ? 10_000 : Math.round(80 + 300 * this.#chance() ** 3),
      check: 'channel',
      outcome,
      httpStatus: outcome === UNSEEN ? null : 200,
      checks: [],
      note: null,
      evidence: outcome === OK ? NOTHING : EVIDENCE,
    }
  }

  #outcome(): Outcome {
    if (this.#outage > 0) this.#outage -= 1
    else if (this.#chance() < 1 / ROUNDS_PER_OUTAGE) this.#outage = OUTAGE_ROUNDS
    if (this.#outage > 0) return FAILED
    return this.#chance() < 1 / ROUNDS_PER_TIMEOUT ? UNSEEN : OK
  }

  /** mulberry32: small, fast, and the same everywhere. */
  #chance(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** How many rounds an integration has in a day. */
export const ROUNDS_PER_DAY = (24 * 60 * MINUTE) / (EVERY_SECONDS * 1000)
