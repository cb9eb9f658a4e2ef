import type { Target } from '../shared/ipc.ts'

/** A time (ms since 1970) of a history that is to be brought into sight. */
export type Shown = { at: number }

/** A result whose details are open: whose it is, and when it was (ms since 1970). */
export type OpenDetails = { integrationId: string; at: number }

/** The pages about all integrations to which the list leads. */
export type Place = 'overview' | 'search'
/** The pages that are done with once what they are for is done. */
export type PassingPage = 'add' | 'permission'
/** The pages of the window. */
export type Page = 'integration' | Place | PassingPage

/** What the window shows. */
export type Selection = {
  page: Page
  /** The integration whose page is shown, or was last. */
  integrationId: string | null
  /** It was just added and may not be in the overview yet. */
  awaited: boolean
  /** What its page lists. */
  view: 'results' | 'incidents'
  /** What the search page looks for, as it stands in the window's address: `status=failed&text=gone`. */
  search: string
  details: OpenDetails | null
  /** What to bring into sight, or null. Wanted once more, it is another object. */
  show: Shown | null
  /** Whether the field of the search page gets the focus as it opens. */
  typeIn: boolean
  /**
   * How often the window was sent somewhere: from outside (a notification, the tray, another start), by what does not
   * stay in sight itself, or by a step back or forward to another integration. Each time the page is read from its top,
   * and its title or search field gets the focus.
   */
  arrivals: number
  /** Where the window is too narrow for both: the list, or the page. */
  place: 'list' | 'page'
  /** Whether the step back leads to what was shown before this, or this takes its place. */
  step: 'push' | 'replace'
}

/** The part of it that the window's address tells. */
export type Addressed = Pick<Selection, 'page' | 'integrationId' | 'view' | 'search'>

/** What changes it. */
export type SelectionChange =
  /** `arrive` where what led there goes out of sight. */
  | { kind: 'open'; integrationId: string; arrive?: boolean }
  | { kind: 'move'; integrationId: string; arrive?: boolean }
  | { kind: 'added'; integrationId: string }
  | { kind: 'list' }
  | { kind: 'overview' }
  | { kind: 'passing'; page: PassingPage }
  /** Another search; `typing` goes on with the one before. */
  | { kind: 'search'; search: string; typing?: boolean }
  /** The search page is gone to from elsewhere; `typeIn` is about to begin a search. */
  | { kind: 'search-page'; search: string; typeIn?: boolean }
  | { kind: 'view'; view: Selection['view'] }
  | { kind: 'details'; details: OpenDetails }
  | { kind: 'details-closed' }
  | { kind: 'show'; at: number }
  | { kind: 'show-in'; integrationId: string; at: number }
  | { kind: 'target'; target: Extract<Target, { page: 'integration' }> }
  /** A link of the window was followed. */
  | { kind: 'link'; address: Addressed }
  /** The step back or forward was taken. */
  | { kind: 'address'; address: Addressed }

/** Nothing chosen yet. */
export const NOTHING: Selection = {
  page: 'integration',
  integrationId: null,
  awaited: false,
  view: 'results',
  search: '',
  details: null,
  show: null,
  typeIn: false,
  arrivals: 0,
  place: 'list',
  step: 'replace',
}

/** Applies a change to what the window shows. */
export function select(selection: Selection, change: SelectionChange): Selection {
  switch (change.kind) {
    case 'open':
      return arrived(openPage(selection, change.integrationId, 'page'), change.arrive ?? false)
    case 'move': {
      // Walking through the list is one step, with the first of them where another page is left for it.
      const step = selection.page === 'integration' ? 'replace' : 'push'
      const moved = { ...openPage(selection, change.integrationId, selection.place), step } as const
      return arrived(moved, change.arrive ?? false)
    }
    case 'added':
      return elsewhere(selection, { integrationId: change.integrationId, awaited: true, place: 'page' })
    case 'list':
      return { ...selection, details: null, place: 'list' }
    case 'overview':
      return arrived(elsewhere(selection, { page: 'overview', place: 'page' }))
    case 'passing':
      return arrived(elsewhere(selection, { page: change.page, place: 'page' }))
    case 'search': {
      const next = elsewhere(selection, { page: 'search', search: change.search, place: 'page' })
      return change.typing ? { ...next, step: 'replace' } : next
    }
    case 'search-page': {
      const { search, typeIn = false } = change
      return arrived(elsewhere(selection, { page: 'search', search, typeIn, place: 'page' }))
    }
    case 'view':
      return { ...selection, view: change.view, step: 'push' }
    case 'details':
      return { ...selection, details: change.details }
    case 'details-closed':
      return { ...selection, details: null }
    case 'show':
      return { ...selection, view: 'results', step: 'push', show: { at: change.at } }
    case 'show-in': {
      const { integrationId, at } = change
      return elsewhere(selection, { integrationId, show: { at }, place: 'page' })
    }
    case 'target': {
      // Whoever comes from outside asks what broke and what to do: the page says so, the details are one press away.
      const { integrationId } = change.target
      return arrived(elsewhere(selection, { integrationId, place: 'page' }))
    }
    case 'link':
      return arrived(elsewhere(selection, { ...change.address, place: 'page' }))
    case 'address':
      return arrived(
        elsewhere(selection, { ...change.address, place: 'page', step: 'replace' }),
        // The other pages take the focus by themselves, to where it was on them.
        change.address.page === 'integration' && !isShown(selection, change.address),
      )
  }
}

/** Whether that page is on screen, whatever it lists. */
function isShown({ page, integrationId }: Selection, address: Addressed): boolean {
  return page === address.page && integrationId === address.integrationId
}

function openPage(selection: Selection, integrationId: string, place: Selection['place']): Selection {
  const here = selection.page === 'integration' && selection.integrationId === integrationId
  if (here) return { ...selection, awaited: false, place }
  return elsewhere(selection, { integrationId, place })
}

/** The same, to be read from its top. */
function arrived(selection: Selection, arrive = true): Selection {
  return arrive ? { ...selection, arrivals: selection.arrivals + 1 } : selection
}

/** Another page, with no details open. The integration and the search are remembered. */
function elsewhere({ arrivals, integrationId, search }: Selection, to: Partial<Selection>): Selection {
  return { ...NOTHING, arrivals, integrationId, search, step: 'push', ...to }
}
