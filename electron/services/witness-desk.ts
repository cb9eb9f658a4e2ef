import { apiHosts, DEFAULT_API_URL } from '../../shared/hosts.ts'
import type { Integration } from '../../shared/integration.ts'
import { MINUTE } from '../../shared/time.ts'
import { judgeTestimony, type WitnessVerdict } from '../monitor/witness.ts'
import type { Clock, Witness } from '../ports.ts'

/** The witness is asked at most once in so long, however many integrations look suspicious. */
const FRESH_MS = MINUTE
/** What the witness said about Slack is shown for so long without a new word. */
const SHOWN_MS = 10 * MINUTE

type Word = { verdict: WitnessVerdict; at: number }

/** Keeps what the witness said, so that one question answers for a whole round. */
export class WitnessDesk {
  readonly #clock: Clock
  readonly #witness: Witness
  readonly #words = new Map<string, Word>()
  readonly #asking = new Map<string, Promise<WitnessVerdict>>()

  constructor(clock: Clock, witness: Witness) {
    this.#clock = clock
    this.#witness = witness
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
    const verdict = judgeTestimony(await this.#witness.testify(apiUrl, signal))
    if (!signal.aborted) this.#words.set(apiUrl, { verdict, at: this.#clock.now() })
    return verdict
  }
}

/** The API next to what was asked: a webhook has none of its own. */
function apiUrlOf(integration: Integration): string {
  if (integration.kind === 'bot') return integration.apiUrl
  const { hostname } = new URL(`https://${integration.host}`)
  const host = apiHosts.find((each) => hostname.endsWith(each))
  return host ? `https://${host}/api/` : DEFAULT_API_URL
}
