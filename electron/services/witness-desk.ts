import { createNanoEvents } from 'nanoevents'
import type { Integration } from '../../shared/integration.ts'
import { MINUTE } from '../../shared/time.ts'
import { judgeTestimony, type SlackIncident, slackTrouble, type WitnessVerdict } from '../monitor/witness.ts'
import type { Clock, Undo } from '../ports.ts'
import type { Witness } from '../slack-ports.ts'
import { apiUrlOf } from './api-url.ts'

/** The witness is asked at most once in so long, however many integrations look suspicious. */
const FRESH_MS = MINUTE
/** What the witness said about Slack is shown for so long without a new word. */
const SHOWN_MS = 10 * MINUTE

type Word = { verdict: WitnessVerdict; at: number }

type Events = {
  /** Slack's status page was read: its incidents that can look like an integration's, and when (ms since 1970). */
  statusRead(incidents: readonly SlackIncident[], at: number): void
}

/** Keeps what the witness said, so that one question answers for a whole round. */
export class WitnessDesk {
  readonly #clock: Clock
  readonly #witness: Witness
  readonly #words = new Map<string, Word>()
  readonly #asking = new Map<string, Promise<WitnessVerdict>>()
  readonly #events = createNanoEvents<Events>()

  constructor(clock: Clock, witness: Witness) {
    this.#clock = clock
    this.#witness = witness
  }

  /** `statusRead` when the witness brings a word of Slack's status page. */
  on<E extends keyof Events>(event: E, listener: Events[E]): Undo {
    return this.#events.on(event, listener)
  }

  /** Whose trouble it is, as far as an integration is concerned; at most a minute old. Never throws. */
  async verdict(integration: Integration, signal: AbortSignal): Promise<WitnessVerdict> {
    const apiUrl = apiUrlOf(integration)
    const word = this.#words.get(apiUrl)
    if (word && this.#ageOf(word) < FRESH_MS) return word.verdict
    const known = this.#asking.get(apiUrl)
    if (known) return await known
    const asking = this.#ask(apiUrl, signal)
    this.#asking.set(apiUrl, asking)
    try {
      return await asking
    } finally {
      if (this.#asking.get(apiUrl) === asking) this.#asking.delete(apiUrl)
    }
  }

  /** Slack's own trouble, as the witness last saw it, or null. */
  slackProblem(): { title: string | null; url: string | null } | null {
    for (const word of this.#words.values()) {
      if (word.verdict.kind === 'slack' && this.#ageOf(word) < SHOWN_MS) return word.verdict
    }
    return null
  }

  /** Forgets everything: after a sleep or in another network old words are worth nothing. */
  forget(): void {
    this.#words.clear()
    this.#asking.clear()
  }

  /** A clock that was set back makes a word look as if from the future: it is old then. */
  #ageOf({ at }: Word): number {
    const age = this.#clock.now() - at
    return age < 0 ? Number.POSITIVE_INFINITY : age
  }

  async #ask(apiUrl: string, signal: AbortSignal): Promise<WitnessVerdict> {
    const testimony = await this.#witness.testify(apiUrl, signal)
    const verdict = judgeTestimony(testimony)
    if (signal.aborted) return verdict
    const at = this.#clock.now()
    this.#words.set(apiUrl, { verdict, at })
    const trouble = slackTrouble(testimony.status)
    if (trouble) this.#events.emit('statusRead', trouble, at)
    return verdict
  }
}
