/** Hides the secrets in a text. */
export type Mask = (text: string) => string

/** So many answers are remembered. */
const MOST = 2000

/** The same mask, which remembers what it said: a history has few names and codes, on many lines. */
export function rememberingMask(mask: Mask): Mask {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const masked = mask(text)
    if (known.size >= MOST) known.clear()
    known.set(text, masked)
    return masked
  }
}

/** A copy of a value of data, each text in it changed, however deep; names of fields stay. */
export function withTexts<T>(value: T, change: (text: string) => string): T {
  return changed(value, change) as T
}

function changed(value: unknown, change: (text: string) => string): unknown {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => changed(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, changed(each, change)]))
}
