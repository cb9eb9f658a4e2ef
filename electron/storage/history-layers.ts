import type { Result } from '../../shared/evidence.ts'
import type { Bar, HistoryEntry, HistoryPage, IncidentPage, RunContent } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Latencies } from '../../shared/latency.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { SearchPage } from '../../shared/search.ts'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import type { IncidentQuery, PageQuery, RunQuery, SearchQuery } from '../history-queries.ts'
import { bothAnswerTimes, latenciesOf } from '../monitor/answer-times.ts'
import type { Health } from '../monitor/health.ts'
import { bothSearchPages } from '../monitor/search-pages.ts'
import { bothBars } from './bars.ts'
import type { HistoryReader } from './history-reader.ts'

/** Databases of one history, the newest first: what could not be saved yet lies over what is on the disk. */
export type Layers = readonly HistoryReader[]

/** The newest health that any layer has, or null. */
export function healthIn(layers: Layers, integrationId: string): Health | null {
  return firstOf(layers, (layer) => layer.health(integrationId))
}

/** One result, or null. */
export function resultIn(layers: Layers, integrationId: string, at: number): Result | null {
  return firstOf(layers, (layer) => layer.result(integrationId, at))
}

/** What was good nearest before a moment, or else after it, and has its evidence; null where nothing has. */
export function provenGoodIn(layers: Layers, integrationId: string, at: number): Result | null {
  const before = layers.flatMap((layer) => layer.provenGood(integrationId, { before: at }) ?? [])
  const after = layers.flatMap((layer) => layer.provenGood(integrationId, { after: at }) ?? [])
  const nearest = before.length > 0 ? Math.max(...before) : Math.min(...after)
  return Number.isFinite(nearest) ? resultIn(layers, integrationId, nearest) : null
}

/** The incident of that id as the newest layer knows it, or null. */
export function incidentIn(layers: Layers, id: string): Incident | null {
  return firstOf(layers, (layer) => layer.incident(id))
}

/** The incident that covers that moment, or null. */
export function incidentAtIn(layers: Layers, integrationId: string, at: number): Incident | null {
  return firstOf(layers, (layer, newer) => {
    const incident = layer.incidentAt(integrationId, at)
    return incident && isOutdated(incident, newer) ? null : incident
  })
}

/**
 * The receipts of an incident from all layers, the oldest first: a newer layer has the incident as a whole, but only
 * those receipts that were stored since. One that two layers have is given once.
 */
export function receiptsIn(layers: Layers, incidentId: string): Receipt[] {
  const all = layers.toReversed().flatMap((layer) => layer.receipts(incidentId))
  return [...new Map(all.map((receipt) => [JSON.stringify(receipt), receipt])).values()]
}

/** Unsettled incidents of all layers, each as the newest layer knows it. */
export function unsettledIn(layers: Layers): Incident[] {
  return newestOf(layers, (layer) => layer.unsettledIncidents()).sort((a, b) => a.openedAt - b.openedAt)
}

/** Incidents of all layers that were open at some time of a stretch, each as the newest layer knows it; oldest first. */
export function incidentsDuring(
  layers: Layers,
  integrationId: string,
  { from, to }: { from: number; to: number },
): Incident[] {
  return newestOf(layers, (layer) => layer.incidentsIn(integrationId, from, to)).sort(
    (a, b) => a.firstBadAt - b.firstBadAt,
  )
}

/** A page of incidents over all layers, each as the newest layer knows it, newest first. */
export function incidentPageIn(layers: Layers, query: IncidentQuery): IncidentPage {
  const pages = layers.map((layer) => layer.incidents(query))
  const horizon = Math.max(...pages.map(({ nextBefore }) => nextBefore ?? Number.NEGATIVE_INFINITY))
  const known = new Map(
    pages.toReversed().flatMap(({ incidents }) => incidents.map((each) => [each.id, each])),
  )
  const all = [...known.values()]
    .filter(({ firstBadAt }) => firstBadAt >= horizon)
    .sort((a, b) => b.firstBadAt - a.firstBadAt)
  const last = all[query.limit - 1]
  // Those of one moment stay together: a page goes on before a moment.
  const incidents = last ? all.filter(({ firstBadAt }) => firstBadAt >= last.firstBadAt) : all
  const end = Number.isFinite(horizon) ? horizon : null
  return { incidents, nextBefore: last && all.length > incidents.length ? last.firstBadAt : end }
}

/** Slack's own trouble from all layers, each as the newest layer knows it, oldest first. */
export function slackProblemsDuring(layers: Layers, from: number, to: number): SlackProblem[] {
  const all = layers.toReversed().flatMap((layer) => layer.slackProblemsIn(from, to))
  return [...new Map(all.map((each) => [each.id, each])).values()].sort((a, b) => a.from - b.from)
}

function newestOf(layers: Layers, ask: (layer: HistoryReader) => Incident[]): Incident[] {
  return layers.flatMap((layer, index) =>
    ask(layer).filter((incident) => !isOutdated(incident, layers.slice(0, index))),
  )
}

/** A page over all layers, newest first. */
export function pageIn(layers: Layers, query: PageQuery): HistoryPage {
  const pages = layers.map((layer) => layer.page(query))
  const [only] = pages
  if (only && pages.length === 1) return only
  return (query.after ?? null) === null ? olderOf(pages, query) : newerOf(pages, query)
}

// A layer that has more says where it stopped: what others have beyond that belongs to the next page.

function olderOf(pages: readonly HistoryPage[], { before, limit }: PageQuery): HistoryPage {
  const horizon = Math.max(...pages.map(({ nextBefore }) => nextBefore ?? Number.NEGATIVE_INFINITY))
  const entries = newestFirst(pages).filter(({ at }) => at >= horizon)
  const shown = entries.slice(0, limit)
  const end = Number.isFinite(horizon) ? horizon : null
  return {
    entries: shown,
    nextBefore: entries.length > shown.length ? (shown.at(-1)?.at ?? null) : end,
    nextAfter: before === null ? null : (shown[0]?.at ?? null),
  }
}

function newerOf(pages: readonly HistoryPage[], { limit }: PageQuery): HistoryPage {
  const horizon = Math.min(...pages.map(({ nextAfter }) => nextAfter ?? Number.POSITIVE_INFINITY))
  const entries = newestFirst(pages).filter(({ at }) => at <= horizon)
  const shown = entries.slice(-limit)
  const end = Number.isFinite(horizon) ? horizon : null
  return {
    entries: shown,
    nextBefore: shown.at(-1)?.at ?? null,
    nextAfter: entries.length > shown.length ? (shown[0]?.at ?? null) : end,
  }
}

function newestFirst(pages: readonly HistoryPage[]): HistoryEntry[] {
  return pages.flatMap((page) => page.entries).sort((a, b) => b.at - a.at)
}

/** What all layers keep of a run: while the disk refuses, its newest part lies above it. */
export function runIn(layers: Layers, query: RunQuery): RunContent {
  const contents = layers.map((layer) => layer.run(query))
  return {
    entries: contents.flatMap(({ entries }) => entries),
    hours: contents.toReversed().flatMap(({ hours }) => hours),
  }
}

/** What a filter finds in all layers, newest first. */
export function searchIn(layers: Layers, query: SearchQuery): SearchPage {
  const pages = layers.map((layer) => layer.search(query))
  const [newest = { entries: [], next: null }, ...older] = pages
  return older.reduce((both, page) => bothSearchPages(both, page, query.limit), newest)
}

/** How long answers took, of the answers of all layers put together. */
export function latenciesIn(layers: Layers, integrationId: string, edges: readonly number[]): Latencies {
  const all = layers.map((layer) => layer.latencies(integrationId, edges))
  const [newest = [], ...others] = all
  return latenciesOf(
    newest.map((each, index) => others.reduce((sum, times) => bothAnswerTimes(sum, times[index]), each)),
  )
}

/** The bars of all layers put together. */
export function timelineIn(layers: Layers, integrationId: string, edges: readonly number[]): Bar[] {
  const all = layers.map((layer) => layer.timeline(integrationId, edges))
  const [newest = [], ...others] = all
  return newest.map((bar, index) => others.reduce((sum, bars) => bothBars(sum, bars[index]), bar))
}

function isOutdated(incident: Incident, newer: Layers): boolean {
  return incidentIn(newer, incident.id) !== null
}

function firstOf<T>(layers: Layers, ask: (layer: HistoryReader, newer: Layers) => T | null): T | null {
  for (const [index, layer] of layers.entries()) {
    const answer = ask(layer, layers.slice(0, index))
    if (answer !== null) return answer
  }
  return null
}
