/** So much of a word counts, in characters: what is longer is data, not a word. */
export const WORD_LIMIT = 64
/** A word with more parts is found by the first so many of them. */
const MOST_PARTS = 100

/** Letters and digits; single signs join them to one word (`token_revoked`, `api.slack.com`, `chat:write`). */
const WORD = /[\p{L}\p{N}\p{M}]+(?:[-_.:/@+][\p{L}\p{N}\p{M}]+)*/gu
/** After a sign that joins, and before each character of a script without spaces, a part of a word begins. */
const PART =
  /(?<=[-_.:/@+])|(?=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])|(?<=[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u

/**
 * The words of a text, in small letters, with a bar before each part of a word: `|token_|revoked`. So a search term
 * that was made in the same way begins a word, or a part of one, exactly where it occurs in such words.
 */
export function wordsIn(text: string): string[] {
  const words = text.normalize('NFKC').toLowerCase().match(WORD) ?? []
  return words.map((word) => `|${word.split(PART).join('|')}`)
}

/** What a word is found by when it stands alone: itself and its ends from each part on, without the first bar. */
export function endsOf(word: string): string[] {
  const parts = word.slice(1).split('|')
  return parts.slice(0, MOST_PARTS).map((_, index) => cut(parts.slice(index, index + WORD_LIMIT).join('|')))
}

/** The terms of what somebody looks for, each once, without the first bar; empty where it has neither letter nor digit. */
export function termsIn(text: string | null): string[] {
  return [...new Set(wordsIn(text ?? '').map((word) => cut(word.slice(1))))]
}

/** No half of a character stays: SQLite would make another one of it. */
function cut(text: string): string {
  return text.slice(0, WORD_LIMIT).replace(/[\uD800-\uDBFF]$/u, '')
}
