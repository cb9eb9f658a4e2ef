import type { Result } from '../../../shared/evidence.ts'
import { OK, type Outcome } from '../../../shared/outcome.ts'
import { MINUTE } from '../../../shared/time.ts'
import { chanceFrom } from './chance.ts'
import { madeUpDetails } from './made-up-evidence.ts'

/** How often each integration is asked. */
export const EVERY_SECONDS = 300
/** One in so many rounds begins an hour of failures; one in so many could not see. Together one in a thousand is not good. */
const ROUNDS_PER_OUTAGE = 17_280
const ROUNDS_PER_TIMEOUT = 3300
const OUTAGE_ROUNDS = 12

/** What an outage is. */
export const FAILED: Outcome = {
  status: 'failed',
  reason: 'access-revoked',
  code: 'token_revoked',
  permanence: 'permanent',
}
/** What a round is that could not see. */
export const UNSEEN: Outcome = { status: 'inconclusive', reason: 'timeout', code: null }
const NOTHING = { checks: [], evidence: { exchanges: [], notes: [] } }

/** The rounds of one integration, always the same ones for the same number. */
export class MadeUpRounds {
  readonly id: string
  readonly #index: number
  #last: Outcome = OK
  readonly #chance: () => number
  #round = 0
  #outage = 0
  readonly #begin: number

  constructor(index: number, begin: number) {
    this.id = `integration-${index}`
    this.#index = index
    this.#chance = chanceFrom(index * 7919 + 1)
    this.#begin = begin
  }

  /** The next round. */
  next(): Result {
    const jitter = Math.floor(this.#chance() * 0.02 * EVERY_SECONDS * 1000)
    const at = this.#begin + this.#round * EVERY_SECONDS * 1000 + jitter
    this.#round += 1
    const outcome = this.#outcome()
    // Of good answers only the first after what was seen not to be is kept with its evidence.
    const isPlain = outcome === OK && this.#last === OK
    if (outcome !== UNSEEN) this.#last = outcome
    const scene = { integration: this.#index, at, chance: this.#chance }
    return {
      integrationId: this.id,
      at,
      durationMs: outcome === UNSEEN ? 10_000 : Math.round(80 + 300 * this.#chance() ** 3),
      check: 'channel',
      outcome,
      httpStatus: outcome === UNSEEN ? null : 200,
      note: null,
      ...(isPlain ? NOTHING : madeUpDetails(outcome, scene)),
    }
  }

  #outcome(): Outcome {
    if (this.#outage > 0) this.#outage -= 1
    else if (this.#chance() < 1 / ROUNDS_PER_OUTAGE) this.#outage = OUTAGE_ROUNDS
    if (this.#outage > 0) return FAILED
    return this.#chance() < 1 / ROUNDS_PER_TIMEOUT ? UNSEEN : OK
  }
}

/** How many rounds an integration has in a day. */
export const ROUNDS_PER_DAY = (24 * 60 * MINUTE) / (EVERY_SECONDS * 1000)
