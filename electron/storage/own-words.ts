import { barred, cut, cutBefore, TERM_LIMIT } from './words.ts'

/** A part of a word that only one result has, with what follows it in its word; `before` is what stands before it. */
export type OwnWord = { word: string; before: string }

/** The ends of a word (its parts) that begin with one of these parts. */
export function ownWordsOf(parts: readonly string[], isOwn: (part: string) => boolean): OwnWord[] {
  const begins = parts.map((_, index) => index).filter((index) => isOwn(parts[index] ?? ''))
  return begins.map((index) => ({
    word: cut(barred(parts.slice(index, index + TERM_LIMIT)).slice(1), TERM_LIMIT),
    before: cutBefore(`${barred(parts.slice(Math.max(0, index - TERM_LIMIT), index))}|`, TERM_LIMIT),
  }))
}

/** How a term may lie over own words: each of its parts may be where one begins. */
export function probesOf(term: string): OwnWord[] {
  const bars = [...term.matchAll(/\|/g)].map(({ index }) => index + 1)
  return bars.map((bar) => ({ word: term.slice(bar), before: term.slice(0, bar) }))
}
