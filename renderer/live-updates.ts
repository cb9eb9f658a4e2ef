import type { InfiniteData, QueryClient } from '@tanstack/react-query'
import type { HistoryEntry, HistoryPage } from '../shared/history.ts'
import type { Target } from '../shared/ipc.ts'
import type { IntegrationView, Overview } from '../shared/overview.ts'
import { request, subscribe } from './bridge.ts'
import { DetailsRefresher } from './details-refresher.ts'
import { rememberLiveEntry, withEntry } from './live-entries.ts'
import { historyKey, overviewQuery, settingsQuery } from './queries.ts'

/** Feeds every event of the main process into the cache, and hands targets over. Returns its own undo. */
export function startLiveUpdates(client: QueryClient, onTarget: (target: Target) => void): () => void {
  const details = new DetailsRefresher(client)
  const undos = [
    () => details.stop(),
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
  const told = new Map(before?.integrations.map((view) => [view.id, incidentState(view)]))
  for (const view of overview.integrations) {
    // The details of a result show its incident and what became of its notifications.
    if (told.get(view.id) !== incidentState(view)) {
      client.invalidateQueries({ queryKey: ['details', view.id] })
    }
  }
}

function incidentState({ incident }: IntegrationView): string {
  return JSON.stringify(incident)
}

function takeEntry(client: QueryClient, entry: HistoryEntry): void {
  rememberLiveEntry(entry)
  const queryKey = historyKey(entry.integrationId)
  client.setQueriesData<InfiniteData<HistoryPage>>({ queryKey }, (loaded) => {
    const [first, ...older] = loaded?.pages ?? []
    // A list that shows the past gets it when the reader has come that far.
    if (!loaded || !first || first.nextAfter !== null) return loaded
    const page = withEntry(first, entry)
    return page === first ? loaded : { ...loaded, pages: [page, ...older] }
  })
}
