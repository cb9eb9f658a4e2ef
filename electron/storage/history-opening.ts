import { closeSync, mkdirSync, openSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Notice } from '../../shared/overview.ts'
import type { Logger } from '../ports.ts'
import { HistoryDatabase } from './history-database.ts'
import { damagedNotice, newerNotice, unopenedNotice } from './history-notices.ts'
import type { Keeping } from './history-upkeep.ts'
import { moveAside } from './keep-aside.ts'
import { NewerDatabaseError } from './migrations.ts'
import { isDamage } from './sqlite.ts'

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
  onNotice?: (notice: Notice) => void
  /** What is kept, and for how long; KEEPING where it is not given. */
  keeping?: Keeping
}

/** A database that works. `lasting` is false when it lives in memory, for this run only. */
export type Opened = { database: HistoryDatabase; lasting: boolean; notices: Notice[] }

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
  return { database: new HistoryDatabase({ file, log, keep: null }), lasting: true, notices: [] }
}
