import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { OwnNotice } from '../../shared/own-notice.ts'
import type { Logger } from '../ports.ts'
import { backUp, dropBackups } from './history-backup.ts'
import { HistoryDatabase } from './history-database.ts'
import { damagedNotice, newerNotice, notBackedUpNotice, unopenedNotice } from './history-notices.ts'
import type { Keeping } from './history-upkeep.ts'
import { moveAside } from './keep-aside.ts'
import { NewerDatabaseError } from './migrations.ts'
import { type Database, isDamage } from './sqlite.ts'

/** The name of a history without a file. */
export const IN_MEMORY = ':memory:'

/** Without a file, this many results of each integration are kept, so that memory stays bounded. */
const KEPT_IN_MEMORY = 2000

/** What a history is opened with. */
export type HistoryOptions = {
  /** Path of the database, or `:memory:` for a history of this run only. Its folder is made when missing. */
  file: string
  now: () => number
  log: Logger
  /** Called with what happens after opening: the disk refuses to write, or damage is found. */
  onNotice?: (notice: OwnNotice) => void
  /** What is kept, and for how long, asked each time it is tidied; KEEPING where it is not given. */
  keeping?: () => Keeping
  /** The bundle of `history-worker.ts`; where it is not given, everything is read in the main thread. */
  readingProgram?: string
}

/** A database that works. `lasting` is false when it lives in memory, for this run only. */
export type Opened = { database: HistoryDatabase; lasting: boolean; notices: OwnNotice[] }

/** Opens the history's database, whatever state its file is in; never throws. */
export function openSafely(options: HistoryOptions): Opened {
  const { file, log } = options
  if (file === IN_MEMORY) return { database: inMemory(log), lasting: false, notices: [] }
  try {
    return openFile(options)
  } catch (error) {
    if (isDamage(error)) return openAnew(options, error)
    log.error('The history cannot be opened; it lives in memory', error)
    const notice = error instanceof NewerDatabaseError ? newerNotice(file) : unopenedNotice(file, error)
    return { database: inMemory(log), lasting: false, notices: [notice] }
  }
}

/** Keeps a damaged file aside and begins a new one. The damaged database must have been closed. Never throws. */
export function openAnew(options: HistoryOptions, damage: unknown): Opened {
  const { file, now, log } = options
  try {
    const aside = moveAside(file, 'corrupt', now())
    log.error(`The history was damaged; it was kept aside as ${aside}`, damage)
    const notice = damagedNotice(aside)
    const opened = openFile(options)
    beginSalvage(opened.database, aside, log)
    return { ...opened, notices: [notice] }
  } catch (error) {
    log.error('A damaged history could not be replaced; the new one lives in memory', error)
    return { database: inMemory(log), lasting: false, notices: [unopenedNotice(file, error)] }
  }
}

/** What cannot be saved is lost; the file that was kept aside still has it. */
function beginSalvage(database: HistoryDatabase, aside: string, log: Logger): void {
  try {
    database.beginSalvage(aside)
  } catch (error) {
    log.warn('Of the damaged history nothing could be saved at once', error)
  }
}

/** A history that forgets when it is closed, and keeps the newest results of each integration only. */
export function inMemory(log: Logger): HistoryDatabase {
  return new HistoryDatabase({ file: IN_MEMORY, log, keep: KEPT_IN_MEMORY })
}

function openFile({ file, log }: HistoryOptions): Opened {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  // SQLite would let everybody read it; its companions get the mode of the file.
  closeSync(openSync(file, 'a', 0o600))
  const notices: OwnNotice[] = []
  let upgraded = false
  const upgrading = (db: Database, version: number) => {
    upgraded = true
    const error = backUpOrSay(db, { file, version, log })
    if (error !== null) notices.push(notBackedUpNotice(file, error))
  }
  const database = new HistoryDatabase({ file, log, keep: null, upgrading })
  if (!upgraded && database.endedWell) dropBackupsOrSay(file, log)
  return { database, lasting: true, notices }
}

/**
 * A copy that cannot be made does not stop the upgrade, which is one transaction: Redbar would otherwise watch without a
 * memory for as long as the disk is nearly full. But a file that turns out to be damaged is not upgraded.
 */
function backUpOrSay(
  db: Database,
  { file, version, log }: { file: string; version: number; log: Logger },
): unknown {
  try {
    log.info(`The history is upgraded; as it was it is kept as ${backUp(db, file, version)}`)
    return null
  } catch (error) {
    if (isDamage(error)) throw error
    log.warn('The history is upgraded without a copy of how it was', error)
    return error
  }
}

function dropBackupsOrSay(file: string, log: Logger): void {
  try {
    dropBackups(file)
  } catch (error) {
    log.warn('The copy of the history from before its upgrade could not be removed', error)
  }
}
