import { useEffect, useRef } from 'react'
import { SEARCH_FIELD } from './search-field.ts'
import type { Selection } from './selection.ts'

/**
 * Whoever is sent somewhere reads the page from its top, wherever it was scrolled to. A page that is still to be loaded
 * takes the focus by itself as it opens. And whoever goes back within a page never loses the focus.
 */
export function useArrived(selection: Selection): void {
  const { arrivals, page, typeIn, view, details, show } = selection
  const answered = useRef(0)
  useEffect(() => {
    if (arrivals === answered.current) return
    answered.current = arrivals
    const field = page === 'search' && typeIn ? document.getElementById(SEARCH_FIELD) : null
    const goal = field ?? titleOf(page)
    goal?.focus({ preventScroll: true })
    goal?.closest('main')?.scrollTo({ top: 0 })
  }, [arrivals, page, typeIn])
  const before = useRef({ view, details })
  useEffect(() => {
    const same = before.current.view === view && before.current.details === details
    before.current = { view, details }
    // The list or the details that had it are gone; what is to be shown takes it by itself.
    if (!same && show === null && document.activeElement === document.body) titleOf(page)?.focus()
  }, [view, details, show, page])
}

function titleOf(page: Selection['page']): HTMLElement | null {
  return document.getElementById(page === 'integration' ? 'integration-name' : 'page-name')
}
