import type { Integration } from '../../shared/integration.ts'
import type { Logger } from '../ports.ts'
import type { ProbeRunner, Turn } from './probe-runner.ts'

/** What the rounds need. */
export type RoundsParts = {
  runner: ProbeRunner
  log: Logger
  /** Hears of each turn once; the integration counts as being asked until it has resolved. Never rejects. */
  settle(integration: Integration, turn: Turn): Promise<void>
  /** Called when others are being asked than before. */
  changed(): void
}

/** The rounds that are under way: who is being asked, and how to call it all off. */
export class Rounds {
  readonly #parts: RoundsParts
  readonly #checking = new Set<string>()
  readonly #lastTurns = new Map<string, Turn['kind']>()
  readonly #underWay = new Set<Promise<void>>()
  #calling = new AbortController()

  constructor(parts: RoundsParts) {
    this.#parts = parts
  }

  /** Whether an integration is being asked right now. */
  isChecking(id: string): boolean {
    return this.#checking.has(id)
  }

  /** How the last turn of an integration ended; null when it had none that was not called off. */
  lastTurn(id: string): Turn['kind'] | null {
    return this.#lastTurns.get(id) ?? null
  }

  /** Asks these, none of whom is being asked already. */
  ask(integrations: readonly Integration[]): void {
    for (const { id } of integrations) this.#checking.add(id)
    const round = this.#parts.runner
      .runRound(integrations, this.#calling.signal, (integration, turn) => this.#finish(integration, turn))
      .catch((error: unknown) => this.#parts.log.error('A round broke off', error))
      .finally(() => this.#underWay.delete(round))
    this.#underWay.add(round)
    this.#parts.changed()
  }

  /** Calls off every round that is under way; each turn of it ends as abandoned. */
  callOff(): void {
    this.#calling.abort()
    this.#calling = new AbortController()
  }

  /** Resolves when no round is under way any more. */
  async ended(): Promise<void> {
    await Promise.all(this.#underWay)
  }

  async #finish(integration: Integration, turn: Turn): Promise<void> {
    try {
      await this.#parts.settle(integration, turn)
      if (turn.kind !== 'abandoned') this.#lastTurns.set(integration.id, turn.kind)
    } finally {
      this.#checking.delete(integration.id)
      this.#parts.changed()
    }
  }
}
