import { addShare, countShare, type Heard, type HourShare, spanShares } from './hour-shares.ts'
import { continues, type Run } from './runs.ts'

/** A result as far as folding needs it. */
export type Foldable = Heard & { check: string; httpStatus: number | null; plain: boolean }

/** Folds all results of one integration, the oldest first, to its runs and hours: what the store does one by one. */
export class ResultFolder {
  readonly runs: Run[] = []
  readonly hours = new Map<number, HourShare>()
  #last: Foldable | null = null

  /** The next result; each is later than the one before. */
  add(result: Foldable): void {
    const last = this.#last
    this.#last = result
    if (last) for (const share of spanShares(last, result)) addShare(this.hours, share)
    addShare(this.hours, countShare(result))
    if (result.plain) this.#fold(result, last?.plain ? this.runs.at(-1) : undefined)
  }

  #fold(result: Foldable, run: Run | undefined): void {
    const { at, check, httpStatus, everySeconds, durationMs } = result
    if (!run || !continues(run, result)) {
      this.runs.push({
        since: at,
        at,
        count: 1,
        check,
        httpStatus,
        everySeconds,
        firstMs: durationMs,
        lastMs: durationMs,
      })
      return
    }
    run.at = at
    run.count += 1
    run.lastMs = durationMs
  }
}
