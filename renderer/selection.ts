import type { Target } from '../shared/ipc.ts'

/** What of a history is to be brought into sight: that very result, or what stands at that time (ms since 1970). */
export type Shown = { what: 'result' | 'time'; at: number }

/** What the window shows. */
export type Selection = {
  integrationId: string | null
  /** It was just added and may not be in the overview yet. */
  awaited: boolean
  /** The result whose details are open (ms since 1970), or null. */
  detailsAt: number | null
  /** What to bring into sight, or null. Wanted once more, it is another object. */
  show: Shown | null
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
  place: 'list',
}

/** Applies a change to what the window shows. */
export function select(selection: Selection, change: SelectionChange): Selection {
  switch (change.kind) {
    case 'open':
    case 'move': {
      const place = change.kind === 'open' ? 'page' : selection.place
      if (change.integrationId === selection.integrationId) return { ...selection, awaited: false, place }
      return { ...NOTHING, integrationId: change.integrationId, place }
    }
    case 'added':
      return { ...NOTHING, integrationId: change.integrationId, awaited: true, place: 'page' }
    case 'list':
      return { ...selection, detailsAt: null, place: 'list' }
    case 'details':
      return { ...selection, detailsAt: change.at }
    case 'details-closed':
      return { ...selection, detailsAt: null }
    case 'show':
      return { ...selection, show: { what: 'time', at: change.at } }
    case 'target': {
      const { integrationId, at } = change.target
      const show: Shown | null = at === null ? null : { what: 'result', at }
      return { integrationId, awaited: false, detailsAt: at, show, place: 'page' }
    }
  }
}
