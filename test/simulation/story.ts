/** What happened, in plain words and virtual time, so that a failing seed can be understood. */
export class Story {
  readonly #lines: { at: number; text: string }[] = []
  readonly #now: () => number

  constructor(now: () => number) {
    this.#now = now
  }

  /** The same thing said again at once is not told twice. */
  add(text: string): void {
    if (this.#lines.at(-1)?.text !== text) this.#lines.push({ at: this.#now(), text })
  }

  /**
   * The last lines up to a little after that moment, the oldest first: what happened to the computer and the app, and of
   * all else what mentions one of those words.
   */
  until(at: number, words: readonly string[], count = 24): string[] {
    const end = this.#lines.findIndex((line) => line.at > at + 1000)
    const lines = end === -1 ? this.#lines : this.#lines.slice(0, end)
    return lines
      .filter(({ text }) => !SPECIAL.test(text) || words.some((word) => text.includes(word)))
      .slice(-count)
      .map((line) => `  ${stamp(line.at)}  ${line.text}`)
  }
}

/** What is about some integrations only. */
const SPECIAL = /\b(?:bot|hook) \d|\btrouble \d|\bincident |^SHOWN/

/** A moment in UTC, to the second. */
export function stamp(at: number): string {
  return new Date(at).toISOString().slice(0, 19).replace('T', ' ')
}
