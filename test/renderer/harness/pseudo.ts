/** Letters with signs on them: still readable, and nobody takes them for English. */
const SIGNED: Readonly<Record<string, string>> = {
  a: 'á',
  c: 'ç',
  e: 'é',
  i: 'í',
  n: 'ñ',
  o: 'ó',
  s: 'š',
  u: 'ú',
  y: 'ý',
  z: 'ž',
}
/** So much longer than English a language may be. */
const LONGER = 0.35
/** Nobody reads these: they are for the code, or they are addresses. */
const FOR_THE_CODE: ReadonlySet<string> = new Set(['url', 'tag', 'locale', 'kind'])

/** Turns every message below that object, in place, into one of a made-up language: ⟦séttíngš···⟧. */
export function disguise(messages: object, seen: WeakSet<object> = new WeakSet()): void {
  if (seen.has(messages)) return
  seen.add(messages)
  for (const [name, message] of Object.entries(messages)) {
    if (FOR_THE_CODE.has(name) || isCode(name, message)) continue
    if (typeof message === 'object' && message !== null && !Array.isArray(message)) disguise(message, seen)
    else Reflect.set(messages, name, disguised(message))
  }
}

/** Under that name a reason says by a word of the code who mends it, and the window's table has words for it. */
function isCode(name: string, message: unknown): boolean {
  return name === 'whoMends' && typeof message === 'string' && /^[a-z-]+$/.test(message)
}

function disguised(message: unknown): unknown {
  if (typeof message === 'string') return said(message)
  if (typeof message === 'function') return (...facts: unknown[]) => disguised(message(...facts))
  if (Array.isArray(message)) return isPhrase(message) ? saidAround(message) : message.map(disguised)
  return message
}

/** A phrase has things among its texts; a list of messages has none. */
function isPhrase(message: readonly unknown[]): boolean {
  return message.some((part) => typeof part !== 'string')
}

function saidAround(phrase: readonly unknown[]): unknown[] {
  const texts = phrase.filter((part) => typeof part === 'string')
  return [
    '⟦',
    ...phrase.map((part) => (typeof part === 'string' ? signed(part) : part)),
    more(texts.join('')),
    '⟧',
  ]
}

function said(text: string): string {
  return text === '' ? '' : `⟦${signed(text)}${more(text)}⟧`
}

function signed(text: string): string {
  return text.replace(/[aceinosuyz]/g, (letter) => SIGNED[letter] ?? letter)
}

/** What makes it longer: in words, as the rest of it is. */
function more(text: string): string {
  return 'ööööö ööö '
    .repeat(Math.ceil(text.length / 10))
    .slice(0, Math.ceil(text.length * LONGER))
    .trimEnd()
}
