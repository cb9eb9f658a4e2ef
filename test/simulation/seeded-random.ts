/** Chance that is the same each time for the same seed (mulberry32). */
export class SeededRandom {
  #state: number

  constructor(seed: number) {
    // Neighbouring seeds would begin alike.
    this.#state = Math.imul(seed + 1, 0x9e3779b1)
    for (let turn = 0; turn < 3; turn += 1) this.fraction()
  }

  /** At least 0, less than 1. */
  fraction(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }

  /** A whole number, both ends included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.fraction() * (high - low + 1))
  }

  /** True with that probability. */
  chance(probability: number): boolean {
    return this.fraction() < probability
  }

  /** One of them. Throws when there is none. */
  pick<T>(items: readonly T[]): T {
    const item = items[this.between(0, items.length - 1)]
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }

  /** A stream of its own: what is drawn from it does not move what is drawn from this one. */
  fork(): SeededRandom {
    return new SeededRandom(this.between(0, 2 ** 31))
  }
}
