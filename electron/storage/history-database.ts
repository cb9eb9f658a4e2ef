import { z } from 'zod'
import type { Result } from '../../shared/evidence.ts'
import type { HistoryPage } from '../../shared/history.ts'
import type { Incident } from '../../shared/incident.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { Health } from '../monitor/health.ts'
import type { Logger, RoundRecord } from '../ports.ts'
import { healthSchema } from './health-schema.ts'
import { type Details, resultValues, toDetails, toEntry, toIncident } from './history-rows.ts'
import { historyMigrations } from './history-schema.ts'
import { type HistoryStatements, prepareHistory } from './history-statements.ts'
import { migrate } from './migrations.ts'
import { receiptValues, toReceipt } from './receipt-rows.ts'
import { type Database, openDatabase, transact } from './sqlite.ts'

/** Something to store, together or not at all. */
export type Change =
  | { kind: 'round'; round: RoundRecord }
  | { kind: 'incident'; incident: Incident; receipts: readonly Receipt[] }

/** Which results to read: newest first, older than `before` (exclusive, ms since 1970) where it is given. */
export type PageQuery = { integrationId: string; before: number | null; limit: number }

/** What a database of history is opened with. `keep`: how many results of each integration, null = all. */
export type HistoryDatabaseOptions = { file: string; log: Logger; keep: number | null }

const FORGET_SLICE = 5000
/** Results are sorted by time; no time is later than this. */
const END_OF_TIME = Number.MAX_SAFE_INTEGER

const timeRow = z.object({ at: z.number() })
const healthRow = z.object({ json: z.string() })
const statusRow = z.object({ status: z.string() }).optional()

/** One database of history. What to do when the disk fails is decided elsewhere: every method throws SQLite's errors. */
export class HistoryDatabase {
  readonly #db: Database
  readonly #log: Logger
  readonly #keep: number | null
  readonly #statements: HistoryStatements

  constructor({ file, log, keep }: HistoryDatabaseOptions) {
    this.#log = log
    this.#keep = keep
    this.#db = openDatabase(file)
    try {
      migrate(this.#db, historyMigrations)
      this.#statements = prepareHistory(this.#db)
    } catch (error) {
      this.#db.close()
      throw error
    }
  }

  /** Stores all of them in one transaction, or none. */
  apply(changes: readonly Change[]): void {
    transact(this.#db, () => {
      for (const change of changes) {
        if (change.kind === 'round') this.#storeRound(change.round)
        else this.#storeTold(change.incident, change.receipts)
      }
    })
  }

  /** The health as last stored, or null; also null when it cannot be read. */
  health(integrationId: string): Health | null {
    const row = this.#statements.health.get({ integration: integrationId })
    return this.#read(row, 'health', (found) => healthSchema.parse(JSON.parse(healthRow.parse(found).json)))
  }

  /** A page of entries, newest first. Rows that cannot be read are left out. */
  page({ integrationId, before, limit }: PageQuery): HistoryPage {
    const query = { integration: integrationId, before: before ?? END_OF_TIME, limit: limit + 1 }
    const rows = this.#statements.page.all(query)
    const shown = rows.slice(0, limit)
    return {
      entries: this.#readAll(shown, 'result', (found) => toEntry(found, integrationId)),
      nextBefore: rows.length > limit ? timeRow.parse(shown.at(-1)).at : null,
    }
  }

  /** One result with its details, or null. */
  result(integrationId: string, at: number): Result | null {
    const row = this.#statements.result.get({ integration: integrationId, at })
    const entry = this.#read(row, 'result', (found) => toEntry(found, integrationId))
    if (!entry) return null
    const stored = this.#statements.details.get({ integration: integrationId, at })
    const details = this.#read(stored, 'evidence', toDetails) ?? toDetails({ details: null })
    return { ...entry, ...details }
  }

  incident(id: string): Incident | null {
    return this.#read(this.#statements.incident.get({ id }), 'incident', toIncident)
  }

  incidentAt(integrationId: string, at: number): Incident | null {
    const row = this.#statements.incidentAt.get({ integration: integrationId, at })
    return this.#read(row, 'incident', toIncident)
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
    const { changes } = this.#statements.forgetResults.run({
      integration: integrationId,
      limit: FORGET_SLICE,
    })
    this.#db.exec('PRAGMA incremental_vacuum(500)')
    return Number(changes) === FORGET_SLICE
  }

  /** Deletes what is left of an integration. */
  forgetRest(integrationId: string): void {
    const integration = { integration: integrationId }
    const { forgetHealth, forgetReceipts, forgetIncidents, forgetIntegration } = this.#statements
    transact(this.#db, () => {
      while (this.forgetSome(integrationId));
      forgetHealth.run(integration)
      forgetReceipts.run(integration)
      forgetIncidents.run(integration)
      forgetIntegration.run(integration)
    })
  }

  /** Writes the log into the file and closes it. */
  close(): void {
    try {
      this.#db.exec('PRAGMA optimize; PRAGMA wal_checkpoint(TRUNCATE)')
    } finally {
      this.#db.close()
    }
  }

  #storeRound({ result, health, incident }: RoundRecord): void {
    const integration = result.integrationId
    this.#statements.know.run({ integration })
    this.#statements.storeResult.run(resultValues(result, this.#detailsToKeep(result)))
    this.#statements.storeHealth.run({ integration, json: JSON.stringify(health) })
    if (incident) this.#storeIncident(incident)
    if (this.#keep !== null) this.#statements.trim.run({ integration, keep: this.#keep })
  }

  #storeIncident({ integrationId, ...incident }: Incident): void {
    this.#statements.know.run({ integration: integrationId })
    this.#statements.storeIncident.run({ integration: integrationId, ...incident })
  }

  #storeTold(incident: Incident, receipts: readonly Receipt[]): void {
    this.#storeIncident(incident)
    for (const receipt of receipts) this.#statements.storeReceipt.run(receiptValues(receipt))
  }

  /**
   * All but those of a good result after a good one: they are nearly all there are, and say nothing new. That keeps a
   * year of 20 integrations at some 86 MB.
   */
  #detailsToKeep({ integrationId, at, outcome, checks, evidence }: Result): Details | null {
    if (outcome.status !== 'ok') return { checks, evidence }
    const before = statusRow.parse(this.#statements.statusBefore.get({ integration: integrationId, at }))
    return before?.status === 'ok' ? null : { checks, evidence }
  }

  #readAll<T>(rows: unknown[], what: string, parse: (row: unknown) => T): T[] {
    return rows.map((row) => this.#read(row, what, parse)).filter((each) => each !== null)
  }

  #read<T>(row: unknown, what: string, parse: (row: unknown) => T): T | null {
    if (row === undefined || row === null) return null
    try {
      return parse(row)
    } catch (error) {
      this.#log.warn(`A stored ${what} cannot be read and is taken as unknown`, error)
      return null
    }
  }
}
