import type { InfiniteData } from '@tanstack/react-query'
import type { HistoryEntry, HistoryPage, RunContent } from '../shared/history.ts'
import { MINUTE, SECOND } from '../shared/time.ts'

/** How many pushed entries of one integration are remembered: more than can arrive while a page is asked for. */
const KEPT = 20

const recent = new Map<string, HistoryEntry[]>()

/** Remembers a pushed entry, so that an answer which main read before it cannot undo it. */
export function rememberLiveEntry(entry: HistoryEntry): void {
  const entries = recent.get(entry.integrationId) ?? []
  recent.set(entry.integrationId, [entry, ...entries].slice(0, KEPT))
}

/**
 * The newest page of a history, with what was pushed lately, as far as it is newer than `after` (ms since 1970). Checks
 * of one run may lie `longest` (ms) apart; where that is null, nothing is folded.
 */
export function withLiveEntries(
  page: HistoryPage,
  integrationId: string,
  { after, longest }: { after: number; longest: number | null },
): HistoryPage {
  const pushed = (recent.get(integrationId) ?? []).filter(({ at }) => at > after)
  return pushed.reduceRight((each, entry) => withEntry(each, entry, longest), page)
}

/** The entries of pages in a row, newest first; a run that grew between two answers counts once. */
export function entriesOf(pages: readonly HistoryPage[]): HistoryEntry[] {
  const entries: HistoryEntry[] = []
  for (const page of pages) {
    const newer = entries.at(-1)
    const from = newer ? page.entries.findIndex((entry) => !isWithin(newer, entry)) : 0
    if (from !== -1) entries.push(...page.entries.slice(from))
  }
  return entries
}

/** What is kept of a run that was asked for up to `at`, with the good checks that were pushed since. */
export function withLiveChecks(content: RunContent, integrationId: string, at: number): RunContent {
  const since = (recent.get(integrationId) ?? []).filter((entry) => entry.at > at)
  const other = since.findLastIndex((entry) => !isPlain(entry))
  return { ...content, entries: [...since.slice(other + 1), ...content.entries] }
}

/**
 * A page with one more entry at its place, newest first; the same page when it has that entry already. A good one that
 * continues the newest is folded with it, as main does.
 */
export function withEntry(page: HistoryPage, entry: HistoryEntry, longest: number | null): HistoryPage {
  const { entries } = page
  if (entries.some((each) => each.at === entry.at || isWithin(each, entry))) return page
  const place = entries.findIndex((each) => each.at < entry.at)
  const index = place === -1 ? entries.length : place
  // Older than all that this page holds: it belongs to a page that is not loaded yet.
  if (index === entries.length && page.nextBefore !== null) return page
  const [newest] = entries
  if (index === 0 && newest && longest !== null && continues(newest, entry, longest)) {
    return { ...page, entries: [folded(newest, entry), ...entries.slice(1)] }
  }
  return { ...page, entries: entries.toSpliced(index, 0, entry) }
}

/** For how long (ms) nothing may have been asked between two checks of one run: at most two were missed. */
export function longestSilence(everySeconds: number): number {
  return 3 * everySeconds * SECOND + MINUTE
}

/** Since when (ms since 1970) an entry speaks: of a run, since its first check. */
export function startOf({ at, run }: HistoryEntry): number {
  return run?.since ?? at
}

function folded(newest: HistoryEntry, entry: HistoryEntry): HistoryEntry {
  return { ...entry, run: { since: startOf(newest), count: (newest.run?.count ?? 1) + 1 } }
}

function continues(newest: HistoryEntry, entry: HistoryEntry, longest: number): boolean {
  return (
    isPlain(newest) &&
    isPlain(entry) &&
    newest.check === entry.check &&
    newest.httpStatus === entry.httpStatus &&
    entry.at - newest.at <= longest
  )
}

/** Whether an entry was counted already in the run that another one stands for. */
function isWithin({ at, run }: HistoryEntry, entry: HistoryEntry): boolean {
  return run !== null && isPlain(entry) && run.since <= entry.at && entry.at <= at
}

function isPlain({ outcome, note }: HistoryEntry): boolean {
  return outcome.status === 'ok' && note === null
}

/** The pages, the newest one cut in two when it has grown to twice so many entries. */
export function withPagesCut(loaded: InfiniteData<HistoryPage>, size: number): InfiniteData<HistoryPage> {
  const { pages, pageParams } = loaded
  const [first, ...older] = pages
  const cut = first?.entries[size - 1]
  if (!first || !cut || first.entries.length < 2 * size) return loaded
  const newer = { ...first, entries: first.entries.slice(0, size), nextBefore: cut.at }
  const rest = { ...first, entries: first.entries.slice(size), nextAfter: first.entries[size]?.at ?? null }
  return {
    pages: [newer, rest, ...older],
    pageParams: [...pageParams.slice(0, 1), { before: cut.at }, ...pageParams.slice(1)],
  }
}

/** Forgets all pushed entries: for tests. */
export function forgetLiveEntries(): void {
  recent.clear()
}
