import type { InfiniteData, QueryClient, QueryKey } from '@tanstack/react-query'
import type { HistoryEntry, HistoryPage, IncidentPage, RunContent } from '../shared/history.ts'
import type { Target } from '../shared/ipc.ts'
import type { IntegrationView, Overview } from '../shared/overview.ts'
import { request, subscribe } from './bridge.ts'
import { DetailsRefresher } from './details-refresher.ts'
import {
  longestSilence,
  rememberLiveEntry,
  withEntry,
  withLiveEntries,
  withPagesCut,
} from './live-entries.ts'
import { historyKey, incidentsKey, overviewQuery, PAGE_SIZE, runKey, settingsQuery } from './queries.ts'

/** Feeds every event of the main process into the cache, and hands targets over. Returns its own undo. */
export function startLiveUpdates(client: QueryClient, onTarget: (target: Target) => void): () => void {
  const details = new DetailsRefresher(client)
  const undos = [
    () => details.stop(),
    client.getQueryCache().subscribe((event) => {
      if (event.type === 'updated' && event.action.type === 'success' && !event.action.manual)
        takeAnswer(client, event.query.queryKey)
    }),
    subscribe('overview.changed', (overview) => {
      takeOverview(client, overview)
      details.somethingChanged()
    }),
    subscribe('history.added', (entry) => takeEntry(client, entry)),
    subscribe('settings.changed', (settings) => client.setQueryData(settingsQuery.queryKey, settings)),
    subscribe('target.open', onTarget),
  ]
  request('target.take', undefined).then(
    (target) => target && onTarget(target),
    () => undefined, // without a target the window simply opens where it was
  )
  return () => {
    for (const undo of undos) undo()
  }
}

function takeOverview(client: QueryClient, overview: Overview): void {
  const before = client.getQueryData(overviewQuery.queryKey)
  if (before && before.at > overview.at) return
  client.setQueryData(overviewQuery.queryKey, overview)
  const told = new Map(before?.integrations.map((view) => [view.id, view]))
  for (const view of overview.integrations) {
    const old = told.get(view.id)
    if (old && incidentState(old) === incidentState(view)) continue
    // The details of a result show its incident and what became of its notifications.
    client.invalidateQueries({ queryKey: ['details', view.id] })
    takeIncident(client, view, old)
  }
}

/** An open incident changes with every check and is all in the overview; how it ended is not. */
function takeIncident(client: QueryClient, { id, incident }: IntegrationView, old?: IntegrationView): void {
  const queryKey = incidentsKey(id)
  if (!incident || incident.id !== old?.incident?.id) {
    client.invalidateQueries({ queryKey })
    return
  }
  client.setQueriesData<InfiniteData<IncidentPage>>({ queryKey }, (loaded) => {
    if (!loaded) return loaded
    const pages = loaded.pages.map((page) => ({
      ...page,
      incidents: page.incidents.map((each) => (each.id === incident.id ? incident : each)),
    }))
    return { ...loaded, pages }
  })
}

function incidentState({ incident }: IntegrationView): string {
  return JSON.stringify(incident)
}

function takeEntry(client: QueryClient, entry: HistoryEntry): void {
  rememberLiveEntry(entry)
  const { integrationId } = entry
  const longest = silenceOf(client, integrationId)
  let folded: HistoryEntry | undefined
  client.setQueriesData<InfiniteData<HistoryPage>>({ queryKey: historyKey(integrationId) }, (loaded) =>
    withNewestPage(loaded, (page) => {
      const next = withEntry(page, entry, longest)
      if (next !== page) folded = next.entries.find(({ at, run }) => at === entry.at && run)
      return next
    }),
  )
  if (!folded?.run) return
  // Where the run is open, its newest check stands in it at once.
  client.setQueryData<RunContent>(
    runKey(integrationId, folded.run.since),
    (content) => content && { ...content, entries: [entry, ...content.entries] },
  )
}

/** What was pushed while a page was on its way is not in it: whatever page it was, it came with all the older ones. */
function takeAnswer(client: QueryClient, queryKey: QueryKey): void {
  const [kind, integrationId] = queryKey
  if (kind !== 'history' || typeof integrationId !== 'string') return
  const longest = silenceOf(client, integrationId)
  client.setQueryData<InfiniteData<HistoryPage>>(queryKey, (loaded) =>
    withNewestPage(loaded, (page, after) => withLiveEntries(page, integrationId, { after, longest })),
  )
}

/** A history with its newest page changed (what comes after the next one), where it is loaded: one that shows the past has no place for the present. */
function withNewestPage(
  loaded: InfiniteData<HistoryPage> | undefined,
  change: (page: HistoryPage, after: number) => HistoryPage,
): InfiniteData<HistoryPage> | undefined {
  const [first, ...older] = loaded?.pages ?? []
  if (!loaded || !first || first.nextAfter !== null) return loaded
  const page = change(first, older[0]?.entries[0]?.at ?? Number.NEGATIVE_INFINITY)
  return page === first ? loaded : withPagesCut({ ...loaded, pages: [page, ...older] }, PAGE_SIZE)
}

function silenceOf(client: QueryClient, integrationId: string): number | null {
  const overview = client.getQueryData(overviewQuery.queryKey)
  const view = overview?.integrations.find(({ id }) => id === integrationId)
  return view ? longestSilence(view.everySeconds) : null
}
