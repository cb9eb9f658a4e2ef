/** What the last two results of a verdict said. A word that both have is usual: it says nothing about one of them. */
export type Usual = { last: ReadonlySet<string>; before: ReadonlySet<string> }

/** So many verdicts of integrations are remembered. */
const MOST = 1000

/** Remembers what results of an integration with a certain verdict usually say. */
export class UsualWords {
  readonly #usual = new Map<string, Usual>()

  /** What is usual for a verdict; what is not remembered is asked for, and null when there was none yet. */
  of(verdict: string, recall: () => string[] | null): Usual | null {
    const known = this.#usual.get(verdict)
    if (known) return known
    const recalled = recall()
    const said = recalled && new Set(recalled)
    return said && { last: said, before: said }
  }

  /** Forgets everything: a number that names an integration may come to name another one. */
  clear(): void {
    this.#usual.clear()
  }

  /** Another result has this verdict, and says this. */
  learn(verdict: string, said: ReadonlySet<string>, usual: Usual | null): void {
    this.#usual.delete(verdict)
    this.#usual.set(verdict, { last: said, before: usual?.last ?? said })
    if (this.#usual.size <= MOST) return
    // A map goes through its keys in the order in which they came: the first was not met for the longest time.
    const [oldest] = this.#usual.keys()
    if (oldest !== undefined) this.#usual.delete(oldest)
  }
}
