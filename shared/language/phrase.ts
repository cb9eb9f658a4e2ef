/** A sentence with things in it that are not text: a time that ticks, a link. Text and things by turns, in reading order. */
export type Phrase<T> = readonly (string | T)[]

/** Writes a phrase: "Failing for ${since}." with `since` left as it is. Each language puts the things where it wants them. */
export function phrase<T>(texts: TemplateStringsArray, ...things: (string | T)[]): Phrase<T> {
  return texts.flatMap((text, index) => [...(text === '' ? [] : [text]), ...things.slice(index, index + 1)])
}
