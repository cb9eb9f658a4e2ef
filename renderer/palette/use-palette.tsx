import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import type { Overview } from '../../shared/overview.ts'
import type { Selection } from '../selection.ts'
import type { PaletteShown, PaletteWays } from './Palette.tsx'

/** Loaded when it is first opened. */
const Palette = lazy(async () => ({ default: (await import('./Palette.tsx')).Palette }))

type Options = { overview: Overview | undefined; selection: Selection; ways: PaletteWays }

/** The command palette and the list of shortcuts, with the keys that open them: Ctrl or Command with K, and `?`. */
export function usePalette({ overview, selection, ways }: Options): {
  shown: ReactNode
  open: () => void
  close: () => void
} {
  const [shown, setShown] = useState<PaletteShown | null>(null)
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const wanted = wantedBy(event)
      if (!wanted) return
      event.preventDefault()
      setShown(wanted)
    }
    document.addEventListener('keydown', listen)
    return () => document.removeEventListener('keydown', listen)
  }, [])
  const closed = (which: PaletteShown) => setShown((now) => (now === which ? null : now))
  return {
    shown: shown && overview && (
      <Suspense>
        <Palette key={shown} {...{ shown, overview, selection, ways }} onShow={setShown} onClosed={closed} />
      </Suspense>
    ),
    open: () => setShown('commands'),
    close: () => setShown(null),
  }
}

function wantedBy({
  key,
  ctrlKey,
  metaKey,
  altKey,
  target,
  defaultPrevented,
}: KeyboardEvent): PaletteShown | null {
  if (altKey || defaultPrevented || document.querySelector('dialog[open]')) return null
  if (ctrlKey || metaKey) return ctrlKey !== metaKey && key.toLowerCase() === 'k' ? 'commands' : null
  // Who types a question mark somewhere means a question mark.
  const typing = target instanceof Element && target.closest('input, textarea, select, [role=menu]')
  return key === '?' && !typing ? 'shortcuts' : null
}
