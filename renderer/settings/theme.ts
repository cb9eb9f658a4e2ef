import { useEffect } from 'react'
import type { Settings } from '../../shared/settings.ts'

/** Puts the chosen theme on the page; `system` leaves it to the desktop. */
export function useTheme(theme: Settings['theme'] | undefined): void {
  useEffect(() => {
    if (theme) document.documentElement.dataset.theme = theme
  }, [theme])
}
