import type { OwnNotice } from '../../shared/own-notice.ts'
import type { Saved } from './salvage.ts'

/** The history's file was damaged. */
export function damagedNotice(aside: string): OwnNotice {
  return {
    id: 'history-damaged',
    severity: 'warning',
    words: ({ notices }) => notices.history.damaged(aside),
  }
}

/** What could be read of a damaged history is in the new one; null when it was nothing. */
export function salvagedNotice(aside: string, saved: Saved): OwnNotice | null {
  const { result: results = 0, run: runs = 0, hour: hours = 0 } = saved
  if (results + runs + hours === 0) return null
  return {
    id: 'history-salvaged',
    severity: 'info',
    words: ({ notices }) => notices.history.salvaged(aside, { results, runs, hours }),
  }
}

/** The history was brought to a newer form, and no copy of the old one could be made. */
export function notBackedUpNotice(file: string, error: unknown): OwnNotice {
  return {
    id: 'history-not-backed-up',
    severity: 'warning',
    words: ({ notices }) => notices.history.notBackedUp(file, textOf(error)),
  }
}

/** The history's file was written by a newer Redbar. */
export function newerNotice(file: string): OwnNotice {
  return {
    id: 'history-newer',
    severity: 'warning',
    words: ({ notices }) => notices.history.newer(file),
  }
}

/** The history's file cannot be opened. */
export function unopenedNotice(file: string, error: unknown): OwnNotice {
  return {
    id: 'history-unopened',
    severity: 'error',
    words: ({ notices }) => notices.history.unopened(file, textOf(error)),
  }
}

/** The history's file cannot be written any more. */
export function unsavedNotice(file: string, error: unknown): OwnNotice {
  return {
    id: 'history-unsaved',
    severity: 'error',
    words: ({ notices }) => notices.history.unwritten(file, textOf(error)),
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
