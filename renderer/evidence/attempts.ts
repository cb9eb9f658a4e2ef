import type { Exchange } from '../../shared/evidence.ts'
import type { HistoryEntry } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'

/** Which attempt at its question an exchange was in its round, counted from 1. */
export function attemptOf(exchange: Exchange, all: readonly Exchange[]): { attempt: number; of: number } {
  const same = all.filter((each) => each.check === exchange.check && each.method === exchange.method)
  return { attempt: same.indexOf(exchange) + 1, of: same.length }
}

/** When the exchanges of a round took place: from its first question to its last answer (ms since 1970). */
export function roundOf(exchanges: readonly Exchange[]): { from: number; to: number } {
  return {
    from: Math.min(...exchanges.map(({ startedAt }) => startedAt)),
    to: Math.max(...exchanges.map(({ startedAt, durationMs }) => startedAt + durationMs)),
  }
}

/** What a result was to the incident around it. */
export type Role =
  | 'lastGood'
  | 'firstBad'
  | 'firstBadOfMore'
  | 'unconfirmed'
  | 'confirmed'
  | 'worksAgain'
  | 'recovering'

/** What an entry was to an incident; null where it was nothing special. */
export function roleOf(entry: HistoryEntry, incident: Incident): Role | null {
  const { at, outcome } = entry
  const { lastGoodAt, firstBadAt, openedAt, resolvedAt } = incident
  const covers = (moment: number | null) => moment !== null && sinceOf(entry) <= moment && moment <= at
  if (covers(lastGoodAt)) return 'lastGood'
  if (outcome.status === 'failed') {
    if (at === firstBadAt) return openedAt > firstBadAt ? 'firstBadOfMore' : 'firstBad'
    if (at === openedAt) return 'confirmed'
    return at > firstBadAt && at < openedAt ? 'unconfirmed' : null
  }
  if (outcome.status === 'inconclusive') return null
  if (covers(resolvedAt)) return 'worksAgain'
  return at > openedAt && resolvedAt !== null && at < resolvedAt ? 'recovering' : null
}

/** A result in the row of results around one. */
export type Line = {
  entry: HistoryEntry
  role: Role | null
  /** It is the one that the details are of. */
  isThis: boolean
  /** How long (ms) after the line above it; null for the first, and where others lie in between. */
  afterMs: number | null
}

/**
 * Two pieces of a history: how an incident began, and what is near a result. Where they do not overlap, the newest of the
 * beginning is only there to show that.
 */
export type Around = { beginning: readonly HistoryEntry[]; near: readonly HistoryEntry[] }

/** The results around one as a row, the oldest first: how its incident began, and what came before and after it. */
export function linesAround({ beginning, near }: Around, at: number, incident: Incident | null): Line[] {
  const nearest = Math.min(...near.map((entry) => entry.at))
  const newest = Math.max(...beginning.map((entry) => entry.at))
  const apart = newest < nearest
  const began = apart ? beginning.filter((entry) => entry.at < newest) : beginning
  const known = new Map([...began, ...near].map((entry) => [entry.at, entry]))
  return [...known.values()]
    .toSorted((a, b) => a.at - b.at)
    .map((entry, index, all) => {
      const above = all[index - 1]
      const isGap = apart && entry.at === nearest
      return {
        entry,
        role: incident && roleOf(entry, incident),
        isThis: sinceOf(entry) <= at && at <= entry.at,
        afterMs: above && !isGap ? sinceOf(entry) - above.at : null,
      }
    })
}

function sinceOf({ at, run }: HistoryEntry): number {
  return run?.since ?? at
}
