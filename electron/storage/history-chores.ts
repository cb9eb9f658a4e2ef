import type { OwnNotice } from '../../shared/own-notice.ts'
import type { HistoryDatabase } from './history-database.ts'
import { salvagedNotice } from './history-notices.ts'
import type { Chores } from './history-tending.ts'
import type { Keeping } from './history-upkeep.ts'

type Tended = {
  now: () => number
  onNotice: ((notice: OwnNotice) => void) | undefined
  keeping: () => Keeping
}

/** The chores of whichever database is written to just now: `disk` says which, null while there is none. */
export function choresOf(disk: () => HistoryDatabase | null, { now, onNotice, keeping }: Tended): Chores {
  /** False when there is no database to write to, or another one since a step: what is left is for another time. */
  function* onDisk(chore: (database: HistoryDatabase) => Generator<void>): Generator<void, boolean> {
    const database = disk()
    if (!database) return false
    for (const _step of chore(database)) {
      yield
      if (disk() !== database) return false
    }
    return true
  }
  function* salvage(database: HistoryDatabase): Generator<void> {
    const done = yield* database.salvage()
    const notice = done && salvagedNotice(done.aside, done.saved)
    if (notice) onNotice?.(notice)
  }
  return {
    first: [
      () => onDisk((database) => database.check()),
      () => onDisk((database) => database.word()),
      () => onDisk(salvage),
    ],
    hourly: () => onDisk((database) => database.tidy(now(), keeping())),
    checkpoint: () => disk()?.checkpoint(),
  }
}
