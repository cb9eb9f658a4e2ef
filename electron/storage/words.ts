/** So much of what somebody looks for counts, in characters of one word: what is longer is data, not a word. */
export const TERM_LIMIT = 64

/** Letters and digits; single signs join them to one word (`token_revoked`, `api.slack.com`, `chat:write`). */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-_.:/@+][\p{L}\p{N}\p{M}]+)*/gu
/** A sign that joins ends a part of a word; in scripts without spaces each character is a part. */
const PART =
  /(?<=[-_.:/@+])|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u

/** The words of a text in small letters, each as its parts: `token_`, `revoked`. */
export function wordsIn(text: string): string[][] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  return words.map((word) => word.split(PART))
}

/** Parts of a word as one, with a bar before each: so what begins with a part is found where it begins, and only there. */
export function barred(parts: readonly string[]): string {
  return parts.map((part) => `|${part}`).join('')
}

/** So many different words of what somebody looks for count: each is asked of every candidate. */
export const MOST_TERMS = 8

/** A single letter or digit, as which some word of nearly every result begins. */
const SINGLE = /^\|[a-z0-9]$/

/**
 * What somebody looks for: its first words, each once, with its bars. Empty where there is neither letter nor digit. Of
 * single letters and digits the first counts: the others would be asked of everything, and part hardly anything.
 */
export function termsIn(text: string | null): string[] {
  const terms = [...new Set(wordsIn(text ?? '').map((parts) => cut(barred(parts), TERM_LIMIT)))]
  const single = terms.find((term) => SINGLE.test(term))
  return terms.filter((term) => term === single || !SINGLE.test(term)).slice(0, MOST_TERMS)
}

/** The beginning of a text; no half of a character stays, because SQLite would make another one of it. */
export function cut(text: string, length: number): string {
  return text.slice(0, length).replace(/[\uD800-\uDBFF]$/, '')
}

/** The end of a text, without half of a character either. */
export function cutBefore(text: string, length: number): string {
  return text.slice(-length).replace(/^[\uDC00-\uDFFF]/, '')
}
