import type { HistoryEntry, HistoryPage } from '../shared/history.ts'

/** How many pushed entries of one integration are remembered: more than can arrive while a page is asked for. */
const KEPT = 20

const recent = new Map<string, HistoryEntry[]>()

/** Remembers a pushed entry, so that an answer which main read before it cannot undo it. */
export function rememberLiveEntry(entry: HistoryEntry): void {
  const entries = recent.get(entry.integrationId) ?? []
  recent.set(entry.integrationId, [entry, ...entries].slice(0, KEPT))
}

/** The newest page of a history, with what was pushed while it was on its way, as far as it is newer than `after`. */
export function withLiveEntries(
  page: HistoryPage,
  integrationId: string,
  after = Number.NEGATIVE_INFINITY,
): HistoryPage {
  const pushed = (recent.get(integrationId) ?? []).filter(({ at }) => at > after)
  return pushed.reduceRight(withEntry, page)
}

/** A page with one more entry at its place, newest first; the same page when it has that entry already. */
export function withEntry(page: HistoryPage, entry: HistoryEntry): HistoryPage {
  const { entries } = page
  if (entries.some((each) => each.at === entry.at || isWithin(each, entry))) return page
  const place = entries.findIndex((each) => each.at < entry.at)
  const index = place === -1 ? entries.length : place
  // Older than all that this page holds: it belongs to a page that is not loaded yet.
  if (index === entries.length && page.nextBefore !== null) return page
  return { ...page, entries: entries.toSpliced(index, 0, entry) }
}

/** Whether an entry was counted already in the run that another one stands for. */
function isWithin({ at, run }: HistoryEntry, entry: HistoryEntry): boolean {
  const isPlain = entry.outcome.status === 'ok' && entry.note === null
  return run !== null && isPlain && run.since <= entry.at && entry.at <= at
}

/** Forgets all pushed entries: for tests. */
export function forgetLiveEntries(): void {
  recent.clear()
}
