import type { Notice } from '../../shared/overview.ts'
import type { Saved } from './salvage.ts'

/** The history's file was damaged. */
export function damagedNotice(aside: string): Notice {
  return {
    id: 'history-damaged',
    severity: 'warning',
    title: 'The history was damaged',
    detail: `Its file was kept aside as ${aside}, and a new history was begun. Monitoring goes on.`,
  }
}

/** What could be read of a damaged history is in the new one; null when it was nothing. */
export function salvagedNotice(aside: string, saved: Saved): Notice | null {
  const { result = 0, run = 0, hour = 0 } = saved
  if (result + run + hour === 0) return null
  return {
    id: 'history-salvaged',
    severity: 'info',
    title: 'What could be read of the damaged history was saved',
    detail: `From ${aside} were brought over: ${result} results with their evidence, ${run} runs of good ones, and ${hour} hours of numbers.`,
  }
}

/** The history was brought to a newer form, and no copy of the old one could be made. */
export function notBackedUpNotice(file: string, error: unknown): Notice {
  return {
    id: 'history-not-backed-up',
    severity: 'warning',
    title: 'The history was upgraded without a copy',
    detail: `Beside ${file} no copy of how it was could be made (${textOf(error)}). The upgrade itself went well.`,
  }
}

/** The history's file was written by a newer Redbar. */
export function newerNotice(file: string): Notice {
  return {
    id: 'history-newer',
    severity: 'warning',
    title: 'The history belongs to a newer Redbar',
    detail: `${file} was left as it is. Monitoring goes on, but what is found is kept for this run only. Update Redbar to see and continue the history.`,
  }
}

/** The history's file cannot be opened. */
export function unopenedNotice(file: string, error: unknown): Notice {
  return {
    id: 'history-unopened',
    severity: 'error',
    title: 'The history cannot be saved',
    detail: `${file} cannot be opened (${textOf(error)}). Monitoring goes on, but what is found is kept for this run only. Mend it and start Redbar again.`,
  }
}

/** The history's file cannot be written any more. */
export function unsavedNotice(file: string, error: unknown): Notice {
  return {
    id: 'history-unsaved',
    severity: 'error',
    title: 'The history cannot be saved',
    detail: `${file} cannot be written (${textOf(error)}). Monitoring goes on: what is found is held in memory, and saved as soon as the disk lets it.`,
  }
}

function textOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
