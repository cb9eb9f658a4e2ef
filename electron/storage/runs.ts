import type { Result } from '../../shared/evidence.ts'
import { MINUTE, SECOND } from '../../shared/time.ts'

/** What good results in a row have in common, and where the row stands. */
export type RunEnd = { at: number; check: string; httpStatus: number | null; everySeconds: number }

/** A run of good results as it is stored. */
export type Run = RunEnd & { since: number; count: number; firstMs: number; lastMs: number }

/** An interval is taken as this where it is not known. */
export const UNKNOWN_EVERY_SECONDS = 300

/** Whether a result is good and says nothing besides: such ones are kept as runs. */
export function isPlain({ outcome, note }: Pick<Result, 'outcome' | 'note'>): boolean {
  return outcome.status === 'ok' && note === null
}

/** Whether a plain result continues a run: it is of the same kind, and at most two were missed in between. */
export function continues(run: RunEnd, next: RunEnd): boolean {
  return (
    run.check === next.check &&
    run.httpStatus === next.httpStatus &&
    run.everySeconds === next.everySeconds &&
    next.at - run.at <= 3 * run.everySeconds * SECOND + MINUTE
  )
}
