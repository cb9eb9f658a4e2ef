/** So many words are remembered: some for each of hundreds of integrations, and those that all of them have. */
const MOST = 20_000

/** Remembers which words were met lately. */
export class FamiliarWords {
  readonly #met = new Set<string>()

  /** Whether this word was met lately; from now on it was. */
  meet(word: string): boolean {
    // A set goes through its members in the order in which they came: the first is the one not met for the longest time.
    const known = this.#met.delete(word)
    this.#met.add(word)
    if (this.#met.size > MOST) for (const oldest of this.#met.values()) return this.#forget(oldest)
    return known
  }

  #forget(word: string): false {
    this.#met.delete(word)
    return false
  }
}
