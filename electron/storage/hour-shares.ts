import type { Status } from '../../shared/outcome.ts'
import { HOUR } from '../../shared/time.ts'
import { reachMs } from '../monitor/timeline.ts'

/** What rollups and runs need to know of a result. */
export type Heard = { at: number; status: Status; durationMs: number; everySeconds: number }

/** What something adds to the rollup of an hour (hours since 1970, UTC). */
export type HourShare = Record<Status, number> & {
  hour: number
  durationSum: number
  durationMin: number | null
  durationMax: number | null
  watchedMs: number
  failedMs: number
}

/** What a result adds to its own hour: itself, and how long (whole ms) it took if it could see. */
export function countShare({ at, status, durationMs }: Heard): HourShare {
  const share = emptyShare(Math.floor(at / HOUR))
  share[status] = 1
  if (status === 'inconclusive') return share
  const duration = Math.round(durationMs)
  return { ...share, durationSum: duration, durationMin: duration, durationMax: duration }
}

/**
 * The time that a result speaks for, by hours: until the next one, if that came when it was due. None for one that could
 * not see: nothing is claimed (electron/monitor/timeline.ts).
 */
export function spanShares({ at, status, everySeconds }: Heard, next: Pick<Heard, 'at'> | null): HourShare[] {
  if (!next || status === 'inconclusive' || next.at - at > reachMs(everySeconds)) return []
  const shares: HourShare[] = []
  for (let from = at; from < next.at; ) {
    const hour = Math.floor(from / HOUR)
    const to = Math.min(next.at, (hour + 1) * HOUR)
    shares.push({
      ...emptyShare(hour),
      watchedMs: to - from,
      failedMs: status === 'failed' ? to - from : 0,
    })
    from = to
  }
  return shares
}

/** What takes a share back. The quickest and the slowest answer of the hour stay what they were. */
export function takenBack(share: HourShare): HourShare {
  return {
    ...emptyShare(share.hour),
    ok: -share.ok,
    warning: -share.warning,
    failed: -share.failed,
    inconclusive: -share.inconclusive,
    durationSum: -share.durationSum,
    watchedMs: -share.watchedMs,
    failedMs: -share.failedMs,
  }
}

/** Shares put together, one for each hour, in the order in which the hours first came. */
export function byHour(shares: readonly HourShare[]): HourShare[] {
  const hours = new Map<number, HourShare>()
  for (const share of shares) addShare(hours, share)
  return [...hours.values()]
}

/** Adds a share to those of its hour. */
export function addShare(hours: Map<number, HourShare>, share: HourShare): void {
  const known = hours.get(share.hour)
  hours.set(share.hour, known ? sum(known, share) : share)
}

function sum(a: HourShare, b: HourShare): HourShare {
  return {
    hour: a.hour,
    ok: a.ok + b.ok,
    warning: a.warning + b.warning,
    failed: a.failed + b.failed,
    inconclusive: a.inconclusive + b.inconclusive,
    durationSum: a.durationSum + b.durationSum,
    durationMin: extreme(Math.min, a.durationMin, b.durationMin),
    durationMax: extreme(Math.max, a.durationMax, b.durationMax),
    watchedMs: a.watchedMs + b.watchedMs,
    failedMs: a.failedMs + b.failedMs,
  }
}

function extreme(choose: (a: number, b: number) => number, a: number | null, b: number | null) {
  if (a === null) return b
  return b === null ? a : choose(a, b)
}

function emptyShare(hour: number): HourShare {
  return {
    hour,
    ok: 0,
    warning: 0,
    failed: 0,
    inconclusive: 0,
    durationSum: 0,
    durationMin: null,
    durationMax: null,
    watchedMs: 0,
    failedMs: 0,
  }
}
