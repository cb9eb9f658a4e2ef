import { z } from 'zod'
import type { Result } from '../../shared/evidence.ts'
import type { Bar, HistoryEntry, HistoryPage, RunContent } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { Health } from '../monitor/health.ts'
import type { Logger, PageQuery, RoundRecord, RunQuery } from '../ports.ts'
import { readThrough } from './damage-check.ts'
import { healthSchema } from './health-schema.ts'
import { HistoryForgetting } from './history-forgetting.ts'
import { type Notes, notesIn } from './history-notes.ts'
import { HistoryPages } from './history-pages.ts'
import { toDetails, toEntry, toGoodEntry, toIncident } from './history-rows.ts'
import { historyMigrations } from './history-schema.ts'
import { type HistoryStatements, prepareHistory } from './history-statements.ts'
import { HistoryUpkeep, type Keeping } from './history-upkeep.ts'
import { migrate } from './migrations.ts'
import { receiptValues, toReceipt } from './receipt-rows.ts'
import { RoundWriter } from './round-writer.ts'
import { UNKNOWN_EVERY_SECONDS } from './runs.ts'
import { type Saved, salvageAtOnce, salvageLater } from './salvage.ts'
import { type Database, openDatabase, transact } from './sqlite.ts'

/** Something to store, together or not at all. */
export type Change =
  | { kind: 'round'; round: RoundRecord }
  | { kind: 'incident'; incident: Incident; receipts: readonly Receipt[] }

/** What a database of history is opened with. `keep`: how many results of each integration, null = all. */
export type HistoryDatabaseOptions = {
  file: string
  log: Logger
  keep: number | null
  /** Called before an older file is brought to today's version. What it throws ends the opening. */
  upgrading?: (db: Database, version: number) => void
}

const keyRow = z.object({ key: z.number() })
const timeRow = z.object({ at: z.number() })
const healthRow = z.object({ json: z.string() })
const goodRow = z
  .object({ runAt: z.number(), since: z.number(), firstMs: z.number(), lastMs: z.number() })
  .loose()

/** One database of history. What to do when the disk fails is decided elsewhere: every method throws SQLite's errors. */
export class HistoryDatabase {
  readonly #db: Database
  readonly #log: Logger
  readonly #keep: number | null
  readonly #statements: HistoryStatements
  readonly #rounds: RoundWriter
  readonly #pages: HistoryPages
  readonly #forgetting: HistoryForgetting
  readonly #upkeep: HistoryUpkeep
  readonly #notes: Notes
  /** Whether the last run closed the file. */
  readonly endedWell: boolean
  #begun = false

  constructor({ file, log, keep, upgrading = () => {} }: HistoryDatabaseOptions) {
    this.#log = log
    this.#keep = keep
    this.#db = openDatabase(file)
    try {
      migrate(this.#db, historyMigrations, (version) => upgrading(this.#db, version))
      this.#statements = prepareHistory(this.#db)
      this.#rounds = new RoundWriter(this.#db)
      this.#pages = new HistoryPages(this.#db, (parse) => this.#read('', 'result', parse))
      this.#forgetting = new HistoryForgetting(this.#db)
      this.#upkeep = new HistoryUpkeep(this.#db)
      this.#notes = notesIn(this.#db)
      this.endedWell = this.#notes.get('open') === null
    } catch (error) {
      this.#db.close()
      throw error
    }
  }

  /** Stores all of them in one transaction, or none. */
  apply(changes: readonly Change[]): void {
    transact(this.#db, () => {
      if (!this.#begun) this.#notes.set('open', '1')
      for (const change of changes) {
        if (change.kind === 'round') this.#storeRound(change.round)
        else this.#storeTold(change.incident, change.receipts)
      }
    })
    this.#begun = true
  }

  /** Takes what is small over from a damaged file; the rest comes with the first chores. Throws SQLite's errors. */
  beginSalvage(aside: string): void {
    this.#notes.set('salvage', aside)
    const saved = salvageAtOnce(this.#db, aside)
    this.#log.info(`Of the damaged history was saved at once: ${JSON.stringify(saved)}`)
  }

  /** Brings over what a damaged file still has, if one was kept aside; returns what it was. */
  *salvage(): Generator<void, { aside: string; saved: Saved } | null> {
    const aside = this.#notes.get('salvage')
    if (aside === null) return null
    const saved = yield* salvageLater(this.#db, aside)
    this.#notes.drop('salvage')
    return { aside, saved }
  }

  /** Reads everything if the last run did not end well; throws where the file is damaged. */
  *check(): Generator<void> {
    if (!this.endedWell) yield* readThrough(this.#db)
  }

  /** Deletes what is too old or too much, step by step. */
  tidy(now: number, keeping: Keeping): Generator<void> {
    return this.#upkeep.tidy(now, keeping)
  }

  /** Writes the log into the file. */
  checkpoint(): void {
    this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  }

  /** The health as last stored, or null; also null when it cannot be read. */
  health(integrationId: string): Health | null {
    const row = this.#statements.health.get({ integration: integrationId })
    return this.#read(row, 'health', (found) => healthSchema.parse(JSON.parse(healthRow.parse(found).json)))
  }

  /** A page of entries, newest first. Rows that cannot be read are left out. */
  page(query: PageQuery): HistoryPage {
    return this.#pages.page(query)
  }

  /** What is kept of a run. */
  run(query: RunQuery): RunContent {
    return this.#pages.run(query)
  }

  /** One bar for each pair of neighbouring edges. */
  timeline(integrationId: string, edges: readonly number[]): Bar[] {
    return this.#pages.timeline(integrationId, edges)
  }

  /** One result with its details, or null: also of a good one that only its run remembers. */
  result(integrationId: string, at: number): Result | null {
    const place = { integration: integrationId, at }
    const row = this.#statements.result.get(place) ?? null
    const kept = this.#read(row, 'result', (found) => toEntry(found, integrationId))
    const entry = kept ?? (row === null ? this.#goodAt(integrationId, at) : null)
    if (!entry) return null
    const stored = this.#statements.details.get(place)
    const details = this.#read(stored, 'evidence', toDetails) ?? toDetails({ details: null })
    const { run: _run, ...result } = entry
    return { ...result, ...details }
  }

  incident(id: string): Incident | null {
    return this.#read(this.#statements.incident.get({ id }), 'incident', toIncident)
  }

  incidentAt(integrationId: string, at: number): Incident | null {
    const row = this.#statements.incidentAt.get({ integration: integrationId, at })
    return this.#read(row, 'incident', toIncident)
  }

  /** Those that were open at some time between two moments, oldest first. */
  incidentsIn(integrationId: string, from: number, to: number): Incident[] {
    const rows = this.#statements.incidentsIn.all({ integration: integrationId, from, to })
    return this.#readAll(rows, 'incident', toIncident)
  }

  /** Open ones, and those whose end is still to be told; oldest first. */
  unsettledIncidents(): Incident[] {
    return this.#readAll(this.#statements.unsettled.all(), 'incident', toIncident)
  }

  /** What became of the alerts of an incident, in the order in which it was stored. */
  /** When notifications were shown after that moment, the oldest first. */
  shownSince(at: number): number[] {
    return this.#statements.shownSince.all({ at }).map((row) => timeRow.parse(row).at)
  }

  receipts(incidentId: string): Receipt[] {
    return this.#readAll(this.#statements.receipts.all({ id: incidentId }), 'receipt', toReceipt)
  }

  /** Deletes some results of an integration. True while there are more: a year of them at once would hold up a probe. */
  forgetSome(integrationId: string): boolean {
    return this.#forgetting.some(integrationId)
  }

  /** Deletes what is left of an integration. */
  forgetRest(integrationId: string): void {
    this.#forgetting.rest(integrationId)
  }

  /** Writes the log into the file and closes it. */
  close(): void {
    try {
      if (this.#begun) this.#notes.drop('open')
      this.#db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      this.#db.close()
    }
  }

  #storeRound({ result, health, incident, everySeconds }: RoundRecord): void {
    const integration = result.integrationId
    const { key } = keyRow.parse(this.#statements.key.get({ integration }) ?? this.#know(integration))
    this.#rounds.store(key, result, everySeconds ?? UNKNOWN_EVERY_SECONDS)
    this.#statements.storeHealth.run({ integration, json: JSON.stringify(health) })
    if (incident) this.#storeIncident(incident)
    if (this.#keep !== null) this.#forgetting.trim(integration, this.#keep)
  }

  #know(integration: string): unknown {
    this.#statements.know.run({ integration })
    return this.#statements.key.get({ integration })
  }

  #storeIncident({ integrationId, ...incident }: Incident): void {
    this.#statements.know.run({ integration: integrationId })
    this.#statements.storeIncident.run({ integration: integrationId, ...incident })
  }

  #storeTold(incident: Incident, receipts: readonly Receipt[]): void {
    this.#storeIncident(incident)
    for (const receipt of receipts) this.#statements.storeReceipt.run(receiptValues(receipt))
  }

  /** A good result that is kept by itself, or is the first or the last of its run. */
  #goodAt(integrationId: string, at: number): HistoryEntry | null {
    const row = this.#statements.goodAt.get({ integration: integrationId, at })
    return this.#read(row, 'result', (found) => {
      const { runAt, since, firstMs, lastMs, durationMs, ...rest } = goodRow.parse(found)
      const isEnd = at === since || at === runAt
      if (at > runAt || (durationMs === null && !isEnd)) return null
      const ms = durationMs ?? (at === since ? firstMs : lastMs)
      return toGoodEntry({ ...rest, at, since: at, count: 1, durationMs: ms }, integrationId)
    })
  }

  #readAll<T>(rows: unknown[], what: string, parse: (row: unknown) => T): T[] {
    return rows.map((row) => this.#read(row, what, parse)).filter((each) => each !== null)
  }

  #read<T>(row: unknown, what: string, parse: (row: unknown) => T | null): T | null {
    if (row === undefined || row === null) return null
    try {
      return parse(row)
    } catch (error) {
      this.#log.warn(`A stored ${what} cannot be read and is taken as unknown`, error)
      return null
    }
  }
}
