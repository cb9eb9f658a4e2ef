/** Where a text stops being JSON: both counted from 1. */
export type JsonFault = { line: number; column: number }

/** Deeper than any file of ours; beyond it the text is refused, so that a hostile one cannot exhaust the stack. */
const DEEPEST = 100
const BLANK = /[ \t\n\r]*/y
const STRING = /"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const OTHER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y

/**
 * Where a text stops being JSON, or null when it is JSON. JSON.parse would quote the text around the fault, which may
 * be a secret, and its message has no position for every fault in every Node.
 */
export function findJsonFault(text: string): JsonFault | null {
  const reader = new Reader(text)
  if (reader.value() && reader.end()) return null
  const before = text.slice(0, reader.at).split('\n')
  return { line: before.length, column: (before.at(-1) ?? '').length + 1 }
}

/** Walks over JSON by recursive descent; after a refusal `at` is the place of the fault. */
class Reader {
  at = 0
  #depth = 0
  readonly #text: string

  constructor(text: string) {
    this.#text = text
  }

  value(): boolean {
    this.#skip(BLANK)
    if (this.#take('{')) return this.#rest('}', () => this.#member())
    if (this.#take('[')) return this.#rest(']', () => this.value())
    return this.#skip(STRING) || this.#skip(OTHER)
  }

  end(): boolean {
    this.#skip(BLANK)
    return this.at === this.#text.length
  }

  #rest(closing: string, element: () => boolean): boolean {
    if (this.#depth >= DEEPEST) return false
    this.#depth += 1
    const whole = this.#elements(closing, element)
    this.#depth -= 1
    return whole
  }

  #elements(closing: string, element: () => boolean): boolean {
    this.#skip(BLANK)
    if (this.#take(closing)) return true
    do {
      if (!element()) return false
      this.#skip(BLANK)
    } while (this.#take(','))
    return this.#take(closing)
  }

  #member(): boolean {
    this.#skip(BLANK)
    if (!this.#skip(STRING)) return false
    this.#skip(BLANK)
    return this.#take(':') && this.value()
  }

  #take(sign: string): boolean {
    if (this.#text[this.at] !== sign) return false
    this.at += 1
    return true
  }

  #skip(token: RegExp): boolean {
    token.lastIndex = this.at
    if (!token.test(this.#text)) return false
    this.at = token.lastIndex
    return true
  }
}
