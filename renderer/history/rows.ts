import type { HistoryEntry } from '../../shared/history.ts'
import type { Outcome } from '../../shared/outcome.ts'
import { isStop } from '../lines/line.ts'
import { longestSilence, startOf } from '../live-entries.ts'
import { localDay, sameDay, sameHour } from '../words/days.ts'

/** One line of the history on screen. Keys stay the same while newer and older entries arrive. */
export type Row =
  | { kind: 'day'; key: string; at: number }
  /** Nobody asked between these two moments: asleep, closed, paused. */
  | { kind: 'gap'; key: string; from: number; to: number }
  | { kind: 'entry'; key: string; entry: HistoryEntry }
  /** Entries with one verdict within one hour, newest first, folded to one line. */
  | { kind: 'run'; key: string; entries: Run; since: number; count: number }
  /** Of the older checks of an unfolded run only their number is kept. */
  | { kind: 'pruned'; key: string }
  | { kind: 'end'; key: 'end' }

type Options = {
  everySeconds: number
  /** Whether older entries are still to be loaded. */
  more: boolean
  /** Whether newer ones are. */
  past?: boolean
  /** Since when (ms since 1970) the entries speak whose fold the reader has opened. */
  unfolded: ReadonlySet<number>
  /** What is kept of the runs that main has folded, by the times of their entries, as far as it is loaded. */
  kept?: ReadonlyMap<number, readonly HistoryEntry[]>
}

/** Cuts a history (newest first) into lines: days, gaps, folded runs and entries. Failures and notes are never folded. */
export function historyRows(entries: readonly HistoryEntry[], options: Options): Row[] {
  const longest = longestSilence(options.everySeconds)
  const rows: Row[] = []
  let newer: number | null = null
  for (const run of wholeRuns(runsOf(entries, longest), options.more)) {
    const [first] = run
    if (newer !== null && newer - first.at > longest) {
      rows.push({ kind: 'gap', key: `gap-${newer}`, from: first.at, to: newer })
    }
    // Of a day that may go on above, no line stands where its head would be.
    if (newer === null ? !options.past : !sameDay(newer, first.at))
      rows.push({ kind: 'day', key: `day-${localDay(first.at)}`, at: first.at })
    rows.push(...rowsOf(run, options))
    newer = sinceOf(run)
  }
  rows.push({ kind: 'end', key: 'end' })
  return rows
}

type Run = [HistoryEntry, ...HistoryEntry[]]

function sinceOf(run: Run): number {
  return startOf(run.at(-1) ?? run[0])
}

function runsOf(entries: readonly HistoryEntry[], longest: number): Run[] {
  const runs: Run[] = []
  for (const entry of entries) {
    const run = runs.at(-1)
    const newer = run?.at(-1)
    if (run && newer && belongTogether(newer, entry, longest)) run.push(entry)
    else runs.push([entry])
  }
  return runs
}

/** Leaves out the oldest run while older entries of it may follow: a line that is shown keeps its key. */
function wholeRuns(runs: Run[], more: boolean): Run[] {
  return more && runs.length > 1 ? runs.slice(0, -1) : runs
}

function belongTogether(newer: HistoryEntry, older: HistoryEntry, longest: number): boolean {
  return (
    newer.outcome.status !== 'failed' &&
    newer.note === null &&
    older.note === null &&
    verdictKey(newer.outcome) === verdictKey(older.outcome) &&
    // What main has folded already is longer than an hour as a rule.
    (newer.run !== null || older.run !== null || sameHour(newer.at, older.at)) &&
    startOf(newer) - older.at <= longest
  )
}

function verdictKey(outcome: Outcome): string {
  return outcome.status === 'ok' ? 'ok' : `${outcome.status} ${outcome.reason} ${outcome.code}`
}

function rowsOf(run: Run, { unfolded, kept }: Options): Row[] {
  const since = sinceOf(run)
  // Named after the oldest: newer entries join a run at its top.
  const key = `run-${since}`
  const count = run.reduce((sum, entry) => sum + (entry.run?.count ?? 1), 0)
  if (count === 1) return [{ kind: 'entry', key, entry: run[0] }]
  const line: Row = { kind: 'run', key, entries: run, since, count }
  if (!isUnfolded(run, unfolded)) return [line]
  return [line, ...run.flatMap((entry) => singleRows(entry, kept?.get(entry.at)))]
}

/** The checks of an entry one by one, as far as they are kept. */
function singleRows(entry: HistoryEntry, kept: readonly HistoryEntry[] | undefined): Row[] {
  const single = (each: HistoryEntry): Row => ({ kind: 'entry', key: `at-${each.at}`, entry: each })
  if (!entry.run) return [single(entry)]
  if (!kept) return [] // on its way
  const rows = kept.map(single)
  return kept.length < entry.run.count ? [...rows, { kind: 'pruned', key: `pruned-${entry.at}` }] : rows
}

/** Whether the reader has opened this run. */
export function isUnfolded(run: readonly HistoryEntry[], unfolded: ReadonlySet<number>): boolean {
  return unfolded.size > 0 && run.some((entry) => unfolded.has(startOf(entry)))
}

/** The newest line with something that began at a time or before it; the oldest of all where nothing did. */
export function rowAtTime(rows: readonly Row[], at: number): Row | undefined {
  return rows.find((row) => startOfRow(row) <= at) ?? rows.findLast(isStop)
}

/** Where the newest line stands with something that began at a time or before it; -1 where nothing did. */
export function rowIndexAt(rows: readonly Row[], at: number): number {
  return rows.findIndex((row) => startOfRow(row) <= at)
}

/** Whether lines reach back to a time, so that all that stands there is among them. */
export function reachesBack(rows: readonly Row[], at: number): boolean {
  return rows.some((row) => startOfRow(row) <= at)
}

/** When what a line tells began; never for one that is no stop. */
function startOfRow(row: Row): number {
  if (row.kind === 'run') return row.since
  return row.kind === 'entry' ? startOf(row.entry) : Number.POSITIVE_INFINITY
}
