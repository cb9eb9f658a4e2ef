import type { Notice } from '../../shared/overview.ts'
import type { HistoryDatabase } from './history-database.ts'
import { salvagedNotice } from './history-notices.ts'
import type { Chores } from './history-tending.ts'
import type { Keeping } from './history-upkeep.ts'

type Tended = { now: () => number; onNotice: ((notice: Notice) => void) | undefined; keeping: Keeping }

/** The chores of whichever database is written to just now: `disk` says which, null while there is none. */
export function choresOf(disk: () => HistoryDatabase | null, { now, onNotice, keeping }: Tended): Chores {
  /** Stops when the database was replaced between two steps: nothing is left to do for the old one. */
  function* onDisk(chore: (database: HistoryDatabase) => Generator<void>): Generator<void> {
    const database = disk()
    if (!database) return
    for (const _step of chore(database)) {
      yield
      if (disk() !== database) return
    }
  }
  function* salvage(database: HistoryDatabase): Generator<void> {
    const done = yield* database.salvage()
    const notice = done && salvagedNotice(done.aside, done.saved)
    if (notice) onNotice?.(notice)
  }
  return {
    *first() {
      yield* onDisk((database) => database.check())
      yield* onDisk((database) => database.word())
      yield* onDisk(salvage)
    },
    hourly: () => onDisk((database) => database.tidy(now(), keeping)),
    checkpoint: () => disk()?.checkpoint(),
  }
}
