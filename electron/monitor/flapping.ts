import { STEADY_AFTER_MS } from '../../shared/steady.ts'
import { HOUR } from '../../shared/time.ts'

/** What a decisive result says: it works (ok or warning), or it does not. */
export type Verdict = 'good' | 'failed'

/** Results that say the same in a row, and when the first of them came (ms since 1970). */
export type Run = { verdict: Verdict; since: number }

/** More flips than this within `FLIPS_WITHIN_MS` are flapping (promise 25). */
export const MOST_FLIPS = 6
/** Flips older than this no longer count. */
export const FLIPS_WITHIN_MS = HOUR

/**
 * The flips (ms since 1970) that still count at a result, with its own if it flipped: one more than may be is enough
 * to know. A flip that the clock's jump backwards left in the future counts as of now: else it would count for as long
 * as the clock jumped.
 */
export function countFlip(flips: readonly number[], flipped: boolean, at: number): number[] {
  const recent = flips.map((flip) => Math.min(flip, at)).filter((flip) => at - flip < FLIPS_WITHIN_MS)
  return (flipped ? [...recent, at] : recent).slice(-MOST_FLIPS - 1)
}

/** Whether that many flips are flapping. */
export function areTooMany(flips: readonly number[]): boolean {
  return flips.length > MOST_FLIPS
}

/** The run that a result goes on with, or begins. The beginning never lies in the future, wherever the clock jumped. */
export function runWith(before: Run | null, verdict: Verdict, at: number): Run {
  const since = before?.verdict === verdict ? Math.min(before.since, at) : at
  return { verdict, since }
}

/**
 * Whether a run has lasted long enough to be called steady. Its two ends are enough: a computer that slept in between
 * saw nothing, but neither did it see a flip, and waiting for a full half hour awake would keep a laptop's user in the
 * dark all day. Where the interval is longer than that, two equal results in a row are steady.
 */
export function isSteady(run: Run, at: number): boolean {
  return at - run.since >= STEADY_AFTER_MS
}
