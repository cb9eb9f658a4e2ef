import type { Mask } from './mask-all.ts'

/** Looks for secrets step by step: yields how many characters it has just read, and returns where it found one, or null. */
export type LeakSearch = Generator<number, string | null, void>

/** Looks for secrets in a value of data: every text in it by itself. Returns the path of the first one: `[2].name`. */
export function* leakIn(value: unknown, mask: Mask): LeakSearch {
  if (typeof value === 'string') {
    yield value.length
    return mask(value) === value ? null : ''
  }
  if (typeof value !== 'object' || value === null) return null
  const isList = Array.isArray(value)
  for (const [name, each] of Object.entries(value)) {
    // Its name would show it.
    if (!isList && mask(name) !== name) return ' (in a name)'
    const path = yield* leakIn(each, mask)
    if (path !== null) return (isList ? `[${name}]` : `.${name}`) + path
  }
  return null
}

/** Looks for secrets in a text. Returns the line of the first one: `line 12`. */
export function* leakInLines(text: string, mask: Mask): LeakSearch {
  for (const [index, line] of text.split('\n').entries()) {
    yield line.length
    if (mask(line) !== line) return `line ${index + 1}`
  }
  return null
}
