import type { Target } from '../shared/ipc.ts'

/** A time (ms since 1970) of a history that is to be brought into sight. */
export type Shown = { at: number }

/** What the window shows. */
export type Selection = {
  integrationId: string | null
  /** It was just added and may not be in the overview yet. */
  awaited: boolean
  /** The result whose details are open (ms since 1970), or null. */
  detailsAt: number | null
  /** What to bring into sight, or null. Wanted once more, it is another object. */
  show: Shown | null
  /** How often the window was sent somewhere from outside: by a notification, the tray, another start. */
  arrivals: number
  /** Where the window is too narrow for both: the list, or the page of the chosen one. */
  place: 'list' | 'page'
}

/** What changes it. */
export type SelectionChange =
  | { kind: 'open'; integrationId: string }
  | { kind: 'move'; integrationId: string }
  | { kind: 'added'; integrationId: string }
  | { kind: 'list' }
  | { kind: 'details'; at: number }
  | { kind: 'details-closed' }
  | { kind: 'show'; at: number }
  | { kind: 'target'; target: Extract<Target, { page: 'integration' }> }

/** Nothing chosen yet. */
export const NOTHING: Selection = {
  integrationId: null,
  awaited: false,
  detailsAt: null,
  show: null,
  arrivals: 0,
  place: 'list',
}

/** Applies a change to what the window shows. */
export function select(selection: Selection, change: SelectionChange): Selection {
  switch (change.kind) {
    case 'open':
    case 'move': {
      const place = change.kind === 'open' ? 'page' : selection.place
      if (change.integrationId === selection.integrationId) return { ...selection, awaited: false, place }
      return elsewhere(selection, { integrationId: change.integrationId, place })
    }
    case 'added':
      return elsewhere(selection, { integrationId: change.integrationId, awaited: true, place: 'page' })
    case 'list':
      return { ...selection, detailsAt: null, place: 'list' }
    case 'details':
      return { ...selection, detailsAt: change.at }
    case 'details-closed':
      return { ...selection, detailsAt: null }
    case 'show':
      return { ...selection, show: { at: change.at } }
    case 'target': {
      // Whoever comes from outside asks what broke and what to do: the page says so, the details are one press away.
      const { integrationId } = change.target
      return { ...NOTHING, integrationId, arrivals: selection.arrivals + 1, place: 'page' }
    }
  }
}

/** Another page, with no details open. */
function elsewhere({ arrivals }: Selection, to: Partial<Selection>): Selection {
  return { ...NOTHING, arrivals, ...to }
}
