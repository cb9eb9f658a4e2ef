import { z } from 'zod'
import type { Incident } from '../../shared/incident.ts'
import type { Receipt } from '../../shared/receipt.ts'
import type { SlackProblem } from '../../shared/slack-problem.ts'
import type { Logger, RoundRecord } from '../ports.ts'
import { readThrough } from './damage-check.ts'
import { HistoryForgetting } from './history-forgetting.ts'
import { type Notes, notesIn } from './history-notes.ts'
import { HistoryReader } from './history-reader.ts'
import { historyMigrations } from './history-schema.ts'
import { type HistoryStatements, prepareHistory } from './history-statements.ts'
import { HistoryUpkeep, type Keeping } from './history-upkeep.ts'
import { migrate } from './migrations.ts'
import { receiptValues } from './receipt-rows.ts'
import { Rewording } from './rewording.ts'
import { RoundWriter } from './round-writer.ts'
import { UNKNOWN_EVERY_SECONDS } from './runs.ts'
import { type Saved, salvageAtOnce, salvageLater } from './salvage.ts'
import { SlackProblems } from './slack-problems.ts'
import { type Database, openDatabase, transact } from './sqlite.ts'
import { WordingWriter } from './wording-writer.ts'

/** Something to store, together or not at all. */
export type Change =
  | { kind: 'round'; round: RoundRecord }
  | { kind: 'incident'; incident: Incident; receipts: readonly Receipt[] }
  | { kind: 'slack-problem'; problem: SlackProblem }

/** What a database of history is opened with. `keep`: how many results of each integration, null = all. */
export type HistoryDatabaseOptions = {
  file: string
  log: Logger
  keep: number | null
  /** Called before an older file is brought to today's version. What it throws ends the opening. */
  upgrading?: (db: Database, version: number) => void
}

const keyRow = z.object({ key: z.number() })

/** One database of history. What to do when the disk fails is decided elsewhere: every method throws SQLite's errors. */
export class HistoryDatabase {
  readonly #db: Database
  readonly #log: Logger
  readonly #keep: number | null
  readonly #statements: HistoryStatements
  readonly #wordings: WordingWriter
  readonly #rounds: RoundWriter
  readonly #rewording: Rewording
  readonly #forgetting: HistoryForgetting
  readonly #upkeep: HistoryUpkeep
  readonly #notes: Notes
  readonly #slackProblems: SlackProblems
  /** Every question to it. */
  readonly reader: HistoryReader
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
      this.#wordings = new WordingWriter(this.#db, log)
      this.#rounds = new RoundWriter(this.#db, this.#wordings)
      this.#rewording = new Rewording(this.#db, this.#wordings)
      this.reader = new HistoryReader(this.#db, log)
      this.#slackProblems = new SlackProblems(this.#db)
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
        else if (change.kind === 'incident') this.#storeTold(change.incident, change.receipts)
        else this.#slackProblems.store(change.problem)
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
    const saved = yield* salvageLater(this.#db, aside, (place) => this.#rewording.at(place))
    this.#notes.drop('salvage')
    return { aside, saved }
  }

  /** Words what an older Redbar wrote: until then a search does not find its evidence. */
  word(): Generator<void> {
    return this.#rewording.old(this.#notes)
  }

  /** Reads everything if the last run did not end well; throws where the file is damaged. */
  *check(): Generator<void> {
    if (!this.endedWell) yield* readThrough(this.#db)
  }

  /**
   * Deletes what is too old or too much, step by step. Single results stay while something is still to be brought over:
   * one that comes a second time would be counted twice.
   */
  tidy(now: number, keeping: Keeping): Generator<void> {
    const salvaging = this.#notes.get('salvage') !== null
    return this.#upkeep.tidy(now, salvaging ? { ...keeping, singlesForMs: keeping.allForMs } : keeping)
  }

  /** Writes the log into the file. */
  checkpoint(): void {
    this.#db.exec('PRAGMA wal_checkpoint(PASSIVE)')
  }

  /** Deletes some results of an integration. True while there are more: a year of them at once would hold up a probe. */
  forgetSome(integrationId: string): boolean {
    return this.#forgetting.some(integrationId)
  }

  /** Deletes what is left of an integration. */
  forgetRest(integrationId: string): void {
    this.#forgetting.rest(integrationId)
    this.#wordings.forget()
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
}
