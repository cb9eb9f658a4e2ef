import { SECOND } from '../../shared/time.ts'

/** Steps that people read without reckoning, as parts of a power of ten. */
const ROUND = [1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10]

/** Three round times (ms), from none to one that is at least so long: the lines of the chart. */
export function scaleFor(longest: number): [number, number, number] {
  const half = Math.max(1, longest / 2)
  const power = 10 ** Math.floor(Math.log10(half))
  const step = power * (ROUND.find((each) => each * power >= half) ?? 10)
  return [0, step, 2 * step]
}

/** "400 ms", "2.5 s" or "90 s": one of them in words. */
export function scaleWords(ms: number, decimal: (value: number, places: number) => string): string {
  if (ms < SECOND) return `${ms} ms`
  const seconds = ms / SECOND
  return `${decimal(seconds, Number.isInteger(seconds) ? 0 : 1)} s`
}
