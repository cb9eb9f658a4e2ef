import type { Mask } from './mask-all.ts'

/** Looks for secrets step by step: yields how many characters it has just read, and returns where it found one, or null. */
export type LeakSearch<Place> = Generator<number, Place | null, void>

/** Where in a value of data something stands: `[2].name`, or in the very name of a field there. */
export type DataPlace = { path: string; inName: boolean }

/** Looks for secrets in a value of data: every text in it by itself. Returns the place of the first one. */
export function* leakIn(value: unknown, mask: Mask): LeakSearch<DataPlace> {
  if (typeof value === 'string') {
    yield value.length
    return mask(value) === value ? null : { path: '', inName: false }
  }
  if (typeof value !== 'object' || value === null) return null
  const isList = Array.isArray(value)
  for (const [name, each] of Object.entries(value)) {
    // Its name would show it.
    if (!isList && mask(name) !== name) return { path: '', inName: true }
    const found = yield* leakIn(each, mask)
    if (found) return { ...found, path: (isList ? `[${name}]` : `.${name}`) + found.path }
  }
  return null
}

/** Looks for secrets in a text. Returns the number of the first line with one, counted from 1. */
export function* leakInLines(text: string, mask: Mask): LeakSearch<number> {
  for (const [index, line] of text.split('\n').entries()) {
    yield line.length
    if (mask(line) !== line) return index + 1
  }
  return null
}
