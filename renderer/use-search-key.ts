import { type Dispatch, useEffect } from 'react'
import { SEARCH_FIELD } from './search-field.ts'
import type { SelectionChange } from './selection.ts'

/** `/`, and Ctrl or Command with F, lead to the field for words: to that of the search page, which is opened for it. */
export function useSearchKey(search: string, change: Dispatch<SelectionChange>): void {
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (!isMeant(event)) return
      event.preventDefault()
      const field = document.getElementById(SEARCH_FIELD)
      field?.focus()
      // It may be there and not be shown: in a narrow window behind the list.
      if (field instanceof HTMLInputElement && field === document.activeElement) field.select()
      else change({ kind: 'search-page', search, typeIn: true })
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [search, change])
}

function isMeant({ key, ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean {
  if (altKey || defaultPrevented || document.querySelector('dialog[open]')) return false
  if (ctrlKey || metaKey) return ctrlKey !== metaKey && key.toLowerCase() === 'f'
  // Who types a slash somewhere means a slash.
  return key === '/' && !(target instanceof Element && target.closest('input, textarea, select, [role=menu]'))
}
