import type { Result } from '../../shared/evidence.ts'
import { detailsJson, resultValues } from './history-rows.ts'
import { byHour, countShare, type Heard, type HourShare, spanShares, takenBack } from './hour-shares.ts'
import { LatencyQuarters } from './latency-quarters.ts'
import { type Place, rowsAround } from './round-rows.ts'
import { prepareRounds, type RoundStatements } from './round-statements.ts'
import { continues, isPlain, type Run, type RunEnd } from './runs.ts'
import type { Database } from './sqlite.ts'
import type { WordingWriter } from './wording-writer.ts'

/** What stands next to a moment: a result, and the run that it is the end of if it is a plain one. */
type Neighbour = Heard & { run: Run | null }
type Around = { older: Neighbour | null; newer: Neighbour | null }
type Tally = Record<'more' | 'less', HourShare[]>

/**
 * Stores results: good ones as a compact row and in their run, all others in full, each in its hour's rollup. Results may
 * come in any order of their times, because clocks are set back: what is stored is what their order in time gives.
 * To be used within a transaction; throws SQLite's errors.
 */
export class RoundWriter {
  readonly #statements: RoundStatements
  readonly #wordings: WordingWriter
  readonly #rows: ReturnType<typeof rowsAround>
  readonly #quarters: LatencyQuarters

  constructor(db: Database, wordings: WordingWriter) {
    this.#wordings = wordings
    this.#statements = prepareRounds(db)
    this.#rows = rowsAround(this.#statements)
    this.#quarters = new LatencyQuarters(db)
  }

  /** Stores one result; one of the same moment gives way to it. */
  store(key: number, result: Result, everySeconds: number): void {
    const { at, durationMs, outcome } = result
    const heard = { at, durationMs, status: outcome.status, everySeconds }
    const place = { key, at }
    if (!this.#separate(place)) {
      this.#storeWithin(place, result, heard)
      return
    }
    const replaced = this.#remove(place)
    const around = { older: this.#older(place), newer: this.#newer(place) }
    this.#tally(key, replaced ? inPlaceOf(replaced, heard, around) : inBetween(heard, around))
    if (isPlain(result)) this.#storeGood(key, { ...result, everySeconds }, around)
    else this.#keep(key, result, everySeconds)
  }

  #storeGood(key: number, result: Result & RunEnd, { older, newer }: Around): void {
    const { at, check, httpStatus, everySeconds, durationMs } = result
    this.#statements.addGood.run({ key, at, duration: durationMs })
    const left = older?.run && continues(older.run, result) ? older.run : null
    const right = newer?.run && continues(result, { ...newer.run, at: newer.at }) ? newer.run : null
    const run = left
      ? { ...left, at, count: left.count + 1, lastMs: durationMs }
      : { since: at, at, count: 1, check, httpStatus, everySeconds, firstMs: durationMs, lastMs: durationMs }
    if (left) this.#endRun(key, run)
    else this.#statements.addRun.run({ key, ...run })
    if (right) this.#join(key, run, right)
    // Where all was good before, as far as anybody could see, there is nothing to prove.
    if (!this.#wasGood({ key, at }, older)) this.#prove(key, result, true)
  }

  #wasGood(place: Place, older: Neighbour | null): boolean {
    if (older?.status !== 'inconclusive') return older?.status === 'ok'
    const seen = this.#rows.seenBefore(place)
    const run = this.#rows.runUpTo({ key: place.key, at: older.at })
    return seen && (!run || seen.at > run.at) ? seen.status === 'ok' : run !== undefined
  }

  /** Cuts a run so that none reaches over that moment. False where what was pruned would have to be known for it. */
  #separate({ key, at }: Place): boolean {
    return this.#cut({ key, at }) && this.#cut({ key, at: at + 1 })
  }

  /** Cuts the run that has results before that moment and from it on, if there is one. */
  #cut({ key, at }: Place): boolean {
    const run = this.#rows.runUpTo({ key, at: at - 1 })
    if (!run || run.at < at) return true
    const left = this.#rows.goodBefore({ key, at })
    const right = this.#rows.goodFrom({ key, at })
    if (!left || left.at < run.since || !right || right.at > run.at) return false
    const count = this.#rows.countGood(key, right.at, run.at)
    this.#endRun(key, { ...run, at: left.at, count: run.count - count, lastMs: left.durationMs })
    this.#statements.addRun.run({
      key,
      ...run,
      since: right.at,
      count,
      firstMs: right.durationMs,
    })
    return true
  }

  /** Takes away what stood at that moment, a run of one or a result that was kept. */
  #remove(place: Place): Heard | null {
    const kept = this.#rows.keptAt(place)
    if (kept) {
      this.#statements.dropKept.run(place)
      return kept
    }
    const run = this.#rows.runUpTo(place)
    if (run?.since !== place.at) return null
    this.#statements.dropRun.run({ key: place.key, since: run.since })
    const { changes } = this.#statements.dropGood.run(place)
    if (changes === 0) this.#quarters.takeBack(place.key, { at: run.since, durationMs: run.lastMs })
    return heardAtEnd(run)
  }

  #older(place: Place): Neighbour | null {
    const run = this.#rows.runUpTo(place)
    const kept = this.#rows.keptBefore(place)
    if (kept && (!run || kept.at > run.at)) return { ...kept, run: null }
    return run ? { ...heardAtEnd(run), run } : null
  }

  #newer(place: Place): Neighbour | null {
    const run = this.#rows.runAfter(place)
    const kept = this.#rows.keptAfter(place)
    if (kept && (!run || kept.at < run.since)) return { ...kept, run: null }
    return run ? { ...heardAtEnd(run), at: run.since, run } : null
  }

  /**
   * Stores what belongs into the middle of a run whose single results are no longer kept: the run stays whole, and
   * nothing is claimed about the time around it. That takes a clock that was set back by days.
   */
  #storeWithin({ key, at }: Place, result: Result, heard: Heard): void {
    const run = this.#rows.runUpTo({ key, at })
    const isEnd = run && (run.since === at || run.at === at)
    if (isPlain(result)) {
      if (!run || isEnd) return
      this.#endRun(key, { ...run, count: run.count + 1 })
      this.#quarters.add(key, [{ at, durationMs: result.durationMs }])
      this.#tally(key, { more: [countShare(heard)], less: [] })
      return
    }
    const replaced = this.#rows.keptAt({ key, at })
    this.#tally(key, { more: [countShare(heard)], less: replaced ? [countShare(replaced)] : [] })
    this.#keep(key, result, heard.everySeconds)
  }

  #keep(key: number, result: Result, everySeconds: number): void {
    this.#statements.addKept.run({ ...resultValues(result), key, every: everySeconds })
    this.#prove(key, result, false)
  }

  #prove(key: number, result: Result, plain: boolean): void {
    const place = { key, at: result.at }
    this.#statements.addEvidence.run({ ...place, details: detailsJson(result) })
    this.#wordings.store(place, result, plain)
  }

  #endRun(key: number, { since, at, count, lastMs }: Run): void {
    this.#statements.endRun.run({ key, since, at, count, lastMs })
  }

  #join(key: number, left: Run, right: Run): void {
    this.#statements.dropRun.run({ key, since: right.since })
    this.#endRun(key, { ...left, at: right.at, count: left.count + right.count, lastMs: right.lastMs })
  }

  #tally(key: number, { more, less }: Tally): void {
    for (const share of byHour([...more, ...less.map(takenBack)])) {
      this.#statements.addHour.run({ key, ...share })
    }
  }
}

function heardAtEnd({ at, lastMs, everySeconds }: Run): Heard {
  return { at, status: 'ok', durationMs: lastMs, everySeconds }
}

function inPlaceOf(replaced: Heard, heard: Heard, { newer }: Around): Tally {
  return {
    more: [countShare(heard), ...spanShares(heard, newer)],
    less: [countShare(replaced), ...spanShares(replaced, newer)],
  }
}

function inBetween(heard: Heard, { older, newer }: Around): Tally {
  const more = [countShare(heard), ...spanShares(heard, newer)]
  return older
    ? { more: [...spanShares(older, heard), ...more], less: spanShares(older, newer) }
    : { more, less: [] }
}
