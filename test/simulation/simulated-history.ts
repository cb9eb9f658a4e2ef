import type { PageQuery, RunQuery } from '../../electron/history-queries.ts'
import type { Health } from '../../electron/monitor/health.ts'
import type { HistoryStore, RoundRecord, Undo } from '../../electron/ports.ts'
import type { Result } from '../../shared/evidence.ts'
import type { Bar, HistoryEntry, HistoryPage, IncidentPage, RunContent } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Latencies } from '../../shared/latency.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { SearchPage } from '../../shared/search.ts'
import type { SlackProblem } from '../../shared/slack-problem.ts'

/** So many results of an integration keep their evidence: a year of it would fill the memory. */
const EVIDENCE_KEPT = 20

/**
 * The history on a disk that never fails: what was recorded is there after a crash, and nothing is shared with who
 * wrote it, as if it had been through a file.
 */
export class SimulatedHistory implements HistoryStore {
  readonly #entries = new Map<string, HistoryEntry[]>()
  readonly #evidence = new Map<string, Result[]>()
  readonly #healths = new Map<string, string>()
  readonly #incidents = new Map<string, string>()
  readonly #receipts = new Map<string, string[]>()
  readonly #slackProblems = new Map<string, string>()
  readonly #shown: number[] = []
  readonly #unsettled = new Set<string>()
  /** Called with each incident when it is first stored. */
  readonly #opened: (incident: Incident) => void

  constructor(opened: (incident: Incident) => void) {
    this.#opened = opened
  }

  /** Every entry of an integration, in the order it was recorded. */
  entries(integrationId: string): readonly HistoryEntry[] {
    return this.#entries.get(integrationId) ?? []
  }

  /** An incident as it is stored. */
  stored(id: string): Incident | null {
    const stored = this.#incidents.get(id)
    return stored === undefined ? null : JSON.parse(stored)
  }

  async record({ result, health, incident }: RoundRecord): Promise<void> {
    const { evidence: _evidence, checks: _checks, ...entry } = result
    listIn(this.#entries, result.integrationId).push({ ...entry, run: null })
    const kept = listIn(this.#evidence, result.integrationId)
    kept.push(result)
    if (kept.length > EVIDENCE_KEPT) kept.shift()
    this.#healths.set(health.integrationId, JSON.stringify(health))
    if (incident) this.#store(incident)
  }

  async saveIncident(incident: Incident, receipts: readonly Receipt[] = []): Promise<void> {
    this.#store(incident)
    for (const receipt of receipts) {
      listIn(this.#receipts, receipt.incidentId).push(JSON.stringify(receipt))
      if (receipt.fate.kind === 'shown') this.#shown.push(receipt.at)
    }
  }

  async shownSince(at: number): Promise<number[]> {
    return this.#shown.filter((shown) => shown > at)
  }

  async health(integrationId: string): Promise<Health | null> {
    const stored = this.#healths.get(integrationId)
    return stored === undefined ? null : JSON.parse(stored)
  }

  async page(query: PageQuery): Promise<HistoryPage> {
    const before = query.before ?? Number.POSITIVE_INFINITY
    const older = this.entries(query.integrationId).filter(({ at }) => at < before)
    older.sort((a, b) => b.at - a.at)
    const entries = older.slice(0, query.limit)
    const nextBefore = older.length > entries.length ? (entries.at(-1)?.at ?? null) : null
    return { entries, nextBefore, nextAfter: null }
  }

  /** Nothing is folded here, and nobody looks. */
  async run(_query: RunQuery): Promise<RunContent> {
    throw new Error('The simulation has no window')
  }

  async timeline(_integrationId: string, _edges: readonly number[]): Promise<Bar[]> {
    throw new Error('The simulation has no window')
  }

  async result(integrationId: string, at: number): Promise<Result | null> {
    return this.#evidence.get(integrationId)?.findLast((each) => each.at === at) ?? null
  }

  async incident(id: string): Promise<Incident | null> {
    return this.stored(id)
  }

  async incidentAt(integrationId: string, at: number): Promise<Incident | null> {
    const all = [...this.#incidents.values()].map((stored): Incident => JSON.parse(stored))
    all.sort((a, b) => b.firstBadAt - a.firstBadAt)
    const covers = ({ firstBadAt, resolvedAt }: Incident) =>
      firstBadAt <= at && (resolvedAt === null || resolvedAt >= at)
    return all.find((each) => each.integrationId === integrationId && covers(each)) ?? null
  }

  async incidentsIn(_integrationId: string, _from: number, _to: number): Promise<Incident[]> {
    throw new Error('The simulation has no window')
  }

  async provenGood(): Promise<Result | null> {
    throw new Error('The simulation has no window')
  }

  async incidents(): Promise<IncidentPage> {
    throw new Error('The simulation has no window')
  }

  async search(): Promise<SearchPage> {
    throw new Error('The simulation has no window')
  }

  async latencies(): Promise<Latencies> {
    throw new Error('The simulation has no window')
  }

  async saveSlackProblem(problem: SlackProblem): Promise<void> {
    this.#slackProblems.set(problem.id, JSON.stringify(problem))
  }

  async slackProblemsIn(from: number, to: number): Promise<SlackProblem[]> {
    const all = [...this.#slackProblems.values()].map((stored): SlackProblem => JSON.parse(stored))
    return all.filter((each) => each.from < to && (each.to ?? each.lastSeenAt) >= from)
  }

  async receipts(incidentId: string): Promise<Receipt[]> {
    return (this.#receipts.get(incidentId) ?? []).map((stored) => JSON.parse(stored))
  }

  async unsettledIncidents(): Promise<Incident[]> {
    return [...this.#unsettled].flatMap((id) => {
      const stored = this.#incidents.get(id)
      return stored === undefined ? [] : [JSON.parse(stored)]
    })
  }

  async forget(integrationId: string): Promise<void> {
    for (const [id, stored] of this.#incidents) {
      if (JSON.parse(stored).integrationId !== integrationId) continue
      this.#incidents.delete(id)
      this.#unsettled.delete(id)
      this.#receipts.delete(id)
    }
    this.#healths.delete(integrationId)
    this.#entries.delete(integrationId)
    this.#evidence.delete(integrationId)
  }

  wake(): Undo {
    return () => {}
  }

  async close(): Promise<void> {}

  #store(incident: Incident): void {
    if (!this.#incidents.has(incident.id)) this.#opened(structuredClone(incident))
    this.#incidents.set(incident.id, JSON.stringify(incident))
    if (incident.settledAt === null) this.#unsettled.add(incident.id)
    else this.#unsettled.delete(incident.id)
  }
}

function listIn<T>(lists: Map<string, T[]>, key: string): T[] {
  const known = lists.get(key)
  if (known) return known
  const list: T[] = []
  lists.set(key, list)
  return list
}
