import { bothSearchPages } from '../monitor/search-pages.ts'
import type { HistoryStore } from '../ports.ts'

/** Two histories as one: what lives for this run only goes to `session`, everything else to `durable`. */
export function splitHistory(parts: {
  durable: HistoryStore
  session: HistoryStore
  isSession(integrationId: string): boolean
}): HistoryStore {
  const { durable, session } = parts
  // What was once of this run is never stored, also when its integration is gone already.
  const ofThisRun = new Set<string>()
  const of = (integrationId: string) => {
    if (parts.isSession(integrationId)) ofThisRun.add(integrationId)
    return ofThisRun.has(integrationId) ? session : durable
  }
  return {
    record: (round) => of(round.result.integrationId).record(round),
    saveIncident: (incident, receipts) => of(incident.integrationId).saveIncident(incident, receipts),
    health: (integrationId) => of(integrationId).health(integrationId),
    page: (query) => of(query.integrationId).page(query),
    run: (query) => of(query.integrationId).run(query),
    timeline: (integrationId, edges) => of(integrationId).timeline(integrationId, edges),
    result: (integrationId, at) => of(integrationId).result(integrationId, at),
    provenGood: (integrationId, at) => of(integrationId).provenGood(integrationId, at),
    incident: async (id) => (await session.incident(id)) ?? durable.incident(id),
    incidentAt: (integrationId, at) => of(integrationId).incidentAt(integrationId, at),
    incidentsIn: (integrationId, from, to) => of(integrationId).incidentsIn(integrationId, from, to),
    incidents: (query) => of(query.integrationId).incidents(query),
    search: async (query) =>
      bothSearchPages(await durable.search(query), await session.search(query), query.limit),
    latencies: (integrationId, edges) => of(integrationId).latencies(integrationId, edges),
    saveSlackProblem: (problem) => durable.saveSlackProblem(problem),
    slackProblemsIn: (from, to) => durable.slackProblemsIn(from, to),
    receipts: async (incidentId) => [
      ...(await durable.receipts(incidentId)),
      ...(await session.receipts(incidentId)),
    ],
    shownSince: async (at) => {
      const times = [...(await durable.shownSince(at)), ...(await session.shownSince(at))]
      return times.sort((a, b) => a - b)
    },
    unsettledIncidents: async () => [
      ...(await durable.unsettledIncidents()),
      ...(await session.unsettledIncidents()),
    ],
    wake: () => {
      const undos = [durable.wake(), session.wake()]
      return () => {
        for (const undo of undos) undo()
      }
    },
    forget: async (integrationId) => {
      // By the time it is forgotten nobody knows any more where it lived.
      await session.forget(integrationId)
      await durable.forget(integrationId)
    },
    close: async () => {
      await session.close()
      await durable.close()
    },
  }
}
